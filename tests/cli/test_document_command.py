"""avklart document FILE: a person sees what was read, a program gets the whole document, a refusal is one sentence."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from avklart import __version__
from avklart.cli.grid import grid_lines
from avklart.cli.main import main
from avklart.documents.document import Cell, Paragraph, Place, Row, Table
from tests.packages import word_package

ODD_FILES = {
    "tom.docx": b"",
    "feil.docx": b"%PDF-1.7\n%%EOF",
    "bilde.png": b"\x89PNG\r\n\x1a\n",
    "bombe.docx": word_package("").replace(b"PK\x05\x06", b"PK\x05\x07"),
}


def said_of(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    try:
        status = main(arguments)
    except SystemExit as ended:
        status = ended.code if isinstance(ended.code, int) else 1
    said = capsys.readouterr()
    return status, said.out, said.err


def test_the_word_plan_is_shown_with_its_tables_and_counts(samples, capsys):
    status, out, err = said_of(["document", str(samples / "fjellregionen/fjellregionen.docx")], capsys)
    assert (status, err) == (0, "")
    for words in ("Handlingsplan 2017-2018", "# Interessepolitikk", "Hovedaktiviteter", "Kommunikasjon"):
        assert words in out
    assert "4 tabeller, 39 rader, 4 overskriftsrader" in out


def test_no_line_is_wider_than_the_terminal(samples, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    _, out, _ = said_of(["document", str(samples / "fjellregionen/fjellregionen.docx")], capsys)
    assert max(map(len, out.splitlines())) <= 80


def test_the_whole_document_is_given_as_json(samples, capsys):
    status, out, _ = said_of(["document", "--json", str(samples / "fjellregionen/fjellregionen.docx")], capsys)
    document = json.loads(out)
    assert status == 0
    assert document["format"] == "avklart-document/1"
    assert document["source"]["file"] == "fjellregionen.docx"
    assert len(document["source"]["sha256"]) == 64
    assert [len(block["rows"]) for block in document["blocks"] if block["is"] == "table"] == [13, 15, 11, 4]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("name", ODD_FILES)
def test_a_refusal_is_one_line_with_exit_status_2_and_nothing_else(name, language, tmp_path, capsys):
    (tmp_path / name).write_bytes(ODD_FILES[name])
    status, out, err = said_of(["document", str(tmp_path / name), "--language", language], capsys)
    assert (status, out) == (2, "")
    assert err.startswith(f"{name}: ")
    assert err.count("\n") == 1
    assert "Traceback" not in err
    assert sorted(path.name for path in tmp_path.iterdir()) == [name]


def test_the_refusal_says_what_the_file_really_is(tmp_path, capsys):
    (tmp_path / "plan.docx").write_bytes(b"%PDF-1.7\n%%EOF")
    said = [said_of(["document", str(tmp_path / "plan.docx"), "--language", language], capsys)[2] for language in ("nb", "nn", "en")]  # fmt: skip # noqa: E501
    assert [sentence.split(": ", 1)[1].strip() for sentence in said] == [
        "Filnavnet slutter på .docx, men filen er en PDF. Gi den riktig endelse og prøv igjen.",
        "Filnamnet sluttar på .docx, men fila er ein PDF. Gi ho rett ending og prøv igjen.",
        "The file name ends in .docx, but the file is a PDF. Give it the right ending and try again.",
    ]


@pytest.mark.parametrize("given", ["nowhere.docx", "a/b/c.docx", "nul\0.docx", "x" * 5000])
def test_a_file_that_is_not_there_is_said_in_one_sentence(given, capsys):
    status, _, err = said_of(["document", given], capsys)
    assert status == 2
    assert err.count("\n") == 1


def test_a_folder_and_a_device_are_no_files(tmp_path, capsys):
    for path in (str(tmp_path), "/dev/zero"):
        status, _, err = said_of(["document", path, "--language", "en"], capsys)
        assert (status, err) == (2, f"The file “{path}” cannot be opened.\n")


@pytest.mark.parametrize("arguments", [[], ["dokument"], ["document"], ["document", "a", "--language", "de"]])
def test_a_misunderstood_command_is_answered_in_the_readers_language(arguments, capsys, monkeypatch):
    monkeypatch.setenv("AVKLART_LANGUAGE", "nn")
    status, out, err = said_of(arguments, capsys)
    assert (status, out) == (2, "")
    assert err.startswith("Kommandoen vart ikkje forstått.")


def test_help_and_version_are_given(capsys):
    assert said_of(["--version"], capsys)[1] == f"avklart {__version__}\n"
    for language, usage in (("nb", "bruk: "), ("nn", "bruk: "), ("en", "usage: ")):
        status, out, _ = said_of(["document", "--language", language, "--help"], capsys)
        assert status == 0
        assert out.startswith(usage)


def test_the_document_is_shown_without_loading_django_or_the_readers_of_other_formats(samples):
    shown = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "avklart.cli.main", "document", "fjellregionen.docx"],
        cwd=Path(samples) / "fjellregionen",
        capture_output=True,
        text=True,
        check=True,
    )
    imported = {line.rsplit("|", 1)[-1].strip() for line in shown.stderr.splitlines()}
    assert "msgspec" in imported
    assert not imported & {"django", "pikepdf", "pypdfium2", "python_calamine", "docx"}


def test_output_that_is_cut_off_by_its_reader_is_no_fault(samples):
    command = f'"{sys.executable}" -m avklart.cli.main document "{samples}/fjellregionen/fjellregionen.docx" | head -1'
    shown = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=True)
    assert (shown.stdout, shown.stderr) == ("fjellregionen.docx\n", "")


def row(number: int, *cells: tuple[str, int, int], header: bool = False) -> Row:
    made = []
    for text, at, span in cells:
        place = Place(table=1, row=number, cell=at)
        made.append(Cell(blocks=(Paragraph(text=text, place=place),), place=place, column_span=span))
    return Row(cells=tuple(made), place=Place(table=1, row=number), header=header)


def test_a_table_is_drawn_with_merged_cells_in_their_columns():
    rows = (
        row(1, ("Tiltak", 1, 1), ("Ansvar", 2, 1), ("Frist", 3, 1), header=True),
        row(2, ("Næring i hele regionen", 1, 3)),
        row(3, ("Møte", 1, 1), ("日本", 3, 1)),
    )
    assert list(grid_lines(Table(rows=rows, place=Place(table=1), columns=3), "nb", 40)) == [
        "  1 │ Tiltak     │ Ansvar   │ Frist",
        "────┼────────────┼──────────┼──────────",
        "  2 │ Næring i hele regionen",
        "  3 │ Møte       │          │ 日本",
    ]
