"""What has come in by links: what waits for the secretariat, beside what stands, and what was decided lately."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Prefetch, QuerySet

from avklart.councils.models import Council
from avklart.followup.models import Incoming, Progress
from avklart.plans.models import ClarificationAsked, Funding, FundingYear, Project, Responsibility

A_PAGE = 50
_MOST_DECIDED = 20


@dataclass(frozen=True, slots=True)
class Received:
    """What was sent, and how the activity it is about stands now."""

    incoming: Incoming
    progress: Progress | None

    @property
    def line(self) -> Funding | None:
        """The line of money that a proposal is about, where it still stands."""
        activity, key = self.incoming.activity, self.incoming.content.get("line")
        return next((one for one in activity.funding.all() if str(one.pk) == key), None) if activity and key else None

    @property
    def amount(self) -> Decimal | None:
        """The amount that a proposal names."""
        return Decimal(self.incoming.content["amount"]) if self.incoming.content.get("amount") else None

    @property
    def until(self) -> date | None:
        """The last day of money that a proposal names."""
        return date.fromisoformat(self.incoming.content["until"]) if self.incoming.content.get("until") else None

    @property
    def ending(self) -> Project | None:
        """The project whose own end is settled, and is another than the one proposed for its money."""
        project = self.line.project if self.line and self.until else None
        return project if project and project.ends_on not in (None, self.until) else None


@dataclass(frozen=True, slots=True)
class ReceivedPage:
    """A page of what waits, oldest first, how much waits in all, and what was decided last, newest first."""

    waiting: Sequence[Received]
    total: int
    page: int
    pages: int
    decided: Sequence[Incoming]


def received_of(council: Council, page: int = 1) -> ReceivedPage:
    """Give what has come in to a council, in a number of queries that is the same however much it is."""
    waiting = waiting_of(council)
    total = waiting.count()
    pages = max(1, -(-total // A_PAGE))
    page = min(max(page, 1), pages)
    rows = list(_with_what_stands(waiting)[(page - 1) * A_PAGE : page * A_PAGE])
    keys = [row.activity_id for row in rows if row.activity_id]
    progress = {one.activity_id: one for one in Progress.every.filter(activity__in=keys).select_related("latest")}
    decided = Incoming.every.filter(council=council).exclude(state="waiting").order_by("-decided_at", "-pk")
    beside = ("contact", "activity", "clarification", "link__plan", "decided_by")
    return ReceivedPage(
        waiting=[Received(row, progress.get(row.activity_id or 0)) for row in rows],
        total=total,
        page=page,
        pages=pages,
        decided=list(decided.select_related(*beside)[:_MOST_DECIDED]),
    )


def waiting_of(council: Council) -> QuerySet[Incoming]:
    """Give what waits for a council's secretariat, oldest first."""
    return Incoming.every.filter(council=council, state="waiting")


def answer_by_link(council: Council, key: int) -> dict[str, Any] | None:
    """Give what an answer that came by a link tells of the answer's source, for the form that settles its question."""
    found = Incoming.every.filter(council=council, pk=key, kind="answer").select_related("contact").first()
    if found is None:
        return None
    return {
        "answer": found.content["answer"],
        "source": "confirmation",
        "source_by": found.contact.name,
        "source_on": found.sent_on,
        "source_how": "lenke",
        "question": found.clarification_id,
    }


def _with_what_stands(rows: QuerySet[Incoming]) -> QuerySet[Incoming]:
    asked = ClarificationAsked.every.select_related("actor")
    return rows.select_related("contact", "activity__area", "clarification", "link__plan").prefetch_related(
        Prefetch("activity__responsibilities", Responsibility.every.select_related("actor", "of")),
        Prefetch("activity__funding", Funding.every.select_related("project__actor", "payer")),
        Prefetch("activity__funding__years", FundingYear.every.all()),
        Prefetch("clarification__asked", asked),
    )
