"""A council comes to be, with those who take part in it."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_slug
from django.db import transaction

from avklart.councils.actions.log import log
from avklart.councils.models import Council, Participant
from avklart.councils.models.council import SCREEN_LANGUAGES
from avklart.councils.writing import Change, save, write_new
from avklart.domain.errors import RuleError

# First words of addresses that are not councils.
RESERVED = frozenset({"arbeid", "konto", "lenke", "spraak", "static", "om", "atom", "tilgjengelighet", "robots.txt"})


@transaction.atomic
def create_council(
    slug: str, name: str, change: Change, participants: Iterable[Mapping[str, Any]] = (), **also: Any
) -> Council:
    """Give a new council that answers to `slug` in addresses. `also` are other fields of it, such as its language.

    Raises:
        RuleError: "council-slug-plain", "council-slug-taken", "council-name-missing", "council-language-unknown"; or
            "participant-not-understood", with its name, where one of those who take part lacks what it must have.
    """
    _refuse_slug(slug)
    if not name.strip():
        raise RuleError("council-name-missing", field="name")
    if also.get("language", "nb") not in SCREEN_LANGUAGES:
        raise RuleError("council-language-unknown", field="language")
    council = Council(slug=slug, name=name.strip(), **also)
    save(council, change)
    write_new([_participant(council, one) for one in participants], change)
    log("council-created", council=council, by=change.by, at=change.at, slug=slug)
    return council


def _refuse_slug(slug: str) -> None:
    try:
        validate_slug(slug)
    except ValidationError as fault:
        raise RuleError("council-slug-plain", field="slug") from fault
    if slug != slug.lower() or len(slug) > 60:
        raise RuleError("council-slug-plain", field="slug")
    if slug in RESERVED or Council.every.filter(slug=slug).exists():
        raise RuleError("council-slug-taken", field="slug", slug=slug)


def _participant(council: Council, given: Mapping[str, Any]) -> Participant:
    try:
        participant = Participant(council=council, **given)
        participant.clean_fields(exclude=("council",))
    except (TypeError, ValidationError) as fault:
        raise RuleError("participant-not-understood", name=str(given.get("name", "?"))) from fault
    if participant.kind not in Participant.KINDS:
        raise RuleError("participant-not-understood", name=participant.name)
    return participant
