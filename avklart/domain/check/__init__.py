"""The plan check: what a careful reader would object to before a plan is adopted.

docs/rules/plan-check.md tells each rule in prose. A finding is said once however many activities it is true of, the
weightiest first; what the plan has no column for is one finding of the plan, never one for each activity.
"""

from collections.abc import Callable, Iterable

from avklart.domain.check.abbreviations import unexplained_abbreviations
from avklart.domain.check.clarifications import clarifications_nobody_is_asked, clarifications_without_deadline
from avklart.domain.check.finding import CheckedPlan, CheckWords, Finding, Said
from avklart.domain.check.money import (
    activities_without_funding,
    disputed_ends,
    funding_that_ends_early,
)
from avklart.domain.check.numbering import numbers_out_of_order
from avklart.domain.check.people import (
    activities_only_a_collective_carries,
    activities_without_leader,
    activities_without_responsible,
    actors_not_told_apart,
    responsibility_that_ends_early,
)
from avklart.domain.check.spelling import actors_spelled_in_two_ways, misspelled_actors
from avklart.domain.check.sums import rows_of_sums_that_differ, sums_that_differ
from avklart.domain.check.timing import activities_without_time, plan_without_period, times_out_of_order
from avklart.domain.check.wording import activities_said_twice, activities_without_verb, two_activities_in_one
from avklart.domain.draft import PlanDraft

__all__ = ["CheckWords", "Finding", "Said", "check_plan"]

# The weightiest first: this is the order in which they are read.
CHECKS: tuple[Callable[[CheckedPlan], Iterable[Finding]], ...] = (
    disputed_ends,
    funding_that_ends_early,
    activities_without_responsible,
    activities_without_funding,
    clarifications_nobody_is_asked,
    clarifications_without_deadline,
    activities_without_leader,
    actors_not_told_apart,
    activities_only_a_collective_carries,
    responsibility_that_ends_early,
    activities_without_time,
    times_out_of_order,
    plan_without_period,
    sums_that_differ,
    rows_of_sums_that_differ,
    two_activities_in_one,
    activities_without_verb,
    activities_said_twice,
    unexplained_abbreviations,
    actors_spelled_in_two_ways,
    misspelled_actors,
    numbers_out_of_order,
)


def check_plan(draft: PlanDraft, words: CheckWords) -> tuple[Finding, ...]:
    """Give what a careful reader would object to in a plan, the weightiest first; nothing for what is no plan.

    Source: none in law; published plans and the papers of regional councils (docs/rules/plan-check.md).
    """
    if not draft.activities:
        return ()
    plan = CheckedPlan(draft, draft.activities, words)
    return tuple(finding for check in CHECKS for finding in check(plan))
