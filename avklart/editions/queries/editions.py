"""Editions for those who work with the plan: the list, the latest, one held against its hash, one as a draft."""

import json

from django.db.models import QuerySet

from avklart.domain.draft import PlanDraft
from avklart.domain.draft_from_json import draft_from_json
from avklart.editions.content import Json, Piece, hash_of, hash_of_plan_in, text_in, whole_of
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
    return whole_of(_pieces(edition))


def text_of(edition: Edition) -> str:
    """Give what an edition froze, as the JSON that its hash is of."""
    return text_in(_pieces(edition))


def plan_hash_of(edition: Edition) -> str:
    """Give the hash of the plan alone that an edition froze, to hold against `Whole.sha256`."""
    return hash_of_plan_in(_pieces(edition))


def _pieces(edition: Edition) -> list[Piece]:
    return list(EditionPart.every.filter(edition=edition).order_by("position").values_list("area", "content"))


def draft_of(edition: Edition) -> PlanDraft:
    """Give the plan as it was adopted, as a draft, to compare or to export."""
    return draft_from_json(content_of(edition)["plan"])


def is_intact(edition: Edition) -> bool:
    """Whether an edition is what was adopted: its parts, put together, have its hash, and its decision is theirs."""
    pieces = _pieces(edition)
    try:
        text, decided = text_in(pieces), json.loads(pieces[0][1]).get("adoption")
    except (ValueError, KeyError, TypeError, IndexError, AttributeError):
        return False
    told = {
        "number": edition.number,
        "body": edition.body,
        "adopted_on": edition.adopted_on.isoformat(),
        "case_number": edition.case_number,
    }
    return hash_of(text) == edition.sha256 and decided == told
