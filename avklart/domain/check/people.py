"""Objections to who carries an activity: no one, no one who leads, a collective, someone not told apart."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from avklart.domain.check.finding import CheckedPlan, CheckWords, Finding
from avklart.domain.check.money import open_and_empty
from avklart.domain.draft import Activity, Area, Responsibility

_CARRIES = ("leads", "responsible", "executes")
_NEAR = 40


def activities_without_responsible(plan: CheckedPlan) -> Iterator[Finding]:
    """Give the activities no one carries; one finding for the plan when it names no one at all.

    Partners alone carry nothing. Who only decides carries it, unless who is responsible is what they are to decide.

    Source: docs/formats/plan-draft.md, "Parts"; published plans name someone for each activity.
    """
    open_ones = {number for number, activity in plan.numbered() if _asks_who(activity)}
    bare = [number for number, activity in plan.numbered() if not _is_carried(activity)]
    if len(bare) == len(plan.activities) and not open_ones:
        yield plan.finding("no-responsible-column")
    elif bare:
        yield plan.finding("no-responsible", bare, said=open_and_empty(bare, open_ones))


def activities_without_leader(plan: CheckedPlan) -> Iterator[Finding]:
    """Give the activities that several carry and none leads, and those that several lead.

    Source: docs/formats/plan-draft.md, "Parts": someone leads only where the words say so.
    """
    none_leads, several_lead = [], []
    for number, activity in plan.numbered():
        leaders = [one for one in activity.responsibilities if one.part == "leads"]
        alike = [one for one in activity.responsibilities if one.part == "responsible"]
        if len(leaders) > 1:
            several_lead.append(number)
        elif not leaders and len(alike) > 1 and not _only_collectives(activity, plan.words):
            none_leads.append(number)
    for code, found in (("none-leads", none_leads), ("several-lead", several_lead)):
        if found:
            yield plan.finding(code, found)


def activities_only_a_collective_carries(plan: CheckedPlan) -> Iterator[Finding]:
    """Give the activities that only a collective carries: many at once, of whom no one in particular can be asked.

    A body that meets and decides, such as a committee, is no collective.

    Source: none published; "referansegruppe", "samarbeidspartnere", "kommunene" in published plans.
    """
    found = [number for number, activity in plan.numbered() if _only_collectives(activity, plan.words)]
    if found:
        yield plan.finding("only-collective", found)


def actors_not_told_apart(plan: CheckedPlan) -> Iterator[Finding]:
    """Give each actor that is one of several without its being said which: "ansvarlig ordfører".

    Where the plan's or the area's own text says who it is ("Ansvarlig ordfører: …"), nothing is missing.

    Source: none published; published plans, where each area has a mayor with a portfolio.
    """
    found: dict[str, tuple[str, list[int]]] = {}
    number = 0
    told = {actor for actor in plan.words.which_one if _told_in(_plan_texts(plan), actor, plan.words)}
    for area in plan.draft.areas:
        told_here = told | {actor for actor in plan.words.which_one if _told_in(_texts(area), actor, plan.words)}
        for activity in area.activities:
            number += 1
            for one in activity.responsibilities:
                key = one.actor.casefold()
                if key in plan.words.which_one and key not in told_here and not one.of:
                    _, numbers = found.setdefault(key, (one.actor, []))
                    numbers += [] if number in numbers[-1:] else [number]
    for actor, numbers in found.values():
        yield plan.finding("which-one", numbers, {"actor": actor})


def responsibility_that_ends_early(plan: CheckedPlan) -> Iterator[Finding]:
    """Give the activities that no one carries to the end: all who do, stop before the plan's period ends.

    Source: docs/formats/plan-draft.md, "Actors"; "… til våren 2018, videre arbeid må avklares" in published plans.
    """
    found: dict[date, list[int]] = defaultdict(list)
    for number, activity in plan.numbered():
        until = _carried_until(activity)
        period_ends = plan.draft.period.ends_on if plan.draft.period else None
        needed = (activity.time and activity.time.ends_on) or period_ends
        if until and needed and until < needed:
            found[until].append(number)
    for day in sorted(found):
        yield plan.finding("responsibility-ends-early", found[day], {"day": day})


def carriers(activity: Activity) -> list[Responsibility]:
    """Give those who carry an activity: who leads, is responsible or executes.

    Source: docs/formats/plan-draft.md, "Parts".
    """
    return [one for one in activity.responsibilities if one.part in _CARRIES]


def _is_carried(activity: Activity) -> bool:
    decided = any(one.part == "decides" for one in activity.responsibilities)
    return bool(carriers(activity)) or (decided and not _asks_who(activity))


def _asks_who(activity: Activity) -> bool:
    return any(one.about == "responsibility" for one in activity.clarifications)


def _carried_until(activity: Activity) -> date | None:
    ends = [one.ends_on for one in carriers(activity)]
    known = [end for end in ends if end is not None]
    return max(known) if known and len(known) == len(ends) else None


def _only_collectives(activity: Activity, words: CheckWords) -> bool:
    found = carriers(activity)
    return bool(found) and all(not one.of and _is_collective(one.actor, words) for one in found)


def _is_collective(actor: str, words: CheckWords) -> bool:
    """Say whether an actor is many: by its own words ("kommunene"), its last ("andre partnere") or "alle …"."""
    name = actor.casefold()
    first, _, rest = name.partition(" ")
    return name in words.collectives or first in words.each or rest in words.collectives


def _plan_texts(plan: CheckedPlan) -> list[str]:
    return [passage.text for passage in plan.draft.introduction] + [left.text for left in plan.draft.left_out]


def _texts(area: Area) -> list[str]:
    return [passage.text for passage in area.introduction]


def _told_in(texts: Sequence[str], actor: str, words: CheckWords) -> bool:
    """Say whether running text tells who an actor is: its name, then soon a colon, "er" or "for" and a name."""
    for text in texts:
        lowered = text.casefold()
        at = lowered.find(actor)
        if at < 0:
            continue
        after = text[at + len(actor) : at + len(actor) + _NEAR].replace(":", " : ").split()
        if any(word in words.says_who for word in after) and any(word[:1].isupper() for word in after):
            return True
    return False
