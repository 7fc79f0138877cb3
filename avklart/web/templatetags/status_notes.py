"""What fields of a status note are called: `{{ one.field|called:labels }}`."""

from collections.abc import Mapping

from django import template

register = template.Library()


@register.filter
def called(field: str, labels: Mapping[str, str]) -> str:
    """Give what a field is called, or its name where nobody has said it."""
    return labels.get(field, field)
