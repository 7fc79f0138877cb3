"""The actors and projects of a reading, held against each other and against those the council knows.

Only a person can say that "Arbeidsutvalget" is AU: what is found here is proposed, and stored when somebody confirms.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from avklart.councils.models import Council
from avklart.domain.check.spelling import names_that_may_be_one, spelled_right
from avklart.domain.draft import Activity
from avklart.domain.projects import ProjectEnd, project_ends, project_key
from avklart.intake.actors.kinds import kind_of_actor
from avklart.intake.checking import check_words
from avklart.plans.models import Actor, ActorAlias
from avklart.received.renaming import Renaming, folded
from avklart.received.review import Review


@dataclass(slots=True)
class NamedActor:
    """An actor of the reading: as written, as it is now called, what it is, and where it stands.

    `known_as` is the name of the council's actor that it is, or "" where it is new. `payer` is one who only pays.
    """

    key: str
    written: str
    name: str
    kind: str
    known_as: str = ""
    activities: list[int] = field(default_factory=list)
    pays_only: bool = True


@dataclass(slots=True)
class NamedProject:
    """A project of the reading: the ends its rows give it, and the dates a person has put."""

    key: str
    written: str
    name: str
    known_as: str
    activities: list[int]
    ends: list[ProjectEnd]
    starts_on: date | None
    ends_on: date | None
    source: str

    @property
    def days(self) -> list[date]:
        """The different days that the plan's rows end it on."""
        return sorted({end.ends_on for end in self.ends})


@dataclass(frozen=True, slots=True)
class Proposal:
    """Names that are likely one actor's, the name to use for all, and whether the council knows it already."""

    key: str
    names: tuple[str, ...]
    target: str
    is_known: bool


@dataclass(frozen=True, slots=True)
class KnownNames:
    """The names the council knows: each folded name or alias with the name and kind of its actor."""

    names: dict[str, tuple[str, str]]

    def actor(self, name: str) -> tuple[str, str] | None:
        """Give name and kind of the actor that goes by a name."""
        return self.names.get(folded(name)) or self.names.get(project_key(name))


def known_names(council: Council) -> KnownNames:
    """Give the names a council knows, in two queries."""
    found: dict[str, tuple[str, str]] = {}
    for name, kind in Actor.every.filter(council=council, merged_into__isnull=True).values_list("name", "kind"):
        found[folded(name)] = (name, kind)
        if kind == "project":
            found.setdefault(project_key(name), (name, kind))
    aliases = ActorAlias.every.filter(council=council).values_list("name", "actor__name", "actor__kind")
    for alias, name, kind in aliases:
        found.setdefault(folded(alias), (name, kind))
        if kind == "project":
            found.setdefault(project_key(alias), (name, kind))
    return KnownNames(found)


