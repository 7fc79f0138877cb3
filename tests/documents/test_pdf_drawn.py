"""Tables drawn in unusual ways, rotated pages, columns of running text, furniture and hidden text."""

from pikepdf import Array, Dictionary, Name

from avklart.documents.document import Document, Heading, ListItem, Paragraph, Table
from avklart.documents.limits import DEFAULT
from avklart.documents.readers.pdf import read
from tests.documents.pdf_files import A4, add_page, empty_pdf, grid_of, line_from, pdf_of, raw_of, text_at


def _tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def _rows(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def _texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Heading | Paragraph | ListItem)]


GRID = grid_of([50, 200, 350, 500], [700, 680, 660, 640])
WORDS = [["Hva", "Hvem", "Når"], ["Bygge sti", "Park", "2027"], ["Rydde strand", "Lag", "2028"]]


def _in_grid(rows: list[list[str]], left: float = 55, top: float = 686) -> str:
    return "".join(
        text_at(left + 150 * column, top - 20 * row, text)
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    )


def test_a_grid_is_a_table() -> None:
    (table,) = _tables(read(pdf_of(GRID + _in_grid(WORDS)), DEFAULT))
    assert (table.origin, table.columns, _rows(table)) == ("ruled", 3, WORDS)


def test_lines_inside_a_form_object_and_of_thin_filled_boxes_count() -> None:
    pdf = empty_pdf()
    page = add_page(pdf, _in_grid(WORDS) + "/X0 Do\n")
    boxes = "".join(f"50 {y} 450 0.7 re f\n" for y in (700, 680, 660, 640))
    boxes += "".join(f"{x} 640 0.7 60 re f\n" for x in (50, 200, 350, 500))
    form = pdf.make_stream(boxes.encode())
    form[Name.Type], form[Name.Subtype], form[Name.BBox] = Name.XObject, Name.Form, Array([0, 0, *A4])
    page.obj[Name.Resources][Name.XObject] = Dictionary(X0=form)
    (table,) = _tables(read(raw_of(pdf), DEFAULT))
    assert _rows(table) == WORDS


def test_missing_inner_lines_make_merged_cells() -> None:
    lines = "".join(line_from(50, y, 500, y) for y in (700, 680, 640)) + line_from(200, 660, 500, 660)
    lines += line_from(50, 640, 50, 700) + line_from(500, 640, 500, 700) + line_from(200, 640, 200, 680)
    words = text_at(55, 686, "Delmål 1") + text_at(55, 666, "Vei") + text_at(205, 666, "a") + text_at(205, 646, "b")
    (table,) = _tables(read(pdf_of(lines + words), DEFAULT))
    spans = [[(cell.text, cell.column_span, cell.row_span) for cell in row.cells] for row in table.rows]
    assert spans == [[("Delmål 1", 2, 1)], [("Vei", 1, 2), ("a", 1, 1)], [("b", 1, 1)]]


def test_a_grid_without_an_outer_frame_keeps_its_outer_cells() -> None:
    lines = "".join(line_from(50, y, 500, y) for y in (680, 660))
    lines += "".join(line_from(x, 640, x, 700) for x in (200, 350))
    (table,) = _tables(read(pdf_of(lines + _in_grid(WORDS)), DEFAULT))
    assert _rows(table) == WORDS


def test_a_grid_in_a_cell_is_a_table_of_its_own() -> None:
    outer = grid_of([50, 150, 500], [700, 600]) + grid_of([200, 300, 400], [680, 660, 640])
    words = text_at(55, 660, "Ytre") + text_at(205, 665, "a") + text_at(305, 665, "b") + text_at(205, 645, "c")
    (table,) = _tables(read(pdf_of(outer + words), DEFAULT))
    inner = table.rows[0].cells[1].blocks[0]
    assert isinstance(inner, Table)
    assert _rows(inner) == [["a", "b"], ["c", ""]]
    assert (table.place.table, inner.place.table) == (1, 2)


