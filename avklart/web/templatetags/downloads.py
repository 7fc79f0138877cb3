"""The formats of files, for menus of downloads."""

from django import template

from avklart.reports.files import file_kinds as kinds_known

register = template.Library()


@register.simple_tag
def kinds_of_files() -> tuple[str, ...]:
    """Give the formats that a plan can be downloaded in."""
    return kinds_known()
