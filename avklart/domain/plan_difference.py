"""What has become of a plan between two states of it: what was added, removed and changed, in the plan's order."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from avklart.domain.difference import FieldChange
from avklart.domain.draft import Activity, Area, Clarification, Funding, Goal, Passage, PlanDraft, Responsibility
from avklart.domain.plan_pairs import Pairs, Rows, activities_paired, areas_paired, folded, in_order, rows_of

ChangedPart = Literal["plan", "area", "goal", "activity", "question"]
Verb = Literal["added", "removed", "changed"]
Piece = Responsibility | Funding | Clarification
_TEXTS = ("status", "priority", "indicator", "comment")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanChange:
    """One part of a plan that was added, removed or changed.

    `number` is the activity's, as the later state has it where both do; `title` is the words it goes by; `area` the
    title of the area it stands in. `before` and `after` count activities through each state from 1.
    """

    part: ChangedPart
    verb: Verb
    title: str = ""
    number: str = ""
    area: str = ""
    fields: tuple[FieldChange, ...] = ()
    before: int | None = None
    after: int | None = None


@dataclass(frozen=True, slots=True)
class _Both:
    """Both states on the table: the plans, their activities in a row, and which area is which."""

    before: PlanDraft
    after: PlanDraft
    old: Rows
    new: Rows
    areas: Pairs

    def area_title(self, old: int | None, new: int | None) -> str:
        """Give the title of the area an activity stands in, the later state's where it is there."""
        if new is not None:
            return self.after.areas[self.new.areas[new]].title or ""
        return self.before.areas[self.old.areas[old or 0]].title or ""


def plan_changes(before: PlanDraft, after: PlanDraft, *, numbers_are_kept: bool = True) -> tuple[PlanChange, ...]:
    """Give what has changed from one state of a plan to another: the plan itself, then area by area, then questions.

    Two activities are the same when they have the same number, since a number given here is never given to another.
    Where `numbers_are_kept` is false (a document read anew), they are the same when their words are, or nearly.
    How a value was written, where it stood and which rule read it are no changes; nor is the order of those
    responsible or of the money, nor other spaces or line breaks. Time grows in line with the plan.

    Source: none in law; plans rolled over are published with a list of what is new, changed and dropped.
    """
    areas = areas_paired(before.areas, after.areas)
    both = _Both(before, after, rows_of(before), rows_of(after), areas)
    pairs = activities_paired(both.old, both.new, areas, numbers_are_kept=numbers_are_kept)
    return (
        *_plan(before, after),
        *_by_area(both, pairs),
        *_questions(both, pairs),
    )


