"""Lines of the plan in words: `{% funding_line line %}`."""

from django import template

from avklart.plans.models import Funding
from avklart.ui.dates import span_in_figures, sum_in_figures
from avklart.ui.language import current_language
from avklart.ui.sentences import sentence

register = template.Library()


@register.simple_tag
def funding_line(line: Funding) -> str:
    """Give one source of money: "prosjekt: Fiber, inntil kr 350 000, til 31.05.2018"."""
    language = current_language()
    kind = sentence("funding-kind", line.kind, language)
    named = line.project.actor if line.project else line.payer
    amount = sum_in_figures(line.amount, line.currency) if line.amount is not None else ""
    total = " ".join(filter(None, (line.qualifier, amount)))
    who = f"{kind}: {named.name}" if named else kind
    return ", ".join(filter(None, (who, total, span_in_figures(line.from_on, line.to_on, language))))
