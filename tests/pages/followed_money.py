"""Money of a plan that is followed up: commitments of a project and of a line, a sharing key, and a shared year."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

AT = datetime(2018, 2, 20, 9, tzinfo=UTC)
TODAY = date(2018, 3, 1)


def followed_money(plan: Any, funding: Any, project: Any, by: Any, times: int = 4) -> dict[str, Any]:
    """Give the keys of a commitment and of a sharing key; of all there are so many."""
    from avklart.councils.models import Participant
    from avklart.councils.writing import Change
    from avklart.domain.commitments import CommitmentEntry
    from avklart.domain.sharing import KeyEntry
    from avklart.plans.actions.commitments import add_commitment
    from avklart.plans.actions.sharing import add_key, share_out

    change = Change(by=by, at=AT)
    entry = CommitmentEntry(
        state="final",
        giver="Hedmark fylkeskommune",
        reference="2017/4711",
        applied_nok=Decimal(800_000),
        promised_nok=Decimal(600_000),
        state_on=date(2017, 11, 15),
        report_due_on=date(2018, 2, 15),
        claim_due_on=date(2018, 8, 31),
        ends_on=date(2018, 5, 31),
    )
    made = [add_commitment(owner, entry, TODAY, change) for owner in (project, funding) for _ in range(times)]
    everyone = {one.pk: Decimal(1) for one in Participant.every.filter(council=plan.council)}
    keys = [add_key(plan.council, KeyEntry(name=f"Likt {at}", kind="equal", weights=everyone), change) for at in "ab"]
    share_out(funding, 2018, Decimal(500_000), keys[0], funding.version, change)
    return {"commitment": made[0].pk, "sharing_key": keys[0].pk}
