"""Projects over the whole plan: one project named in several rows, and the ends its rows give it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from avklart.domain.draft import Activity, Funding, Place, PlanDraft

Named = tuple[int, Place, Funding]
_MOST_NAME_WORDS = 8
_MOST_SIGNS_MORE = 60
_NEXT_MARK = re.compile(r"[,;./()\n]| [–-] ")


@dataclass(frozen=True, slots=True)
class ProjectEnd:
    """An end that one row gives a project: the activity's number, the words, and the day."""

    activity: int
    as_written: str
    ends_on: date


def project_key(name: str) -> str:
    """Give what two spellings of one project's name share: "Tynset & Røros" and "Tynset og Røros" are one.

    Source: published plans write "&" and "og" in turn.
    """
    return " ".join(name.casefold().replace("&", " og ").replace("-", " ").split())


def funding_by_project(draft: PlanDraft) -> dict[str, list[Named]]:
    """Give the funding lines of each named project: number and place of the activity, and the line.

    Source: docs/formats/plan-draft.md, "Funding".
    """
    found: dict[str, list[Named]] = defaultdict(list)
    for number, activity in enumerate(draft.activities, start=1):
        for line in activity.funding:
            if line.kind == "project" and line.name:
                found[project_key(line.name)].append((number, activity.place, line))
    return dict(found)


def project_ends(draft: PlanDraft) -> dict[str, list[ProjectEnd]]:
    """Give every end that the plan gives each funded project, in the order of the plan.

    A row may end a project twice: in its money ("Prosjekt X ut mai 2018") and in who carries it ("X til våren 2018").

    Source: docs/formats/plan-draft.md, "Funding" and "Actors"; published plans write ends in both columns.
    """
    by_project = funding_by_project(draft)
    found: dict[str, list[ProjectEnd]] = {key: [] for key in by_project}
    for number, activity in enumerate(draft.activities, start=1):
        for key, end in _ends_in(number, activity, by_project):
            found[key].append(end)
    return found


def _ends_in(number: int, activity: Activity, known: Mapping[str, object]) -> Iterator[tuple[str, ProjectEnd]]:
    for one in activity.responsibilities:
        key = _project_of(one.of, known) or _project_of(one.actor, known)
        if key and one.ends_on:
            yield key, ProjectEnd(number, _with_its_end(one.as_written, activity), one.ends_on)
    for line in activity.funding:
        if line.kind == "project" and line.name and line.ends_on:
            words = _with_its_end(line.as_written, activity)
            yield project_key(line.name), ProjectEnd(number, words, line.ends_on)


def _with_its_end(words: str, activity: Activity) -> str:
    """Give words with what follows them in their cell up to the next mark, where they do not say the end themselves.

    An actor is written without its time; to a reader the words of the dispute are "… til våren 2018".
    """
    if any(sign.isdecimal() for sign in words):
        return words
    for cell in activity.cells.values():
        folded = " ".join(cell.split())
        at = folded.find(words)
        if words and at >= 0:
            rest = folded[at + len(words) : at + len(words) + _MOST_SIGNS_MORE]
            return words + _NEXT_MARK.split(rest, maxsplit=1)[0].rstrip()
    return words


def _project_of(name: str | None, known: Mapping[str, object]) -> str | None:
    """Give the known project that a name is or begins with: "X som motor i …" is about project X."""
    words = project_key(name).split()[:_MOST_NAME_WORDS] if name else []
    for count in range(len(words), 0, -1):
        key = " ".join(words[:count])
        if key in known:
            return key
    return None
