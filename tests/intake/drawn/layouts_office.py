"""Layouts of drawn plans that an office program saved: ODF texts and sheets, and PDF."""

import io

import docx
from docx.shared import Mm

from tests.intake.drawn.layouts import (
    Layout,
    word_area_column,
    word_cards,
    word_header_below_area,
    word_headings,
    word_labels,
)
from tests.intake.drawn.layouts_more import excel_activity_later
from tests.intake.drawn.plans import DrawnPlan, Order
from tests.unseen.layouts import converted, saved

# On a page, columns are to be wide enough for whole words.
FEW_COLUMNS: tuple[Order, ...] = (("text", "who", "when", "money"), ("number", "text", "who", "when"))


def odt_headings(plan: DrawnPlan) -> bytes:
    """Lay out an ODF text with a table below each heading."""
    return converted(word_headings(plan), "docx", "odt")


def odt_area_column(plan: DrawnPlan) -> bytes:
    """Lay out an ODF text of one table with areas and goals in merged columns."""
    return converted(word_area_column(plan), "docx", "odt")


def odt_cards(plan: DrawnPlan) -> bytes:
    """Lay out an ODF text with a table of labels and values for each activity."""
    return converted(word_cards(plan), "docx", "odt")


def ods_titled_sheets(plan: DrawnPlan) -> bytes:
    """Lay out an ODF spreadsheet with a sheet for each area."""
    return converted(excel_activity_later(plan), "xlsx", "ods")


def pdf_headings(plan: DrawnPlan) -> bytes:
    """Lay out a PDF with a table below each heading."""
    return converted(_landscape(word_headings(plan)), "docx", "pdf")


def pdf_header_below_area(plan: DrawnPlan) -> bytes:
    """Lay out a PDF with one table for each area, its name in a row above the header."""
    return converted(_landscape(word_header_below_area(plan)), "docx", "pdf")


def _landscape(raw: bytes) -> bytes:
    """Give a Word document on broad pages: in narrow columns words break without a hyphen, and no one can tell."""
    document = docx.Document(io.BytesIO(raw))
    for section in document.sections:
        section.page_width, section.page_height = Mm(420), Mm(297)
    for table in document.tables:
        for column in table.columns:
            column.width = Mm(380 // len(table.columns))
    return saved(document)


def pdf_labels(plan: DrawnPlan) -> bytes:
    """Lay out a PDF of activities in bold with a line for each label and value."""
    return converted(word_labels(plan), "docx", "pdf")


OFFICE_LAYOUTS = {
    layout.write.__name__: layout
    for layout in (
        Layout("plan.odt", odt_headings),
        Layout("plan.odt", odt_area_column),
        Layout("plan.odt", odt_cards, "labelled"),
        Layout("plan.ods", ods_titled_sheets, "none"),
        Layout("plan.pdf", pdf_headings, "none", FEW_COLUMNS),
        Layout("plan.pdf", pdf_header_below_area, "labelled", FEW_COLUMNS),
        Layout("plan.pdf", pdf_labels, "labelled"),
    )
}
