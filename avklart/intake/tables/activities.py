"""Rows and labelled values put together into activities: every cell by its role, verbatim under its own header."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from msgspec import Struct

from avklart.documents.document import Place
from avklart.domain import draft
from avklart.domain.draft import Language, ResponsibilityPart
from avklart.intake.found import ActorCell, MoneyCells, Note, TimeColumn
from avklart.intake.money.units import own_currency
from avklart.intake.places import draft_place
from avklart.intake.raw import RawActivity
from avklart.intake.tables.activity_fields import Field
from avklart.intake.tables.activity_text import joined, number_and_text, number_of, second_activity
from avklart.intake.tables.header_words import folded
from avklart.intake.tables.labelled_fields import apart
from avklart.intake.tables.looks import is_amount, is_money_kind, is_status, is_time
from avklart.intake.tables.payers import amounts_by_payer, crossed_payers
from avklart.intake.tables.ticks import actors_with_tick, is_ticked_part
from avklart.intake.words import words_of

PARTS: Mapping[str, ResponsibilityPart] = MappingProxyType(
    {
        "responsible": "responsible",
        "leads": "leads",
        "partners": "contributes",
        "executes": "executes",
        "decides": "decides",
    }
)
_TIME_COLUMNS: Mapping[str, TimeColumn] = MappingProxyType(
    {"when": "when", "deadline": "deadline", "start": "start", "end": "end"}
)
_OF_MONEY = {"source", "cost"}
# Not within a number: "1,5 mill.", "2026/2027".
_PIECES = re.compile(r"(\n|;|(?<!\d),|,(?!\d)|(?<!\d)/|/(?!\d)| – | - )")
_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(PARTS, "responsibilities"),
        **dict.fromkeys(_TIME_COLUMNS, "time"),
        "source": "funding",
        "cost": "funding",
        "payer": "funding",
    }
)


class Around(Struct, kw_only=True):
    """What an activity gets from the table around it.

    `coded` tells that the texts of the column begin with bare codes. `time` is the time a row above names ("Januar").
    """

    language: Language | None
    unit: tuple[Decimal, str] | None = None
    under: tuple[str, ...] = ()
    coded: bool = False
    time: str | None = None


def activity_of(
    fields: Sequence[Field], around: Around, place: Place, notes: Sequence[Note] = (), title: str | None = None
) -> RawActivity:
    """Give the activity that cells say; `title` is its text where that stands in no cell.

    Source: the plan draft contract, ACTIVITY.
    """
    language = around.language
    cells = MappingProxyType({field.column.key: field.text for field in fields if field.column.key})
    fields = apart(fields, language)
    written = title if title is not None else _first(fields, "text") or ""
    number, text = _number_and_text(written, fields, around)
    said = _said(fields, language)
    notes = [*notes, *said.notes, *_guessed(fields), *_missed(fields)]
    if (second := second_activity(written, language)) is not None:
        notes.append(Note("two-activities", "text", {"text": second}))
    times = said.times or ([("when", around.time)] if around.time else [])
    return RawActivity(
        text=joined(text, language),
        place=draft_place(place),
        number=number,
        under=around.under,
        actors=tuple(said.actors),
        money=_money(fields, said, around),
        times=tuple(times),
        year_marks=MappingProxyType(_year_marks(fields)),
        status=_line(fields, "status"),
        priority=_line(fields, "priority"),
        indicator=_line(fields, "indicator"),
        comment=_line(fields, "comment"),
        extra=MappingProxyType(
            {field.column.key: field.text for field in fields if field.column.role == "extra" and field.text}
        ),
        cells=cells,
        places=MappingProxyType(_places(fields)),
        notes=tuple(notes),
    )


class _Said(Struct):
    actors: list[ActorCell]
    times: list[tuple[TimeColumn, str]]
    source: str | None
    cost: str | None
    notes: list[Note]


def _said(fields: Sequence[Field], language: Language | None) -> _Said:
    """Sort the texts of actors, times and money, those of columns with two headers taken apart."""
    said = _Said([], [], None, None, [])
    for field in fields:
        if not field.text or is_ticked_part(field, language):
            continue
        if field.column.also is None or field.column.also == field.column.role:
            _say(said, _role_told(field, language), _counted(field, language))
            continue
        if {field.column.role, field.column.also} == _OF_MONEY:
            # Who pays stands with the sum: "600 000 kr fra fondet" is one source, with its amount.
            _say(said, "cost" if is_amount(field.text) else "source", field.text)
            continue
        first, second = _apart(field.text, field.column.also, language)
        said.notes.append(Note("two-columns-in-one", _field_of(field.column.role), {"column": field.column.key}))
        _say(said, field.column.role, first)
        _say(said, field.column.also, second)
    _say_spans(said, fields)
    _say(said, "source", crossed_payers(fields, language))
    for part, names in actors_with_tick(fields, language).items():
        _say(said, part, names)
    return said


def _say(said: _Said, role: str, text: str) -> None:
    if not text:
        return
    if role in PARTS:
        said.actors.append(ActorCell(text=text, part=PARTS[role]))
    elif role in _TIME_COLUMNS:
        said.times.append((_TIME_COLUMNS[role], text))
    elif role == "source":
        said.source = text if said.source is None else f"{said.source}\n{text}"
    elif role == "cost":
        said.cost = text if said.cost is None else f"{said.cost}\n{text}"


def _role_told(field: Field, language: Language | None) -> str:
    """Give the role of a column, "source" for a cell under a header for costs that has no sum and names who pays."""
    if field.column.role != "cost" or any(map(str.isdigit, field.text)):
        return field.column.role
    return "source" if is_money_kind(field.text, language) else "cost"


def _counted(field: Field, language: Language | None) -> str:
    """Give a bare number in a column of weeks or quarters with the word of its header: "Uke 8", "2. kvartal"."""
    text = field.text.strip(" .")
    if field.column.role not in _TIME_COLUMNS or not text.isdigit() or len(text) > 2:
        return field.text
    word = folded(field.column.key)
    header = words_of("headers", language).get("header", {})
    if word in header.get("counted_times", ()):
        return f"{word} {text}"
    return f"{text}. {word}" if word in header.get("ordinal_times", ()) else field.text


def _say_spans(said: _Said, fields: Sequence[Field]) -> None:
    """Read crosses in columns of quarters or months as the time from the first to the last of them."""
    crossed = [
        field.column.span for field in fields if field.column.role == "span" and field.text and field.column.span
    ]
    if crossed:
        said.times.append(("when", crossed[0] if len(crossed) == 1 else f"{crossed[0]} – {crossed[-1]}"))
        said.notes.append(Note("time-from-crosses", "time"))


def _apart(text: str, also: str, language: Language | None) -> tuple[str, str]:
    """Give the parts of a cell with two headers: what looks like the second, and the rest as the first."""
    pieces = _PIECES.split(text)
    first: list[str] = []
    second: list[str] = []
    for at in range(0, len(pieces), 2):
        into = second if _looks_like(pieces[at].strip(), also, language) else first
        if into:
            into.append(pieces[at - 1])
        into.append(pieces[at])
    if not second and also in _TIME_COLUMNS and re.search(r"(?:19|20)\d\d", text):
        return text, text
    return "".join(first).strip(" \n,;/-–"), "".join(second).strip(" \n,;/-–")


def _looks_like(text: str, role: str, language: Language | None) -> bool:
    if not text:
        return False
    if role in _TIME_COLUMNS:
        return is_time(text, language)
    if role in ("cost", "total"):
        return is_amount(text)
    if role == "source":
        return is_amount(text) or is_money_kind(text, language)
    return role == "status" and is_status(text, language)


def _money(fields: Sequence[Field], said: _Said, around: Around) -> MoneyCells:
    factor, currency = around.unit or (Decimal(1), own_currency(around.language))
    by_year: dict[int, str] = {}
    for field in fields:
        if field.column.year is not None and field.column.role in ("year", "span") and is_amount(field.text):
            by_year.setdefault(field.column.year, field.text)
    if by_year and _are_marks(fields):
        by_year = {}
    return MoneyCells(
        source=said.source,
        cost=said.cost,
        by_year=MappingProxyType(by_year),
        total=_first(fields, "total"),
        by_payer=amounts_by_payer(fields),
        unit=factor,
        currency=currency,
    )


def _are_marks(fields: Sequence[Field]) -> bool:
    """Tell whether "1" in every year is a cross: nothing else in the row speaks of money."""
    years = [field.text.strip() for field in fields if field.column.role == "year" and field.text]
    return set(years) == {"1"} and not any(field.column.role in ("total", "cost", "source") for field in fields)


def _year_marks(fields: Sequence[Field]) -> dict[int, str]:
    marks: dict[int, str] = {}
    as_marks = _are_marks(fields)
    for field in fields:
        year = field.column.year if field.column.role == "year" else None
        if year is not None and field.text and (as_marks or not is_amount(field.text)):
            marks.setdefault(year, field.text)
    return marks


def _number_and_text(written: str, fields: Sequence[Field], around: Around) -> tuple[str | None, str]:
    own = _first(fields, "number")
    number, text = number_and_text(written, around.language, around.coded)
    if own:
        own_number = number_of(own)
        return own_number, text if number is None or number == own_number else _unbulleted(written, around)
    return number, text


def _unbulleted(written: str, around: Around) -> str:
    return number_and_text(written, around.language)[1] if written[:1] in "•●▪" else written


def _first(fields: Sequence[Field], role: str) -> str | None:
    return next((field.text for field in fields if field.column.role == role and field.text), None)


def _line(fields: Sequence[Field], role: str) -> str | None:
    text = _first(fields, role)
    return " ".join(text.split()) if text else None


def _field_of(role: str) -> draft.FieldName | None:
    if role in PARTS:
        return "responsibilities"
    if role in _TIME_COLUMNS:
        return "time"
    return "funding" if role in ("source", "cost", "payer", "total", "year") else None


def _guessed(fields: Sequence[Field]) -> list[Note]:
    """Tell of every value that was sorted by the look of its column."""
    return [
        Note(
            "column-guessed",
            "text" if field.column.role == "text" else _field_of(field.column.role),
            {"column": field.column.key},
        )
        for field in fields
        if field.text and not field.column.sure
    ]


def _missed(fields: Sequence[Field]) -> list[Note]:
    """Tell of every cell that looks like a value of the activity and is kept as it stands."""
    return [
        Note("column-not-used", field.column.missed, {"column": field.column.key})
        for field in fields
        if field.text and field.column.missed
    ]


def _places(fields: Sequence[Field]) -> dict[str, draft.Place]:
    places: dict[str, draft.Place] = {}
    for field in fields:
        name = _field_of(field.column.role)
        if name is not None and field.text and field.place is not None and name not in places:
            places[name] = draft_place(field.place)
    return places
