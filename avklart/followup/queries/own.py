"""What a link opens: the activities and questions of one person in one plan, with what that person has sent."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F, Prefetch

from avklart.domain.errors import RuleError
from avklart.domain.links import hash_of_token, is_token, refuse_link
from avklart.followup.models import Incoming, Progress, UpdateLink
from avklart.followup.queries.contacts import Belongings, belongings_of
from avklart.plans.models import Activity, Clarification, ClarificationPlace, Funding, FundingYear, Responsibility

_MOST_SENT = 5


@dataclass(frozen=True, slots=True)
class OwnActivity:
    """An activity of one's own: what the plan says, its latest word, and what one has sent about it, newest first."""

    activity: Activity
    progress: Progress | None
    sent: Sequence[Incoming]

    @property
    def money_ends_on(self) -> date | None:
        """The first day that money of it ends."""
        return min((day for line in self.activity.funding.all() if (day := line.until)), default=None)


@dataclass(frozen=True, slots=True)
class OwnQuestion:
    """A question one is asked: the activities it is about, and what one has sent about it, newest first."""

    question: Clarification
    activities: Sequence[Activity]
    sent: Sequence[Incoming]


def link_by_token(token: str, at: datetime) -> UpdateLink:
    """Give the link that a token opens. Looking changes nothing: mail filters open links first.

    Raises:
        RuleError: "link-unknown", "link-revoked" or "link-expired".
    """
    found = _LINKS.filter(token_sha256=hash_of_token(token)).first() if is_token(token) else None
    return _standing(found, at)


def link_by_key(key: int, token_sha256: str, at: datetime) -> UpdateLink:
    """Give a link by its key, for one who can also tell the hash of its token.

    Raises:
        RuleError: as `link_by_token`.
    """
    return _standing(_LINKS.filter(pk=key, token_sha256=token_sha256).first(), at)


_LINKS = UpdateLink.every.select_related("council", "plan", "contact")


def _standing(found: UpdateLink | None, at: datetime) -> UpdateLink:
    if found is None:
        raise RuleError("link-unknown")
    refuse_link(found.expires_at, found.revoked_at, at)
    if found.contact.deleted_at is not None:
        raise RuleError("link-revoked")
    return found


def own_keys(link: UpdateLink, on: date) -> Belongings:
    """Give the keys of what a link opens."""
    return belongings_of(link.plan, on, link.contact).get(link.contact_id, Belongings())


def own_activities(link: UpdateLink, keys: Belongings) -> list[OwnActivity]:
    """Give the activities that a link opens, in the plan's order, in six queries."""
    found = list(
        Activity.standing.filter(plan=link.plan_id, pk__in=keys.activities)
        .select_related("area", "plan")
        .prefetch_related(
            Prefetch("responsibilities", Responsibility.every.select_related("actor", "of")),
            Prefetch("funding", Funding.every.select_related("project__actor", "payer")),
            Prefetch("funding__years", FundingYear.every.all()),
        )
        .order_by("area__position", "position", "pk")
    )
    progress = {one.activity_id: one for one in _progress([one.pk for one in found])}
    sent = _sent(link, "activity_id")
    return [OwnActivity(one, progress.get(one.pk), sent[one.pk]) for one in found]


def own_questions(link: UpdateLink, keys: Belongings) -> list[OwnQuestion]:
    """Give the open questions that a link opens, those with a date first, in three queries."""
    places = ClarificationPlace.every.filter(activity__deleted_at__isnull=True).select_related("activity")
    found = (
        Clarification.every.filter(plan=link.plan_id, pk__in=keys.questions)
        .prefetch_related(Prefetch("places", places))
        .order_by(F("due_on").asc(nulls_last=True), "number")
    )
    sent = _sent(link, "clarification_id")
    return [
        OwnQuestion(one, list({place.activity_id: place.activity for place in one.places.all()}.values()), sent[one.pk])
        for one in found
    ]


def _progress(keys: Sequence[int]) -> Sequence[Progress]:
    return list(Progress.every.filter(activity__in=keys).select_related("latest"))


def _sent(link: UpdateLink, by: str) -> defaultdict[int, list[Incoming]]:
    found: defaultdict[int, list[Incoming]] = defaultdict(list)
    rows = Incoming.every.filter(contact=link.contact_id, link__plan=link.plan_id).order_by("-sent_at", "-pk")
    for one in rows:
        about = found[getattr(one, by)]
        if len(about) < _MOST_SENT:
            about.append(one)
    return found
