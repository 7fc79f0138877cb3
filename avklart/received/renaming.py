"""The names of a reading as a person has put them: renamed, and made one where two get the same."""

from collections.abc import Iterable, Mapping
from typing import Any

from avklart.domain.projects import project_key

Json = dict[str, Any]


def folded(name: str) -> str:
    """Give what two ways to write one actor's name share: capitals and spaces make no difference."""
    return " ".join(name.casefold().split())


class Renaming:
    """Gives each name what a person has called it instead; an actor by its name, a project by its project key."""

    def __init__(self, corrections: Mapping[str, Any]) -> None:
        self._actors = _named(corrections, "actors/")
        self._projects = _named(corrections, "projects/")

    @property
    def is_needed(self) -> bool:
        """Whether anything is renamed at all."""
        return bool(self._actors or self._projects)

    def name(self, written: str) -> str:
        """Give the name that stands for a written one."""
        return self._actors.get(folded(written)) or self._projects.get(project_key(written)) or written

    def activity(self, given: Json) -> Json:
        """Give an activity with its names put; one actor with one part stands once."""
        if not self.is_needed:
            return given
        return {
            **given,
            "responsibilities": _once(
                {**one, "actor": self.name(one["actor"]), "of": one["of"] and self.name(one["of"])}
                for one in given["responsibilities"]
            ),
            "funding": [{**one, "name": one["name"] and self.name(one["name"])} for one in given["funding"]],
            "clarifications": [{**one, "asked": self.names(one["asked"])} for one in given["clarifications"]],
        }

    def questions(self, questions: Iterable[Json]) -> list[Json]:
        """Give questions with the names of those asked put."""
        return [{**one, "asked": self.names(one["asked"])} for one in questions]

    def names(self, written: Iterable[str]) -> list[str]:
        """Give names put, each once, in their order."""
        return list({folded(name): name for name in reversed([self.name(one) for one in written])}.values())[::-1]


def _named(corrections: Mapping[str, Any], start: str) -> dict[str, str]:
    return {
        path.removeprefix(start): value["name"]
        for path, value in corrections.items()
        if path.startswith(start) and value.get("name")
    }


def _once(responsibilities: Iterable[Json]) -> list[Json]:
    found: dict[tuple[str, str, str], Json] = {}
    for one in responsibilities:
        found.setdefault((folded(one["actor"]), folded(one["of"] or ""), one["part"]), one)
    return list(found.values())
