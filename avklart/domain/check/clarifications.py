"""Objections to what is to be clarified: no one is asked, and there is no day by which."""

from collections.abc import Iterator

from avklart.domain.check.finding import CheckedPlan, CheckWords, Finding
from avklart.domain.draft import Activity, Clarification

_WHERE = ".,;:()"


def clarifications_nobody_is_asked(plan: CheckedPlan) -> Iterator[Finding]:
    """Give the activities with something to be clarified that no one is asked to clarify.

    Where another cell of the activity asks someone about the same thing, it is asked.

    Source: docs/formats/plan-draft.md, "Clarifications".
    """
    found = [number for number, activity in plan.numbered() if _unasked(activity)]
    if found:
        yield plan.finding("nobody-asked", found)


def clarifications_without_deadline(plan: CheckedPlan) -> Iterator[Finding]:
    """Give the activities with something to be clarified and no day by which: neither its own nor the activity's.

    Source: none published; the secretariats' own lists count what is to be clarified and what of it has a deadline.
    """
    found = [
        number
        for number, activity in plan.numbered()
        if not (activity.time and activity.time.ends_on)
        and any(not _has_deadline(one, plan.words) for one in activity.clarifications)
    ]
    if found:
        among = sum(bool(activity.clarifications) for activity in plan.activities)
        yield plan.finding("no-deadline", found, among=among)


def _unasked(activity: Activity) -> list[Clarification]:
    asked_about = {one.about for one in activity.clarifications if one.asked}
    return [one for one in activity.clarifications if not one.asked and one.about not in asked_about]


def _has_deadline(one: Clarification, words: CheckWords) -> bool:
    return any(word.strip(_WHERE) in words.deadlines for word in one.as_written.casefold().split())