def test_a_page_turned_by_the_file_and_text_turned_on_the_page_read_the_same() -> None:
    pdf = empty_pdf()
    turned = f"0 1 -1 0 {A4[0]} 0 cm\n" + grid_of([50, 200, 350, 500], [400, 380, 360, 340])
    add_page(pdf, turned + _in_grid(WORDS, top=386))
    add_page(pdf, turned + _in_grid(WORDS, top=386)).rotate(90, relative=False)
    tables = _tables(read(raw_of(pdf), DEFAULT))
    rows = [texts for table in tables for texts in _rows(table)]
    assert rows == [*WORDS, *WORDS]


def test_upright_headings_stand_in_their_cells() -> None:
    lines = grid_of([50, 200, 230, 260], [700, 640, 620])
    upright = "".join(f"BT /F1 9 Tf 0 1 -1 0 {x} 645 Tm ({text}) Tj ET\n" for x, text in ((218, "Mars"), (248, "Mai")))
    words = text_at(55, 665, "Hva") + upright + text_at(55, 626, "Dugnad") + text_at(210, 626, "x")
    (table,) = _tables(read(pdf_of(lines + words), DEFAULT))
    assert _rows(table) == [["Hva", "Mars", "Mai"], ["Dugnad", "x", ""]]


def test_running_text_in_two_columns_is_read_column_by_column() -> None:
    words = ["Regionen", "har", "mange", "oppgaver", "som"]
    content = "".join(
        text_at(x, 700 - 13 * line, f"{side}{line} " + " ".join(words))
        for line in range(9)
        for x, side in ((50, "a"), (310, "b"))
    )
    text = " ".join(_texts(read(pdf_of(content), DEFAULT)))
    assert [text.index(f"{side}{line} ") for side in "ab" for line in range(9)] == sorted(
        text.index(f"{side}{line} ") for side in "ab" for line in range(9)
    )


def test_a_running_header_and_the_page_number_are_furniture_on_every_page() -> None:
    pages = [
        text_at(50, 805, "Plan for Nes", 8) + text_at(280, 30, f"Side {number} av 3", 8)
        + "".join(text_at(50, 740 - 14 * line, f"Avsnitt {number} {line} går over linjen.") for line in range(9))
        for number in (1, 2, 3)
    ]  # fmt: skip
    document = read(pdf_of(*pages), DEFAULT)
    assert [(block.place.page, block.place.part) for block in document.furniture] == [
        (page, part) for page in (1, 2, 3) for part in ("header", "footer")
    ]
    assert not any("Side" in text or "Plan for" in text for text in _texts(document))


def test_invisible_text_is_kept_and_marked_hidden() -> None:
    content = text_at(50, 700, "Synlig tekst") + text_at(50, 650, "Skjult tekst", more="3 Tr")
    document = read(pdf_of(content), DEFAULT)
    assert [(block.text, block.hidden) for block in document.blocks if isinstance(block, Paragraph)] == [
        ("Synlig tekst", False),
        ("Skjult tekst", True),
    ]
    assert [(doubt.code, doubt.place.page) for doubt in document.doubts] == [("hidden-text", 1)]


def test_words_broken_at_line_ends_are_put_together() -> None:
    lines = [
        "Handlingsprogrammet for region-",
        "rådet gjelder i 2017-",
        "2018 for helse-",
        "og sosialtjenester i Vest-",
        "Agder",
    ]
    content = "".join(text_at(50, 700 - 13 * number, line) for number, line in enumerate(lines))
    text = " ".join(_texts(read(pdf_of(content), DEFAULT)))
    for whole in ("regionrådet", "2017-2018", "helse- og sosialtjenester", "Vest-Agder"):
        assert whole in text


def test_rows_of_dots_in_a_table_of_contents_are_no_words() -> None:
    content = text_at(50, 700, "1 Innledning ................ 2") + text_at(50, 686, "2 Tiltak..................... 4")
    assert [text.split() for text in _texts(read(pdf_of(content), DEFAULT))] == [
        ["1", "Innledning", "2"],
        ["2", "Tiltak", "4"],
    ]


