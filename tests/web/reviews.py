"""What the tests of upload and review share: a council, its people, a reading of the sample, and where pages lie."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import Any

from django.test import Client
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


def page(client: Client, name: str, reading: Reading, *more: object, **query: str | int) -> str:
    """Give the HTML of a page of a review, which is there."""
    answer = client.get(address(name, reading, *more), query)
    assert answer.status_code == 200
    return str(answer.content.decode())


def hidden(html: str, name: str) -> list[str]:
    """Give the values of the hidden fields of a name."""
    return re.findall(rf'name="{name}" value="([^"]*)"', html)


def fields_of(html: str, form_with: str) -> dict[str, Any]:
    """Give what the browser would send of the form that holds `form_with`, as it stands."""
    form = next(one for one in html.split("<form")[1:] if form_with in one).split("</form>")[0]
    found: dict[str, list[str]] = {}
    for tag in re.finditer(r'<(input|textarea|select)[^>]*name="([^"]+)"[^>]*>', form):
        if 'type="checkbox"' not in tag[0] or " checked" in tag[0]:
            found.setdefault(tag[2], []).append(unescape(_value_of(tag[0], tag[1], form[tag.end() :])))
    return found


def _value_of(tag: str, kind: str, rest: str) -> str:
    if kind == "textarea":
        return rest.split("</textarea>", maxsplit=1)[0]
    if kind == "select":
        options = rest.split("</select>", maxsplit=1)[0]
        chosen = re.search(r'value="([^"]*)" selected', options) or re.search(r'value="([^"]*)"', options)
        return chosen[1] if chosen else ""
    given = re.search(r'value="([^"]*)"', tag)
    return given[1] if given else "on"
