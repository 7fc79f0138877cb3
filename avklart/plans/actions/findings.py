"""Remarks of the plan check are accepted with a reason, and the acceptance is taken back."""

from collections.abc import Sequence

from django.db import transaction

from avklart.councils.writing import Change
from avklart.domain.errors import RuleError
from avklart.domain.people import accepted_reason
from avklart.plans.models import AcceptedFinding, Plan


@transaction.atomic
def accept_finding(plan: Plan, keys: Sequence[str], reason: str, change: Change) -> None:
    """Note that a remark stands as it is, why, and who says so; what is accepted already gets the new reason.

    Raises:
        RuleError: "reason-missing", "text-too-long"; "finding-gone" when the plan check no longer says it.
    """
    typed = accepted_reason(reason)
    if not keys:
        raise RuleError("finding-gone")
    held = Plan.every.select_for_update(of=("self",)).get(pk=plan.pk)
    AcceptedFinding.every.filter(plan=held, key__in=list(keys)).delete()
    AcceptedFinding.every.bulk_create(
        AcceptedFinding(council=held.council, plan=held, key=key, reason=typed, by=change.by, at=change.at)
        for key in dict.fromkeys(keys)
    )


@transaction.atomic
def take_back_acceptance(plan: Plan, keys: Sequence[str]) -> None:
    """Let a remark stand open again; one that is open already stays so."""
    held = Plan.every.select_for_update(of=("self",)).get(pk=plan.pk)
    AcceptedFinding.every.filter(plan=held, key__in=list(keys)).delete()
