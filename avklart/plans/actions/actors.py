"""The actors and projects a council knows, by every name they go under."""

from collections.abc import Mapping

from avklart.councils.models import Council
from avklart.councils.writing import Change, save, write_new
from avklart.domain.projects import project_key
from avklart.plans.actions.indexing import index_rows
from avklart.plans.models import Actor, ActorAlias, Project

LONGEST_NAME = 300


class ActorBook:
    """Looks actors up by name or alias, and makes those that are new. Nothing is written before `write_new`.

    Two spellings of one project's name ("Tynset & Røros", "Tynset og Røros") are one; other names must be the same but
    for capitals, since only a person can say that "Arbeidsutvalget" is AU.
    """

    def __init__(self, council: Council, change: Change, kinds: Mapping[str, str] | None = None) -> None:
        self.council, self.change = council, change
        # What a person, or the reading, has said that new actors are; it goes before what their place in a row tells.
        self._kinds = {_key(name): kind for name, kind in (kinds or {}).items()}
        self._actors: dict[str, Actor] = {}
        self._projects: dict[str, Project] = {}
        self._new: list[Actor | Project] = []
        for actor in Actor.every.filter(council=council, merged_into__isnull=True):
            self._actors[_key(actor.name)] = actor
        for alias in ActorAlias.every.filter(council=council).select_related("actor"):
            self._actors.setdefault(_key(alias.name), alias.actor)
        by_actor = {one.actor_id: one for one in Project.every.filter(council=council).select_related("actor")}
        for project in by_actor.values():
            self._projects[project_key(project.actor.name)] = project
        for name, actor in self._actors.items():
            if actor.pk in by_actor:
                self._projects.setdefault(project_key(name), by_actor[actor.pk])

    def actor(self, name: str, kind: str = "role") -> Actor:
        """Give the actor of this name, new where the council has none."""
        name = name[:LONGEST_NAME]
        known = self._actors.get(_key(name)) or self._project_actor(name)
        if known is None:
            known = Actor(council=self.council, name=name, kind=self._kinds.get(_key(name), kind))
            self._actors[_key(name)] = known
            self._new.append(known)
        return known

    def project(self, name: str) -> Project:
        """Give the project of this name, new where the council has none."""
        name = name[:LONGEST_NAME]
        known = self._projects.get(project_key(name))
        if known is None:
            actor = self._actors.get(_key(name))
            if actor is None:
                actor = self.actor(name, "project")
            elif actor.kind != "project":
                # First met as one who carries something, now as what pays: it is a project.
                actor.kind = "project"
                if actor.pk:
                    save(actor, self.change)
            known = Project(council=self.council, actor=actor)
            self._projects[project_key(name)] = known
            self._new.append(known)
        return known

    def _project_actor(self, name: str) -> Actor | None:
        project = self._projects.get(project_key(name))
        return project.actor if project else None

    def write_new(self) -> None:
        """Store what is new, actors before the projects that name them."""
        write_new([row for row in self._new if isinstance(row, Actor)], self.change)
        write_new([row for row in self._new if isinstance(row, Project)], self.change)
        index_rows(self.council, self._new)
        self._new.clear()


def _key(name: str) -> str:
    return " ".join(name.casefold().split())
