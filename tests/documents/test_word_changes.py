"""Tracked changes in Word documents: the text is the accepted view, and what was changed stands beside it."""

from avklart.documents.document import Document, Revision
from avklart.documents.limits import DEFAULT
from avklart.documents.readers.word import read
from tests.documents.word_files import (
    a_run,
    cell,
    codes,
    grid,
    only_table,
    paragraph,
    read_word,
    row,
    table,
    texts,
    word_file,
)

BY = 'w:author="Kari" w:date="2017-05-01T10:00:00Z"'
REMOVED_MARK = f"<w:rPr><w:del {BY}/></w:rPr>"


def inserted(text: str) -> str:
    return f"<w:ins {BY}>{a_run(text)}</w:ins>"


def deleted(text: str) -> str:
    return f"<w:del {BY}><w:r><w:delText xml:space='preserve'>{text}</w:delText></w:r></w:del>"


def changes(document: Document) -> list[tuple[str, str]]:
    return [(change.change, change.text) for change in document.revisions]


def test_insertions_stand_in_the_text_and_deletions_beside_it() -> None:
    document = read_word(f"<w:p>{a_run('Frist ')}{deleted('mai')}{inserted('juni')}{a_run(' 2018')}</w:p>")
    assert texts(document) == ["Frist juni 2018"]
    assert changes(document) == [("inserted", "juni"), ("deleted", "mai")]
    assert document.revisions[0].author == "Kari"
    assert document.revisions[0].made_at == "2017-05-01T10:00:00Z"
    assert [(doubt.code, doubt.facts) for doubt in document.doubts] == [("tracked-changes", {"changes": 2})]


def test_what_was_moved_stands_where_it_was_moved_to() -> None:
    body = (
        f"<w:p><w:moveFrom {BY}>{a_run('flyttet')}</w:moveFrom></w:p>"
        f"<w:p><w:moveTo {BY}>{a_run('flyttet')}</w:moveTo></w:p>"
    )
    document = read_word(body)
    assert texts(document) == ["flyttet"]
    assert changes(document) == [("moved-from", "flyttet"), ("moved-to", "flyttet")]


def test_a_word_deleted_in_two_goes_is_one_deletion() -> None:
    document = read_word(f"<w:p>{deleted('Høy')}{deleted('skole')}{a_run(' igjen ')}{deleted('mer')}</w:p>")
    assert changes(document) == [("deleted", "Høyskole"), ("deleted", "mer")]


def test_a_removed_paragraph_mark_joins_two_paragraphs() -> None:
    document = read_word(paragraph("Første", REMOVED_MARK) + paragraph(" og andre") + paragraph("Tredje"))
    assert texts(document) == ["Første og andre", "Tredje"]


def test_a_paragraph_removed_with_its_mark_leaves_the_next_alone() -> None:
    body = f"<w:p><w:pPr>{REMOVED_MARK}</w:pPr>{deleted('Strøket')}</w:p>" + paragraph("Neste") + table(row("a"))
    document = read_word(body + f"<w:p><w:pPr>{REMOVED_MARK}</w:pPr>{a_run('Sist')}</w:p>")
    assert texts(document) == ["Neste", "Sist"]


def test_removed_rows_are_gone_and_their_words_are_kept() -> None:
    found = read_word(
        table(
            row(cell("A", "<w:vMerge w:val='restart'/>"), "1"),
            row(cell("", "<w:vMerge/>"), "strøket rad", properties=f"<w:del {BY}/>"),
            row(cell("", "<w:vMerge/>"), "2"),
            row("B", "3", properties=f"<w:ins {BY}/>"),
        )
    )
    assert grid(only_table(found)) == [
        [(1, 1, 2, "A"), (2, 1, 1, "1")],
        [(2, 1, 1, "2")],
        [(1, 1, 1, "B"), (2, 1, 1, "3")],
    ]
    assert changes(found) == [("row-deleted", ""), ("deleted", "strøket rad"), ("row-inserted", "B\t3")]


def test_a_table_whose_rows_are_all_removed_is_gone() -> None:
    document = read_word(table(row("alt borte", properties=f"<w:del {BY}/>")) + paragraph("Etter"))
    assert texts(document) == ["Etter"]
    assert len(document.blocks) == 1


def test_a_removed_cell_shifts_nobody() -> None:
    document = read_word(table(row("a", cell("borte", f"<w:cellDel {BY}/>"), "c")))
    assert grid(only_table(document)) == [[(1, 1, 1, "a"), (3, 1, 1, "c")]]
    assert changes(document) == [("deleted", "borte")]


def test_changes_of_looks_are_counted_once_a_paragraph() -> None:
    changed = "<w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>"
    document = read_word(f"<w:p>{a_run('a', changed)}{a_run('b', changed)}</w:p>" + paragraph("c", "<w:pPrChange/>"))
    assert changes(document) == [("format", ""), ("format", "")]
    assert codes(document) == ["tracked-changes"]


def test_a_removed_text_box_is_only_a_deletion() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('bort')}</w:txbxContent></w:pict></w:r>"
    document = read_word(f"<w:p><w:del {BY}>{box}</w:del>{a_run('Igjen')}</w:p>")
    assert texts(document) == ["Igjen"]
    assert changes(document) == [("deleted", "bort")]


def test_a_deletion_inside_an_insertion_is_a_deletion() -> None:
    document = read_word(f"<w:p><w:ins {BY}>{a_run('ny ')}{deleted('angret')}{a_run('tekst')}</w:ins></w:p>")
    assert texts(document) == ["ny tekst"]
    assert changes(document) == [("inserted", "ny tekst"), ("deleted", "angret")]


def test_a_file_without_changes_has_no_revisions() -> None:
    assert read(word_file(paragraph("Ren")), DEFAULT).revisions == tuple[Revision]()
