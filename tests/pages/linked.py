"""A person with a link to their own activities of a plan, and what they have sent by it."""

from datetime import UTC, date, datetime
from typing import Any

TODAY = date(2018, 3, 1)


def linked(plan: Any, by: Any, times: int = 4) -> dict[str, Any]:
    """Give what addresses need to know of a contact, a link and something sent, of which there are so many."""
    from avklart.councils.writing import Change
    from avklart.domain.contacts import ContactEntry
    from avklart.domain.links import link_ends_at
    from avklart.followup.actions.contacts import add_contact
    from avklart.followup.actions.incoming import Sent, decline_incoming, take_in
    from avklart.followup.actions.links import make_link
    from avklart.plans.models import Activity, Responsibility

    # Links run out by the real clock; what is sent is sent on the day the pages stand on.
    at = datetime.now(UTC)
    change = Change(by=by, at=at)
    line = Responsibility.every.select_related("actor").filter(activity__plan=plan).order_by("pk")[0]
    entry = ContactEntry(name="Kari Eksempel Ordfører", email="kari@ordforer.example", answers_for=(line.actor.name,))
    contact = add_contact(plan.council, entry, change)
    link, token = make_link(contact, plan, link_ends_at(at), change)
    activities = list(Activity.standing.filter(plan=plan, responsibilities__actor=line.actor).distinct()[:times])
    update = {"status": "under-way", "done": "Møte med departementet", "next": "Felles uttalelse", "obstacles": ""}
    rows = [
        take_in(link, Sent("update", f"sent-{one.pk}", activity=one, content=update), at=at, on=TODAY)
        for one in activities
    ]
    hand_over = {"instead": "Rådmannsutvalget", "words": "Ny fordeling"}
    sent = Sent("not-mine", "not-mine", activity=line.activity, content=hand_over)
    declined = take_in(link, sent, at=at, on=TODAY)
    decline_incoming(declined, "Avklart i møtet", change)
    return {"contact": contact.pk, "contact_link": link.pk, "link_token": token, "incoming": rows[0].pk}
