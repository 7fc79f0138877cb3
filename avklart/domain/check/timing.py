"""Objections to time: none said, outside the plan's period, an end before its start."""

from collections.abc import Iterator

from avklart.domain.check.finding import FOLDED_ABOVE, CheckedPlan, Finding, Said
from avklart.domain.draft import Activity, Period, Time


def activities_without_time(plan: CheckedPlan) -> Iterator[Finding]:
    """Give the activities that do not say when; one finding for the plan when it has no column of time.

    A plan whose times stand only here and there in the activities' own words has no such column.

    Source: docs/formats/plan-draft.md, "Time"; most published plans have a column of deadlines or times.
    """
    said = [number for number, activity in plan.numbered() if _says_when(activity)]
    if not _has_column(plan, len(said)):
        facts = {"stated": len(said), "total": len(plan.activities)}
        yield plan.finding("no-time-column" if said else "no-time-anywhere", facts=facts)
        return
    saying = set(said)
    silent = [number for number, _ in plan.numbered() if number not in saying]
    if silent:
        yield plan.finding("no-time", silent)


def times_out_of_order(plan: CheckedPlan) -> Iterator[Finding]:
    """Give the activities whose time lies outside the plan's period, and those that end before they start.

    An activity may have begun before the period; that it goes on after it, or ends before it, is the objection.

    Source: docs/formats/plan-draft.md, "Time".
    """
    backwards, outside = [], []
    for number, activity in plan.numbered():
        time = activity.time
        if time is None:
            continue
        if time.starts_on and time.ends_on and time.ends_on < time.starts_on:
            backwards.append((number, time))
        elif plan.draft.period and _is_outside(time, plan.draft.period):
            outside.append((number, time))
    for code, found in (("ends-before-start", backwards), ("time-outside-period", outside)):
        if found:
            said = [Said(words=time.as_written, activities=(number,)) for number, time in found]
            yield plan.finding(code, [number for number, _ in found], _period_facts(plan.draft.period), said)


def plan_without_period(plan: CheckedPlan) -> Iterator[Finding]:
    """Give one finding when the plan does not say for which years it is.

    Source: docs/formats/plan-draft.md; published plans have their years in the title.
    """
    if plan.draft.period is None:
        yield plan.finding("no-period")


def _says_when(activity: Activity) -> bool:
    return activity.time is not None or any(one.about == "time" for one in activity.clarifications)


def _has_column(plan: CheckedPlan, stated: int) -> bool:
    if FOLDED_ABOVE * stated > len(plan.activities):
        return True
    return any(
        (activity.time is not None and not _in_own_words(activity.time, activity))
        or any(one.about == "time" for one in activity.clarifications)
        for activity in plan.activities
    )


def _in_own_words(time: Time, activity: Activity) -> bool:
    return " ".join(time.as_written.split()).casefold() in " ".join(activity.text.split()).casefold()


def _is_outside(time: Time, period: Period) -> bool:
    if time.starts_on and time.starts_on > period.ends_on:
        return True
    return bool(time.ends_on) and not period.starts_on <= (time.ends_on or period.starts_on) <= period.ends_on


def _period_facts(period: Period | None) -> dict[str, str]:
    return {"period": period.as_written} if period else {"period": ""}
