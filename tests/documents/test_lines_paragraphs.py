"""Tables that stand as paragraphs in a document of any format, and the places they move."""

from avklart.documents.document import Block, Comment, Document, Heading, ListItem, Mark, Paragraph, Place, Table
from avklart.documents.lines import tables_in_document, tables_in_paragraphs
from tests.documents.html_pages import grid, page


def said(*texts: str) -> tuple[Block, ...]:
    return tuple(Paragraph(text=text, place=Place(paragraph=number)) for number, text in enumerate(texts, 1))


def test_paragraphs_with_tabs_become_a_table_and_the_others_stay_themselves():
    blocks = said("Før", "Hva\tHvem", "Rydde\tPer", "Etter")
    first, table, last = tables_in_paragraphs(blocks)
    assert (first, last) == (blocks[0], blocks[3])
    assert isinstance(table, Table)
    assert (table.place, grid(table)) == (Place(table=1), [["Hva", "Hvem"], ["Rydde", "Per"]])


def test_blocks_without_such_paragraphs_come_back_as_they_were():
    blocks = (*said("En", "To: tre"), Heading(text="Klima: Høye mål", level=1, place=Place(paragraph=3)))
    assert tables_in_paragraphs(blocks) is blocks


def test_headings_and_list_items_end_a_run():
    place = Place(paragraph=9)
    for between in (Heading(text="X", level=1, place=place), ListItem(text="X", place=place)):
        blocks = (*said("Hva\tHvem"), between, *said("Rydde\tPer"))
        assert tables_in_paragraphs(blocks) is blocks


def test_hidden_paragraphs_are_no_rows():
    blocks = (*said("Hva\tHvem"), Paragraph(text="a\tb", hidden=True, place=Place(paragraph=2)))
    assert tables_in_paragraphs(blocks) is blocks


def test_a_paragraph_of_several_lines_is_split_where_only_some_are_rows():
    blocks = tables_in_paragraphs(said("Innledning\nHva\tHvem\nRydde\tPer\nslutt"))
    assert [block.text for block in blocks if isinstance(block, Paragraph)] == ["Innledning", "slutt"]
    assert [grid(block) for block in blocks if isinstance(block, Table)] == [[["Hva", "Hvem"], ["Rydde", "Per"]]]


def test_the_look_of_a_paragraph_goes_with_its_words():
    bold = Paragraph(text="Hva\tHvem", bold=True, style="Tabell", place=Place(page=2, paragraph=1))
    (table,) = tables_in_paragraphs((bold, *said("Rydde\tPer")))
    assert isinstance(table, Table)
    cell = table.rows[0].cells[0].blocks[0]
    assert isinstance(cell, Paragraph)
    assert (cell.bold, cell.style, cell.place.page) == (True, "Tabell", 2)


def test_labels_are_found_in_a_web_page_and_tables_after_them_get_new_numbers_everywhere():
    read = page(
        "<p>Tiltak 1: Male</p><p>Hvem: Per. Når: mai.</p><p>Tiltak 2: Vaske</p><p>Hvem: Kari. Når: juni.</p>"
        "<table><tr id=m><td>a<table><tr><td>b</table></table><footer><table><tr><td>c</table></footer>"
    )
    found = tables_in_document(read)
    tables = [block for block in found.blocks if isinstance(block, Table)]
    assert [table.place.table for table in tables] == [1, 2, 3, 5]
    assert [grid(table) for table in tables[:2]] == [
        [["Tiltak 1", "Male"], ["Hvem", "Per."], ["Når", "mai."]],
        [["Tiltak 2", "Vaske"], ["Hvem", "Kari."], ["Når", "juni."]],
    ]
    inner = tables[2].rows[0].cells[0].blocks[1]
    assert (inner.place, tables[2].rows[0].cells[0].place.table) == (Place(table=4), 3)
    assert [mark.place for mark in found.marks] == [Place(table=3, row=1)]


def test_a_comment_on_a_paragraph_goes_with_it_into_the_table():
    document = Document(
        blocks=said("Før", "Hva\tHvem", "Rydde\tPer"),
        comments=(Comment(text="Er dette rett?", place=Place(paragraph=3)),),
        marks=(Mark(name="her", place=Place(paragraph=1)),),
    )
    found = tables_in_document(document)
    assert found.comments[0].place == Place(table=1, row=2)
    assert found.marks[0].place == Place(paragraph=1)


def test_tables_of_the_notes_are_numbered_after_those_of_the_body():
    note = Table(rows=(), columns=0, place=Place(part="footnote", table=1))
    found = tables_in_document(Document(blocks=said("a\tb", "c\td"), notes=(note,)))
    assert found.notes[0].place == Place(part="footnote", table=2)
