"""Whatever a table looks like, no word of it is lost, nothing fails, and time grows with the table."""

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from avklart.documents.document import Cell, Paragraph, Place, Row, Table, all_texts
from avklart.domain.draft import Goal, LeftOut, Passage
from avklart.intake.raw import AreaTitle, RawActivity
from avklart.intake.tables import TableContext, TableReading, read_table
from tests.reads import grows_in_line

_WORD = re.compile(r"\w+")
_TEXTS = st.sampled_from(
    [
        "",
        "",
        "Tiltak",
        "Ansvar",
        "Frist",
        "Mål",
        "Område",
        "Nr",
        "Status",
        "Kostnad (i 1000 kr)",
        "2025",
        "2026",
        "Sum",
        "Ansvar/frist",
        "Bygge bru",
        "Rådmann",
        "Mål 1.1 Flere folk",
        "Delmål: Bedre helse",
        "Innsatsområde 2: Veg",
        "NÆRING",
        "1.1",
        "2",
        "x",
        "500",
        "Drift",
        "Sum veg",
        "<dato>",
        "Våren 2025",
        "Alle skal ha arbeid her",
        "Området er stort. Vi vil gjøre mer for det, hver dag.",
        "1 Næring",
        "Mål 2",
        "Holde kurs\nLage plan",
        "Samarbeids-\npartnere",
        "Januar",
        "Strategi A – Mer",
        "1. kvartal",
        "Navn",
        "Tiltak 3",
        "a) Male hus",
        "* fotnote",
    ]
)


@st.composite
def _tables(draw):
    width = draw(st.integers(1, 5))
    origin = draw(st.sampled_from(["table", "labels", "sheet"]))
    rows = []
    for number in range(1, draw(st.integers(1, 8)) + 1):
        cells = []
        column = 1
        while column <= width:
            span = draw(st.sampled_from([1, 1, 1, 1, 2, width]))
            span = min(span, width - column + 1)
            text = draw(_TEXTS)
            place = Place(table=1, row=number, cell=column)
            blocks = (Paragraph(text=text, place=place, bold=draw(st.booleans())),) if text else ()
            cells.append(
                Cell(place=place, blocks=blocks, column_span=span, row_span=draw(st.sampled_from([1, 1, 1, 2])))
            )
            column += span
        rows.append(
            Row(
                cells=tuple(cells),
                place=Place(table=1, row=number),
                header=number == 1 and draw(st.booleans()),
                repeated=number > 2 and draw(st.integers(0, 9)) == 0,
                hidden=draw(st.integers(0, 9)) == 0,
            )
        )
    return Table(rows=tuple(rows), place=Place(table=1), columns=width, origin=origin)


@settings(max_examples=400, deadline=None)
@given(_tables(), st.booleans(), st.sampled_from([None, "Tiltak 7: Bygge noe"]))
def test_no_word_of_a_table_is_lost(table, has_area, title):
    found = read_table(table, TableContext(language="nb", has_area_above=has_area, title_above=title))
    if found is None:
        return
    written = Counter(word for text in all_texts(table) for word in _WORD.findall(text))
    missing = written - kept_words(found)
    assert not missing


def kept_words(found: TableReading) -> Counter[str]:
    """Count the words that the items of a reading hold, the keys of cells once, titles as often as used."""
    kept: Counter[str] = Counter()
    keys: set[str] = set()
    for item in found.items:
        if isinstance(item, RawActivity):
            keys.update(item.cells)
            kept.update(word for text in item.cells if not found.columns.by_place for word in _WORD.findall(text))
            kept.update(word for text in (*item.under, *item.cells.values()) for word in _WORD.findall(text))
        elif isinstance(item, AreaTitle):
            kept.update(_WORD.findall(f"{item.number or ''} {item.title}"))
        elif isinstance(item, Goal):
            kept.update(_WORD.findall(" ".join((item.number or "", item.text, *item.under))))
        elif isinstance(item, Passage | LeftOut):
            kept.update(_WORD.findall(item.text))
    kept.update(word for text in keys for word in _WORD.findall(text))
    return kept


def _long(count: int) -> Table:
    header = ["Nr", "Tiltak", "Ansvar", "Samarbeid", "Frist", "Kostnad", "Finansiering", "Status"]
    body = ["1.1", "Bygge ny gangveg langs fylkesvegen", "Vegsjef/ rådmann", "Fylket", "2025", "500", "Drift", "Pågår"]
    rows = [header, *([body] * count)]
    return Table(
        columns=8,
        place=Place(table=1),
        rows=tuple(
            Row(
                place=Place(table=1, row=at),
                cells=tuple(
                    Cell(
                        place=(place := Place(table=1, row=at, cell=column)),
                        blocks=(Paragraph(text=text, place=place),),
                    )
                    for column, text in enumerate(texts, 1)
                ),
            )
            for at, texts in enumerate(rows, 1)
        ),
    )


def test_the_steps_grow_with_the_rows():
    tables = {size: _long(size) for size in (100, 200, 800)}
    assert grows_in_line(lambda size: read_table(tables[size], TableContext(language="nb")), 200)


@pytest.mark.parametrize("sign", ["/", " ", "-", "- ", "\n", "a", "1", "(", ".", "x, ", "A ", "1.", "e-\n", "mål "])
def test_long_runs_of_one_sign_take_steps_in_line_with_their_length(sign):
    def read(size: int) -> None:
        text = sign * size
        rows = [["Tiltak", "Ansvar/frist", "Frist"], [text, text, text], ["a" + text, "b" + text, ""], [text, "", ""]]
        table = Table(
            columns=3,
            place=Place(table=1),
            rows=tuple(
                Row(
                    place=Place(table=1, row=at),
                    cells=tuple(
                        Cell(
                            place=(place := Place(table=1, row=at, cell=column)),
                            blocks=(Paragraph(text=cell, place=place),),
                        )
                        for column, cell in enumerate(texts, 1)
                    ),
                )
                for at, texts in enumerate(rows, 1)
            ),
        )
        read_table(table, TableContext(language="nb"))

    assert grows_in_line(read, 2_000)
