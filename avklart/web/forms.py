"""The forms of the working plan: they hold what was typed, show what stands, and hand rules an entry."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Self
from uuid import uuid4

from django import forms

from avklart.domain.entries import (
    ABOUTS,
    CURRENCIES,
    KINDS,
    PARTS,
    RECURRENCES,
    ActivityEntry,
    FundingEntry,
    QuestionEntry,
    ResponsibilityEntry,
)
from avklart.domain.errors import RuleError
from avklart.domain.typed import LONGEST_REASON, amount_typed, day_typed, line_typed, text_typed
from avklart.plans.models import Activity, Area, Clarification, Funding, Plan, Responsibility
from avklart.ui.dates import day_in_figures, sum_in_figures
from avklart.ui.language import current_language
from avklart.ui.sentences import sentence

Typed = Mapping[str, Any] | None
_ACTIVITY_WORDS = ("text", "recurs", "time_as_written", "status_as_written", "priority", "indicator", "comment")
_DAYS = ("from_on", "to_on", "due_on", "raised_on", "meeting_on", "source_on", "until")
_HINTS = dict.fromkeys(_DAYS, "day") | {
    "amount": "amount",
    "numbers": "numbers",
    "why": "why",
    "time_as_written": "time",
}


def line(*, wide: bool = False, **attributes: str) -> forms.CharField:
    """Give a field of one line that refuses nothing: rules do."""
    shown = {"class": "ds-input wide-input" if wide else "ds-input", **attributes}
    return forms.CharField(required=False, strip=False, widget=forms.TextInput(shown))


def words(rows: int) -> forms.CharField:
    """Give a field of several lines."""
    return forms.CharField(required=False, strip=False, widget=forms.Textarea({"class": "ds-input", "rows": str(rows)}))


def day_field() -> forms.CharField:
    """Give a field for a day, typed as one writes it."""
    return line(inputmode="numeric", autocomplete="off", size="12")


def choice(section: str, codes: Iterable[str], *, none: bool = False) -> forms.CharField:
    """Give a field that chooses one of these codes, each shown by its word."""
    language = current_language()
    said = ((code, sentence(section, code, language)) for code in codes)
    shown = [(code, word[:1].upper() + word[1:]) for code, word in said]
    return forms.CharField(
        required=False,
        widget=forms.Select({"class": "ds-input"}, choices=[("", "–"), *shown] if none else shown),
    )


class EntryForm(forms.Form):
    """A form opened on one version of a row, or on none for something new (`token`: sent twice, made once)."""

    version = forms.CharField(required=False, widget=forms.HiddenInput)
    token = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, typed: Typed = None, *, name: str, initial: Mapping[str, Any] | None = None) -> None:
        super().__init__(typed, initial={"token": uuid4().hex, **(initial or {})}, auto_id=f"{name}-%s")
        for field, hint in _HINTS.items():
            if field in self.fields:
                self.fields[field].help_text = sentence("hint", hint, current_language())

    @property
    def opened_version(self) -> int:
        """The version the form was opened on; 0 where it says none, which no row has."""
        word = self.typed("version")
        return int(word) if word.isascii() and word.isdecimal() and len(word) < 10 else 0

    def typed(self, name: str) -> str:
        """Give what was typed in a field."""
        return str(self.data.get(name, "") or "")

    def focused(self) -> Self:
        """Give the form so that one stands in its first field when it opens."""
        for field in self.visible_fields()[:1]:
            field.field.widget.attrs["autofocus"] = True
        return self

    def day(self, name: str) -> date | None:
        """Give the day typed in a field. Raises RuleError when it is none."""
        return day_typed(self.typed(name), name)

    def shown_fields(self) -> list[forms.BoundField]:
        """Give the fields a person fills in."""
        return [field for field in self.visible_fields() if not field.name.startswith(("year_", "other_", "asked_"))]


class ActivityForm(EntryForm):
    """Words, area and time of an activity."""

    text = words(4)
    area = forms.CharField(required=False, widget=forms.Select({"class": "ds-input"}))
    from_on = day_field()
    to_on = day_field()
    time_as_written = line()
    status_as_written = line(wide=True)
    priority = line()
    indicator = words(2)
    comment = words(2)
    why = line(wide=True, maxlength=str(LONGEST_REASON))

    def __init__(self, typed: Typed = None, *, areas: Iterable[Area], **also: Any) -> None:
        super().__init__(typed, **also)
        self.fields["recurs"] = choice("recurs", RECURRENCES, none=True)
        self.areas = {str(area.position): area for area in areas}
        select = self.fields["area"].widget
        select.choices = [(key, area.title or key) for key, area in self.areas.items()]
        order = ["text", "area", "from_on", "to_on", "recurs", "time_as_written", "status_as_written"]
        self.order_fields(["version", "token", *order])

    def entry(self) -> ActivityEntry:
        """Give what was typed as an entry. Raises RuleError as the rules do."""
        return ActivityEntry(**_days(self) | {name: self.typed(name) for name in _ACTIVITY_WORDS})

    def area_chosen(self) -> Area:
        """Give the area chosen. Raises RuleError "choice-unknown"."""
        area = self.areas.get(self.typed("area"))
        if area is None:
            raise RuleError("choice-unknown", field="area")
        return area

    def why_typed(self) -> str:
        """Give the reason typed. Raises RuleError "text-too-long"."""
        return line_typed(self.typed("why"), "why", most=LONGEST_REASON)


class RowForm(EntryForm):
    """Text and time of an activity, as edited within its row of the table."""

    text = words(3)
    from_on = day_field()
    to_on = day_field()

    def entry(self, activity: Activity) -> ActivityEntry:
        """Give what was typed as an entry, the rest as it stands. Raises RuleError as the rules do."""
        kept = ("recurs", "time_as_written", "status_as_written", "priority", "indicator", "comment")
        return ActivityEntry(text=self.typed("text"), **_days(self), **{name: getattr(activity, name) for name in kept})


class ResponsibilityForm(EntryForm):
    """Who has which part, and when."""

    actor = line(list="known-actors", autocomplete="off")
    of = line(list="known-actors", autocomplete="off")
    from_on = day_field()
    to_on = day_field()

    def __init__(self, typed: Typed = None, **also: Any) -> None:
        super().__init__(typed, **also)
        self.fields["part"] = choice("part", PARTS)
        self.order_fields(["version", "token", "actor", "part", "of", "from_on", "to_on"])

    def entry(self) -> ResponsibilityEntry:
        """Give what was typed as an entry. Raises RuleError as the rules do."""
        part = self.typed("part") or "responsible"
        return ResponsibilityEntry(actor=self.typed("actor"), of=self.typed("of"), part=part, **_days(self))


class FundingForm(EntryForm):
    """One source of money, with an amount for each year where that is known."""

    name = line(list="known-payers", autocomplete="off")
    amount = line(inputmode="decimal", autocomplete="off", size="14")
    qualifier = line(maxlength="60")
    from_on = day_field()
    to_on = day_field()

    def __init__(self, typed: Typed = None, *, years: Iterable[int], **also: Any) -> None:
        super().__init__(typed, **also)
        self.fields["kind"] = choice("funding-kind", KINDS)
        self.fields["currency"] = forms.CharField(
            required=False,
            widget=forms.Select({"class": "ds-input"}, choices=[(code, code) for code in self._currencies()]),
        )
        for year in years:
            self.fields[f"year_{year}"] = line(inputmode="decimal", autocomplete="off", size="12")
            self.fields[f"year_{year}"].label = str(year)
        self.fields["other_year"] = line(inputmode="numeric", autocomplete="off", size="5")
        self.fields["other_amount"] = line(inputmode="decimal", autocomplete="off", size="12")
        self.order_fields(["version", "token", "kind", "name", "amount", "currency", "qualifier", "from_on", "to_on"])

    def _currencies(self) -> list[str]:
        own = str(self.initial.get("currency", "NOK"))
        return [*CURRENCIES, *([own] if own not in CURRENCIES else [])]

    def year_fields(self) -> list[forms.BoundField]:
        """Give the fields of the amounts by year, in order."""
        return [self[name] for name in sorted(self.fields) if name.startswith("year_")]

    def entry(self) -> FundingEntry:
        """Give what was typed as an entry. Raises RuleError as the rules do."""
        return FundingEntry(
            kind=self.typed("kind"),
            name=self.typed("name"),
            amount=amount_typed(self.typed("amount"), "amount"),
            currency=self.typed("currency") or "NOK",
            by_year=self._by_year(),
            qualifier=self.typed("qualifier"),
            **_days(self),
        )

    def _by_year(self) -> dict[int, Decimal]:
        found = {}
        for field in self.year_fields():
            amount = amount_typed(self.typed(field.name), field.name)
            if amount is not None:
                found[int(field.name.removeprefix("year_"))] = amount
        amount = amount_typed(self.typed("other_amount"), "other_amount")
        if amount is not None:
            word = self.typed("other_year").strip()
            if not (word.isascii() and word.isdecimal() and len(word) <= 4):
                raise RuleError("day-not-understood", field="other_year")
            found[int(word)] = amount
        return found


class QuestionForm(EntryForm):
    """What is asked, of whom, and by when; for a new question, about which activities."""

    question = words(3)
    blocks = words(2)
    due_on = day_field()
    numbers = line()
    _most_asked = 20

    def __init__(self, typed: Typed = None, *, asked: int = 0, **also: Any) -> None:
        super().__init__(typed, **also)
        self.fields["about"] = choice("about", ABOUTS)
        sent = [name for name in (typed or {}) if name.startswith("asked_")]
        for number in range(1, min(max(asked + 1, len(sent), 2), self._most_asked) + 1):
            self.fields[f"asked_{number}"] = line(list="known-actors", autocomplete="off")
        self.order_fields(["version", "token", "question", "about", "due_on", "numbers"])

    def asked_fields(self) -> list[forms.BoundField]:
        """Give the fields of those asked."""
        return [self[name] for name in self.fields if name.startswith("asked_")]

    def entry(self) -> QuestionEntry:
        """Give what was typed as an entry. Raises RuleError as the rules do."""
        return QuestionEntry(
            question=self.typed("question"),
            about=self.typed("about") or "other",
            asked=tuple(self.typed(field.name) for field in self.asked_fields()),
            due_on=day_typed(self.typed("due_on"), "due_on"),
            blocks=self.typed("blocks"),
        )

    def numbers_typed(self) -> list[str]:
        """Give the numbers of activities typed, parted by commas or space."""
        return numbers_in(self.typed("numbers"))


class DueForm(EntryForm):
    """The day a question must be answered by."""

    due_on = day_field()


class NumbersForm(EntryForm):
    """The numbers of activities that a question is about too."""

    numbers = line()


class TitleForm(EntryForm):
    """The title of an area."""

    title = line(wide=True)


class TextForm(EntryForm):
    """A paragraph of an introduction."""

    text = words(6)


class GoalForm(EntryForm):
    """A goal with its number."""

    number = line(size="6")
    text = words(3)


def numbers_in(written: str) -> list[str]:
    """Give the numbers of activities in what was typed, parted by commas or space. Raises RuleError "text-too-long"."""
    return text_typed(written, "numbers").replace(",", " ").replace(";", " ").split()


def years_of(plan: Plan, lines: Iterable[Funding] = ()) -> list[int]:
    """Give the years that amounts are asked for: the plan's, at most six, and those its money has already."""
    from_plan = range(plan.from_on.year, plan.to_on.year + 1) if plan.from_on and plan.to_on else ()
    return sorted({*list(from_plan)[:6], *(year.year for one in lines for year in one.years.all())})


