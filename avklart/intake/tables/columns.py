"""What each column of a table holds: by its header first, by its cells where the header does not say."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from types import MappingProxyType

from msgspec import Struct, field

from avklart.domain.draft import Language, Period
from avklart.intake.found import Note
from avklart.intake.money import unit_of
from avklart.intake.tables.context import Column, Columns, TableContext
from avklart.intake.tables.grid import GridRow
from avklart.intake.tables.guessing import Found, guess, settle_as_before
from avklart.intake.tables.header_rows import header_parts
from avklart.intake.tables.header_words import BEGINS, NO_MEANING, WHOLE, Meaning, meaning_of
from avklart.intake.tables.looks import Profile
from avklart.intake.tables.payers import payer_or_source
from avklart.intake.tables.roles import ACTORS, DOERS, MONEY, TIMES, column_role, known_role
from avklart.intake.tables.ticks import settle_ticks
from avklart.intake.tables.unused import field_missed

# Of these a row has one; a second column of the kind is kept as it stands.
_SINGLE = ("number", "source", "cost", "total", "status", "priority", "indicator", "comment")
_TEXTS = ("text", "text_second", "text_third")


class FoundColumns(Struct):
    """The columns of a table with the doubts about them; `is_plan` is false when they are no table of activities."""

    columns: Columns
    notes: list[Note] = field(default_factory=list)
    is_plan: bool = True


def columns_of(
    header: Sequence[GridRow], body: Sequence[GridRow], width: int, above: TableContext, unit_texts: Iterable[str]
) -> FoundColumns:
    """Give the columns of a table whose header lines and rows these are.

    `unit_texts` are the texts beside the headers that may give a unit: a caption, rows above the header.
    """
    language = above.language
    used = _used_places(header, body, width)
    told = [row for row in body if len(row.own()) > 1 or len(used) == 1]
    found = [_found(header, told, place, above) for place in used]
    _name(found)
    notes: list[Note] = []
    settle_as_before(found, above.previous, width)
    settle_ticks(found, told, language, notes)
    _settle_text(found, body, notes)
    _settle_by_cells(found)
    _settle_sides(found, above)
    guess(found, notes)
    _settle_text_late(found)
    _settle_singles(found)
    _settle_years(found, notes)
    columns = Columns(
        by_place=MappingProxyType({one.place: _column(one) for one in found}),
        width=width,
        unit=_unit(found, unit_texts, above, language),
    )
    return FoundColumns(columns, notes, is_plan(found))


def _used_places(header: Sequence[GridRow], body: Sequence[GridRow], width: int) -> list[int]:
    """Give the grid columns that hold anything, in order."""
    used: set[int] = set()
    for line in header:
        for cell in line.own():
            used.update(range(cell.column, min(cell.column + cell.span, width + 1, cell.column + 200)))
    for row in body:
        own = row.own()
        if len(own) > 1 or (own and own[0].span == 1):
            used.update(cell.column for cell in own)
    return sorted(used)


def _found(header: Sequence[GridRow], told: Sequence[GridRow], place: int, above: TableContext) -> Found:
    parts = header_parts(header, place)
    meaning = _meaning(parts, above.language, above.period)
    profiles: list[Profile] = []

    def profile() -> Profile:
        if not profiles:
            profiles.append(Profile((row.own_text(place) for row in told), above.language))
        return profiles[0]

    found = Found(place, " ".join(parts), meaning, profile, role=meaning.role, year=meaning.year, parts=tuple(parts))
    cells = [cell for row in told if (cell := row.cells.get(place)) is not None]
    found.reaches = len(cells) == len(told) > 0 and all(cell.goes_on or not cell.own or not cell.text for cell in cells)
    return found


def _meaning(parts: Sequence[str], language: Language | None, period: Period | None) -> Meaning:
    """Give what the lines of a header say together; the lowest says most."""
    if not parts:
        return NO_MEANING
    own = meaning_of(parts[-1], language)
    if len(parts) > 1:
        own = _below(own, meaning_of(parts[-2], language), parts, language)
    if own.role == "year-counted":
        return _counted(own, period)
    return own


def _below(own: Meaning, over: Meaning, parts: Sequence[str], language: Language | None) -> Meaning:
    """Give what a header says with the one above it."""
    if own.role == "span" and own.year is None and over.year is not None:
        return Meaning("span", WHOLE, year=over.year, part=own.part)
    if over.role == "year" and own.role in ("cost", "cost_or_source", "payer", "source", None):
        return Meaning("year", WHOLE, also=own.role, year=over.year)
    if own.role is None or unit_of(parts[-1], language) is not None:
        together = meaning_of(" ".join(parts), language)
        return over if over.role and together.role != "span" else together
    return own


def _counted(meaning: Meaning, period: Period | None) -> Meaning:
    if period is None or meaning.year is None:
        return Meaning("extra", BEGINS)
    return Meaning("year", WHOLE, year=period.starts_on.year + meaning.year - 1)


def _name(found: Sequence[Found]) -> None:
    """Give every column its key: a second one of the same header is "(2)", one without is "Kolonne 4"."""
    seen: dict[str, int] = {}
    for one in found:
        base = one.key or f"Kolonne {one.place}"
        seen[base] = seen.get(base, 0) + 1
        one.key = base if seen[base] == 1 else f"{base} ({seen[base]})"


def _settle_text(found: Sequence[Found], body: Sequence[GridRow], notes: list[Note]) -> None:
    """Choose the column of activities among those whose headers say so."""
    _settle_dated_text(found)
    actors = [one.place for one in found if one.role in ACTORS]
    for rank in _TEXTS:
        these = [one for one in found if one.role == rank]
        for one in [one for one in these if _holds_codes(one)]:
            one.role = "number"
            these.remove(one)
        if not these:
            continue
        chosen = _finest(these, body, actors) if rank == "text" else _most_active(these[0], found)
        for one in found:
            if one.role in _TEXTS and one is not chosen:
                one.role = "group" if one.gaps and one.place < chosen.place else "extra"
        chosen.role = "text"
        notes.extend(
            Note("two-activity-columns", "text", {"column": one.key})
            for one in these
            if rank == "text" and one.role == "extra" and one.profile().count
        )
        return


def _settle_dated_text(found: Sequence[Found]) -> None:
    """Read one "Tiltak 2025" as the column of activities; several of them are columns of years."""
    if any(one.role == "text" for one in found):
        return
    dated = [one for one in found if one.role == "year" and one.meaning.also == "text"]
    if len(dated) == 1:
        dated[0].role = "text"


def _holds_codes(one: Found) -> bool:
    profile = one.profile()
    return profile.count > 0 and profile.share("code") >= 0.7


def _finest(these: Sequence[Found], body: Sequence[GridRow], actors: Sequence[int]) -> Found:
    """Give the activity among columns that all are headed so: the one beside merged or empty cells is the finer."""
    for one in these:
        one.gaps = _has_gaps(one, these, body)
    finest = next((one for one in these if not one.gaps), these[0])
    # "Tiltak | Ansvarlig | Oppgave": behind those who are responsible stands what each of them does.
    return these[0] if any(these[0].place < place < finest.place for place in actors) else finest


def _most_active(one: Found, found: Sequence[Found]) -> Found:
    """Give the column itself, or one headed "hvordan" whose cells begin with verbs where its own do not."""
    own = one.profile().share("activity")
    others = [other for other in found if other.role in (*_TEXTS, "group") and other is not one]
    best = max(others, key=lambda other: other.profile().share("activity"), default=one)
    if best.profile().share("activity") < own + 0.5:
        return one
    best.sure = False
    return best


def _has_gaps(one: Found, others: Sequence[Found], body: Sequence[GridRow]) -> bool:
    gaps = filled = 0
    for row in body:
        own = bool(row.own_text(one.place))
        filled += own
        gaps += not own and any(row.own_text(other.place) for other in others if other is not one)
    return gaps > 0 and filled > 0


def _settle_by_cells(found: Sequence[Found]) -> None:
    """Settle the headers that mean one thing or another by what the cells hold."""
    _settle_dated_money(found)
    for one in found:
        if one.role == "status_or_time":
            one.role = "when" if one.profile().share("time") > one.profile().share("status") else "status"
            if one.meaning.strength < WHOLE and one.profile().share("time", "status") < 0.5:
                one.role = "extra"
            elif one.profile().share("actor") >= 0.6:
                one.role = "responsible"
        elif one.role in ("payer", "cost_or_source"):
            one.role = payer_or_source(one.profile()) if one.role == "payer" else _amount_or_source(one.profile())
        elif one.role == "number" and one.profile().count and one.profile().words > 3:
            one.role = None
        elif one.role == "status" and one.profile().words > 2 and one.profile().share("status") == 0:
            # "Status" before the goal or activity is how things stand today.
            before = [other for other in found if other.place > one.place and other.role in ("text", "goal")]
            one.role = "extra" if before else "status"


def _settle_dated_money(found: Sequence[Found]) -> None:
    """Read one "Budsjett 2024" whose cells tell in words where the money is from as money, not as that of a year."""
    dated = [one for one in found if one.role == "year"]
    if len(dated) != 1 or dated[0].meaning.strength > BEGINS or dated[0].meaning.also == "text":
        return
    if dated[0].profile().count and dated[0].profile().share("amount", "code", "cross") < 0.5:
        dated[0].role = "cost_or_source"


def _amount_or_source(profile: Profile) -> str:
    if profile.share("amount", "code") >= 0.5:
        return "cost"
    if profile.count == 0 or profile.share("money", "amount", "actor", "code") >= 0.4:
        return "source"
    return "extra" if profile.words > 12 else "source"


def _settle_sides(found: Sequence[Found], above: TableContext) -> None:
    """Settle what depends on which side of the activity a column stands."""
    text = next((one.place for one in found if one.role == "text"), None)
    has_goal = any(one.role == "goal" for one in found)
    areas = above.has_area_above + sum(one.role == "area" for one in found)
    for one in found:
        before = text is None or one.place < text
        if one.role == "goal_or_indicator":
            one.role = "goal" if before and not has_goal else "indicator"
        elif one.role == "area_weak":
            one.role = "extra" if not before else ("group" if areas else "area")
        elif not before and (one.role == "group" or (one.role == "area" and (areas > 1 or not _sorts_rows(one)))):
            one.role = "extra"
        elif one.role == "responsible_weak":
            one.role = "extra" if any(other.role in DOERS for other in found) else "responsible"


def _sorts_rows(area: Found) -> bool:
    """Tell whether the areas of a column behind the activities are those that the rows are sorted by."""
    return area.profile().repeats or area.profile().sorts


def _settle_text_late(found: Sequence[Found]) -> None:
    """Give a table without a column of activities one: a strategy or goal that someone is responsible for."""
    if any(one.role == "text" for one in found):
        return
    if not any(one.role in ACTORS or one.role in ("when", "deadline", "status") for one in found):
        return
    if any(one.meaning.role == "not_plan" for one in found):
        return
    for role in ("group", "goal"):
        these = [one for one in found if one.role == role]
        if these and these[-1].profile().words >= 1.5:
            these[-1].role, these[-1].sure = "text", False
            return


def _settle_singles(found: Sequence[Found]) -> None:
    """Keep the surest column of the roles that a row has once; the others are extra."""
    if not any(one.role in ("cost", "year") for one in found):
        for one in [one for one in found if one.role == "total"][:1]:
            one.role = "cost"
    for role in _SINGLE:
        these = [one for one in found if one.role == role]
        for one in sorted(these, key=lambda one: (-one.meaning.strength, one.place))[1:]:
            one.role = "extra"
    if not any(one.role == "year" for one in found):
        return
    for one in found:
        if one.role == "year" and one.year is None:
            one.role = "extra"


def _settle_years(found: Sequence[Found], notes: list[Note]) -> None:
    """Keep one column for each year: of "Budsjett 2025" and "Drift 2025" the first holds the amounts."""
    seen: set[int | None] = set()
    for one in found:
        if one.role != "year":
            continue
        if one.year in seen:
            one.role = "extra"
            notes.append(Note("second-column-of-year", "funding", {"column": one.key, "year": one.year or 0}))
        seen.add(one.year)


def is_plan(found: Sequence[Found]) -> bool:
    """Tell whether columns are those of activities or goals, and not of people, accounts, versions or cases."""
    roles = {one.role for one in found}
    refused = [one for one in found if one.meaning.role == "not_plan"]
    carried = any(one.role in ACTORS or one.role in TIMES or one.role in MONEY for one in found)
    text = next((one for one in found if one.role == "text"), None)
    if text is None:
        return bool(roles & {"goal"}) and not refused and not carried
    if text.meaning.role == "text" and text.meaning.strength >= BEGINS:
        return carried or not refused
    if refused and not (roles & ACTORS and roles & {"deadline", "when", "status"} and text.meaning.role):
        return False
    if not text.sure:
        return bool(roles & (ACTORS | TIMES | {"source", "status"})) and _looks_like_activities(text)
    if text.meaning.role == "text_second" and not refused and roles & {"cost", "year"}:
        return True
    return bool(roles & (ACTORS | {"deadline", "when", "start", "end", "source", "span"}))


def _looks_like_activities(text: Found) -> bool:
    profile = text.profile()
    return bool(text.meaning.role) or text.is_as_before or profile.share("activity") >= 0.4


def _unit(
    found: Sequence[Found], unit_texts: Iterable[str], above: TableContext, language: Language | None
) -> tuple[Decimal, str] | None:
    """Give the unit of the amounts: from their own headers first, then any header, then what stands above."""
    headed = sorted(found, key=lambda one: one.role not in MONEY)
    for one in headed:
        for part in one.parts:
            if unit := unit_of(part, language):
                return unit
    for text in unit_texts:
        if unit := unit_of(text, language):
            return unit
    return above.unit


def _column(one: Found) -> Column:
    role = column_role(one.role or "extra")
    also = one.meaning.also if role not in ("year", "span", "total") else None
    second = (
        known_role({"cost_or_source": "source", "payer": "source", "status_or_time": "status"}.get(also, also))
        if also
        else None
    )
    missed = field_missed(one.role, one.meaning.role, one.profile())
    payer = one.parts[-1] if role == "payer" and one.parts else None
    return Column(
        key=one.key,
        role=role,
        also=second,
        year=one.year,
        payer=payer,
        actor=one.actor,
        span=_span(one),
        sure=one.sure,
        missed=missed,
    )


def _span(one: Found) -> str | None:
    if one.role != "span":
        return None
    if one.meaning.part:
        return f"{one.meaning.part} {one.year or ''}".strip()
    return one.parts[-1] if one.parts else None
