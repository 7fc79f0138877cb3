"""A plan draft as lines on a terminal: one table for each area, then what is to be clarified, and what was unsure."""

from collections.abc import Callable, Iterator, Sequence

from avklart.cli.grid import grid_lines
from avklart.cli.outline import wrapped
from avklart.documents.document import Cell, Paragraph, Place, Row, Table
from avklart.domain.draft import Activity, Area, Clarification, Doubt, Funding, PlanDraft, Responsibility, Time
from avklart.ui import sentences
from avklart.ui.dates import numbers_in_words, span_in_figures, sum_in_figures
from avklart.ui.places import place_in_words
from avklart.ui.sentences import Language, counted, sentence

_COLUMNS = ("activity", "responsibility", "funding", "when", "to-clarify")


def plan_lines(draft: PlanDraft, language: Language, width: int, *, explain: bool = False) -> Iterator[str]:
    """Give the lines that show a draft to a person; with `explain`, also the rule that read each value."""
    yield from _head(draft, language, width)
    number = 0
    for area in draft.areas:
        yield from _area_lines(area, number, language, width)
        if explain:
            for count, activity in enumerate(area.activities, start=number + 1):
                yield from _rules(count, activity, language, width)
        number += len(area.activities)
    yield from _questions(draft, language, width)
    yield from _unsure(draft, language, width)
    yield from _left_out(draft, language, width)
    yield ""
    yield from wrapped(_counts(draft, language), width, "")


def doubt_sentence(doubt: Doubt, language: Language) -> str:
    """Give the sentence for a person that says what was doubtful."""
    return sentences.doubt_sentence(doubt.code, language, doubt.facts)


def _head(draft: PlanDraft, language: Language, width: int) -> Iterator[str]:
    yield from wrapped(draft.title or sentence("screen", "no-title", language), width, "")
    said = []
    if draft.owner:
        said.append(sentence("screen", "owner", language, {"owner": draft.owner}))
    if draft.period:
        period = span_in_figures(draft.period.starts_on, draft.period.ends_on, language)
        said.append(sentence("screen", "period", language, {"period": period}))
    if draft.language:
        name = sentence("language", draft.language, language)
        said.append(sentence("screen", "plan-language", language, {"language": name}))
    yield from wrapped(" · ".join(said), width, "")
    if not any(area.activities or area.goals for area in draft.areas):
        yield ""
        yield from wrapped(sentence("screen", "no-plan", language), width, "")


def _area_lines(area: Area, before: int, language: Language, width: int) -> Iterator[str]:
    yield ""
    yield from wrapped(area.title or sentence("screen", "no-area", language), width, "# ")
    for goal in area.goals:
        number = f"{goal.number} " if goal.number else ""
        yield from wrapped(f"{sentence('screen', 'goals-title', language)} {number}{goal.text}", width, "  ")
    if area.activities:
        yield from grid_lines(_as_table(area.activities, before, language), language, width)


def _as_table(activities: Sequence[Activity], before: int, language: Language) -> Table:
    """Give the activities as a table to draw; a column that no activity fills is left away."""
    texts = [[shown(activity, language) for shown in _SHOWN] for activity in activities]
    kept = [at for at in range(len(_COLUMNS)) if at == 0 or any(row[at] for row in texts)]
    heads = [sentence("screen", _COLUMNS[at], language) for at in kept]
    rows = [_row(None, heads, header=True)]
    rows += [_row(before + count, [row[at] for at in kept]) for count, row in enumerate(texts, start=1)]
    return Table(rows=tuple(rows), place=Place(), columns=len(kept))


def _row(number: int | None, texts: Sequence[str], *, header: bool = False) -> Row:
    cells = []
    for at, text in enumerate(texts, start=1):
        place = Place(row=number, cell=at)
        cells.append(Cell(place=place, blocks=(Paragraph(text=text, place=place),)))
    return Row(cells=tuple(cells), place=Place(row=number), header=header)


def _activity_words(activity: Activity, language: Language) -> str:
    del language
    return f"{activity.number} {activity.text}" if activity.number else activity.text


def _responsibility_words(one: Responsibility, language: Language) -> str:
    of = f" ({one.of})" if one.of else ""
    part = "" if one.part == "responsible" else f" [{sentence('part', one.part, language)}]"
    when = span_in_figures(one.starts_on, one.ends_on, language)
    return f"{one.actor}{of}{part}{', ' + when if when else ''}{'' if one.sure else ' ?'}"


