"""The form of one activity of a reading: shown from its values, read from what is sent, shown again when refused."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.http import QueryDict

from avklart.domain.draft import PlanDraft
from avklart.domain.entries import ABOUTS, ActivityEntry, FundingEntry, QuestionEntry, ResponsibilityEntry
from avklart.domain.errors import RuleError
from avklart.domain.typed import amount_typed, day_typed, line_typed, refuse_choice, text_typed
from avklart.domain.typed_time import TimeSaid
from avklart.received.values import day, funding, responsibility
from avklart.ui.dates import day_in_figures
from avklart.ui.language import current_language
from avklart.web.typed_time import entry_with_time_read

Json = dict[str, Any]
Line = dict[str, str]
SECTIONS = ("words", "responsibilities", "funding", "time", "clarifications", "other")
OF_DOUBT: Mapping[str | None, tuple[str, ...]] = {
    "text": ("words",),
    "number": ("words",),
    "responsibilities": ("responsibilities", "clarifications"),
    "funding": ("funding", "clarifications"),
    "time": ("time",),
    "clarifications": ("clarifications",),
    "status": ("other",),
    None: SECTIONS,
}
_WORDS = ("text", "number", "area", "split", "status", "priority", "indicator", "comment")
_TIME = ("time_from", "time_to", "time_recurs", "time_words")
_LINES = {
    "responsibilities": ("actor", "of", "part", "from", "to"),
    "funding": ("kind", "name", "amount", "currency", "years", "qualifier", "from", "to"),
    "clarifications": ("about", "words", "asked", "for"),
}
_CHOSEN = frozenset({"part", "kind", "currency", "about"})
_YEAR = re.compile(r"\s*((?:19|20)\d\d)\s*:\s*(.+?)\s*")
_MOST_LINES = 60


@dataclass(slots=True)
class ActivityForm:
    """What the form of an activity shows: its texts by name, its lines, and which of its sections are there."""

    sections: Sequence[str]
    texts: Line
    lines: dict[str, list[Line]]
    is_activity: bool
    opened_on: str
    refusal: str = ""
    refused_field: str = ""
    areas: Sequence[tuple[int, str]] = field(default_factory=list)

    @property
    def responsibilities(self) -> list[Line]:
        """The lines of those responsible, with one to fill in."""
        return self.lines["responsibilities"]

    @property
    def funding(self) -> list[Line]:
        """The lines of money, with one to fill in."""
        return self.lines["funding"]

    @property
    def clarifications(self) -> list[Line]:
        """The lines of open points, with one to fill in."""
        return self.lines["clarifications"]

    @property
    def others(self) -> list[tuple[str, str]]:
        """The texts that few plans have: name and words of each."""
        return [(name, self.texts.get(name, "")) for name in ("status", "priority", "indicator", "comment")]


def form_of(values: Json, opened_on: str, sections: Sequence[str] = SECTIONS) -> ActivityForm:
    """Give the form of an activity as it stands, with an empty line at the end of each list."""
    time = values["time"] or {}
    texts = {name: str(values[name] or "") for name in _WORDS if name in values}
    texts |= {"time_from": _shown(time.get("from")), "time_to": _shown(time.get("to"))}
    texts |= {"time_recurs": time.get("recurs") or "", "time_words": time.get("as_written") or ""}
    lines = {
        "responsibilities": [_responsibility_line(at, one) for at, one in enumerate(values["responsibilities"])],
        "funding": [_funding_line(at, one) for at, one in enumerate(values["funding"])],
        "clarifications": [_point_line(at, one) for at, one in enumerate(values["clarifications"])],
    }
    for name, some in lines.items():
        some.append(dict.fromkeys(("line", *_LINES[name]), ""))
    return ActivityForm(sections, texts, lines, bool(values["is_activity"]), opened_on)


def form_sent(sent: QueryDict) -> ActivityForm:
    """Give the form as it was sent, whatever stands in it."""
    lines = {}
    for name, own_columns in _LINES.items():
        columns = ("line", *own_columns)
        cells = [sent.getlist(f"{name}-{column}")[:_MOST_LINES] for column in columns]
        count = max(map(len, cells), default=0)
        lines[name] = [
            {column: some[at] if at < len(some) else "" for column, some in zip(columns, cells, strict=True)}
            for at in range(count)
        ]
    return ActivityForm(
        sections=[name for name in sent.getlist("section") if name in SECTIONS],
        texts={name: sent.get(name, "") for name in (*_WORDS, *_TIME)},
        lines=lines,
        is_activity=sent.get("not_activity") != "on",
        opened_on=sent.get("opened_on", ""),
    )


def values_of(form: ActivityForm, was: Json, areas: int, plan: PlanDraft | None = None) -> Json:
    """Give the values that the sections of a form say, as a draft writes them; a time in words is read as `plan`'s are.

    Raises:
        RuleError: as the entries refuse, with the field, "responsibilities-2-to" for the second line of a list.
    """
    found: Json = {"is_activity": form.is_activity}
    if not form.is_activity:
        return found
    if "words" in form.sections:
        found |= _words(form, was, areas)
    if "other" in form.sections:
        for name in ("status", "priority", "indicator", "comment"):
            found[name] = text_typed(form.texts[name], name) or None
    if "time" in form.sections:
        found["time"] = _time(form, was["time"], plan)
    for name, read in (("responsibilities", _responsibility), ("funding", _funding), ("clarifications", _point)):
        if name in form.sections:
            found[name] = list(_lines(form.lines[name], was[name], name, read))
    return found


def _words(form: ActivityForm, was: Json, areas: int) -> Json:
    place = form.texts["area"]
    known = place.isascii() and place.isdecimal() and 1 <= int(place[:6]) <= areas
    return {
        "text": text_typed(form.texts["text"], "text", needed=True),
        "number": line_typed(form.texts["number"], "number", most=20) or None,
        "area": int(place) if known else was["area"],
        "split": text_typed(form.texts["split"], "split") or None,
    }


def _time(form: ActivityForm, was: Json | None, plan: PlanDraft | None) -> Json | None:
    typed = ActivityEntry(
        text="x",
        from_on=day_typed(form.texts["time_from"], "time_from"),
        to_on=day_typed(form.texts["time_to"], "time_to"),
        recurs=form.texts["time_recurs"],
        time_as_written=form.texts["time_words"],
    )
    entry = entry_with_time_read(
        typed, _time_said(was or {}), plan.language if plan else None, plan.period if plan else None
    )
    if not (entry.from_on or entry.to_on or entry.recurs or entry.time_as_written):
        return None
    said = {"from": day(entry.from_on), "to": day(entry.to_on), "recurs": entry.recurs or None}
    return {"rule": "", **(was or {}), **said, "as_written": entry.time_as_written}


def _time_said(was: Json) -> TimeSaid:
    from_on, to_on = (date.fromisoformat(was[name]) if was.get(name) else None for name in ("from", "to"))
    return TimeSaid(from_on, to_on, was.get("recurs") or "", was.get("as_written") or "")


def _lines(lines: Iterable[Line], was: Sequence[Json], name: str, read: Any) -> Iterable[Json]:
    for at, line in enumerate(lines, start=1):
        # Money of a kind needs neither name nor amount.
        is_line = name == "funding" and line["kind"]
        if not is_line and not any(line[column].strip() for column in _LINES[name] if column not in _CHOSEN):
            continue
        place = line["line"]
        before = was[int(place)] if place.isascii() and place.isdecimal() and int(place[:6]) < len(was) else {}
        try:
            yield read(line, before)
        except RuleError as refusal:
            raise RuleError(refusal.code, field=f"{name}-{at}-{refusal.field}", **refusal.facts) from refusal


def _responsibility(line: Line, was: Json) -> Json:
    entry = ResponsibilityEntry(
        actor=line["actor"],
        of=line["of"],
        part=line["part"] or "responsible",
        from_on=day_typed(line["from"], "from"),
        to_on=day_typed(line["to"], "to"),
    )
    return responsibility(entry, was)


def _funding(line: Line, was: Json) -> Json:
    entry = FundingEntry(
        kind=line["kind"],
        name=line["name"],
        amount=amount_typed(line["amount"], "amount"),
        currency=line["currency"].strip().upper() or "NOK",
        by_year=_years(line["years"]),
        qualifier=line["qualifier"],
        from_on=day_typed(line["from"], "from"),
        to_on=day_typed(line["to"], "to"),
    )
    return funding(entry, was)


def _years(written: str) -> dict[int, Decimal]:
    """Give the amounts that "2018: 100 000; 2019: 50 000" says.

    Raises:
        RuleError: "amount-not-understood".
    """
    found: dict[int, Decimal] = {}
    for piece in filter(str.strip, written[:2000].split(";")):
        match = _YEAR.fullmatch(piece)
        amount = amount_typed(match[2], "years") if match else None
        if match is None or amount is None:
            raise RuleError("amount-not-understood", field="years")
        found[int(match[1])] = amount
    return found


def _point(line: Line, was: Json) -> Json:
    refuse_choice(line["about"] or "other", ABOUTS, "about")
    words = line_typed(line["words"], "words", most=2000, needed=True)
    entry = QuestionEntry(question=words, about=line["about"] or "other", asked=names_typed(line["asked"]))
    said = {"about": entry.about, "asked": list(entry.asked), "for": line_typed(line["for"], "for", most=100) or None}
    # The words of the document stay as they were written there.
    return {"rule": "", **was, **said, "as_written": was["as_written"] if _same(words, was) else words}


def _same(words: str, was: Json) -> bool:
    return bool(was) and " ".join(str(was["as_written"]).split()) == words


def names_typed(written: str) -> tuple[str, ...]:
    """Give the names that "AU, Rådmannsutvalget" says."""
    return tuple(name for part in written[:4000].split(",") if (name := " ".join(part.split())))


def _shown(written: str | None) -> str:
    return day_in_figures(date.fromisoformat(written), current_language()) if written else ""


def _responsibility_line(at: int, one: Json) -> Line:
    return {
        "line": str(at),
        "actor": one["actor"],
        "of": one["of"] or "",
        "part": one["part"],
        "from": _shown(one["from"]),
        "to": _shown(one["to"]),
    }


def _funding_line(at: int, one: Json) -> Line:
    amount = one["amount_nok"] if one.get("currency", "NOK") == "NOK" else one.get("amount")
    return {
        "line": str(at),
        "kind": one["kind"],
        "name": one["name"] or "",
        "amount": _figures(amount),
        "currency": one.get("currency", "NOK"),
        "years": "; ".join(f"{year}: {_figures(part)}" for year, part in one["by_year"].items()),
        "qualifier": one["qualifier"] or "",
        "from": _shown(one["from"]),
        "to": _shown(one["to"]),
    }


def _figures(amount: int | str | None) -> str:
    if amount is None:
        return ""
    value = Decimal(amount)
    figures = f"{value:,.0f}" if value == value.to_integral_value() else f"{value:,.2f}"
    return figures.replace(",", " ").replace(".", ",")


def _point_line(at: int, one: Json) -> Line:
    return {
        "line": str(at),
        "about": one["about"],
        "words": " ".join(one["as_written"].split()),
        "asked": ", ".join(one["asked"]),
        "for": one["for"] or "",
    }
