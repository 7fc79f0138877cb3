"""Rows of tables without a line between them, told apart whatever the height of the font's lines."""

import re

import pytest

from avklart.documents.document import Table
from avklart.documents.limits import DEFAULT
from avklart.documents.readers.pdf import read
from tests.documents.typeset_tables import SETTINGS, Setting, Typeset, typeset

PLAIN = Setting("Source Sans 3", 10, 0.952, 0.269, 0)
# Cells of one line each: nothing but how they begin tells where a row does.
SUMS = Typeset(
    (
        ("Kva", "Kven", "Når", "Kr"),
        ("Byggje gangveg frå skulen til øvre Nes", "Teknisk sjef", "Hausten 2027", "1 200 000"),
        ("Kartleggje gjengrodde stiar", "Friluftsrådet og grunneigarlaga i dalen", "2028", "45 000"),
        ("Utgreie korleis kommunane kan samarbeide om beredskap, med vekt på øvingar", "Brannsjef", "2028", ""),
        ("Halde ope kontor", "Plansjef", "", "8 500"),
        ("Lage ny skjøtselsplan for vatnet", "Statsforvaltaren", "2029", "310 000"),
    ),
    (7, 5, 3.2, 2.8),
    right=(3,),
)
MARKS = Typeset(
    (
        ("Hva", "Hvem", "2025", "2026", "2027"),
        ("Gjennomføre gå-til-skolen-uka", "Folkehelsekoordinator og skolene", "x", "x", "x"),
        ("Sette ut benker langs turvegen rundt tjernet", "Teknisk drift", "", "x", ""),
        ("Tilby foreldreveiledning til alle", "Helsestasjonen og barnevernet", "x", "x", ""),
        ("Prøve ut ordningen i to avdelinger", "NAV", "", "x", "x"),
    ),
    (7.5, 6.5, 1.8, 1.8, 1.8),
)
UNITS = Typeset(
    (
        ("Tiltak", "Ansvar", "Frist", "Kostnad", "Kilde"),
        ("Kjøpe feiemaskin", "Driftsleder", "2026", "1,5 MNOK", "Investeringsbudsjettet"),
        ("Leie inn jurist", "Eiendomsleder", "Vår 2026", "tkr 350", "Driftsbudsjett"),
        ("Støtte bygdekinoen", "Kulturkonsulent", "2026–2027", "kr 40 000 pr. år", "Drift"),
        ("Trykke turkart", "Reiselivslaget", "April 2026", "inntil kr 18 750", "Egenandel"),
    ),
    (5, 4.5, 3.2, 5, 6),
)
LABELS = Typeset(
    (
        ("Tiltak 10", "Dele ut mappe til alle over 75 år"),
        ("Ansvar", "Hjemmetjenesten."),
        ("Frist", "2. kvartal 2025."),
        ("Samarbeid", "Pensjonistlaget og Sanitetsforeningen."),
        ("Finansiering", "Innenfor rammen."),
    ),
    (4, 11),
)
ONE_LINE = Typeset(
    (
        ("Hva skal vi gjøre?", "Hvem"),
        ("Fornye merkingen av kyststien", "Turgruppa"),
        ("Legge klopper over myrene", "Dugnadsgjengen"),
        ("Oppdatere turkartet på nett", "Daglig leder"),
        ("Inngå avtaler med grunneiere", "Styreleder"),
    ),
    (9, 7),
)
BUDGET = Typeset(
    (
        ("Konto", "Tekst", "Regnskap", "Budsjett"),
        ("1000", "Lønn", "5 100 000", "5 300 000"),
        ("1100", "Innkjøp", "410 000", "395 000"),
        ("1600", "Foreldrebetaling", "1 630 000", "1 700 000"),
        ("", "Netto driftsutgift", "7 508 000", "7 570 000"),
    ),
    (3, 7, 4, 4),
    right=(2, 3),
)


def _bare(text: str) -> str:
    return re.sub(r"[\s-]+", "", text)


def _read(raw: bytes) -> list[list[list[str]]]:
    tables = [block for block in read(raw, DEFAULT).blocks if isinstance(block, Table)]
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in tables]


def _cells(tables: list[list[list[str]]]) -> list[list[list[str]]]:
    return [[[_bare(text) for text in row] for row in rows] for rows in tables]


@pytest.mark.parametrize("setting", SETTINGS, ids=str)
def test_rows_are_told_apart_in_the_lines_of_any_font(setting: Setting) -> None:
    tables = (SUMS, MARKS, UNITS, LABELS, ONE_LINE, BUDGET)
    expected = [[list(map(_bare, row)) for row in table.rows] for table in tables]
    assert _cells(_read(typeset(setting, *tables))) == expected


@pytest.mark.parametrize("setting", [one for one in SETTINGS if one.padding == 0], ids=str)
def test_a_column_set_to_the_right_is_parted_from_the_one_close_to_it(setting: Setting) -> None:
    table = Typeset(
        (
            ("Tiltak", "2027", "2028", "Merknad"),
            ("Ny flisfyr", "1 500", "250 000", "Søknad sendt"),
            ("Elsyklar", "120", "120 000", "Drift"),
            ("Solceller", "", "340 000", "Lån"),
        ),
        (6, 2.5, 2.5, 6),
        right=(1, 2),
    )
    assert _cells(_read(typeset(setting, table))) == [[list(map(_bare, row)) for row in table.rows]]


def test_a_name_broken_at_the_end_of_a_line_begins_no_row() -> None:
    table = Typeset(
        (
            ("Tiltak", "Ansvar"),
            ("Skifte ut bryggene på holmen og Ternskjæret", "Driftsleder sammen med og Holmsund havn"),
            ("Sette opp nye toaletter", "Driftsleder"),
        ),
        (5.55, 4.6),
    )
    raw = typeset(PLAIN, table)
    assert _cells(_read(raw)) == [[list(map(_bare, row)) for row in table.rows]]


def test_the_last_thousands_of_a_sum_begin_no_row() -> None:
    table = Typeset(
        (("Tiltak", "Når", "Kr"), ("Gangveg frå skulen til Øvre Nes", "Hausten 2027", "1 200 000")), (4.8, 2, 1.3)
    )
    assert _cells(_read(typeset(PLAIN, table))) == [[list(map(_bare, row)) for row in table.rows]]


@pytest.mark.parametrize("setting", SETTINGS, ids=str)
def test_a_paragraph_right_below_a_table_is_no_row_of_it(setting: Setting) -> None:
    below = (
        "Tiltakene skal følges opp hvert år av administrasjonen, som melder fra til styret når noe ikke går som det "
    )
    below += "skal, og ber om en ny vurdering. Da ser styret på det i et møte som er åpent for alle som vil vite mer."
    assert _cells(_read(typeset(setting, ONE_LINE, below=below))) == [[list(map(_bare, row)) for row in ONE_LINE.rows]]