class Names:
    """All names of a reading as they now stand, and what is proposed about them. Two queries."""

    def __init__(self, review: Review) -> None:
        self.review = review
        self.known = known_names(review.reading.council)
        self.renaming = Renaming(review.corrections)

    @cached_property
    def actors(self) -> list[NamedActor]:
        """The actors as the machine read them, each under its first spelling, in alphabetical order."""
        projects = {project.key for project in self.projects}
        found: dict[str, NamedActor] = {}
        for number, name, pays in _names_in(self.review.machine.activities):
            key = folded(name)
            if project_key(name) in projects:
                continue
            one = found.setdefault(key, self._actor(key, name))
            one.pays_only = one.pays_only and pays
            if number not in one.activities[-1:]:
                one.activities.append(number)
        return sorted(found.values(), key=lambda one: one.key)

    def _actor(self, key: str, written: str) -> NamedActor:
        said = self.review.corrections.get(f"actors/{key}", {})
        name = said.get("name") or written
        known = self.known.actor(name)
        kind = known[1] if known else said.get("kind") or kind_of_actor(name, self.review.machine.language)
        return NamedActor(key=key, written=written, name=name, kind=kind, known_as=known[0] if known else "")

    @cached_property
    def projects(self) -> list[NamedProject]:
        """The projects that pay for something, in the order of the plan."""
        found: dict[str, NamedProject] = {}
        ends = project_ends(self.review.machine)
        for number, activity in enumerate(self.review.machine.activities, start=1):
            for line in activity.funding:
                if line.kind == "project" and line.name:
                    key = project_key(line.name)
                    one = found.get(key) or self._project(key, line.name, ends.get(key, []))
                    found[key] = one
                    if number not in one.activities[-1:]:
                        one.activities.append(number)
        return list(found.values())

    def _project(self, key: str, written: str, ends: list[ProjectEnd]) -> NamedProject:
        said = self.review.corrections.get(f"projects/{key}", {})
        name = said.get("name") or written
        known = self.known.actor(name)
        return NamedProject(
            key=key,
            written=written,
            name=name,
            known_as=known[0] if known else "",
            activities=[],
            ends=ends,
            starts_on=_day(said.get("from")),
            ends_on=_day(said.get("to")),
            source=said.get("source", ""),
        )

    @cached_property
    def proposals(self) -> list[Proposal]:
        """What is likely one actor under several names, those nobody has yet said yes or no to."""
        draft = self.review.machine
        here = {folded(one.name): one.name for one in self.actors}
        here |= {folded(one.name): one.name for one in self.projects}
        known = {folded(name): name for name, _ in self.known.names.values()}
        times = {folded(one.name): len(one.activities) for one in self.actors}
        words = check_words(draft.language)
        found = []
        for group in names_that_may_be_one([*here.values(), *known.values()], draft, words):
            in_reading = [name for name in group if folded(name) in here]
            target = next((known[folded(name)] for name in group if folded(name) in known), None)
            target = target or max(group, key=lambda name: (times.get(folded(name), 0), -len(name)))
            if in_reading and not self._is_settled(group, target):
                found.append(_proposal(in_reading, target, is_known=folded(target) in known))
        taken = {name for one in found for name in one.names}
        found += [
            _proposal([name], spelled_right(name), is_known=False)
            for name in here.values()
            if spelled_right(name) != name and name not in taken
        ]
        return [one for one in found if f"apart/{one.key}" not in self.review.corrections]

    def _is_settled(self, group: Iterable[str], target: str) -> bool:
        meant = {(self.known.actor(name) or (name, ""))[0] for name in group}
        return len({folded(name) for name in meant}) < 2 and target in meant

    @property
    def kinds(self) -> dict[str, str]:
        """What each new actor is, by the name it now has."""
        return {one.name: one.kind for one in self.actors if not one.known_as}

    @property
    def aliases(self) -> Iterator[tuple[str, str]]:
        """The names a person has put another for, each with what it is now called."""
        pairs = [(one.written, one.name) for one in self.actors] + [(one.written, one.name) for one in self.projects]
        yield from ((written, name) for written, name in pairs if folded(name) != folded(written))


def _names_in(activities: Iterable[Activity]) -> Iterator[tuple[int, str, bool]]:
    """Give each name with the number of its activity and whether it stands there only as one who pays."""
    for number, activity in enumerate(activities, start=1):
        for one in activity.responsibilities:
            yield number, one.actor, False
            if one.of:
                yield number, one.of, False
        for point in activity.clarifications:
            yield from ((number, name, False) for name in point.asked)
        for line in activity.funding:
            if line.name and line.kind != "project":
                yield number, line.name, True


def _proposal(names: Iterable[str], target: str, *, is_known: bool) -> Proposal:
    given = tuple(name for name in names if name != target)
    words = "|".join(sorted(folded(name) for name in (*given, target)))
    return Proposal(hashlib.sha256(words.encode()).hexdigest()[:16], given, target, is_known)


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


def names_by_key(names: Iterable[NamedActor]) -> dict[str, list[NamedActor]]:
    """Give the actors under the name each now has."""
    found: defaultdict[str, list[NamedActor]] = defaultdict(list)
    for one in names:
        found[folded(one.name)].append(one)
    return dict(found)
