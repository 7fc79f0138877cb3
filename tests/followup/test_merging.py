"""Whatever names an actor follows it when it is merged into another, and when the merge is taken back."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.apps import apps
from django.db import models

from avklart.councils.writing import Change, save, write_new
from avklart.followup.models import ActivityTask, Contact, ContactRole
from avklart.plans.actions.merging import merge_actors, undo_merge
from avklart.plans.models import (
    Activity,
    Actor,
    ActorAlias,
    Clarification,
    ClarificationAsked,
    Commitment,
    Funding,
    FundingShare,
    Project,
    Responsibility,
    RoleHolder,
)
from tests.plans.made import AT, small_plan

# What names an actor and stays with it when it is merged, and why.
LEFT = {
    ("plans.Actor", "merged_into"): "one merged before leads on to where this one leads",
    ("followup.ContactRole", "actor"): "who its actor is now is looked up by queries.contacts",
}


def at(minutes: int) -> Change:
    return Change(by=None, at=AT + timedelta(minutes=minutes))


def naming() -> Iterator[tuple[type[models.Model], models.ForeignKey[Any, Any]]]:
    """Give every field that names an actor, of every model but those of histories."""
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            is_history = hasattr(model, "instance_type")
            if isinstance(field, models.ForeignKey) and field.related_model is Actor and not is_history:
                yield model, field


def named(actor: Actor) -> dict[tuple[str, str], int]:
    """Give how many rows name an actor, by model and field."""
    return {
        (model._meta.label, field.name): model._base_manager.filter(**{field.name: actor}).count()
        for model, field in naming()
    }


def standing() -> dict[str, list[Any]]:
    """Give every row of the models that name actors, but for their versions."""
    kept: dict[str, list[Any]] = {}
    for model in {model for model, _ in naming()}:
        fields = [field.attname for field in model._meta.concrete_fields if field.name != "version"]
        kept[model._meta.label] = list(model._base_manager.order_by("pk").values_list(*fields))
    return kept


def named_everywhere() -> tuple[Actor, Actor]:
    """Give an actor that every field there is names in some row, and one it can be merged into."""
    plan = small_plan()
    council, activity = plan.council, Activity.every.get(plan=plan, number="1.1")
    of = {"council": council}
    names = ("Tolga", "Tolga kommune", "Tolga herad", "Et prosjekt")
    gone, kept, older, other = actors = [Actor(name=name, kind="organisation", **of) for name in names]
    write_new(actors, at(1))
    Actor.every.filter(pk=older.pk).update(merged_into=gone)
    line, question = Funding.every.filter(activity=activity)[0], Clarification.every.filter(plan=plan)[0]
    contact, by_it = Contact(name="Kari", **of), {"leader": gone, "steering_group": gone}
    for row in (
        contact,
        Project(actor=other, **by_it, **of),
        Project(actor=gone, **of),
        Responsibility(activity=activity, actor=gone, of=gone, part="contributes", position=9, **of),
        Funding(activity=activity, payer=gone, kind="participants", position=9, **of),
        Commitment(funding=line, giver=gone, state="applied", applied_nok=Decimal(100), **of),
        FundingShare(funding=line, year=2018, payer=gone, amount_nok=Decimal(40), **of),
        ClarificationAsked(clarification=question, actor=gone, position=9, **of),
        RoleHolder(role=gone, person="Ola", **of),
        ActorAlias(actor=gone, name="Tallja", **of),
        ActivityTask(activity=activity, title="Ring", actor=gone, to_on=date(2018, 5, 1), **of),
        ContactRole(contact=contact, actor=gone, **of),
    ):
        write_new([row], at(1))
    question.body = gone
    save(question, at(1))
    return gone, kept


@pytest.mark.django_db
def test_all_that_names_an_actor_follows_it_or_is_left_for_a_reason():
    gone, kept = named_everywhere()
    before, rows = named(gone), standing()
    assert [where for where, count in before.items() if not count] == []
    merge_actors(gone, kept, gone.version, at(2))
    assert {where for where, count in named(gone).items() if count} == LEFT.keys()
    assert [where for where, count in named(kept).items() if not count and where not in LEFT] == []
    undo_merge(gone, at(2).at, at(3))
    assert named(gone) == before
    assert standing() == rows
