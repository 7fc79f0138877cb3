"""Editions for those who work with the plan: the list, the latest, one held against its hash, one as a draft."""

import json

from django.db.models import QuerySet

from avklart.domain.draft import PlanDraft
from avklart.domain.draft_from_json import draft_from_json
from avklart.editions.content import Json, hash_of, parts_of
from avklart.editions.models import Edition, EditionPart
from avklart.plans.models import Plan


def editions_of(plan: Plan) -> QuerySet[Edition]:
    """Give the editions of a plan, the newest first, without their content."""
    return Edition.every.filter(plan=plan).select_related("frozen_by").defer("content")


def latest_edition(plan: Plan) -> Edition | None:
    """Give the edition that is in force, with its content, or None while nothing has been adopted."""
    return Edition.every.filter(plan=plan).order_by("-number").first()


def content_of(edition: Edition) -> Json:
    """Give what an edition froze, as data."""
    found: Json = json.loads(edition.content)
    return found


def draft_of(edition: Edition) -> PlanDraft:
    """Give the plan as it was adopted, as a draft, to compare or to export."""
    return draft_from_json(content_of(edition)["plan"])


def is_intact(edition: Edition) -> bool:
    """Whether an edition is what was adopted: its content has its hash, and its parts are those of its content."""
    if hash_of(edition.content) != edition.sha256:
        return False
    kept = EditionPart.every.filter(edition=edition).order_by("position")
    return list(kept.values_list("position", "area", "number", "content")) == list(parts_of(content_of(edition)))
