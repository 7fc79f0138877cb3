"""Objections to how an activity is put: two in one, no verb, the same twice."""

import re
from collections import defaultdict
from collections.abc import Iterator

from avklart.domain.check.finding import CheckedPlan, Finding, Said
from avklart.domain.check.verbs import has_verb, second_activity

_LETTERS = re.compile(r"[^\W_]+")
_FEWEST_WORDS_ALIKE = 3


def two_activities_in_one(plan: CheckedPlan) -> Iterator[Finding]:
    """Give the activities whose text seems to hold two: the reading doubted it, or a second begins in the middle.

    Source: docs/formats/plan-draft.md, "Activities": a cell is never split, a doubt says so.
    """
    doubted = {doubt.activity for doubt in plan.draft.doubts if doubt.code == "two-activities"}
    found: dict[int, str] = {}
    for number, activity in plan.numbered():
        second = second_activity(activity.text, plan.words)
        if second or number in doubted:
            found[number] = second or ""
    if found:
        said = [Said(words=words, activities=(number,)) for number, words in found.items() if words]
        yield plan.finding("two-activities", found, said=said if len(said) == len(found) else ())


def activities_without_verb(plan: CheckedPlan) -> Iterator[Finding]:
    """Give the activities that do not say what is to be done: there is no verb.

    Source: none published; activities in published plans begin with an infinitive.
    """
    found = [number for number, activity in plan.numbered() if not has_verb(activity.text, plan.words)]
    if found:
        yield plan.finding("no-verb", found)


def activities_said_twice(plan: CheckedPlan) -> Iterator[Finding]:
    """Give the activities with the same words, signs and capitals aside.

    Source: none published; what stands twice is followed up twice.
    """
    alike: dict[str, list[int]] = defaultdict(list)
    for number, activity in plan.numbered():
        found = _LETTERS.findall(activity.text.casefold())
        if len(found) >= _FEWEST_WORDS_ALIKE:
            alike[" ".join(found)].append(number)
    twice = [numbers for numbers in alike.values() if len(numbers) > 1]
    if twice:
        said = [Said(words=plan.activities[numbers[0] - 1].text, activities=tuple(numbers)) for numbers in twice]
        yield plan.finding("same-twice", sorted(number for numbers in twice for number in numbers), said=said)
