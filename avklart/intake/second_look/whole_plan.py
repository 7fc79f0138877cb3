"""What of a whole plan looks otherwise than the rest of it: rows that lack what the others have, titles, tables."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from avklart.domain.draft import Activity, Doubt, Language, Place, PlanDraft
from avklart.intake.second_look.odd_texts import texts_that_are_values
from avklart.intake.tables.looks import begins_with_verb, is_actor, is_time

_LONGEST_FACT = 80
# Of so few rows nothing can be said of what most of them have.
_FEWEST_ROWS = 4
_MOST = 0.75
_LACKS = 2
_FEWEST_WORDS = 3
_LONGEST_TITLE = 12
_FEWEST_TEXTS = 6
_LABEL = re.compile(r"[(.;–] ?[A-ZÆØÅ][^\W\d_]{2,}(?: [^\W\d_]+){0,2}: ?[\w]")
_LABEL_FIRST = re.compile(r"[A-ZÆØÅ][^\W\d_]+(?: [^\W\d_]+)?: [\w]")
_COUNTED_SIGN = re.compile(r"(?:[^\W\d_]{3,} )?(?:[A-ZÆØÅ]|[IVX]{1,4}|\d{1,2})[.):] ")


def doubts_of_plan(draft: PlanDraft) -> Iterator[Doubt]:
    """Give the doubts that only the whole plan shows: rows, titles and tables unlike the others.

    Source: none published; of values that are wrong nine in ten are to be marked as doubts.
    """
    doubted = {one.activity for one in draft.doubts if one.field == "text"}
    for number, activity in enumerate(draft.activities, start=1):
        if number not in doubted and (code := _code_of_text(activity, draft.language)):
            yield _of_row(code, number, activity)
            doubted.add(number)
    for number in texts_that_are_values(draft.activities, draft.language):
        if number not in doubted:
            yield _of_row("text-unlike-activity", number, draft.activities[number - 1])
            doubted.add(number)
    for number, activity in (*_unlike_others(draft.activities), *_set_apart(draft.activities)):
        if number not in doubted:
            yield _of_row("row-unlike-others", number, activity)
            doubted.add(number)
    yield from _of_areas(draft)
    yield from _of_tables(draft)


def _of_row(code: str, number: int, activity: Activity) -> Doubt:
    facts = {"text": activity.text[:_LONGEST_FACT]}
    return Doubt(code=code, activity=number, field="text", facts=facts, place=activity.place)


def _code_of_text(activity: Activity, language: Language | None) -> str:
    """Give what is odd about the text of an activity: a label in it, a bracket left open, a beginning cut away."""
    text = activity.text
    if _LABEL_FIRST.match(text) and not (activity.responsibilities or activity.time or activity.funding):
        return "text-holds-label"
    if _LABEL.search(text) and not activity.responsibilities:
        return "text-holds-label"
    if text.count("(") != text.count(")"):
        return "text-cut"
    return "activity-elsewhere" if _is_elsewhere(activity, language) else ""


def _is_elsewhere(activity: Activity, language: Language | None) -> bool:
    """Tell whether another cell that is kept as it stands begins with a verb as an activity does, and the text not."""
    kept = [text for text in activity.extra.values() if len(text.split()) >= _FEWEST_WORDS]
    return any(begins_with_verb(text, language) for text in kept) and not begins_with_verb(activity.text, language)


def _unlike_others(activities: Sequence[Activity]) -> Iterator[tuple[int, Activity]]:
    """Give the rows of a table that lack two or more of the values that most of its rows have."""
    tables: dict[object, list[tuple[int, Activity]]] = defaultdict(list)
    for number, activity in enumerate(activities, start=1):
        tables[(activity.place.sheet, activity.place.table)].append((number, activity))
    for rows in tables.values():
        if len(rows) < _FEWEST_ROWS:
            continue
        usual = _usual([_values_of(activity) for _, activity in rows])
        for number, activity in rows:
            if len(usual - _values_of(activity)) >= _LACKS:
                yield number, activity


def _set_apart(activities: Sequence[Activity]) -> Iterator[tuple[int, Activity]]:
    """Give the rows of small tables that name nobody, in a plan whose other tables do: a calendar, not the plan."""
    tables: dict[object, list[tuple[int, Activity]]] = defaultdict(list)
    for number, activity in enumerate(activities, start=1):
        if activity.place.table is not None:
            tables[(activity.place.sheet, activity.place.table)].append((number, activity))
    named = sum("who" in _values_of(activity) for activity in activities)
    for rows in tables.values():
        others = len(activities) - len(rows)
        is_nameless = not any("who" in _values_of(activity) for _, activity in rows)
        if is_nameless and len(rows) < others and named >= _MOST * others:
            yield from rows


def _usual(rows: Sequence[frozenset[str]]) -> frozenset[str]:
    every = frozenset().union(*rows)
    return frozenset(one for one in every if sum(one in row for row in rows) >= _MOST * len(rows))


def _values_of(activity: Activity) -> frozenset[str]:
    about = {one.about for one in activity.clarifications}
    found = {
        "who": activity.responsibilities or "responsibility" in about,
        "when": activity.time or "time" in about,
        "money": activity.funding or about & {"funding", "continuation"},
    }
    return frozenset(name for name, value in found.items() if value)


def _of_areas(draft: PlanDraft) -> Iterator[Doubt]:
    titles = [area.title for area in draft.areas if area.activities]
    others = {_folded(draft.title), _folded(draft.owner)} - {""}
    for area in draft.areas:
        if not area.activities:
            continue
        place = area.activities[0].place
        if area.title is None and any(titles):
            yield Doubt(code="area-without-title", place=place)
        elif area.title and (_folded(area.title) in others or _is_no_title(area.title)):
            yield Doubt(code="area-unsure", facts={"title": area.title[:_LONGEST_FACT]}, place=place)


def _is_no_title(title: str) -> bool:
    is_sentence = len(title.split()) > _LONGEST_TITLE or title.endswith((":", ",", ";", "."))
    return is_sentence or bool(_COUNTED_SIGN.match(title)) or title[:1].islower()


def _folded(text: str | None) -> str:
    return " ".join((text or "").casefold().split())


def _of_tables(draft: PlanDraft) -> Iterator[Doubt]:
    """Doubt that a table of which no activity was read holds none, where its cells look like those of the others."""
    if not draft.activities:
        return
    read = {(activity.place.sheet, activity.place.table) for activity in draft.activities}
    cells: dict[tuple[str | None, int], list[tuple[str, Place]]] = defaultdict(list)
    passages = [(one.text, one.place) for one in draft.introduction]
    passages += [(one.text, one.place) for area in draft.areas for one in area.introduction]
    passages += [(one.text, one.place) for one in draft.left_out if one.why == "not-plan-text"]
    for text, place in passages:
        if place.table is not None and (place.sheet, place.table) not in read:
            cells[(place.sheet, place.table)].append((text, place))
    for texts in cells.values():
        if _looks_like_plan([text for text, _ in texts], draft.language):
            first, place = texts[0]
            yield Doubt(code="table-not-read", facts={"text": first[:_LONGEST_FACT]}, place=place)


def _looks_like_plan(texts: Sequence[str], language: Language | None) -> bool:
    """Tell whether the cells of a table begin with verbs, and others name who or when."""
    if len(texts) < _FEWEST_TEXTS:
        return False
    verbs = sum(begins_with_verb(text, language) for text in texts)
    values = sum(is_time(text, language) or is_actor(text, language) for text in texts)
    return verbs > 1 and values > 1
