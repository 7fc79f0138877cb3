"""Lines of plain text and markdown: headings where sure, list items with levels, broken lines joined."""

import pytest

from avklart.documents.document import Block, Heading, ListItem, Paragraph
from avklart.documents.limits import DEFAULT
from avklart.documents.lines import Numbering, blocks_of_text


def blocks(text: str) -> list[Block]:
    return blocks_of_text(text, Numbering(), DEFAULT)


def headings(text: str) -> list[tuple[int, str | None, str]]:
    return [(block.level, block.number, block.text) for block in blocks(text) if isinstance(block, Heading)]


def items(text: str) -> list[tuple[int, str | None, str]]:
    return [(block.level, block.marker, block.text) for block in blocks(text) if isinstance(block, ListItem)]


def paragraphs(text: str) -> list[str]:
    return [block.text for block in blocks(text) if isinstance(block, Paragraph)]


def test_headings_of_markdown():
    assert headings("# Plan\n\n## Mål ##\n\nTekst\n\nTiltak\n======\n\nFrist\n---\n") == [
        (1, None, "Plan"),
        (2, None, "Mål"),
        (1, None, "Tiltak"),
        (2, None, "Frist"),
    ]


def test_many_lines_with_sharps_in_a_row_are_remarks():
    assert headings("# kilde: x\n# utgiver: y\n# språk: nb\n\nTekst") == []


def test_capitals_are_a_heading_only_when_short_and_alone():
    assert headings("Før\n\nMÅL\n\nTekst") == [(1, None, "MÅL")]
    assert headings("MÅL\nstår ikke alene") == []
    assert headings("2017 2018\n\nAU\n\n" + "STORE BOKSTAVER " * 8) == []


def test_chapter_numbers_are_headings_where_there_are_more_of_them():
    assert headings("5 Program\n5.1 læring\n5.1.2 Distrikt\nTekst") == [
        (1, "5", "Program"),
        (2, "5.1", "læring"),
        (3, "5.1.2", "Distrikt"),
    ]
    assert headings("5.1 Alene\n\n15.09 Frist for møte\n\n2017 Et år") == []
    assert headings("1.1 Bakgrunn ..... 3\n1.2 Mål ..... 5") == []


def test_bullets_have_levels_by_how_far_in_they_stand():
    assert items(" • En\n  – To\n  – Tre\n • Fire\n\n  * Fem") == [
        (1, "•", "En"),
        (2, "–", "To"),
        (2, "–", "Tre"),
        (1, "•", "Fire"),
        (2, "*", "Fem"),
    ]


def test_markers_of_another_kind_go_one_level_in_where_nothing_is_indented():
    assert items("1. En\na) To\nb) Tre\n2. Fire") == [
        (1, "1.", "En"),
        (2, "a)", "To"),
        (2, "b)", "Tre"),
        (1, "2.", "Fire"),
    ]


def test_dates_and_names_that_begin_like_numbers_are_no_items():
    assert items("17. mai feires\n\n5. trinn\n\nA. Hansen møtte") == []
    assert items("1. oktober\n2. november") == [(1, "1.", "oktober"), (1, "2.", "november")]


def test_letters_in_order_are_items_and_so_is_a_lost_bullet_in_company():
    assert items("A. Må\n\nB. Bør\n\nC. Kan") == [(1, "A.", "Må"), (1, "B.", "Bør"), (1, "C.", "Kan")]
    assert items("o Møte\no Valg") == [(1, "o", "Møte"), (1, "o", "Valg")]
    assert items("o store Gud") == []


def test_items_go_on_over_lines_with_or_without_an_indent():
    assert items(" • Representanten møter på møtene og\n   forteller\n • To") == [
        (1, "•", "Representanten møter på møtene og forteller"),
        (1, "•", "To"),
    ]
    assert items("o Frist for å sende innkalling til møte, som skal\nholdes mandag.\no To") == [
        (1, "o", "Frist for å sende innkalling til møte, som skal holdes mandag."),
        (1, "o", "To"),
    ]
    assert items(" • Politiske - to\n   Styres av nemnda.") == [(1, "•", "Politiske - to\nStyres av nemnda.")]


def test_several_bullets_on_a_line_are_several_items():
    assert items("· Rydde · Måle · Male") == [(1, "·", "Rydde"), (1, "·", "Måle"), (1, "·", "Male")]


def test_a_stray_bullet_is_nothing():
    assert blocks("•\n\n• \n\n-") == []


