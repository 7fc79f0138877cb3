"""How far money has come that somebody was asked for: what was applied for, promised and paid, and what loses it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from avklart.domain.errors import RuleError
from avklart.domain.typed import checked_amount, line_typed, refuse_choice, refuse_days, refuse_year, text_typed
from avklart.domain.working_days import is_day_off, last_working_day

STATES = ("applied", "conditional", "final", "partly-paid", "paid", "refused", "lapsed")
# A promise without reservations, of which something is still to be had or has been had.
SURE = ("final", "partly-paid", "paid")
# A promise of which something is still to be had: its report and its claim are waited for, and it can end.
STANDING = ("conditional", "final", "partly-paid")
_NOTHING = Decimal(0)

Deadline = Literal["report", "claim", "end"]
DEADLINES: tuple[Deadline, ...] = ("report", "claim", "end")


def _store(entry: object, name: str, value: object) -> None:
    object.__setattr__(entry, name, value)


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentEntry:
    """What a person says of money that was asked for: how far it has come, of whom, how much, and until when.

    The state and the amounts must agree: what was applied for has no promise yet, what was refused never has; a promise
    of which nothing is paid is conditional or final; partly paid is more than nothing and less than the promise; paid
    is all of it. What lapsed may have been paid in part.

    Raises:
        RuleError: "choice-unknown", "text-missing" (giver), "text-too-long", "amount-negative", "amount-too-large",
            "year-out-of-sense"; "applied-missing", "promised-missing", "paid-missing" for an amount the state needs;
            "no-promise-yet", "refused-with-money", "not-paid-yet", "paid-over-promised", "partly-paid-whole",
            "paid-not-whole" where they do not agree; "ends-before-start" where a promise ends before it was given.

    Source: none in law; the words of Norwegian grant schemes (søknad, tilsagn, anmodning om utbetaling), and
    docs/rules/money-followed-up.md.
    """

    state: str
    giver: str = ""
    reference: str = ""
    condition: str = ""
    applied_nok: Decimal | None = None
    promised_nok: Decimal | None = None
    paid_nok: Decimal | None = None
    state_on: date | None = None
    report_due_on: date | None = None
    reported_on: date | None = None
    claim_due_on: date | None = None
    claimed_on: date | None = None
    ends_on: date | None = None

    def __post_init__(self) -> None:
        refuse_choice(self.state, STATES, "commitment_state")
        _store(self, "giver", line_typed(self.giver, "giver", needed=True))
        _store(self, "reference", line_typed(self.reference, "reference", most=100))
        _store(self, "condition", text_typed(self.condition, "condition", most=2000))
        for name in ("applied_nok", "promised_nok", "paid_nok"):
            amount = getattr(self, name)
            if amount is not None:
                _store(self, name, checked_amount(amount, name))
        # Nothing paid is told by an empty field, so that one thing is told in one way.
        _store(self, "paid_nok", self.paid_nok or None)
        _refuse_disagreement(self)
        for name in ("state_on", "report_due_on", "reported_on", "claim_due_on", "claimed_on", "ends_on"):
            day = getattr(self, name)
            if day is not None:
                refuse_year(day.year, name)
        if self.state in ("applied", "conditional", "final"):
            refuse_days(self.state_on, self.ends_on, "ends_on")


def _refuse_disagreement(entry: CommitmentEntry) -> None:
    if entry.state in ("applied", "refused"):
        _refuse_money_without_promise(entry)
        return
    if not entry.promised_nok:
        raise RuleError("promised-missing", field="promised_nok")
    if (entry.paid_nok or _NOTHING) > entry.promised_nok:
        raise RuleError("paid-over-promised", field="paid_nok")
    if entry.state in ("conditional", "final") and entry.paid_nok:
        raise RuleError("not-paid-yet", field="paid_nok")
    if entry.state in ("partly-paid", "paid") and not entry.paid_nok:
        raise RuleError("paid-missing", field="paid_nok")
    if entry.state == "partly-paid" and entry.paid_nok == entry.promised_nok:
        raise RuleError("partly-paid-whole", field="paid_nok")
    if entry.state == "paid" and entry.paid_nok != entry.promised_nok:
        raise RuleError("paid-not-whole", field="paid_nok")


def _refuse_money_without_promise(entry: CommitmentEntry) -> None:
    code = "no-promise-yet" if entry.state == "applied" else "refused-with-money"
    for name in ("promised_nok", "paid_nok"):
        if getattr(entry, name):
            raise RuleError(code, field=name)
    if entry.state == "applied" and not entry.applied_nok:
        raise RuleError("applied-missing", field="applied_nok")
    _store(entry, "promised_nok", None)


def refuse_future_days(entry: CommitmentEntry, today: date) -> None:
    """Refuse that something was promised, reported or claimed on a day that has not come.

    Raises:
        RuleError: "day-in-future" with the field.

    Source: none in law; what has been done lies behind us.
    """
    for name in ("state_on", "reported_on", "claimed_on"):
        day = getattr(entry, name)
        if day is not None and day > today:
            raise RuleError("day-in-future", field=name)


@dataclass(frozen=True, slots=True, kw_only=True)
class CommittedMoney:
    """What rules ask of a commitment: its state, its amounts, and its days."""

    state: str
    applied_nok: Decimal | None = None
    promised_nok: Decimal | None = None
    paid_nok: Decimal | None = None
    report_due_on: date | None = None
    reported_on: date | None = None
    claim_due_on: date | None = None
    claimed_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentSum:
    """What commitments come to: asked for and not answered, conditional, promised, paid, left to be had, and lapsed.

    `promised` holds no conditions; `paid` and `left` are parts of it. What lapsed is no part: it never comes.
    """

    applied: Decimal = _NOTHING
    conditional: Decimal = _NOTHING
    promised: Decimal = _NOTHING
    paid: Decimal = _NOTHING
    left: Decimal = _NOTHING
    lapsed: Decimal = _NOTHING


def sum_of_one(one: CommittedMoney) -> CommitmentSum:
    """Give what one commitment comes to: a promise that lapsed counts with what was paid of it.

    Source: none in law; docs/rules/money-followed-up.md.
    """
    promised, paid = one.promised_nok or _NOTHING, one.paid_nok or _NOTHING
    if one.state == "applied":
        return CommitmentSum(applied=one.applied_nok or _NOTHING)
    if one.state == "conditional":
        return CommitmentSum(conditional=promised)
    if one.state in SURE:
        return CommitmentSum(promised=promised, paid=paid, left=promised - paid)
    if one.state == "lapsed":
        return CommitmentSum(promised=paid, paid=paid, lapsed=promised - paid)
    return CommitmentSum()


def sum_of_all(commitments: Iterable[CommittedMoney]) -> CommitmentSum:
    """Give what several commitments come to.

    Source: none in law; addition.
    """
    parts = [sum_of_one(one) for one in commitments]
    names = ("applied", "conditional", "promised", "paid", "left", "lapsed")
    return CommitmentSum(**{name: sum((getattr(one, name) for one in parts), _NOTHING) for name in names})


@dataclass(frozen=True, slots=True)
class MoneyDeadline:
    """A day by which something must be done or the money is lost; `done_on` tells when it was done."""

    what: Deadline
    on: date
    done_on: date | None
    is_late: bool
    days_left: int

    @property
    def send_by(self) -> date | None:
        """The last working day for a letter that is due on a day off, None where its own day is a working day."""
        return last_working_day(self.on) if self.what != "end" and is_day_off(self.on) else None


def deadlines_of(one: CommittedMoney, today: date) -> tuple[MoneyDeadline, ...]:
    """Give the deadlines of a commitment that can lose its money, the first to come first.

    Money that was only asked for, refused or has lapsed has none. Of money that is paid in full only the report is
    still asked for. The end of the promise itself is met by no letter: it stands until all is paid.

    Source: none in law; the terms of grant schemes, where unused money lapses (tilsagn bortfaller).
    """
    if one.state not in (*STANDING, "paid"):
        return ()
    days: tuple[tuple[Deadline, date | None, date | None], ...] = (
        ("report", one.report_due_on, one.reported_on),
        ("claim", one.claim_due_on, one.claimed_on),
        ("end", one.ends_on, None),
    )
    found = [
        MoneyDeadline(what, on, done_on, done_on is None and on < today, (on - today).days)
        for what, on, done_on in days
        if on is not None and (what == "report" or one.state != "paid")
    ]
    return tuple(sorted(found, key=lambda each: (each.on, DEADLINES.index(each.what))))


def ends_early(one: CommittedMoney, plan_ends_on: date | None) -> bool:
    """Whether a promise that stands ends before the plan does, so that what it pays for has no money at last.

    Source: none in law; docs/rules/money-followed-up.md.
    """
    return one.state in STANDING and bool(one.ends_on and plan_ends_on and one.ends_on < plan_ends_on)
