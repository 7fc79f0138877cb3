"""From the bytes of a stranger's file to a plan draft: read and understood in one bounded child process."""

import sys
from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from avklart.documents.limits import DEFAULT, Limits
from avklart.documents.reading import document_of, prepare
from avklart.documents.sandbox import answer_and_exit, run_bounded
from avklart.domain.draft import PlanDraft
from avklart.intake.found import Names
from avklart.intake.reading import read_plan

# What a child makes of a draft and the council's own names before it answers.
type Made = Callable[[PlanDraft, Names | None], object]


class _Order(msgspec.Struct):
    """What a fresh interpreter is asked to read; the bytes of the file follow after a line feed."""

    name: str
    limits: Limits
    own: Names | None


def plan_of_file(raw: bytes, name: str, own: Names | None = None, limits: Limits = DEFAULT) -> PlanDraft:
    """Give the plan draft of a file's bytes. `name` is the file's own name; `own` holds a council's own names.

    Understanding goes by what a stranger wrote as much as reading does, so one child process with bounds does both.

    Raises:
        FileRefusedError: as `read_document` does, for the reading and the understanding together.

    Source: docs/formats/plan-draft.md, docs/formats/limits.md.
    """
    answer = answer_of_child(raw, name, own, limits, _draft, "avklart.intake.bounded")
    return msgspec.json.decode(answer, type=PlanDraft)


def answer_of_child(raw: bytes, name: str, own: Names | None, limits: Limits, made: Made, module: str) -> bytes:
    """Give as JSON what a bounded child makes of the draft of a file; raises as `plan_of_file` does.

    `module` is one that calls `answer_parent` with the same work, for a process that cannot fork.

    Source: docs/formats/limits.md.
    """
    name = prepare(raw, name, limits)
    order = _encoded(_Order(name=name, limits=limits, own=own)) + b"\n" + raw
    return run_bounded(lambda: _answer(raw, name, own, limits, made), [module], order, limits)


def answer_parent(made: Made) -> None:
    """Answer the order on standard input, and end the process.

    Source: none in law.
    """
    order, _, raw = sys.stdin.buffer.read().partition(b"\n")
    asked = msgspec.json.decode(order, type=_Order)
    answer_and_exit(lambda: _answer(raw, asked.name, asked.own, asked.limits, made), asked.limits, sys.stdout.fileno())


def _answer(raw: bytes, name: str, own: Names | None, limits: Limits, made: Made) -> bytes:
    return _encoded(made(read_plan(document_of(raw, name, limits), own), own))


def _draft(draft: PlanDraft, own: Names | None) -> PlanDraft:
    del own
    return draft


def _encoded(given: object) -> bytes:
    return msgspec.json.encode(given, enc_hook=_plain)


def _plain(given: object) -> dict[Any, Any]:
    """Give a mapping that cannot be changed as one that can be encoded."""
    if isinstance(given, Mapping):
        return dict(given)
    raise NotImplementedError


if __name__ == "__main__":
    answer_parent(_draft)
