"""Actors spelled in two ways, so that one becomes two when the plan is taken into use."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from avklart.domain.check.abbreviations import explained_in
from avklart.domain.check.finding import CheckedPlan, CheckWords, Finding, Said
from avklart.domain.draft import PlanDraft

_TRIPLED = re.compile(r"([a-vxyzæøåäö])\1\1")
_DOUBLED = re.compile(r"(\w)\1+")
_NO_LETTERS = re.compile(r"[\W_]+")

# Slips of one letter are looked for in plans with no more actors than this, and in words of no fewer letters.
_MOST_ACTORS = 2000
_LONGEST_NAME = 60
_SHORTEST_WORD = 6
_ENDING = 2

Named = dict[str, tuple[str, list[int]]]


def actors_spelled_in_two_ways(plan: CheckedPlan) -> Iterator[Finding]:
    """Give each actor that stands in the plan in two spellings, with the activities of each.

    Two spellings are one name when they differ in one letter inside a long word, in hyphens, spaces or doubled
    letters, when a collective stands once in the plural, or when one is the abbreviation of the other.

    Source: docs/formats/plan-draft.md, "Actors": matching one to the other is a later step.
    """
    named = _names(plan)
    for group in _groups(named, plan):
        said = [Said(words=named[key][0], activities=tuple(named[key][1])) for key in group]
        numbers = sorted({number for one in said for number in one.activities})
        yield plan.finding("spelled-twice", numbers, said=said)


def names_that_may_be_one(names: Iterable[str], draft: PlanDraft, words: CheckWords) -> list[list[str]]:
    """Give the names that are likely one actor's, in groups, as `actors_spelled_in_two_ways` finds them in a plan.

    Source: docs/formats/plan-draft.md, "Actors": matching one to the other is a later step, and a person's.
    """
    named: Named = {name.casefold(): (name, []) for name in reversed(list(names))}
    groups = _groups(dict(reversed(named.items())), CheckedPlan(draft, draft.activities, words))
    return [[named[key][0] for key in group] for group in groups]


def spelled_right(name: str) -> str:
    """Give a name with three equal letters in a row as two, which is how Norwegian is spelled.

    Source: Norwegian spelling; "næringsssjef" in published plans.
    """
    return _TRIPLED.sub(r"\1\1", name)


def misspelled_actors(plan: CheckedPlan) -> Iterator[Finding]:
    """Give the actors with three equal letters in a row, which no Norwegian word has.

    Source: Norwegian spelling; "næringsssjef" in published plans.
    """
    said = [
        Said(words=name, activities=tuple(numbers))
        for key, (name, numbers) in _names(plan).items()
        if _TRIPLED.search(key)
    ]
    if said:
        yield plan.finding("misspelled", sorted({number for one in said for number in one.activities}), said=said)


def _names(plan: CheckedPlan) -> Named:
    """Give each actor without regard to capitals: its first spelling and its activities."""
    found: Named = {}
    for number, activity in plan.numbered():
        for one in activity.responsibilities:
            numbers = found.setdefault(one.actor.casefold(), (one.actor, []))[1]
            if number not in numbers[-1:]:
                numbers.append(number)
    return found


def _groups(named: Named, plan: CheckedPlan) -> list[list[str]]:
    """Give the names that are one, in groups, in the order of the plan."""
    leads_to: dict[str, str] = {}
    for one, other in _pairs(named, plan):
        first, second = _end_of(one, leads_to), _end_of(other, leads_to)
        if first != second:
            leads_to[second] = first
    groups: dict[str, list[str]] = defaultdict(list)
    for key in named:
        groups[_end_of(key, leads_to)].append(key)
    return [group for group in groups.values() if len(group) > 1]


def _end_of(key: str, leads_to: dict[str, str]) -> str:
    """Follow a name to the one that stands for its group, and shorten the way for the next time."""
    end = key
    while end in leads_to:
        end = leads_to[end]
    while key != end:
        leads_to[key], key = end, leads_to[key]
    return end


def _pairs(named: Named, plan: CheckedPlan) -> Iterator[tuple[str, str]]:
    yield from _alike((_form(key, plan), key) for key in named)
    yield from _abbreviated(named, plan)
    if len(named) <= _MOST_ACTORS:
        yield from _one_letter_off(named)


def _alike(marked: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    first: dict[str, str] = {}
    for mark, key in marked:
        other = first.setdefault(mark, key)
        if other != key:
            yield other, key


def _form(key: str, plan: CheckedPlan) -> str:
    singular = key[:-1] if key.endswith("er") and key[:-1] in plan.words.collectives else key
    return _DOUBLED.sub(r"\1", _NO_LETTERS.sub("", singular.replace("&", " og ")))


def _abbreviated(named: Named, plan: CheckedPlan) -> Iterator[tuple[str, str]]:
    """Give the pairs of a short form and its long one, which may stand with its article ("arbeidsutvalget")."""
    shorts = [key for key, (name, _) in named.items() if name.isupper()]
    explained = {short.casefold(): long.casefold() for short, long in explained_in(plan).items()} if shorts else {}
    for short in shorts:
        long = plan.words.long_forms.get(short) or explained.get(short, "")
        for form in (long, long + "et", long + "en", long + "a"):
            if form in named and form != short:
                yield short, form


def _one_letter_off(named: Named) -> Iterator[tuple[str, str]]:
    """Give the pairs that differ in one letter: they share what is left when each drops it."""
    seen: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for key in named:
        if len(key) > _LONGEST_NAME:
            continue
        for at in [-1, *_places_for_slips(key)]:
            rest = key if at < 0 else key[:at] + key[at + 1 :]
            near = seen[rest][:1]
            if near and near[0][0] != key and (at < 0 or near[0][1] in (-1, at)):
                yield near[0][0], key
            seen[rest].append((key, at))


def _places_for_slips(key: str) -> Iterator[int]:
    """Give where a letter may be slipped: inside long words, not in their endings, and never a figure."""
    for match in re.finditer(r"[^\W\d_]+", key):
        if len(match[0]) >= _SHORTEST_WORD:
            yield from range(match.start() + 1, match.end() - _ENDING)
