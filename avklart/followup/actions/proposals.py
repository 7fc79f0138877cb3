"""A proposal that came by a link is written into the working plan, as the secretariat has made it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Q

from avklart.councils.writing import Change
from avklart.domain.activity_tasks import LONGEST_TIME
from avklart.domain.draft import Time
from avklart.domain.entries import ActivityEntry, FundingEntry, ResponsibilityEntry
from avklart.domain.errors import RuleError
from avklart.domain.typed import amount_typed, day_typed, line_typed
from avklart.domain.typed_time import TimeSaid, time_followed
from avklart.followup.models import Incoming
from avklart.followup.queries.contacts import actors_of_contacts
from avklart.plans.actions.activities import change_activity, refuse_deleted
from avklart.plans.actions.lines import add_responsibility, change_funding, change_responsibility, remove_line
from avklart.plans.models import Activity, Funding, Responsibility

# Gives what words of time say by the rules of plans, or None.
ReadTime = Callable[[str], Time | None]


def carry_out(row: Incoming, said: Mapping[str, str], read: ReadTime, change: Change) -> None:
    """Write what a proposal says into the plan; the caller holds the transaction.

    Args:
        said: what was sent, with what the secretariat has made of it: also the `version` of what they saw.

    Raises:
        RuleError: "proposal-by-hand" where it says nothing that could be written; "not-standing"; "changed-meanwhile";
            "line-gone"; or as the plan refuses what would stand.
    """
    activity = row.activity
    if activity is None:
        return
    refuse_deleted(activity)
    about = "responsible" if row.kind == "not-mine" else said.get("about", "")
    if about == "responsible":
        _hand_over(row, activity, said.get("instead", ""), change)
    elif about == "text":
        _write(activity, said, change, text=said["words"])
    elif about == "time":
        _write_time(activity, said, read, change)
    elif about == "money":
        _write_money(activity, said, change)


def _write(activity: Activity, said: Mapping[str, str], change: Change, **new: Any) -> None:
    stands = {name: getattr(activity, name) for name in ActivityEntry.__dataclass_fields__}
    change_activity(activity, ActivityEntry(**stands | new), _version(said, activity.version), change)


def _write_time(activity: Activity, said: Mapping[str, str], read: ReadTime, change: Change) -> None:
    words = line_typed(said.get("when", ""), "when", most=LONGEST_TIME)
    if not words:
        raise RuleError("proposal-by-hand")
    stood = TimeSaid(activity.from_on, activity.to_on, activity.recurs, activity.time_as_written)
    new = time_followed(replace(stood, words=words), stood, read)
    _write(activity, said, change, time_as_written=words, from_on=new.from_on, to_on=new.to_on, recurs=new.recurs)


def _write_money(activity: Activity, said: Mapping[str, str], change: Change) -> None:
    """Let a line have another amount, or another last day.

    Raises:
        RuleError: "amount-by-year" where its amount is told year by year; "end-of-project" where the end of its project
            is settled for all that it pays for.
    """
    amount, until = amount_typed(said.get("amount", ""), "amount"), day_typed(said.get("until", ""), "until")
    key = said.get("line", "")
    if not key.isdecimal() or (amount is None and until is None):
        raise RuleError("proposal-by-hand")
    line = Funding.every.select_related("project__actor", "payer").filter(activity=activity, pk=key[:18]).first()
    if line is None:
        raise RuleError("line-gone")
    _refuse_elsewhere(line, amount, until)
    named = line.project.actor if line.project else line.payer
    entry = FundingEntry(
        kind=line.kind,
        name=named.name if named else "",
        amount=line.amount if amount is None else amount,
        currency=line.currency,
        by_year=dict(line.years.values_list("year", "amount")),
        qualifier=line.qualifier,
        from_on=line.from_on,
        to_on=until or line.to_on,
    )
    change_funding(line, entry, _version(said, line.version), change)


def _refuse_elsewhere(line: Funding, amount: Decimal | None, until: date | None) -> None:
    if amount not in (None, line.amount) and line.years.exists():
        raise RuleError("amount-by-year")
    if until and line.project and line.project.ends_on not in (None, until):
        raise RuleError("end-of-project")


def _hand_over(row: Incoming, activity: Activity, instead: str, change: Change) -> None:
    """Let another have the lines of those the sender answers for; nobody, where nobody is named.

    Raises:
        RuleError: "actor-missing" when nobody is named, and the sender says who is responsible.
    """
    if row.kind == "change" and not instead.strip():
        raise RuleError("actor-missing", field="instead")
    own = [actor.pk for actor in actors_of_contacts(row.council, [row.contact_id]).get(row.contact_id, ())]
    theirs = Q(actor__in=own) | Q(of__in=own)
    lines = list(Responsibility.every.filter(theirs, activity=activity).order_by("position", "pk"))
    if not instead.strip():
        for line in lines:
            remove_line(line, line.version, change)
        return
    for line in lines[:1]:
        entry = ResponsibilityEntry(actor=instead, part=line.part, from_on=line.from_on, to_on=line.to_on)
        change_responsibility(line, entry, line.version, change)
    for line in lines[1:]:
        remove_line(line, line.version, change)
    if not lines:
        add_responsibility(activity, ResponsibilityEntry(actor=instead), change)


def _version(said: Mapping[str, str], otherwise: int) -> int:
    word = said.get("version", "")
    return int(word) if word.isascii() and word.isdecimal() and len(word) < 10 else otherwise
