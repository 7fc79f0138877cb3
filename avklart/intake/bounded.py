"""From the bytes of a stranger's file to a plan draft: read and understood in one bounded child process."""

import sys
from collections.abc import Mapping
from typing import Any

import msgspec

from avklart.documents.limits import DEFAULT, Limits
from avklart.documents.reading import document_of, prepare
from avklart.documents.sandbox import answer_and_exit, run_bounded
from avklart.domain.draft import PlanDraft
from avklart.intake.found import Names
from avklart.intake.reading import read_plan


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
    name = prepare(raw, name, limits)
    order = _encoded(_Order(name=name, limits=limits, own=own)) + b"\n" + raw
    answer = run_bounded(lambda: _draft_bytes(raw, name, own, limits), ["avklart.intake.bounded"], order, limits)
    return msgspec.json.decode(answer, type=PlanDraft)


def _draft_bytes(raw: bytes, name: str, own: Names | None, limits: Limits) -> bytes:
    return _encoded(read_plan(document_of(raw, name, limits), own))


def _encoded(given: object) -> bytes:
    return msgspec.json.encode(given, enc_hook=_plain)


def _plain(given: object) -> dict[Any, Any]:
    """Give a mapping that cannot be changed as one that can be encoded."""
    if isinstance(given, Mapping):
        return dict(given)
    raise NotImplementedError


def _read_for_parent() -> None:
    order, _, raw = sys.stdin.buffer.read().partition(b"\n")
    asked = msgspec.json.decode(order, type=_Order)
    answer_and_exit(lambda: _draft_bytes(raw, asked.name, asked.own, asked.limits), asked.limits, sys.stdout.fileno())


if __name__ == "__main__":
    _read_for_parent()
