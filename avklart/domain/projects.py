"""Projects over the whole plan: one project named in several rows, and the ends its rows give it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from avklart.domain.draft import Activity, Funding, Place, PlanDraft, Responsibility

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


@dataclass(frozen=True, slots=True)
class SaidEnd:
    """One end of a project in the words of the plan, and all activities that say it so."""

    ends_on: date
    as_written: str
    activities: tuple[int, ...]


@lru_cache(maxsize=4096)
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


def project_names(draft: PlanDraft) -> dict[str, str]:
    """Give the first spelling of each name that money goes by.

    Source: docs/formats/plan-draft.md, "Funding".
    """
    names: dict[str, str] = {}
    for activity in draft.activities:
        for line in activity.funding:
            if line.name:
                names.setdefault(project_key(line.name), line.name)
    return names


def ends_as_said(ends: Iterable[ProjectEnd]) -> tuple[SaidEnd, ...]:
    """Give the ends of a project by day and words, each with all the activities that say it so.

    Source: docs/rules/plan-check.md, "The money"; a dispute is shown in the words of its parties.
    """
    groups: dict[tuple[date, str], list[int]] = defaultdict(list)
    for end in ends:
        groups[end.ends_on, " ".join(end.as_written.split())].append(end.activity)
    return tuple(SaidEnd(day, words, tuple(dict.fromkeys(numbers))) for (day, words), numbers in sorted(groups.items()))


def with_settled_ends(draft: PlanDraft, settled: Mapping[str, date]) -> PlanDraft:
    """Give the plan with each project's settled end in place of the ends its rows give it.

    All money of the project ends that day, also where a row says no end. Who carries for the project until another day
    carries until that day.

    Args:
        settled: days by `project_key`.

    Source: none in law; what those who answer for a project have said overrules what a row says of it.
    """
    if not settled:
        return draft
    known = funding_by_project(draft)
    areas = tuple(
        replace(area, activities=tuple(_with_settled(one, settled, known) for one in area.activities))
        for area in draft.areas
    )
    return replace(draft, areas=areas)


def _with_settled(activity: Activity, settled: Mapping[str, date], known: Mapping[str, object]) -> Activity:
    def of_line(line: Funding) -> Funding:
        key = project_key(line.name) if line.kind == "project" and line.name else ""
        return replace(line, ends_on=settled[key]) if key in settled else line

    def of_responsible(one: Responsibility) -> Responsibility:
        key = _project_of(one.of, known) or _project_of(one.actor, known)
        return replace(one, ends_on=settled[key]) if one.ends_on and key and key in settled else one

    return replace(
        activity,
        funding=tuple(of_line(line) for line in activity.funding),
        responsibilities=tuple(of_responsible(one) for one in activity.responsibilities),
    )


def roles_of_projects(draft: PlanDraft) -> dict[str, tuple[str, ...]]:
    """Give the roles and groups that the plan names as a project's own, in its order: its leader, its steering group.

    Source: docs/formats/plan-draft.md, "Actors"; those who answer for a project can say when it ends.
    """
    known = funding_by_project(draft)
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for activity in draft.activities:
        for one in activity.responsibilities:
            if key := _project_of(one.of, known):
                found[key].setdefault(one.actor.casefold(), one.actor)
    return {key: tuple(roles.values()) for key, roles in found.items()}


@lru_cache(maxsize=4096)
def says_a_number(words: str) -> bool:
    """Whether words of money hold a figure: those that do say its end themselves, the others leave it to their cell.

    Source: none in law; "til mai 2018" is written with its year.
    """
    return any(sign.isdecimal() for sign in words)


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
    if says_a_number(words):
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
