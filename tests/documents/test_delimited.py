"""CSV and TSV."""

import re
from pathlib import Path

import pytest

from avklart.documents.document import Document, Paragraph, Table, document_texts, tables_in
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import Limits
from avklart.documents.readers.delimited import best_delimiter, read, read_records
from tests.strangers import stranger


def document(text: str | bytes, limits: Limits | None = None) -> Document:
    return read(text.encode() if isinstance(text, str) else text, limits or Limits())


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def the_table(text: str | bytes) -> Table:
    (table,) = tables_in(document(text).blocks)
    return table


def codes(found: Document) -> dict[str, int | None]:
    return {doubt.code: doubt.place.row for doubt in found.doubts}


def refusal(text: str | bytes, limits: Limits | None = None) -> FileRefusedError:
    with pytest.raises(FileRefusedError) as refused:
        document(text, limits)
    return refused.value


@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
def test_the_delimiter_is_found_from_all_lines_and_not_from_the_title(sign: str) -> None:
    rows = [["Tiltak", "Ansvar", "Tid"], ["Bygge veg", "AU", "2025"], ["Rydde sti", "", "2026"]]
    title = "Handlingsplan: revidert " + ", utkast; 2025 | 2026".replace(sign, " og")
    assert texts(the_table(title + "\n\n" + "\n".join(sign.join(row) for row in rows))) == rows


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Tiltak;Kostnad\nVeg;4,2\nSti;0,5\n", ";"),
        ("Tiltak,Ansvar\nRydde; male; vaske,AU\nBygge; rive,AU\n", ","),
        ('Tiltak,Ansvar\n"a;b;c",AU\n"d;e;f",AU\n', ","),
        ("a, b, c\nd, e, f\ng, h, i\n", ","),
        ("Bare en kolonne\nmed setninger, som har komma\nog slutt\n", ";"),
        ("", ";"),
    ],
)
def test_the_delimiter_of_ordinary_files(text: str, sign: str) -> None:
    assert best_delimiter(text) == sign


def test_excels_own_separator_line_is_followed_and_kept_beside_the_table() -> None:
    found = document("sep=,\na;x,b\nc,d\n")
    (table,) = tables_in(found.blocks)
    assert texts(table) == [["a;x", "b"], ["c", "d"]]
    assert table.rows[0].place.row == 1
    assert [left.text for left in found.left_over] == ["sep=,"]


def test_quotes_hold_delimiters_line_breaks_and_doubled_quotes() -> None:
    table = the_table('Tiltak;Ansvar\n"Bygge ""ny"" veg;\r\nrydde";AU\nSti;"Rådmann"\n')
    assert texts(table) == [["Tiltak", "Ansvar"], ['Bygge "ny" veg;\nrydde', "AU"], ["Sti", "Rådmann"]]
    assert [row.place.row for row in table.rows] == [1, 2, 3]


@pytest.mark.parametrize(
    "text", ['Tiltak;Ansvar\n"Bygge veg;AU\nSti;"Råd\n', 'a;b\nRør 5";c\n"x" y;d\n', '"', '"a;b\n"c";d\n']
)
def test_a_quote_that_is_never_closed_is_a_letter_and_loses_nothing(text: str) -> None:
    found = document(text)
    assert "".join("".join(document_texts(found)).split()).count('"') >= 1
    assert re.findall(r"\w+", " ".join(document_texts(found))) == re.findall(r"\w+", text)
    assert "quote-not-closed" in codes(found)


def test_ragged_rows_are_kept_with_the_number_of_the_row() -> None:
    found = document("a;b;c\n1;2;3\n4;5\n6;7;8;9\n1;2;3;\nalene\n")
    (table,) = tables_in(found.blocks)
    assert texts(table) == [
        ["a", "b", "c", ""],
        ["1", "2", "3", ""],
        ["4", "5", "", ""],
        ["6", "7", "8", "9"],
        ["1", "2", "3", ""],
        ["alene", "", "", ""],
    ]
    assert [(doubt.code, doubt.place.row, doubt.facts) for doubt in found.doubts] == [
        ("ragged-rows", 3, {"fields": 2, "usual": 3}),
        ("ragged-rows", 4, {"fields": 4, "usual": 3}),
    ]


def test_doubled_and_missing_headers_are_kept_as_they_stand() -> None:
    assert texts(the_table("Tiltak;Tiltak;\na;b;c\n"))[0] == ["Tiltak", "Tiltak", ""]


