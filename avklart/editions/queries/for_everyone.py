"""Finding what is adopted, for those who are nobody in particular: what is not adopted does not exist for them."""

from django.db.models import F, OuterRef, QuerySet, Subquery

from avklart.councils.models import Council
from avklart.editions.models import Edition, EditionPart


def councils_with_plans() -> QuerySet[Council]:
    """Give the councils that have adopted a plan, by name."""
    return Council.every.filter(pk__in=Edition.every.values("council")).order_by("name")


def adopted_editions() -> QuerySet[Edition]:
    """Give editions with their plan and council and, as `latest`, the number of the one in force."""
    newest = Edition.every.filter(plan=OuterRef("plan")).order_by("-number").values("number")[:1]
    return Edition.every.select_related("plan", "council").annotate(latest=Subquery(newest)).order_by("-number")


def edition_at(council: str, plan: str, number: int | None = None) -> Edition | None:
    """Give the edition of an address, the one in force where no number is told, or None, in one query."""
    found = adopted_editions().filter(council__slug=council, plan__slug=plan)
    return (found.filter(number=number) if number is not None else found).first()


def plans_in_force(*councils: Council) -> list[Edition]:
    """Give the edition in force of each plan of these councils, the plan that begins last first."""
    newest = adopted_editions().filter(council__in=councils, number=F("latest"))
    return list(newest.order_by("-plan__from_on", "plan__title", "pk"))


def latest_adoptions(council: Council, most: int = 50) -> list[Edition]:
    """Give the newest adoptions of a council, whatever the plan."""
    return list(adopted_editions().filter(council=council).order_by("-frozen_at", "-pk")[:most])


def other_editions(edition: Edition) -> list[Edition]:
    """Give all adoptions of the plan of an edition, the newest first."""
    return list(adopted_editions().filter(plan=edition.plan_id))


def activity_parts(edition: Edition, area: int | None = None) -> QuerySet[EditionPart]:
    """Give the activities of an edition in order, those of one area where it is told."""
    found = EditionPart.every.filter(edition=edition, position__gt=0).order_by("position")
    return found.filter(area=area) if area is not None else found


def parts_numbered(edition: Edition, number: str) -> list[EditionPart]:
    """Give the activity of this number in every edition of the plan that has it, the newest first."""
    found = EditionPart.every.filter(edition__plan=edition.plan_id, number=number, position__gt=0)
    return list(found.select_related("edition").order_by("-edition__number"))