def day_shown(day: date | None) -> str:
    """Give a day as the reader writes it, or nothing."""
    return day_in_figures(day, current_language()) if day else ""


def amount_shown(amount: Decimal | None) -> str:
    """Give an amount as the reader writes it, without currency, or nothing."""
    return sum_in_figures(amount, "").strip() if amount is not None else ""


def activity_shown(activity: Activity) -> dict[str, str]:
    """Give what the fields of an activity show."""
    return {
        **{name: getattr(activity, name) for name in _ACTIVITY_WORDS},
        "area": str(activity.area.position),
        "from_on": day_shown(activity.from_on),
        "to_on": day_shown(activity.to_on),
        "version": str(activity.version),
    }


def responsibility_shown(one: Responsibility) -> dict[str, str]:
    """Give what the fields of a responsibility show."""
    return {
        "actor": one.actor.name,
        "of": one.of.name if one.of else "",
        "part": one.part,
        "from_on": day_shown(one.from_on),
        "to_on": day_shown(one.to_on),
        "version": str(one.version),
    }


def funding_shown(one: Funding) -> dict[str, str]:
    """Give what the fields of a funding line show."""
    named = one.project.actor if one.project else one.payer
    return {
        "kind": one.kind,
        "name": named.name if named else "",
        "amount": amount_shown(one.amount),
        "currency": one.currency,
        "qualifier": one.qualifier,
        "from_on": day_shown(one.from_on),
        "to_on": day_shown(one.to_on),
        "version": str(one.version),
        **{f"year_{year.year}": amount_shown(year.amount) for year in one.years.all()},
    }


def question_shown(question: Clarification) -> dict[str, str]:
    """Give what the fields of a question show."""
    asked = {
        f"asked_{number}": one.actor.name for number, one in enumerate(question.asked.select_related("actor"), start=1)
    }
    return {
        "question": question.question,
        "blocks": question.blocks,
        "about": question.about,
        "due_on": day_shown(question.due_on),
        "version": str(question.version),
        **asked,
    }


def _days(form: EntryForm) -> dict[str, Any]:
    return {name: day_typed(form.typed(name), name) for name in ("from_on", "to_on")}
