"""Adopting freezes the whole plan as data. What has been adopted is never changed."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import chain

from django.db import IntegrityError

from avklart.councils.actions import log
from avklart.councils.identity_numbers import identity_numbers_in
from avklart.councils.models import User
from avklart.councils.writing import one_moment
from avklart.domain.errors import RuleError
from avklart.domain.plan_texts import Texts, texts_of
from avklart.domain.private_contacts import private_contacts_in
from avklart.editions.also_in import translated_texts
from avklart.editions.content import Whole, hash_of, parts_of, text_in, whole_plan
from avklart.editions.models import Edition, EditionPart
from avklart.editions.queries import latest_edition, plan_hash_of
from avklart.editions.queries.open_view import seen_text
from avklart.plans.models import Plan

LONGEST_BODY, LONGEST_CASE = 200, 60
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Adoption:
    """Which body adopted a plan, on which day, and in which case of its own, if it had a number.

    `contacts_public` when a person has said that the telephone numbers and mail addresses in it may be public.
    """

    body: str
    adopted_on: date
    case_number: str = ""
    contacts_public: bool = False


def adopt(plan: Plan, adoption: Adoption, *, by: User | None, at: datetime, today: date, seen: str = "") -> Edition:
    """Freeze the working plan as it stands, with its hash, as the plan's next edition, and give it.

    Public pages show it from then on; later edits go to the working plan. `seen` is the hash of the plan that the
    person saw (`Whole.sha256`): where the plan is another one now, nothing is adopted.

    Raises:
        RuleError: "adoption-body-missing", "adoption-body-too-long", "case-number-too-long"; "adopted-in-future",
            "adopted-before-last"; "plan-without-activities"; "nothing-changed-since"; "changed-meanwhile"; and for a
            national identity number "identity-number-in-activity", with the activity's number and the words around,
            or "identity-number-in-plan"; "private-contacts" for telephone numbers and private mail addresses that
            nobody has said may be public.
    """
    try:
        with one_moment():
            return _adopt(plan, checked_adoption(adoption, today), by, at, seen)
    except IntegrityError as clash:
        # Two adopted at once: the numbers of editions are unique, so the second is told to look again.
        raise RuleError("changed-meanwhile") from clash


def _adopt(plan: Plan, adoption: Adoption, by: User | None, at: datetime, seen: str) -> Edition:
    whole = whole_plan(plan, adoption.adopted_on)
    last, sha256 = latest_edition(plan), whole.sha256
    if seen and seen != sha256:
        raise RuleError("changed-meanwhile")
    if not whole.draft.activities:
        raise RuleError("plan-without-activities")
    refuse_identity_numbers(every_text_of(whole))
    if not adoption.contacts_public and (contacts := private_contacts_in(published_texts_of(whole))):
        raise RuleError("private-contacts", field="contacts_public", excerpt=contacts[0].excerpt)
    if last is not None:
        if adoption.adopted_on < last.adopted_on:
            raise RuleError("adopted-before-last", field="adopted_on")
        if plan_hash_of(last) == sha256:
            raise RuleError("nothing-changed-since")
    return _freeze(plan, adoption, whole, (last.number if last else 0) + 1, (by, at))


def refuse_identity_numbers(texts: Texts) -> None:
    """Refuse a plan in whose texts a national identity number stands, wherever it stands.

    Raises:
        RuleError: "identity-number-in-activity" with its number and the words around, masked; else
            "identity-number-in-plan" with the words around.
    """
    for found in identity_numbers_in(texts):
        if found.place.part == "activity":
            raise RuleError("identity-number-in-activity", number=found.place.of, excerpt=found.excerpt)
        raise RuleError("identity-number-in-plan", excerpt=found.excerpt)


def checked_adoption(adoption: Adoption, today: date) -> Adoption:
    """Give what was decided in plain words and spaces, where the decision by itself can be registered.

    Raises:
        RuleError: as `adopt`, of body, case number and day.
    """
    body, case = (" ".join(seen_text(words).split()) for words in (adoption.body, adoption.case_number))
    if not body:
        raise RuleError("adoption-body-missing", field="body")
    if len(body) > LONGEST_BODY:
        raise RuleError("adoption-body-too-long", field="body", limit=LONGEST_BODY)
    if len(case) > LONGEST_CASE:
        raise RuleError("case-number-too-long", field="case_number", limit=LONGEST_CASE)
    if adoption.adopted_on > today:
        raise RuleError("adopted-in-future", field="adopted_on")
    for found in identity_numbers_in((("body", body), ("case_number", case))):
        raise RuleError("identity-number-in-plan", field=found.place, excerpt=found.excerpt)
    return replace(adoption, body=body, case_number=case)


def every_text_of(whole: Whole) -> Texts:
    """Give every text that an edition keeps, in whichever language, with its place."""
    return chain(texts_of(whole.draft), translated_texts(whole.content))


def published_texts_of(whole: Whole) -> Texts:
    """Give every text that an edition publishes, with its place; what was left out of the plan is kept, not shown."""
    return ((place, text) for place, text in every_text_of(whole) if place.part != "left-out")


def _freeze(plan: Plan, adoption: Adoption, whole: Whole, number: int, by_at: tuple[User | None, datetime]) -> Edition:
    by, at = by_at
    decided = {
        "number": number,
        "body": adoption.body,
        "adopted_on": adoption.adopted_on.isoformat(),
        "case_number": adoption.case_number,
    }
    parts = list(parts_of({**whole.content, "adoption": decided}))
    edition = Edition.every.create(
        council=plan.council,
        plan=plan,
        number=number,
        body=adoption.body,
        adopted_on=adoption.adopted_on,
        case_number=adoption.case_number,
        sha256=hash_of(text_in((area, piece) for _, area, _, piece in parts)),
        frozen_at=at,
        frozen_by=by,
    )
    EditionPart.every.bulk_create(
        [
            EditionPart(council=plan.council, edition=edition, position=position, area=area, number=name, content=piece)
            for position, area, name, piece in parts
        ],
        batch_size=_AT_ONCE,
    )
    log("plan-adopted", council=plan.council, by=by, at=at, plan=plan.slug, sha256=edition.sha256, **decided)
    return edition
