"""The forms of money that is followed up: commitments, sharing keys, and how a year is shared."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from decimal import Decimal
from typing import Any, Self

from django import forms

from avklart.councils.models import Participant
from avklart.domain.commitments import STATES, CommitmentEntry
from avklart.domain.errors import RuleError
from avklart.domain.sharing import KEY_KINDS, MOST_PAYERS, KeyEntry, PayerShare, SplitEntry, year_typed
from avklart.domain.typed import amount_typed, number_typed
from avklart.plans.models import Commitment, FundingShare, SharingKey
from avklart.ui.dates import number_in_figures
from avklart.ui.language import current_language
from avklart.ui.sentences import sentence
from avklart.web.forms import Typed, amount_shown, choice, day_field, day_shown, line, words
from avklart.web.people_forms import PersonForm

_AMOUNTS = ("applied_nok", "promised_nok", "paid_nok")
_DAYS = ("state_on", "report_due_on", "reported_on", "claim_due_on", "claimed_on", "ends_on")
_EMPTY_ROWS = 2


def sum_field() -> forms.CharField:
    """Give a field for an amount, its figures to the right."""
    return line(inputmode="decimal", autocomplete="off", size="14")


class MoneyForm(PersonForm):
    """A form whose fields are named by the words of money."""

    _section = "money-field"

    def __init__(self, typed: Typed = None, **also: Any) -> None:
        super().__init__(typed, **also)
        self.name_fields()

    def name_fields(self) -> None:
        """Give each field that has none its name in the page's language."""
        for name, field in self.fields.items():
            if name not in ("version", "token") and not field.label:
                field.label = sentence(self._section, name, current_language())

    def amount(self, name: str) -> Decimal | None:
        """Give the amount typed in a field, or None. Raises RuleError as `amount_typed` does."""
        return amount_typed(self.typed(name), name)


class CommitmentForm(MoneyForm):
    """All that a person may say of money that somebody was asked for."""

    giver = line(list="known-actors", autocomplete="off", wide=True)
    applied_nok, promised_nok, paid_nok = sum_field(), sum_field(), sum_field()
    condition = words(2)
    reference = line(autocomplete="off", maxlength="100")
    state_on, ends_on = day_field(), day_field()
    report_due_on, reported_on = day_field(), day_field()
    claim_due_on, claimed_on = day_field(), day_field()

    def __init__(self, typed: Typed = None, **also: Any) -> None:
        super().__init__(typed, **also)
        self.fields["commitment_state"] = choice("commitment-state", STATES)
        self.name_fields()

    def first_fields(self) -> list[forms.BoundField]:
        """Give the fields for of whom, and how far it has come."""
        return [self[name] for name in ("giver", "commitment_state", "state_on", "reference")]

    def amount_fields(self) -> list[forms.BoundField]:
        """Give the fields for how much."""
        return [self[name] for name in _AMOUNTS]

    def day_fields(self) -> list[forms.BoundField]:
        """Give the fields of deadlines, and when each was met."""
        return [self[name] for name in _DAYS[1:]]

    def entry(self) -> CommitmentEntry:
        """Give what was typed as an entry. Raises RuleError as the rules do."""
        values: dict[str, Any] = {name: self.amount(name) for name in _AMOUNTS}
        values |= {name: self.day(name) for name in _DAYS}
        return CommitmentEntry(
            state=self.typed("commitment_state"),
            giver=self.typed("giver"),
            reference=self.typed("reference"),
            condition=self.typed("condition"),
            **values,
        )


class KeyForm(MoneyForm):
    """A sharing key: its name, its kind, where its numbers are from, and who takes part with which number."""

    key_name = line(wide=True, maxlength="120")
    key_source = line(wide=True, maxlength="300")

    def __init__(self, typed: Typed = None, *, participants: Iterable[Participant], **also: Any) -> None:
        self.participants = list(participants)
        super().__init__(typed, **also)
        self.fields["key_kind"] = choice("key-kind", KEY_KINDS)
        language = current_language()
        for one in self.participants:
            tick = forms.CheckboxInput(check_test=bool)
            named = {"name": one.name}
            label = sentence("sharing", "takes-part", language, named)
            self.fields[f"takes_{one.pk}"] = forms.CharField(required=False, widget=tick, label=label)
            number = line(inputmode="decimal", autocomplete="off", size="10")
            number.label = sentence("sharing", "number-of", language, named)
            self.fields[f"weight_{one.pk}"] = number
        self.order_fields(["version", "token", "key_name", "key_kind", "key_source"])
        self.name_fields()

    def again(self, typed: Typed) -> Self:
        """Give the same form with these words typed."""
        return type(self)(typed, name=self.name, participants=self.participants)

    def first_fields(self) -> list[forms.BoundField]:
        """Give the fields of the key itself."""
        return [self[name] for name in ("key_name", "key_kind", "key_source")]

    def rows(self) -> list[tuple[Participant, forms.BoundField, forms.BoundField]]:
        """Give each participant with its tick and its number."""
        return [(one, self[f"takes_{one.pk}"], self[f"weight_{one.pk}"]) for one in self.participants]

    def entry(self) -> KeyEntry:
        """Give what was typed as an entry. Raises RuleError as the rules do."""
        kind = self.typed("key_kind")
        weights = {
            one.pk: None if kind == "equal" else number_typed(self.typed(f"weight_{one.pk}"), f"weight_{one.pk}")
            for one in self.participants
            if self.typed(f"takes_{one.pk}")
        }
        return KeyEntry(name=self.typed("key_name"), kind=kind, source=self.typed("key_source"), weights=weights)


