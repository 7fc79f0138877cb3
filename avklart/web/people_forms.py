"""The forms of who does what: actors, projects, who holds a role, and remarks that are accepted."""

from collections.abc import Iterable, Mapping
from typing import Any, Self

from django import forms

from avklart.councils.models import Participant
from avklart.domain.errors import RuleError
from avklart.domain.people import ACTOR_KINDS, ActorEntry, HolderEntry, ProjectEntry
from avklart.domain.typed import day_typed
from avklart.plans.models import Actor, Project, RoleHolder
from avklart.web.forms import EntryForm, Typed, choice, day_field, day_shown, line, words


class PersonForm(EntryForm):
    """A form that can be made again with other words in it."""

    def __init__(self, typed: Typed = None, *, name: str, initial: Mapping[str, Any] | None = None) -> None:
        super().__init__(typed, name=name, initial=initial)
        self.name = name

    def again(self, typed: Typed) -> Self:
        """Give the same form with these words typed."""
        return type(self)(typed, name=self.name)

    def day(self, name: str) -> Any:
        """Give the day typed in a field, or None. Raises RuleError as `day_typed` does."""
        return day_typed(self.typed(name), name)


class SettleForm(PersonForm):
    """The end of a project, and who has said so."""

    ends_on = day_field()
    ends_source = line(wide=True)


class ProjectForm(PersonForm):
    """All that a person may say of a project."""

    starts_on = day_field()
    ends_on = day_field()
    ends_source = line(wide=True)
    leader = line(list="known-actors", autocomplete="off")
    steering_group = line(list="known-actors", autocomplete="off")

    def entry(self) -> ProjectEntry:
        """Give what was typed as an entry. Raises RuleError as the rules do."""
        return ProjectEntry(
            starts_on=self.day("starts_on"),
            ends_on=self.day("ends_on"),
            ends_source=self.typed("ends_source"),
            leader=self.typed("leader"),
            steering_group=self.typed("steering_group"),
        )


class ParticipantChoice(PersonForm):
    """A form with a choice of participants, or none."""

    def __init__(
        self, typed: Typed = None, *, participants: Iterable[Participant], none: str = "–", **also: Any
    ) -> None:
        super().__init__(typed, **also)
        self.participants = {str(one.pk): one for one in participants}
        self.none = none
        choices = [("", none), *((key, one.name) for key, one in self.participants.items())]
        select = forms.Select({"class": "ds-input"}, choices=choices)
        self.fields["participant"] = forms.CharField(required=False, widget=select)

    def again(self, typed: Typed) -> Self:
        """Give the same form with these words typed."""
        return type(self)(typed, name=self.name, participants=self.participants.values(), none=self.none)

    def participant(self) -> Participant | None:
        """Give the participant chosen, or None. Raises RuleError "choice-unknown"."""
        chosen = self.typed("participant")
        if chosen and chosen not in self.participants:
            raise RuleError("choice-unknown", field="participant")
        return self.participants.get(chosen)


class ActorForm(ParticipantChoice):
    """Name, kind and participant of an actor."""

    def __init__(self, typed: Typed = None, **also: Any) -> None:
        super().__init__(typed, **also)
        self.fields["name"] = line(wide=True)
        self.fields["kind"] = choice("actor-kind", ACTOR_KINDS)
        self.order_fields(["version", "token", "name", "kind", "participant"])

    def entry(self) -> ActorEntry:
        """Give what was typed as an entry. Raises RuleError as the rules do."""
        return ActorEntry(name=self.typed("name"), kind=self.typed("kind"))


class AliasForm(PersonForm):
    """One more name of an actor."""

    alias = line()


class MergeForm(PersonForm):
    """The name of the actor that another turns out to be."""

    into = line(list="known-actors", autocomplete="off")

    def chosen(self, known: Iterable[Actor]) -> Actor:
        """Give the actor of the name typed. Raises RuleError "actor-unknown"."""
        typed = " ".join(self.typed("into").split())
        for actor in known:
            if actor.name.casefold() == typed.casefold():
                return actor
        raise RuleError("actor-unknown", field="into", name=typed[:100])


class HolderForm(ParticipantChoice):
    """Who holds a role, where, and from when to when."""

    def __init__(self, typed: Typed = None, *, areas: Iterable[str], everywhere: str = "–", **also: Any) -> None:
        self.areas, self.everywhere = list(areas), everywhere
        super().__init__(typed, **also)
        self.fields["person"] = line(autocomplete="off", maxlength="120")
        choices = [("", everywhere), *((title, title) for title in self.areas)]
        self.fields["area_title"] = forms.CharField(
            required=False, widget=forms.Select({"class": "ds-input"}, choices=choices)
        )
        self.fields["from_on"], self.fields["to_on"] = day_field(), day_field()
        self.order_fields(["version", "token", "person", "area_title", "participant", "from_on", "to_on"])

    def again(self, typed: Typed) -> Self:
        """Give the same form with these words typed."""
        participants = self.participants.values()
        return type(self)(
            typed,
            name=self.name,
            participants=participants,
            none=self.none,
            areas=self.areas,
            everywhere=self.everywhere,
        )

    def entry(self) -> HolderEntry:
        """Give what was typed as an entry. Raises RuleError as the rules do."""
        title = self.typed("area_title")
        if title and title not in self.areas:
            raise RuleError("choice-unknown", field="area_title")
        days = {name: self.day(name) for name in ("from_on", "to_on")}
        return HolderEntry(person=self.typed("person"), area_title=title, **days)


class TermsForm(PersonForm):
    """The first day of a new term, and who takes over each running one."""

    starts_on = day_field()

    def __init__(self, typed: Typed = None, *, terms: Iterable[RoleHolder], **also: Any) -> None:
        self.terms = {one.pk: one for one in terms}
        super().__init__(typed, **also)
        for key, one in self.terms.items():
            self.fields[f"person-{key}"] = line(autocomplete="off", maxlength="120")
            self.fields[f"person-{key}"].initial = one.person

    def rows(self) -> list[tuple[RoleHolder, forms.BoundField]]:
        """Give each running term with the field for who takes over."""
        return [(one, self[f"person-{key}"]) for key, one in self.terms.items()]

    def names(self) -> dict[int, str]:
        """Give who takes over each term, as typed."""
        return {key: self.typed(f"person-{key}") for key in self.terms}


class AcceptForm(PersonForm):
    """Why a remark of the plan check may stand."""

    reason = words(2)


def project_shown(project: Project) -> dict[str, str]:
    """Give what the fields of a project show."""
    return {
        "starts_on": day_shown(project.starts_on),
        "ends_on": day_shown(project.ends_on),
        "ends_source": project.ends_source,
        "leader": project.leader.name if project.leader else "",
        "steering_group": project.steering_group.name if project.steering_group else "",
        "version": str(project.version),
    }


def actor_shown(actor: Actor) -> dict[str, str]:
    """Give what the fields of an actor show."""
    return {
        "name": actor.name,
        "kind": actor.kind,
        "participant": str(actor.participant_id or ""),
        "version": str(actor.version),
    }


def holder_shown(holder: RoleHolder) -> dict[str, str]:
    """Give what the fields of a term show."""
    return {
        "person": holder.person,
        "area_title": holder.area_title,
        "participant": str(holder.participant_id or ""),
        "from_on": day_shown(holder.from_on),
        "to_on": day_shown(holder.to_on),
        "version": str(holder.version),
    }
