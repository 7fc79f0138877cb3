"""Places of a document as places of a draft: the rules of plans know no document."""

from avklart.documents import document as documents
from avklart.domain.draft import Place


def draft_place(place: documents.Place) -> Place:
    """Give the same place for the draft, which knows no endnotes: they are footnotes there.

    Source: docs/formats/plan-draft.md, PLACE.
    """
    return Place(
        page=place.page,
        sheet=place.sheet,
        part="footnote" if place.part == "endnote" else place.part,
        table=place.table,
        row=place.row,
        cell=place.cell,
        paragraph=place.paragraph,
    )