class ShareOutForm(MoneyForm):
    """A year of a line, what it costs, and the key it is to be shared by."""

    year = line(inputmode="numeric", autocomplete="off", size="6")
    total = sum_field()

    def __init__(self, typed: Typed = None, *, keys: Iterable[SharingKey], **also: Any) -> None:
        self.keys = {str(one.pk): one for one in keys}
        super().__init__(typed, **also)
        choices = [(key, one.name) for key, one in self.keys.items()]
        select = forms.Select({"class": "ds-input"}, choices=choices)
        self.fields["sharing_key"] = forms.CharField(required=False, widget=select)
        self.name_fields()

    def again(self, typed: Typed) -> Self:
        """Give the same form with these words typed."""
        return type(self)(typed, name=self.name, keys=self.keys.values())

    def chosen(self) -> SharingKey:
        """Give the key chosen. Raises RuleError "choice-unknown"."""
        found = self.keys.get(self.typed("sharing_key"))
        if found is None:
            raise RuleError("choice-unknown", field="sharing_key")
        return found

    def year_chosen(self) -> int:
        """Give the year typed. Raises RuleError as `year_typed` does."""
        return year_typed(self.typed("year"))


class SplitForm(MoneyForm):
    """A year of a line with what each payer gives, typed by hand: amounts, and own work in hours."""

    year = line(inputmode="numeric", autocomplete="off", size="6")
    total = sum_field()
    # Room for as many payers as a year may have, and as many who take part and pay nothing yet.
    most_rows = 2 * MOST_PAYERS

    def __init__(self, typed: Typed = None, *, names: Sequence[str] = (), **also: Any) -> None:
        self.names = list(names)[: self.most_rows - _EMPTY_ROWS]
        super().__init__(typed, **also)
        self.sent = sum(1 for name in (typed or {}) if name.startswith("payer_"))
        self.count = min(max(len(self.names) + _EMPTY_ROWS, self.sent), self.most_rows)
        language = current_language()
        for at in range(1, self.count + 1):
            for kind, code, field in (
                ("payer", "row-payer", line(list="known-actors", autocomplete="off")),
                ("amount", "row-amount", sum_field()),
                ("hours", "row-hours", line(inputmode="decimal", autocomplete="off", size="7")),
            ):
                field.label = sentence("sharing", code, language, {"row": at})
                self.fields[f"{kind}_{at}"] = field

    def again(self, typed: Typed) -> Self:
        """Give the same form with these words typed."""
        return type(self)(typed, name=self.name, names=self.names)

    def rows(self) -> list[tuple[forms.BoundField, forms.BoundField, forms.BoundField]]:
        """Give the fields of each payer."""
        return [(self[f"payer_{at}"], self[f"amount_{at}"], self[f"hours_{at}"]) for at in range(1, self.count + 1)]

    def entry(self) -> SplitEntry:
        """Give what was typed as an entry. Raises RuleError as the rules do."""
        if self.sent > self.most_rows:
            raise RuleError("too-many-payers", limit=MOST_PAYERS)
        shares = tuple(
            PayerShare(
                payer=self.typed(f"payer_{at}"),
                amount=self.amount(f"amount_{at}") or Decimal(0),
                hours=number_typed(self.typed(f"hours_{at}"), f"hours_{at}"),
                where=str(at),
            )
            for at in range(1, self.count + 1)
        )
        return SplitEntry(year=year_typed(self.typed("year")), total=self.amount("total"), shares=shares)


_WORDS = tuple(
    field.name for field in fields(CommitmentEntry) if field.name not in ("state", "giver", *_AMOUNTS, *_DAYS)
)


def commitment_shown(one: Commitment) -> dict[str, str]:
    """Give what the fields of a commitment show."""
    return {
        "giver": one.giver.name if one.giver else "",
        "commitment_state": one.state,
        **{name: getattr(one, name) for name in _WORDS},
        **{name: amount_shown(getattr(one, name)) for name in _AMOUNTS},
        **{name: day_shown(getattr(one, name)) for name in _DAYS},
        "version": str(one.version),
    }


def key_shown(key: SharingKey) -> dict[str, str]:
    """Give what the fields of a key show; who takes part is told by rows of their own."""
    found = {"key_name": key.name, "key_kind": key.kind, "key_source": key.source, "version": str(key.version)}
    if hasattr(key, "_history"):
        # A key as it was: its numbers are rows of their own, and not known then.
        return found
    for one in key.weights.all():
        found[f"takes_{one.participant_id}"] = "on"
        found[f"weight_{one.participant_id}"] = number_in_figures(one.weight) if key.kind != "equal" else ""
    return found


def split_shown(shares: Iterable[FundingShare], names: Sequence[str]) -> dict[str, str]:
    """Give what the rows of a split show: each of these names, with what it gives."""
    known = {one.payer.name: one for one in shares}
    found: dict[str, str] = {}
    for at, name in enumerate(names, start=1):
        one = known.get(name)
        found[f"payer_{at}"] = name
        found[f"amount_{at}"] = amount_shown(one.amount_nok) if one and one.amount_nok else ""
        found[f"hours_{at}"] = number_in_figures(one.hours) if one and one.hours else ""
    return found


def labels_of(form: MoneyForm) -> Mapping[str, str]:
    """Give the name of each field, as pages tell of it."""
    return {name: str(field.label or "") for name, field in form.fields.items()}