def gone_and_come(change: FieldChange) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Give which of those responsible, of the money or of the open points are gone and which are new.

    Source: none in law; a list is read by what was added to it and taken from it.
    """
    before, after = (tuple(side) if isinstance(side, tuple) else () for side in (change.before, change.after))
    return _beyond(before, after), _beyond(after, before)


def _beyond(some: tuple[Piece, ...], others: tuple[Piece, ...]) -> tuple[Piece, ...]:
    left = Counter(_meaning(one) for one in others)
    found = []
    for one in some:
        if left[_meaning(one)]:
            left[_meaning(one)] -= 1
        else:
            found.append(one)
    return tuple(found)


def _meaning(one: Piece) -> Hashable:
    """Give what counts as the same actor, money or open point, however it was written."""
    if isinstance(one, Responsibility):
        return folded(one.actor), folded(one.of), one.part, one.starts_on, one.ends_on
    if isinstance(one, Clarification):
        return one.about, folded(one.as_written), tuple(sorted(folded(name) for name in one.asked)), one.for_when
    years = tuple(sorted(one.by_year.items()))
    days = (one.starts_on, one.ends_on)
    return one.kind, folded(one.name), one.amount, years, folded(one.qualifier), one.currency, days


def _plan(before: PlanDraft, after: PlanDraft) -> Iterator[PlanChange]:
    days = [(plan.period.starts_on, plan.period.ends_on) if plan.period else None for plan in (before, after)]
    fields = (
        *_words("title", before.title, after.title),
        *_words("owner", before.owner, after.owner),
        *([FieldChange("period", before.period, after.period)] if days[0] != days[1] else []),
        *_introduction(before.introduction, after.introduction),
    )
    if fields:
        yield PlanChange(part="plan", verb="changed", title=after.title or "", fields=tuple(fields))


def _words(field: str, before: str | None, after: str | None) -> list[FieldChange]:
    same = " ".join((before or "").split()) == " ".join((after or "").split())
    return [] if same else [FieldChange(field, before or "", after or "")]


def _introduction(before: Sequence[Passage], after: Sequence[Passage]) -> list[FieldChange]:
    texts = ["\n\n".join(passage.text for passage in side) for side in (before, after)]
    return _words("introduction", *texts)


def _by_area(both: _Both, pairs: Pairs) -> Iterator[PlanChange]:
    rows: defaultdict[tuple[int | None, int | None], list[PlanChange]] = defaultdict(list)
    for old, new in in_order(len(both.old.areas), len(both.new.areas), pairs):
        change = _activity(both, old, new)
        if change is not None:
            was_in = both.old.areas[old] if old is not None else None
            is_in = both.new.areas[new] if new is not None else both.areas.get(-1 if was_in is None else was_in)
            rows[is_in, None if is_in is not None else was_in].append(change)
    before, after = both.before.areas, both.after.areas
    for old, new in in_order(len(before), len(after), both.areas):
        yield from _area(before[old] if old is not None else None, after[new] if new is not None else None)
        yield from rows[new, None if new is not None else old]


def _area(before: Area | None, after: Area | None) -> Iterator[PlanChange]:
    title = ((after or before or Area()).title) or ""
    if before is None or after is None:
        yield PlanChange(part="area", verb="added" if before is None else "removed", title=title)
    else:
        fields = (
            *_words("title", before.title, after.title),
            *_words("number", before.number, after.number),
            *_introduction(before.introduction, after.introduction),
        )
        if fields:
            yield PlanChange(part="area", verb="changed", title=title, fields=fields)
    yield from _goals(before.goals if before else (), after.goals if after else (), title)


def _goals(before: Sequence[Goal], after: Sequence[Goal], area: str) -> Iterator[PlanChange]:
    pairs = _paired(before, after, lambda one: (one.number, folded(one.text), one.under))
    pairs = _paired(before, after, lambda one: one.number or None, pairs)
    pairs = _paired(before, after, lambda one: (folded(one.text), one.under), pairs)
    for old, new in in_order(len(before), len(after), pairs):
        if old is None or new is None:
            one = after[new] if new is not None else before[old or 0]
            verb: Verb = "added" if old is None else "removed"
            yield PlanChange(part="goal", verb=verb, title=one.text, number=one.number or "", area=area)
            continue
        was, now = before[old], after[new]
        fields = (
            *_words("number", was.number, now.number),
            *_words("text", was.text, now.text),
            *([FieldChange("under", was.under, now.under)] if was.under != now.under else []),
        )
        if fields:
            number = now.number or ""
            yield PlanChange(part="goal", verb="changed", title=now.text, number=number, area=area, fields=fields)


def _paired[Row](
    before: Sequence[Row], after: Sequence[Row], key: Callable[[Row], Hashable | None], known: Pairs | None = None
) -> Pairs:
    """Give `known` and the pairs of those left that have the same key, in order."""
    pairs = dict(known or {})
    taken = set(pairs.values())
    waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
    for at in reversed(range(len(after))):
        if at not in taken:
            waiting[key(after[at])].append(at)
    for at, row in enumerate(before):
        wanted = key(row)
        if at not in pairs and wanted is not None and waiting[wanted]:
            pairs[at] = waiting[wanted].pop()
    return pairs


def _activity(both: _Both, old: int | None, new: int | None) -> PlanChange | None:
    """Give what has become of one activity, or None when nothing has."""
    was = both.old.activities[old] if old is not None else None
    now = both.new.activities[new] if new is not None else None
    one = now or was
    if one is None:
        return None
    fields = (*_moved(both, old, new), *_activity_fields(was, now)) if was and now else ()
    if was and now and not fields:
        return None
    return PlanChange(
        part="activity",
        verb="changed" if was and now else "added" if now else "removed",
        title=one.text,
        number=one.number or "",
        area=both.area_title(old, new),
        fields=fields,
        before=old + 1 if old is not None else None,
        after=new + 1 if new is not None else None,
    )


def _moved(both: _Both, old: int | None, new: int | None) -> list[FieldChange]:
    if old is None or new is None or both.areas.get(both.old.areas[old]) == both.new.areas[new]:
        return []
    return [FieldChange("area", both.area_title(old, None), both.area_title(old, new))]


def _activity_fields(before: Activity, after: Activity) -> tuple[FieldChange, ...]:
    return (
        *_words("number", before.number, after.number),
        *_words("text", before.text, after.text),
        *([FieldChange("under", before.under, after.under)] if before.under != after.under else []),
        *_pieces("responsibilities", before.responsibilities, after.responsibilities),
        *_pieces("funding", before.funding, after.funding),
        *_time(before, after),
        *_pieces("clarifications", before.clarifications, after.clarifications),
        *(change for field in _TEXTS for change in _words(field, getattr(before, field), getattr(after, field))),
        *_extra(before.extra, after.extra),
    )


def _pieces(field: str, before: tuple[Piece, ...], after: tuple[Piece, ...]) -> list[FieldChange]:
    change = FieldChange(field, before, after)
    return [change] if any(gone_and_come(change)) else []


def _time(before: Activity, after: Activity) -> list[FieldChange]:
    meant = [
        (folded(time.as_written), time.starts_on, time.ends_on, time.recurs) if time else None
        for time in (before.time, after.time)
    ]
    return [FieldChange("time", before.time, after.time)] if meant[0] != meant[1] else []


def _extra(before: Mapping[str, str], after: Mapping[str, str]) -> Iterable[FieldChange]:
    for name in dict.fromkeys((*before, *after)):
        for change in _words("extra", before.get(name), after.get(name)):
            yield FieldChange("extra", f"{name}: {change.before}", f"{name}: {change.after}")


def _questions(both: _Both, pairs: Pairs) -> Iterator[PlanChange]:
    """Give the questions that are new, no longer open, or changed; one is told by its words, else by what it is of."""
    before, after = both.before, both.after
    kept = [
        (one.about, frozenset(pairs.get(number - 1, -number) for number in one.activities)) for one in before.questions
    ]
    now_of = [(one.about, frozenset(number - 1 for number in one.activities)) for one in after.questions]
    same = _paired(before.questions, after.questions, lambda one: folded(one.text))
    same = _paired(
        [(old, kept[old]) for old in range(len(kept))],
        [(new, now_of[new]) for new in range(len(now_of))],
        lambda one: one[1],
        same,
    )
    for old, new in in_order(len(before.questions), len(after.questions), same):
        if old is None or new is None:
            one = after.questions[new] if new is not None else before.questions[old or 0]
            yield PlanChange(part="question", verb="added" if old is None else "removed", title=one.text)
            continue
        was, now = before.questions[old], after.questions[new]
        fields = list(_words("text", was.text, now.text))
        if kept[old][1] != now_of[new][1]:
            numbers = (_numbers(both.old, was.activities), _numbers(both.new, now.activities))
            fields.append(FieldChange("activities", *numbers))
        if {folded(name) for name in was.asked} != {folded(name) for name in now.asked}:
            fields.append(FieldChange("asked", was.asked, now.asked))
        if fields:
            yield PlanChange(part="question", verb="changed", title=now.text, fields=tuple(fields))


def _numbers(plan: Rows, activities: Iterable[int]) -> tuple[str, ...]:
    return tuple(plan.activities[one - 1].number or str(one) for one in activities)
