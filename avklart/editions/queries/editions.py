"""Editions for those who work with the plan: the list, the latest, one held against its hash, one as a draft."""

from django.db.models import QuerySet

from avklart.domain.draft import PlanDraft
from avklart.domain.draft_from_json import draft_from_json
from avklart.editions.content import Json, canonical, hash_of, whole_of
from avklart.editions.models import Edition, EditionPart
from avklart.plans.models import Plan


def editions_of(plan: Plan) -> QuerySet[Edition]:
    """Give the editions of a plan, the newest first."""
    return Edition.every.filter(plan=plan).select_related("frozen_by")


def latest_edition(plan: Plan) -> Edition | None:
    """Give the edition that is in force, or None while nothing has been adopted."""
    return Edition.every.filter(plan=plan).order_by("-number").first()


def content_of(edition: Edition) -> Json:
    """Give what an edition froze, as data."""
    return whole_of(EditionPart.every.filter(edition=edition).order_by("position").values_list("area", "content"))


def text_of(edition: Edition) -> str:
    """Give what an edition froze, as the JSON that its hash is of."""
    return canonical(content_of(edition))


def draft_of(edition: Edition) -> PlanDraft:
    """Give the plan as it was adopted, as a draft, to compare or to export."""
    return draft_from_json(content_of(edition)["plan"])


def is_intact(edition: Edition) -> bool:
    """Whether an edition is what was adopted: its parts, put together, have its hash, and its decision is theirs."""
    try:
        content = content_of(edition)
    except (ValueError, KeyError, TypeError):
        return False
    decided = content.get("adoption")
    told = {
        "number": edition.number,
        "body": edition.body,
        "adopted_on": edition.adopted_on.isoformat(),
        "case_number": edition.case_number,
    }
    return hash_of(canonical(content)) == edition.sha256 and decided == told
