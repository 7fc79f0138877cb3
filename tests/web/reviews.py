"""What the tests of upload and review share: a council, its people, a reading of the sample, and where pages lie."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.urls import reverse

from avklart.councils.models import Council, Membership, User
from avklart.documents.reading import read_document
from avklart.domain.draft import Doubt, FieldName, PlanDraft
from avklart.domain.draft_json import draft_to_json
from avklart.intake.reading import read_plan
from avklart.received.models import Reading, ReceivedFile

AT = datetime(2018, 3, 1, 9, tzinfo=UTC)
STEPS = ("doubts", "actors", "projects", "questions", "accept", "about", "left-out", "rows")


# What a reading of the sample may be unsure of. Given here, so that these tests stand when reading gets surer.
DOUBTS: tuple[tuple[str, int, FieldName, dict[str, str]], ...] = (
    ("two-activities", 1, "text", {"text": "Vurdere strategisk saker for"}),
    ("words-unread", 13, "funding", {"words": "deltakernes"}),
    ("actor-words-unsure", 16, "responsibilities", {"text": "Regional næringsssjef"}),
    ("actor-long", 17, "responsibilities", {"text": "Tynset og Røros som motorer i regional utvikling"}),
    ("until-season", 17, "time", {"words": "til våren 2018"}),
    ("words-unread", 26, "responsibilities", {"words": "presenterer notat"}),
    ("until-year", 31, "funding", {"words": "til 2018"}),
    ("project-ends-differ", 24, "funding", {"project": "Tynset & Røros", "here": "2018", "there": "ut mai 2018"}),
    ("project-ends-differ", 25, "funding", {"project": "Tynset & Røros", "here": "2018", "there": "ut mai 2018"}),
    ("project-ends-differ", 34, "funding", {"project": "Scandinavian Heartland", "here": "våren", "there": "2018"}),
    ("project-ends-differ", 35, "funding", {"project": "Scandinavian Heartland", "here": "våren", "there": "2018"}),
)


def sample_draft(samples: Path) -> PlanDraft:
    """Give the draft of the sample plan, with eleven doubts of nine activities."""
    file = samples / "fjellregionen" / "fjellregionen.docx"
    draft = read_plan(read_document(file.read_bytes(), file.name))
    doubts = tuple(
        Doubt(code=code, place=draft.activities[activity - 1].place, activity=activity, field=field, facts=facts)
        for code, activity, field, facts in DOUBTS
    )
    return replace(draft, doubts=doubts)


def person(council: Council, role: str, email: str = "") -> User:
    """Give somebody with this role in a council."""
    user = User.objects.create_user(email or f"{role}@{council.slug}.no", name=role.title())
    Membership.every.create(council=council, user=user, role=role)
    return user


def read_reading(council: Council, draft: PlanDraft, name: str = "plan.docx", **also: Any) -> Reading:
    """Give a reading that is read, of a file of its own."""
    count = ReceivedFile.every.count()
    file = ReceivedFile.every.create(
        council=council, name=name, sha256=f"{count:064d}", size=4, content=b"ord!", received_at=AT
    )
    values = {"state": "read", "draft": draft_to_json(draft), "asked_at": AT, **also}
    return Reading.every.create(council=council, file=file, **values)


def address(name: str, reading: Reading, *more: object) -> str:
    """Give the address of a page of a review."""
    return reverse(f"web:{name}", args=(reading.council.slug, reading.pk, *more))
