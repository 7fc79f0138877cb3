"""The formats of files, for menus of downloads."""

from django import template

from avklart.reports.files import file_kinds, paper_kinds

register = template.Library()


@register.simple_tag
def kinds_of_files(of_paper: str = "") -> tuple[str, ...]:
    """Give the formats that a plan can be downloaded in, or a paper about it where its address is told."""
    return paper_kinds() if of_paper else file_kinds()
