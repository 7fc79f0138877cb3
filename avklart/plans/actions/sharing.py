"""Sharing keys, and what each payer gives to a line of money in a year: by a key, or typed by hand."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import models, transaction

from avklart.councils.models import Council, Participant
from avklart.councils.writing import Change, opened_at, remove_all, save_all, save_next, write_new
from avklart.domain.errors import RuleError
from avklart.domain.sharing import KeyEntry, PayerShare, SplitEntry, part_of_year, split_by_key, year_sum
from avklart.plans.actions.activities import refuse_deleted
from avklart.plans.actions.lines import held_book
from avklart.plans.actions.once import made_once
from avklart.plans.actions.undoing import undo_touched
from avklart.plans.models import Actor, Funding, FundingShare, FundingYear, SharingKey, SharingWeight
from avklart.plans.queries.sharing import in_participant_order, weights_of


@transaction.atomic
def add_key(council: Council, entry: KeyEntry, change: Change, token: str = "") -> SharingKey:
    """Tell of a key that participants have agreed on, and give it. One token makes one key."""

    def make() -> int:
        key = SharingKey(council=council, name=entry.name, kind=entry.kind, source=entry.source)
        write_new([key], change)
        _write_weights(key, entry.numbers, change)
        return key.pk

    return SharingKey.every.get(pk=made_once(council, token, change.at, make))


@transaction.atomic
def change_key(key: SharingKey, entry: KeyEntry, version: int, change: Change) -> SharingKey:
    """Store what a person has made of a key, and give it. What was shared by it before stays as it was.

    Raises:
        RuleError: "changed-meanwhile", or "not-standing" when it is deleted.
    """
    current = _held_key(key)
    wanted = {"name": entry.name, "kind": entry.kind, "source": entry.source}
    is_same = all(getattr(current, name) == value for name, value in wanted.items())
    if is_same and weights_of(current) == dict(entry.numbers):
        return current
    if current.version != version:
        raise RuleError("changed-meanwhile")
    for name, value in wanted.items():
        setattr(current, name, value)
    save_next(current, change)
    _write_weights(current, entry.numbers, change)
    return current


@transaction.atomic
def delete_key(key: SharingKey, version: int, change: Change) -> None:
    """Delete a key, so that nothing new is shared by it; what was shared by it stays.

    Raises:
        RuleError: "changed-meanwhile", or "not-standing" when it is deleted already.
    """
    current = _held_key(key)
    if current.version != version:
        raise RuleError("changed-meanwhile")
    current.deleted_at = change.at
    save_next(current, change)


@transaction.atomic
def undo_key_change(key: SharingKey, changed_at: datetime, change: Change) -> None:
    """Take back what was done to a key at one moment.

    Raises:
        RuleError: "nothing-to-undo"; "undo-too-late" when somebody has changed it since, or shared by it.
    """
    current = opened_at(key, None)
    touched: list[tuple[type[models.Model], Any]] = []
    for model, of in ((SharingKey, {"id": current.pk}), (SharingWeight, {"key_id": current.pk})):
        touched += [(model, record) for record in model.history.filter(history_date=changed_at, **of)]
    is_made_then = any(model is SharingKey and record.history_type == "+" for model, record in touched)
    if is_made_then and current.shares.exists():
        raise RuleError("undo-too-late")
    undo_touched(current.council, touched, change)


@transaction.atomic
def share_out(
    funding: Funding, year: int, total: Decimal | None, key: SharingKey, version: int, change: Change
) -> Funding:
    """Share what a line costs in a year between participants by a key, and give the line; hours told before stay.

    Raises:
        RuleError: as `year_sum` and `split_by_key`; "key-participant-left" with the name of who takes no part in that
            year; "not-in-kroner"; "changed-meanwhile"; "line-gone"; "not-standing".
    """
    whole = year_sum(year, total)
    current = _held_line(funding, version)
    weights = in_participant_order(_held_key(key))
    _refuse_those_not_in(year, weights)
    split = split_by_key(whole, {place: weight for place, (_, weight) in enumerate(weights)})
    actors = _actors_of(current.council, [one for one, _ in weights], change)
    shares = [(actor, split.amounts[place], None) for place, actor in enumerate(actors)]
    _store_year(current, year, whole, change)
    _store_shares(current, year, shares, change, key=key, keeps_hours=True)
    save_next(current, change)
    return current


@transaction.atomic
def share_by_hand(funding: Funding, entry: SplitEntry, version: int, change: Change) -> Funding:
    """Store what each payer gives to a line in a year, as typed, and give the line. A payer not known is made.

    Raises:
        RuleError: "not-in-kroner"; "payer-twice" where two names are one actor; "changed-meanwhile"; "line-gone";
            "not-standing".
    """
    current = _held_line(funding, version)
    payers = _payers_of(current.council, entry.shares, change)
    _store_year(current, entry.year, entry.total or Decimal(0), change)
    shares = [(actor, one.amount, one.hours) for actor, one in zip(payers, entry.shares, strict=True)]
    _store_shares(current, entry.year, shares, change)
    save_next(current, change)
    return current


def _held_key(key: SharingKey) -> SharingKey:
    current = opened_at(key, None)
    if current.deleted_at is not None:
        raise RuleError("not-standing")
    return current


def _refuse_those_not_in(year: int, weights: Sequence[tuple[Participant, Decimal]]) -> None:
    for one, weight in weights:
        if weight and part_of_year(year, one.from_on, one.to_on) == "none":
            raise RuleError("key-participant-left", field="sharing_key", name=one.name, year=year)


def _held_line(funding: Funding, version: int) -> Funding:
    try:
        current = opened_at(funding, version)
    except Funding.DoesNotExist as gone:
        raise RuleError("line-gone") from gone
    refuse_deleted(current.activity)
    if current.currency != "NOK":
        raise RuleError("not-in-kroner", currency=current.currency)
    return current


def _write_weights(key: SharingKey, numbers: Mapping[int, Decimal], change: Change) -> None:
    known = {one.participant_id: one for one in SharingWeight.every.filter(key=key)}
    # Participants of another council are none of this one's.
    own = set(Participant.every.filter(council=key.council, pk__in=numbers).values_list("pk", flat=True))
    remove_all([one for participant, one in known.items() if participant not in numbers], change)
    changed, new = [], []
    for participant in sorted(own):
        row = known.get(participant)
        if row is None:
            weight = numbers[participant]
            new.append(SharingWeight(council=key.council, key=key, participant_id=participant, weight=weight))
        elif row.weight != numbers[participant]:
            row.weight = numbers[participant]
            changed.append(row)
    save_all(changed, change)
    write_new(new, change)


def _actors_of(council: Council, participants: Sequence[Participant], change: Change) -> list[Actor]:
    """Give the actor that pays for each participant: the one of its name, made where the council has none."""
    book = held_book(council, change)
    actors = [book.actor(one.name, "organisation") for one in participants]
    for actor, one in zip(actors, participants, strict=True):
        if actor._state.adding:
            actor.participant = one
        elif actor.participant_id is None and actor.kind == "organisation":
            actor.participant = one
            save_next(actor, change)
    book.write_new()
    return actors


def _payers_of(council: Council, shares: Sequence[PayerShare], change: Change) -> list[Actor]:
    book = held_book(council, change)
    by_name = {one.name.casefold(): one for one in Participant.every.filter(council=council)}
    actors: list[Actor] = []
    for share in shares:
        actor = book.actor(share.payer, "organisation")
        if actor._state.adding:
            actor.participant = by_name.get(share.payer.casefold())
        if actor in actors:
            raise RuleError("payer-twice", field=f"payer_{share.where}", name=share.payer[:100])
        actors.append(actor)
    book.write_new()
    return actors


def _store_year(funding: Funding, year: int, total: Decimal, change: Change) -> None:
    row = FundingYear.every.filter(funding=funding, year=year).first()
    if row is None:
        write_new([FundingYear(council=funding.council, funding=funding, year=year, amount=total)], change)
    elif row.amount != total:
        row.amount = total
        save_all([row], change)


_Share = tuple[Actor, Decimal, Decimal | None]


def _store_shares(
    funding: Funding,
    year: int,
    shares: Sequence[_Share],
    change: Change,
    *,
    key: SharingKey | None = None,
    keeps_hours: bool = False,
) -> None:
    known = {one.payer_id: one for one in FundingShare.every.filter(funding=funding, year=year)}
    changed: list[FundingShare] = []
    new: list[FundingShare] = []
    for actor, amount, hours in shares:
        row = known.pop(actor.pk, None) or FundingShare(
            council=funding.council, funding=funding, year=year, payer=actor
        )
        (changed if row.pk else new).append(row)
        row.amount_nok, row.key = amount, key
        if not keeps_hours:
            row.hours = hours
    working = [one for one in known.values() if keeps_hours and one.hours]
    for one in working:
        # Own work does not follow the money.
        one.amount_nok, one.key = Decimal(0), None
    remove_all([one for one in known.values() if one not in working], change)
    save_all([*changed, *working], change)
    write_new(new, change)