def _funding_words(one: Funding, language: Language) -> str:
    kind = sentence("funding-kind", one.kind, language)
    amount = sum_in_figures(one.amount, one.currency) if one.amount is not None else None
    when = span_in_figures(one.starts_on, one.ends_on, language)
    words = [f"{kind} {one.name}" if one.name else kind, one.qualifier, amount, when]
    return ", ".join(word for word in words if word) + ("" if one.sure else " ?")


def _time_words(time: Time | None, language: Language) -> str:
    if time is None:
        return ""
    recurs = sentence("recurs", time.recurs, language) if time.recurs else ""
    when = span_in_figures(time.starts_on, time.ends_on, language)
    return ", ".join(word for word in (recurs, when) if word) or time.as_written


def _clarification_words(one: Clarification, language: Language) -> str:
    asked = ": " + ", ".join(one.asked) if one.asked else ""
    when = f" ({one.for_when})" if one.for_when else ""
    return sentence("about", one.about, language) + asked + when


_SHOWN: tuple[Callable[[Activity, Language], str], ...] = (
    _activity_words,
    lambda activity, language: "\n".join(_responsibility_words(one, language) for one in activity.responsibilities),
    lambda activity, language: "\n".join(_funding_words(one, language) for one in activity.funding),
    lambda activity, language: _time_words(activity.time, language),
    lambda activity, language: "\n".join(_clarification_words(one, language) for one in activity.clarifications),
)


def _rules(number: int, activity: Activity, language: Language, width: int) -> Iterator[str]:
    """Give a line for each value of an activity: what was read, by which rule, from which words."""
    values: list[tuple[str, str, Responsibility | Funding | Time | Clarification]] = [
        *(("responsibility", _responsibility_words(one, language), one) for one in activity.responsibilities),
        *(("funding", _funding_words(one, language), one) for one in activity.funding),
        *(("when", _time_words(one, language), one) for one in (activity.time,) if one),
        *(("to-clarify", _clarification_words(one, language), one) for one in activity.clarifications),
    ]
    for field, value, one in values:
        facts = {
            "field": sentence("screen", field, language),
            "value": value,
            "rule": one.rule,
            "as_written": one.as_written,
        }
        yield from wrapped(f"{number}: {sentence('screen', 'rule', language, facts)}", width, "  ")


def _questions(draft: PlanDraft, language: Language, width: int) -> Iterator[str]:
    if draft.questions:
        yield "\n" + sentence("screen", "questions-title", language)
    for count, question in enumerate(draft.questions, start=1):
        numbers = ", ".join(str(number) for number in question.activities)
        said = [sentence("screen", "activity-number", language, {"number": numbers})]
        if question.asked:
            said.append(sentence("screen", "asked-of", language, {"asked": ", ".join(question.asked)}))
        yield from wrapped(f"{count}. {question.text} ({'; '.join(said)})", width, "  ")


def _unsure(draft: PlanDraft, language: Language, width: int) -> Iterator[str]:
    if draft.doubts:
        yield "\n" + sentence("screen", "unsure-title", language)
    same: dict[str, list[Doubt]] = {}
    for doubt in draft.doubts:
        same.setdefault(doubt_sentence(doubt, language), []).append(doubt)
    for said, doubts in same.items():
        yield from wrapped(f"{_where(doubts, language)}: {said}", width, "  ")


def _where(doubts: Sequence[Doubt], language: Language) -> str:
    """Give where the same doubt was met: its one place, or the numbers of its activities."""
    numbers = list(dict.fromkeys(doubt.activity for doubt in doubts if doubt.activity))
    activities = sentence("screen", "activity-number", language, {"number": numbers_in_words(numbers)})
    if len(doubts) > 1 and numbers:
        return activities
    place = place_in_words(doubts[0].place, language)
    return f"{activities}, {place}" if numbers else place


def _left_out(draft: PlanDraft, language: Language, width: int) -> Iterator[str]:
    if draft.left_out:
        yield "\n" + sentence("screen", "left-out-title", language)
    for left in draft.left_out:
        why = sentence("left-out", left.why, language)
        yield from wrapped(
            f"{place_in_words(left.place, language)}: {why}: «{' · '.join(left.text.split('\n'))}»", width, "  "
        )


def _counts(draft: PlanDraft, language: Language) -> str:
    activities = draft.activities
    numbers = (
        ("activity", len(activities)),
        ("area", len(draft.areas)),
        ("goal", sum(len(area.goals) for area in draft.areas)),
        ("place-to-clarify", sum(bool(activity.clarifications) for activity in activities)),
        ("clarification", sum(len(activity.clarifications) for activity in activities)),
        ("question", len(draft.questions)),
        ("doubt", len(draft.doubts)),
        ("left-out", len(draft.left_out)),
    )
    return ", ".join(counted(code, number, language) for code, number in numbers if number)
