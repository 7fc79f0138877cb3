"""What a page tells of a whole plan: found at once for most plans, and outside the request for a large one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from avklart.councils.identity_numbers import IdentityNumber, identity_numbers_in
from avklart.domain.check import Finding
from avklart.domain.check.accepting import finding_keys
from avklart.domain.draft_from_json import draft_from_json
from avklart.domain.plan_difference import PlanChange, plan_changes
from avklart.domain.plan_texts import TextPlace
from avklart.domain.private_contacts import PrivateContact, private_contacts_in
from avklart.editions.actions.adoption import every_text_of, published_texts_of
from avklart.editions.also_in import translation_changes
from avklart.editions.content import Json, whole_plan
from avklart.editions.models import Edition
from avklart.editions.queries import content_of, is_intact, latest_edition
from avklart.intake.checking import findings_of
from avklart.jobs.kept import as_json, from_json
from avklart.plans.models import Plan
from avklart.plans.queries.money import plan_as_settled

MOST_NAMED = 200


@dataclass(frozen=True, slots=True)
class CheckLook:
    """What the plan check says of a plan: its findings, the number of each activity, and the text of those named."""

    findings: tuple[Finding, ...]
    numbers: tuple[str, ...]
    texts: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class AdoptionLook:
    """What one who is to adopt a plan must know of it; `changes` are those since its last edition."""

    sha256: str
    activities: int
    areas: int
    questions: int
    released: int
    touched: int
    identity: tuple[IdentityNumber[TextPlace], ...]
    contacts: tuple[PrivateContact[TextPlace], ...]
    finding_keys: tuple[tuple[str, ...], ...]
    changes: tuple[PlanChange, ...]


@dataclass(frozen=True, slots=True)
class EditionLook:
    """Whether an edition is as it was frozen, and what was new in it."""

    intact: bool
    changes: tuple[PlanChange, ...]


Look = CheckLook | AdoptionLook | EditionLook


def check_look(plan: Plan) -> CheckLook:
    """Give what the plan check says of the plan as it now stands, with the ends of projects that are settled."""
    read = plan_as_settled(plan)
    # Where they stood in the document is not told on the page.
    found = tuple(replace(one, places=()) for one in findings_of(read))
    activities = read.activities
    return CheckLook(
        findings=found,
        numbers=tuple(one.number or "" for one in activities),
        texts={number: activities[number - 1].text for number in sorted(_named_in(found))},
    )


def adoption_look(plan: Plan, today: date) -> AdoptionLook:
    """Give what one who is to adopt the plan as it now stands must know of it."""
    whole, last = whole_plan(plan, today), latest_edition(plan)
    numbers = [one.number or "" for one in whole.draft.activities]
    return AdoptionLook(
        sha256=whole.sha256,
        activities=len(numbers),
        areas=len(whole.draft.areas),
        questions=len(whole.draft.questions),
        released=sum(one["is_released"] for one in whole.content["questions"]),
        touched=len({number for question in whole.draft.questions for number in question.activities}),
        identity=tuple(identity_numbers_in(every_text_of(whole))),
        contacts=tuple(private_contacts_in(published_texts_of(whole)))[:MOST_NAMED],
        finding_keys=tuple(finding_keys(one, numbers) for one in findings_of(whole.draft)),
        changes=_changes(content_of(last), whole.content) if last else (),
    )


def edition_look(edition: Edition) -> EditionLook:
    """Give whether an edition is as it was frozen, and what has changed from the one before it."""
    before = Edition.every.filter(plan=edition.plan_id, number=edition.number - 1).first()
    changes = _changes(content_of(before), content_of(edition)) if before else ()
    return EditionLook(is_intact(edition), changes)


def _changes(before: Json, after: Json) -> tuple[PlanChange, ...]:
    """Give what has changed from one content to another, in the plan's own language and in others."""
    both = (draft_from_json(one["plan"]) for one in (before, after))
    return (*translation_changes(before, after), *plan_changes(*both))


def look_as_json(look: Look) -> Any:
    """Give a look as JSON to be stored."""
    return {name: as_json(getattr(look, name)) for name in look.__slots__}


def look_from_json[Found: Look](kind: type[Found], kept: Mapping[str, Any]) -> Found:
    """Give a look as it was stored."""
    return kind(**{name: from_json(value) for name, value in kept.items()})


def _named_in(findings: Iterable[Finding]) -> set[int]:
    """Give the activities that a page names for these findings: the first of each."""
    named = {number for one in findings for number in one.activities[:MOST_NAMED]}
    return named | {number for one in findings for said in one.said for number in said.activities[:MOST_NAMED]}
