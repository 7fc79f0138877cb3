"""A paper's mark, put where nobody can take a page without it."""

from msgspec.structs import replace

from avklart.documents.document import Paragraph, Place
from avklart.documents.paper import Paper

# On a screen these formats show neither header nor footer.
_WITHOUT_PAGES = ("csv", "xlsx")
_LONGEST_NAME = 31


def marked(paper: Paper, kind: str) -> Paper:
    """Give the paper with its mark first in header and footer; as a first line too, and in names of sheets, of a sheet.

    A council's own Word file has a header of its own, and what we say in the footer is said below it.
    """
    mark = paper.furniture.mark
    if not mark:
        return paper
    header, footer = (
        " · ".join(filter(None, (mark, said))) for said in (paper.furniture.header, paper.furniture.footer)
    )
    paper = replace(paper, furniture=replace(paper.furniture, header=header, footer=footer))
    if kind not in _WITHOUT_PAGES or not paper.sections:
        return paper
    room = _LONGEST_NAME - len(mark) - 3
    named = [replace(one, name=f"{one.name[:room].rstrip()} ({mark})" if one.name else mark) for one in paper.sections]
    line = Paragraph(text=mark, place=Place())
    return replace(paper, sections=(replace(named[0], blocks=(line, *named[0].blocks)), *named[1:]))
