"""One activity with everything its page shows. Every query of it is prepared: it is the page that is opened most."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet, Subquery
from django.db.models.functions import Coalesce

from avklart.councils.prepared import Prepared
from avklart.domain.states import FundingEnd, State, activity_states
from avklart.plans.models import Activity, ClarificationPlace, Funding, FundingYear, Goal, Plan, Responsibility
from avklart.plans.queries.activities import open_places


@dataclass(frozen=True, slots=True)
class WholeActivity:
    """The lines of an activity as they are kept, its money with its `years_now`, and how the activity stands."""

    responsibilities: Sequence[Responsibility]
    funding: Sequence[Funding]
    open_points: Sequence[ClarificationPlace]
    states: tuple[State, ...]


# The activity of a plan of a council by its number.
ACTIVITIES = Prepared(
    lambda council, plan, number: Activity.every.filter(council=council, plan=plan, number=number).select_related(
        "area"
    )
)
_RESPONSIBILITIES = Prepared(lambda pk: Responsibility.every.filter(activity=pk).select_related("actor", "of"))
_FUNDING = Prepared(lambda pk: Funding.every.filter(activity=pk).select_related("project__actor", "payer"))
_YEARS = Prepared(lambda pk: FundingYear.every.filter(funding__activity=pk))
_OPEN = Prepared(lambda pk: open_places().filter(activity=pk).select_related("clarification"))
_GOALS = Prepared(lambda area: Goal.every.filter(area=area))


def whole_activity(activity: Activity, plan: Plan) -> WholeActivity:
    """Give the lines of an activity, in four queries."""
    responsibilities, open_points = _RESPONSIBILITIES(activity.pk), _OPEN(activity.pk)
    funding, years = _FUNDING(activity.pk), _YEARS(activity.pk)
    for line in funding:
        setattr(line, "years_now", [year for year in years if year.funding_id == line.pk])  # noqa: B010 (as a prefetch)
    return WholeActivity(
        responsibilities,
        funding,
        open_points,
        activity_states(
            has_responsible=bool(responsibilities),
            has_open_question=bool(open_points),
            money=[FundingEnd(line.until) for line in funding],
            needed_until=activity.to_on or plan.to_on,
        ),
    )


def goals_of(area: int) -> list[Goal]:
    """Give the goals of an area, by its key, in their order."""
    return _GOALS(area)


def neighbours(activity: Activity) -> tuple[str | None, str | None]:
    """Give the numbers of the activities before and after this one in the plan's order, in one query."""
    return _NEIGHBOURS(activity.plan_id, activity.area_id, activity.area.position, activity.position)[0]


def _beside(plan: int, area: int, area_at: int, at: int) -> QuerySet[Plan, tuple[str | None, str | None]]:
    numbers = Activity.standing.filter(plan=plan).values("number")
    here = numbers.filter(area=area)
    earlier, later = numbers.filter(area__position__lt=area_at), numbers.filter(area__position__gt=area_at)
    # Those of other areas, all of which must be sorted, are asked for only at the ends of an area.
    return Plan.every.filter(pk=plan).values_list(
        Coalesce(
            Subquery(here.filter(position__lt=at).order_by("-position")[:1]),
            Subquery(earlier.order_by("-area__position", "-position")[:1]),
        ),
        Coalesce(
            Subquery(here.filter(position__gt=at).order_by("position")[:1]),
            Subquery(later.order_by("area__position", "position")[:1]),
        ),
    )


_NEIGHBOURS = Prepared(_beside)
