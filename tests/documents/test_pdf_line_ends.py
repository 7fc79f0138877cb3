"""Lines of PDF joined by what the file has between them: words at strokes and hyphens, and lines that break early."""

import pytest
import typst

from avklart.documents.document import Paragraph, Table
from avklart.documents.limits import DEFAULT
from avklart.documents.readers.pdf import read
from avklart.documents.writers.pdf.letters import FONTS
from tests.documents.pdf_files import line_from, pdf_of, text_at

FAMILIES = ("Source Sans 3", "DejaVu Sans")
# Lines that run on, by which the reader knows what the file has where a line is broken.
RUNNING = "Kommunane vil halde fram med arbeidet for at alle skal kunne bu og leve godt heile livet i regionen. " * 3


def _typeset(text: str, font: str, width: str = "9cm", more: str = "") -> list[str]:
    """Give the paragraphs that are read of a text set in a column of that width, after some others."""
    source = (
        f'#set text(font: "{font}", size: 10pt, lang: "nb")\n#set par(spacing: 2em)\n'
        f"#set page(width: {width}, height: 80cm, margin: 1cm)\n{more}\n"
        f"{RUNNING}\n\n{RUNNING}\n\n{RUNNING}\n\n{RUNNING}\n\n{text}\n"
    )
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[FONTS])
    raw = typst.compile(source.encode(), font_paths=fonts, format="pdf")
    return [block.text for block in read(raw, DEFAULT).blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize("font", FAMILIES)
@pytest.mark.parametrize("lead", range(0, 24, 2))
@pytest.mark.parametrize(
    "said",
    [
        "kyststien Breivåg–Holmsund blir merka opp att",
        "samarbeid kommune/fylkeskommune om drift",
        "ordførar/ regionrådgjevar legg fram saka",
        "Drift – må avklarast til hausten",
        "helse- og omsorgstenesta skal med",
    ],
)
def test_words_at_a_stroke_are_one_or_two_wherever_the_line_ends(font: str, lead: int, said: str) -> None:
    text = f"Vi {'m' * (lead % 12)} vil {'n' * (lead // 3)} at {said} snart."
    assert _typeset(text, font)[-1] == " ".join(text.split())


@pytest.mark.parametrize("font", FAMILIES)
def test_a_written_hyphen_stays_beside_those_that_the_program_puts_in(font: str) -> None:
    more = "#set text(hyphenate: true)"
    for lead in range(1, 20):
        text = f"Vi {'m' * lead} treng ein høgskule-medarbeidar og ein kommunikasjons-rådgjevar i regionen."
        assert _typeset(text, font, "5.5cm", more)[-1] == text


@pytest.mark.parametrize("font", FAMILIES)
def test_a_line_left_short_for_the_looks_is_no_break_that_was_meant(font: str) -> None:
    more = '#set text(hyphenate: true, costs: (hyphenation: 1000%))\n#set par(linebreaks: "optimized")'
    for lead in range(1, 20):
        text = f"Delta i samarbeid {'m' * lead} med Hedmark trafikk, ATB, NSB og andre aktuelle leverandørar."
        assert _typeset(text, font, "7cm", more)[-1] == text


@pytest.mark.parametrize("font", FAMILIES)
def test_a_line_break_that_was_meant_stays(font: str) -> None:
    assert _typeset("Os kommune \\\nTolga kommune \\\nRendalen kommune", font)[-1].split("\n") == [
        "Os kommune",
        "Tolga kommune",
        "Rendalen kommune",
    ]


@pytest.mark.parametrize(
    ("other", "whole"),
    [
        ("Gang/sti og drift/bygg", "Ansvaret for dette har plansjef/rådgiver"),
        ("Gang/ sti og drift/ bygg", "Ansvaret for dette har plansjef/ rådgiver"),
    ],
)
def test_where_the_file_tells_nothing_the_other_strokes_of_the_document_do(other: str, whole: str) -> None:
    drawn = (
        text_at(50, 700, other) + text_at(50, 600, "Ansvaret for dette har plansjef/") + text_at(50, 588, "rådgiver")
    )
    blocks = read(pdf_of(drawn), DEFAULT).blocks
    assert getattr(blocks[-1], "text", "") == whole


def test_what_stands_before_a_line_in_the_file_tells_only_of_the_line_above() -> None:
    running = ("Vi vil halde fram ", "med arbeidet for at ", "alle skal kunne bu ", "og leve godt heile ", "livet her.")
    drawn = "".join(text_at(50, 800 - 12 * at, line) for at, line in enumerate(running))
    drawn += "".join(line_from(x, 515, x, 455) for x in (45, 102, 400))
    drawn += "".join(line_from(45, y, 400, y) for y in (515, 494, 455))
    drawn += text_at(51, 500, "Hva") + text_at(110, 500, "Frist")
    # Drawn line by line over all columns, as some programs do.
    drawn += text_at(51, 480, "Kommunen") + text_at(110, 480, "31.12.2026") + text_at(51, 468, "kjører fritt")
    (table,) = [block for block in read(pdf_of(drawn), DEFAULT).blocks if isinstance(block, Table)]
    assert table.rows[1].cells[0].text.split() == ["Kommunen", "kjører", "fritt"]
