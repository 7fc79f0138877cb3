"""Finding what an open address tells of. What is not adopted is not there: the answer is "not found"."""

from dataclasses import dataclass
from functools import cached_property

from django.http import Http404, HttpRequest
from django.urls import reverse

from avklart.councils.models import Council
from avklart.editions.models import Edition, EditionPart
from avklart.editions.queries.for_everyone import edition_at, plans_in_force
from avklart.editions.queries.open_view import (
    OpenActivity,
    OpenPlan,
    Shown,
    frame_of,
    open_activity,
    open_plan,
    shown_by,
)
from avklart.plans.models import Plan
from avklart.ui.language import use_language_of, words_chosen


@dataclass
class Found:
    """The edition of an address, with its council and plan, and whether the address tells which edition."""

    edition: Edition
    is_told: bool
    shown: Shown
    # A language of the plan's words that is none of the screen's, where the reader has chosen one.
    words_in: str = ""

    @property
    def council(self) -> Council:
        """The council whose plan it is."""
        return self.edition.council

    @property
    def plan(self) -> Plan:
        """The plan that was adopted; only its address is used, since all else of it may have changed."""
        return self.edition.plan

    @property
    def latest(self) -> int:
        """The number of the edition in force."""
        return int(getattr(self.edition, "latest"))  # noqa: B009 (set by the query)

    @property
    def is_in_force(self) -> bool:
        """Whether no later edition has been adopted."""
        return self.edition.number == self.latest

    @cached_property
    def content(self) -> OpenPlan:
        """What everyone may see of the plan but its activities."""
        return open_plan(frame_of(self.edition), self.shown, self.words_in)

    @property
    def words_shown(self) -> str:
        """The language chosen for the plan's words, where some of them are held in it."""
        return self.words_in if self.words_in in self.content.also_in else ""

    def activity(self, part: EditionPart) -> OpenActivity:
        """Give what everyone may see of an activity."""
        return open_activity(part, self.content)

    @property
    def facts(self) -> tuple[object, ...]:
        """What every page of this edition is made of."""
        released = sorted(self.shown.released.items())
        return (self.words_in, self.edition.sha256, self.latest, self.is_told, released, sorted(self.shown.persons))

    def address(self, page: str = "plan", *of: object) -> str:
        """Give the address of a page of this edition, or of the plan where no edition was asked for."""
        return address_of(self.edition if self.is_told else None, (self.council.slug, self.plan.slug), page, *of)


def address_of(edition: Edition | None, where: tuple[str, str], page: str, *of: object) -> str:
    """Give the address of a page of a plan, in a certain edition or in the one in force."""
    if edition is None:
        return reverse(f"public:{page}", args=(*where, *of))
    return reverse(f"public:edition-{page}", args=(*where, edition.number, *of))


def edition_found(request: HttpRequest, council: str, plan: str, edition: int | None) -> Found:
    """Give the edition of an address, the one in force where none is told. Raises Http404 where there is none.

    From here on the page is made in the reader's language, or in the council's.
    """
    found = edition_at(council, plan, edition)
    if found is None:
        raise Http404
    use_language_of(request, found.council.language, found.council.own_words)
    return Found(found, edition is not None, shown_by(found.council, found.plan_id), words_chosen(request))


def council_found(request: HttpRequest, slug: str) -> tuple[Council, list[Edition]]:
    """Give a council and its plans in force. Raises Http404 for one that has adopted none."""
    council = Council.every.filter(slug=slug).first()
    plans = plans_in_force(council) if council else []
    if council is None or not plans:
        raise Http404
    use_language_of(request, council.language, council.own_words)
    return council, plans
