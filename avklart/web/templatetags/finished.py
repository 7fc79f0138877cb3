"""`{% finished_versions "plan" edition participant %}`: the finished versions of a paper, on the page of it."""

from typing import Any

from django import template
from django.utils.http import urlencode

from avklart.councils.models import Participant
from avklart.editions.models import Edition
from avklart.plans.queries.changed_since import last_changed_at
from avklart.received.finished_queries import versions_of
from avklart.ui.language import current_language
from avklart.ui.sentences import sentence

register = template.Library()
_MOST = 20


@register.inclusion_tag("web/finished/_versions.html", takes_context=True)
def finished_versions(
    context: template.Context, report: str, edition: Edition | None = None, participant: Participant | None = None
) -> dict[str, Any]:
    """Give the finished versions of one paper, newest first, and the address to send another from."""
    plan, name = context["plan"], participant.name if participant else ""
    asked = {"papir": report, "vedtak": edition.number if edition else "", "deltaker": name}
    papers = list(versions_of(plan, report, edition, name)[:_MOST])
    return {
        "council": context["council"],
        "plan": plan,
        "may_edit": context.get("may_edit"),
        "report": report,
        "papers": papers,
        "changed_at": last_changed_at(plan) if papers else None,
        "address": urlencode({key: value for key, value in asked.items() if value}),
    }


@register.filter
def paper_name(report: str) -> str:
    """Give what a paper is called."""
    try:
        return sentence("papers", report, current_language())
    except KeyError:
        return report