def test_a_row_cut_by_a_page_break_is_one_row() -> None:
    first = (
        grid_of([50, 350, 500], [160, 140, 60])
        + text_at(55, 146, "Hva", font="F2")
        + text_at(355, 146, "Hvem", font="F2")
    )
    first += text_at(55, 126, "Utrede felles legevakt med lege og sykepleier hele natta og dagen") + text_at(
        355, 126, "Helsesjef"
    )
    second = grid_of([50, 350, 500], [800, 760, 740]) + text_at(55, 786, "for alle kommunene i regionen")
    second += text_at(55, 746, "Kjøpe ny brannbil") + text_at(355, 746, "Brannsjef")
    (table,) = _tables(read(pdf_of(first, second), DEFAULT))
    assert _rows(table) == [
        ["Hva", "Hvem"],
        [
            "Utrede felles legevakt med lege og sykepleier hele natta og dagen for alle kommunene i regionen",
            "Helsesjef",
        ],
        ["Kjøpe ny brannbil", "Brannsjef"],
    ]
    assert [row.joined for row in table.rows] == [False, True, False]


def test_list_items_have_levels_by_how_far_in_their_marks_stand() -> None:
    marks = [(60, "\u2022", "Ytre"), (80, "-", "Indre"), (80, "-", "Andre"), (60, "\u2022", "Siste")]
    content = "".join(
        text_at(x, 700 - 14 * number, mark) + text_at(x + 15, 700 - 14 * number, text)
        for number, (x, mark, text) in enumerate(marks)
    )
    items = [block for block in read(pdf_of(content), DEFAULT).blocks if isinstance(block, ListItem)]
    assert [(item.level, item.marker, item.text) for item in items] == [
        (1, "•", "Ytre"),
        (2, "-", "Indre"),
        (2, "-", "Andre"),
        (1, "•", "Siste"),
    ]


def test_set_prose_with_wide_spaces_is_no_table() -> None:
    lines = [
        ("Regionen har lenge arbeidet for bedre veger i", 9),
        ("hele dalen og et felles tilbud til alle som bor her, og det skal vi fortsette med", 1),
        ("i årene som kommer. I tillegg kommer arbeidet med helse og skole som kommunene", 2),
        ("deler mellom seg etter folketall og avstand", 10),
        ("til byen, slik rådet vedtok da den forrige planen ble lagt fram for kommunene.", 1),
    ]
    content = "".join(
        text_at(50, 700 - 13 * number, text, more=f"{space} Tw") for number, (text, space) in enumerate(lines * 3)
    )
    assert not _tables(read(pdf_of(content), DEFAULT))


def test_columns_of_running_text_at_different_heights_are_read_one_after_the_other() -> None:
    words = "Regionen har mange oppgaver som"
    left = "".join(text_at(50, 700 - 13 * line, f"a{line} {words}") for line in range(9))
    right = "".join(text_at(310, 695 - 14 * line, f"b{line} {words}") for line in range(9))
    head = text_at(50, 740, "Dette avsnittet går over hele sidens bredde, fra den ene margen og helt til den andre.")
    texts = " ".join(_texts(read(pdf_of(head + left + right), DEFAULT))).split()
    assert [word for word in texts if word[1:].isdigit()] == [f"{side}{line}" for side in "ab" for line in range(9)]


def test_cells_set_at_the_middle_of_their_rows_stay_in_their_rows() -> None:
    content = text_at(50, 700, "Tiltak") + text_at(250, 700, "Ansvar") + text_at(400, 700, "Frist")
    for number in range(4):
        y = 680 - 34 * number
        content += text_at(50, y, "Bygge ny sti langs elva fra") + text_at(50, y - 12, "skolen til sentrum")
        content += text_at(250, y - 6, "Park og vei") + text_at(400, y - 6, f"203{number}")
    (table,) = _tables(read(pdf_of(content), DEFAULT))
    assert _rows(table) == [
        ["Tiltak", "Ansvar", "Frist"],
        *(["Bygge ny sti langs elva fra skolen til sentrum", "Park og vei", f"203{number}"] for number in range(4)),
    ]
