"""Rows are known again by their marks, whatever somebody has done to the paper in Word."""

import pytest

from avklart.documents.document import Cell, Paragraph, Place, Row, Table
from avklart.documents.writers import WRITERS
from avklart.received.finished_reading import seen_in
from avklart.received.finished_rows import difference_of, marked_rows
from avklart.reports import make_paper
from avklart.reports.blocks import mark_of
from avklart.reports.wanted import Wanted
from tests.office import converted
from tests.plans.made import TODAY, small_plan
from tests.programs import needs_program
from tests.received.finished import SENT, rewritten, taken_out, without_row

HERE = Place()


def row(*words, header=False, marks=(), spans=()):
    cells = tuple(
        Cell(place=HERE, column_span=span, blocks=(Paragraph(text=word, place=HERE),))
        for word, span in zip(words, spans or [1] * len(words), strict=True)
    )
    return Row(place=HERE, cells=cells, header=header, marks=marks)


def table(*rows):
    return Table(place=HERE, columns=3, rows=rows)


def now(plan):
    paper = make_paper("plan", Wanted(plan=plan, language="nb", today=TODAY, at=SENT))
    return marked_rows(block for section in paper.sections for block in section.blocks)


def test_words_stand_by_the_headers_of_their_columns():
    rows = marked_rows(
        [table(row("Tiltak", "Ansvar", header=True), row("Bygge  vei", "AU", marks=("a",)), row("uten merke", ""))]
    )
    assert rows == {"a": {"Tiltak": "Bygge vei", "Ansvar": "AU"}}


def test_a_merged_cell_shifts_no_other():
    rows = marked_rows(
        [table(row("Tiltak", "Ansvar", "Penger", header=True), row("Vei", "50", marks=("a",), spans=(2, 1)))]
    )
    assert rows["a"] == {"Tiltak": "Vei", "Penger": "50"}


def test_a_mark_that_stands_twice_is_its_first_row():
    assert marked_rows([table(row("en", marks=("a",)), row("to", marks=("a", "b")))]) == {
        "a": {"": "en"},
        "b": {"": "to"},
    }


def test_a_column_that_only_one_of_them_has_is_no_difference():
    found = difference_of({"a": {"Tiltak": "Vei", "Ansvar": "AU"}}, {"a": {"Tiltak": "Vei", "Merknad": "ny"}})
    assert found.changed == ()


def test_rows_whose_columns_were_named_anew_are_held_together_as_a_whole():
    assert difference_of({"a": {"Tiltak": "Vei"}}, {"a": {"Hva": "Vei"}}).changed == ()
    ((mark, (other,)),) = difference_of({"a": {"Tiltak": "Vei"}}, {"a": {"Hva": "Bane"}}).changed
    assert (mark, other.column, other.in_plan, other.in_paper) == ("a", "", "Vei", "Bane")


@pytest.mark.django_db
@pytest.mark.parametrize("kind", sorted({"docx", "odt"} & set(WRITERS)))
def test_a_paper_sent_back_as_it_was_taken_out_differs_in_nothing(kind):
    plan = small_plan()
    rows = seen_in(taken_out(plan, kind), f"plan.{kind}").rows
    assert set(rows) >= {mark_of(number) for number in ("1.1", "1.2", "2.1")}
    found = difference_of(now(plan), rows)
    assert (found.missing, found.unknown, found.changed) == ((), (), ())


@pytest.mark.django_db
def test_what_somebody_has_written_otherwise_or_left_out_is_told():
    plan = small_plan()
    raw = without_row(rewritten(taken_out(plan), "Bedre bredbånd", "Raskere bredbånd"), "Felles destinasjonsselskap")
    found = difference_of(now(plan), seen_in(raw, "plan.docx").rows)
    assert found.missing == (mark_of("2.1"),)
    ((mark, (other,)),) = found.changed
    assert mark == mark_of("1.2")
    assert (other.in_plan, other.in_paper) == ("Bedre bredbånd", "Raskere bredbånd")


@pytest.mark.django_db
@needs_program("soffice")
def test_marks_and_when_it_was_taken_out_survive_being_saved_by_libreoffice(tmp_path):
    plan = small_plan()
    seen = seen_in(converted(taken_out(plan), "docx", "odt", tmp_path), "plan.odt")
    assert difference_of(now(plan), seen.rows).missing == ()
    assert seen.begun_at is not None
    assert seen.begun_at.year == 2018


@pytest.mark.django_db
def test_a_pdf_tells_no_rows():
    assert seen_in(taken_out(small_plan(), "pdf"), "plan.pdf").rows == {}