def test_lines_broken_at_a_margin_are_joined_and_others_are_not():
    broken = (
        "Handlingsplanen skal støtte opp om den strategiske planen for\n"
        "regionen. Den utarbeides for to år om gangen, og den er førende\n"
        "for de tiltakene som arbeidsutvalget og administrasjonen setter\n"
        "i verk i fellesskap hvert år.\n"
    )
    assert paragraphs(f"{broken}\nEtterpå") == [" ".join(broken.split()), "Etterpå"]
    lists = "\n\n".join(["Male\nHvem\nPer"] * 9)
    assert paragraphs(f"{lists}\n\n{broken}")[-1] == " ".join(broken.split())
    ended = "Første tiltak er å rydde\nAndre tiltak er å male hele huset\nTredje tiltak er å vaske\n"
    assert paragraphs(ended) == ended.strip().split("\n")


FIRST = "1.1 Lage felles innspel til Nasjonal transportplan om tunnelen under"


@pytest.mark.parametrize(
    ("lines", "heading"),
    [
        (f"{FIRST}\n    kommunane", f"{FIRST[4:]} kommunane"),
        (f"{FIRST}\n\tkommunane", f"{FIRST[4:]} kommunane"),
        (f"{FIRST}\n    kommunane og fjorden som ligg mellom dei\n    to bygdene", None),
        (f"{FIRST}\nkommunane", FIRST[4:]),
        ("1.1 Skule\n    bygget er gammalt", "Skule"),
        (f"{FIRST}\n\n    kommunane", FIRST[4:]),
        (f"{FIRST}\n    Ansvar: AU", FIRST[4:]),
    ],
)
def test_a_line_further_in_goes_on_with_the_numbered_heading_that_breaks_off_above_it(lines, heading):
    found = headings(f"{lines}\n\n1.2 Byggje veg\n")[0][2]
    assert found == (heading or f"{FIRST[4:]} kommunane og fjorden som ligg mellom dei to bygdene")


def test_lines_further_in_go_on_with_a_text_that_breaks_off():
    text = "Bygge gang- og sykkelveg langs fylkesvegen fra skolen\n    til kirken\n\nNeste avsnitt\n    Kursiv"
    assert paragraphs(text) == [
        "Bygge gang- og sykkelveg langs fylkesvegen fra skolen til kirken",
        "Neste avsnitt",
        "Kursiv",
    ]


def test_the_value_of_a_label_that_ends_a_broken_line_stands_on_the_next():
    wide = "- ansvar: dagleg leiar og ordførarane i alle kommunane; tid: mai; pengar:\n  drift"
    again = wide.replace("drift", "prosjektet").replace("mai", "no ")
    assert [text for _, _, text in items(f"{wide}\n\n{again}\n\n{again}\n")] == [
        wide[2:].replace("\n ", ""),
        *[again[2:].replace("\n ", "")] * 2,
    ]
    assert items("- Dette skal vi gjøre i de neste årene framover mot 2030:\n    bygge")[0][2].endswith("2030:")


def test_a_numbered_line_in_capitals_above_decimal_numbers_is_a_heading():
    lines = "1. SAMFERDSEL\nMål: Fram i tide.\n\n1.1 Byggje veg\n\n1.2 Rydde veg\n\n2. NÆRING\n\n2.1 Byggje kai\n"
    assert [(level, number) for level, number, _ in headings(lines)] == [
        (1, "1"),
        (2, "1.1"),
        (2, "1.2"),
        (1, "2"),
        (2, "2.1"),
    ]
    assert [text for _, _, text in items("1. KURS\n2. KART\n")] == ["KURS", "KART"]


def test_bold_of_markdown_is_a_look_and_other_markup_is_text():
    first, second = blocks("**Fet linje**\n\nNoe **fett** og <b>tagger</b>")
    assert isinstance(first, Paragraph)
    assert isinstance(second, Paragraph)
    assert (first.text, first.bold) == ("Fet linje", True)
    assert (second.text, second.bold) == ("Noe fett og <b>tagger</b>", False)


@pytest.mark.parametrize(
    "sign", ["- ", "* ", "#", "**", "a. ", "1. ", "|", "\t", "=", ". ", "A: ", "  a", "o ", "5.1 "]
)
def test_lines_of_one_sign_over_and_over_lose_nothing(sign: str):
    text = "\n".join([sign * 50, f"ord {sign * 3} slutt", sign])
    said = " ".join(block.text if not isinstance(block, ListItem) else f"{block.marker} {block.text}"
                    for block in blocks(text) if isinstance(block, Heading | Paragraph | ListItem))  # fmt: skip
    assert "ord" in said
    assert "slutt" in said