def test_title_lines_before_the_table_are_paragraphs_and_rows_keep_their_numbers() -> None:
    found = document("Plan for X;;\nAlle tall i kroner;;\n;;\nTiltak;Ansvar;Tid\na;b;c\n;;\nd;e;f\n")
    assert [(block.text, block.place.row) for block in found.blocks if isinstance(block, Paragraph)] == [
        ("Plan for X", 1),
        ("Alle tall i kroner", 2),
    ]
    first, second = tables_in(found.blocks)
    assert [row.place.row for row in first.rows] == [4, 5]
    assert [row.place.row for row in second.rows] == [7]
    assert (first.origin, first.place.table, second.place.table) == ("sheet", 1, 2)


def test_text_that_looks_like_a_formula_is_text() -> None:
    row = ["=cmd|' /C calc'!A0", "+47 62 00 00 00", "-5", "@SUM(A1)", "=1+1"]
    assert texts(the_table("a;b;c;d;e\n" + ";".join(row)))[1] == row


def test_a_formula_that_calls_a_program_is_one_text() -> None:
    raw = stranger("oletools", "dde-in-csv.csv")
    assert [text.split() for text in document_texts(document(raw))] == [raw.decode().split()]


def test_a_formula_in_quotes_reads_as_text() -> None:
    found = document('Name,Plan\n"=DDE(""cmd"";""/C calc"";""x"")",a\n')
    assert '=DDE("cmd";"/C calc";"x")' in list(document_texts(found))


@pytest.mark.parametrize("ends", ["\r", "\r\n", "\n"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-be", "mac-roman"])
def test_every_character_set_and_line_end_reads_the_same(codec: str, ends: str) -> None:
    rows = [["Område", "Ansvar"], ["Næring på Røros", "Rådet"]]
    assert texts(the_table(ends.join(";".join(row) for row in rows).encode(codec))) == rows


def test_odd_characters_are_normalised_with_a_doubt_at_their_row() -> None:
    found = document("Omra\u030ade;Ansvar\na\u00a0b\u00ad;\u202eSnu\x07\n" + "x;y\n" * 500)
    (table,) = tables_in(found.blocks)
    assert texts(table)[:2] == [["Område", "Ansvar"], ["a b", "Snu"]]
    assert codes(found) == {"reversed-text": 2, "control-characters": 2}


def test_an_empty_sheet_says_so() -> None:
    assert codes(document(";;;\n;;\n")) == {"no-text": None}


def test_a_line_of_ten_megabytes_is_refused_with_its_row() -> None:
    refused = refusal("a;b\n" + "x" * 10_000_000)
    assert (refused.code, refused.facts["row"]) == ("line-too-long", 2)


def test_limits_of_rows_columns_cells_and_text_are_named() -> None:
    assert refusal("a;b\n" * 100_000).code == "too-many-rows"
    assert refusal("\n" * 2_000_000).code == "too-many-rows"
    assert refusal(";".join("x" * 5_000)).code == "too-many-columns"
    assert refusal("a;b\n" * 100, Limits(cells=100)).code == "too-many-cells"
    assert refusal("x" * 2_000, Limits(text_characters=1_000)).code == "too-much-text"
    assert refusal('"\n"\n' * 2_000_000).code == "too-many-rows"


def test_ten_thousand_rows_are_fine() -> None:
    assert len(the_table("Tiltak;Ansvar\n" * 10_000).rows) == 10_000


@pytest.mark.parametrize("part", ['"a;', '""a;', '"a;""', '"";"', '""', '"""a\n', '"a\n;""'])
def test_quotes_made_to_hurt_are_read_through_at_once(part: str) -> None:
    # Looking again at what was looked at would take hours for this much text.
    records, _ = read_records(part * 300_000, ";", 10**9, 1)
    assert sum(len(field) for record in records for field in record) >= 250_000


def test_the_plan_as_csv_has_its_activities_word_for_word(shared_plans: Path) -> None:
    raw = (shared_plans / "fjellregionen" / "fjellregionen.csv").read_bytes()
    text = (shared_plans / "fjellregionen" / "fjellregionen.txt").read_bytes().decode()
    found = document(raw)
    (table,) = tables_in(found.blocks)
    expected = [line.split("\t") for line in text.splitlines() if line.count("\t") == 2]
    activities = [line for line in expected if line[0] != "Hovedaktiviteter" and line[1].strip()]
    assert texts(table)[0] == ["Område", "Hovedaktiviteter", "Ansvar", "Finansiering"]
    assert len(activities) == 39
    assert [[cell.split() for cell in row[1:]] for row in texts(table)[1:]] == [
        [cell.split() for cell in row] for row in activities
    ]
    assert sorted(re.findall(r"\w+", " ".join(document_texts(found)))) == sorted(
        re.findall(r"\w+", raw.decode("cp1252"))
    )
