"""Names that a form proposes while one types."""

from avklart.councils.models import Council
from avklart.plans.models import Actor, Project

_MOST = 500


def known_actors(council: Council) -> list[str]:
    """Give the names of the council's actors, at most 500."""
    found = Actor.every.filter(council=council, merged_into__isnull=True).order_by("name")
    return list(found.values_list("name", flat=True)[:_MOST])


def known_projects(council: Council) -> list[str]:
    """Give the names of the council's projects, at most 500."""
    found = Project.every.filter(council=council).order_by("actor__name")
    return list(found.values_list("actor__name", flat=True)[:_MOST])
