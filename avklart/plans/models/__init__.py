"""Actors, plans, areas, activities, responsibilities, funding, projects, clarifications."""

from avklart.plans.models.activity import Activity, Funding, FundingYear, Responsibility
from avklart.plans.models.actor import Actor, ActorAlias, Project, RoleHolder
from avklart.plans.models.clarification import (
    Clarification,
    ClarificationAsked,
    ClarificationNote,
    ClarificationPlace,
)
from avklart.plans.models.commitment import Commitment, FundingShare, SharingKey, SharingWeight
from avklart.plans.models.finding import AcceptedFinding
from avklart.plans.models.plan import Area, Goal, Plan, Text
from avklart.plans.models.submitted import SubmittedForm
from avklart.plans.models.translation import Translation

__all__ = [
    "AcceptedFinding",
    "Activity",
    "Actor",
    "ActorAlias",
    "Area",
    "Clarification",
    "ClarificationAsked",
    "ClarificationNote",
    "ClarificationPlace",
    "Commitment",
    "Funding",
    "FundingShare",
    "FundingYear",
    "Goal",
    "Plan",
    "Project",
    "Responsibility",
    "RoleHolder",
    "SharingKey",
    "SharingWeight",
    "SubmittedForm",
    "Text",
    "Translation",
]
