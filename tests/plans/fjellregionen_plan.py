"""The real plan of Fjellregionen, stored, for tests of what hangs on it."""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from avklart.councils.models import Council, Membership, User
from avklart.councils.writing import Change
from avklart.documents.reading import read_document
from avklart.domain.draft import PlanDraft
from avklart.intake.reading import read_plan
from avklart.plans.actions import plan_from_draft
from avklart.plans.models import Plan

CHANGE = Change(by=None, at=datetime(2018, 3, 1, tzinfo=UTC))
_FILE = Path(__file__).resolve().parents[1] / "samples" / "fjellregionen" / "fjellregionen.docx"


@cache
def fjellregionen_draft() -> PlanDraft:
    """Give the plan as it is read."""
    return read_plan(read_document(_FILE.read_bytes(), _FILE.name))


def stored_plan() -> Plan:
    """Give the plan as it is stored, in a council of its own."""
    council = Council.every.create(slug="fjellregionen", name="Regionrådet for Fjellregionen")
    return plan_from_draft(council, fjellregionen_draft(), CHANGE)


def member_of(council: Council, role: str, mail: str = "kari@example.org") -> User:
    """Give a person with this role in the council."""
    user = User.objects.create_user(mail, "hemmelig-nok-1")
    Membership.every.create(council=council, user=user, role=role)
    return user
