"""Who is asked about activities, where the plan tells: who decides, who leads the project, or who carries them."""

from collections.abc import Sequence

from avklart.plans.models import Funding, Plan, Responsibility

_MOST_ASKED = 3


def whom_to_ask(plan: Plan, numbers: Sequence[str], *, about_money: bool) -> tuple[str, ...]:
    """Give the names of those to ask about activities of a plan; none where the plan does not tell, in two queries.

    Those who decide go first; then, about money, the steering group or leader of the one project that pays; then who
    carries all of them.
    """
    lines = Responsibility.every.filter(activity__plan=plan, activity__number__in=numbers, activity__deleted_at=None)
    carriers: dict[str, dict[str, None]] = {}
    for part, name in lines.order_by("position", "pk").values_list("part", "actor__name"):
        carriers.setdefault(part, {})[name] = None
    deciders = tuple(carriers.get("decides", ()))
    if 0 < len(deciders) <= _MOST_ASKED:
        return deciders
    if about_money:
        leading = _leading(plan, numbers)
        if leading:
            return (leading,)
    for part in ("leads", "responsible"):
        if len(carriers.get(part, ())) == 1:
            return tuple(carriers[part])
    return ()


def _leading(plan: Plan, numbers: Sequence[str]) -> str | None:
    paid = Funding.every.filter(activity__plan=plan, activity__number__in=numbers, project__isnull=False)
    led = set(paid.values_list("project", "project__steering_group__name", "project__leader__name"))
    if len(led) != 1:
        return None
    _, group, leader = led.pop()
    return group or leader
