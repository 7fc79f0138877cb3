"""Numbers and bullets in Word documents, computed as Word draws them."""

from avklart.documents.document import Heading, ListItem, document_texts
from tests.documents.word_files import HEADING_STYLES, only_table, paragraph, read_word, row, style, table, texts


def _levels() -> str:
    """Give numbering of five levels, and a second list on it that starts its third level at 4."""
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{tied}<w:lvlText w:val="{text}"/></w:lvl>'
        for n, kind, text, tied in (
            (0, "decimal", "%1", '<w:pStyle w:val="Overskrift1"/>'),
            (1, "decimal", "%1.%2", ""),
            (2, "lowerLetter", "%3)", ""),
            (3, "upperRoman", "%4.", ""),
            (4, "bullet", "\uf0b7", ""),
        )
    )
    return (
        f'<w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="4"/>'
        "</w:lvlOverride></w:num>"
    )


LEVELS = _levels()


def test_numbers_are_drawn_as_word_draws_them_and_are_no_words_of_the_file() -> None:
    styles = HEADING_STYLES.replace(
        '<w:outlineLvl w:val="0"/>', '<w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="1"/></w:numPr>', 1
    )

    def item(text: str, level: int, list_id: int = 1) -> str:
        return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')

    body = (
        paragraph("Mål", style("Overskrift1"))
        + item("delmål", 1)
        + item("tiltak", 2)
        + item("tiltak", 2)
        + item("igjen", 2, 2)
        + item("romersk", 3)
        + item("prikk", 4)
        + paragraph("Nytt mål", style("Overskrift1"))
        + item("delmål", 1)
        + item("uten", 0, 0)
    )
    document = read_word(body, {"styles": styles, "numbering": LEVELS})
    heads = [block.number for block in document.blocks if isinstance(block, Heading)]
    items = [(block.level, block.marker) for block in document.blocks if isinstance(block, ListItem)]
    assert heads == ["1", "2"]
    assert items == [(2, "1.1"), (3, "a)"), (3, "b)"), (3, "d)"), (4, "I."), (5, "•"), (2, "2.1")]
    assert "1.1" not in " ".join(document_texts(document))


def test_an_automatic_number_alone_in_a_cell_is_kept() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>'
    )
    number = '<w:tc><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr></w:pPr></w:p></w:tc>'
    document = read_word(table(row(number, "Bygge"), row(number, "Rive")), {"numbering": numbering})
    assert [line.cells[0].text.strip() for line in only_table(document).rows] == ["1.", "2."]


def test_numbering_that_links_to_a_missing_or_circular_definition_is_read() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="9"/></w:num>'
    )
    styles = '<w:style w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    body = "".join(paragraph("punkt", f'<w:numPr><w:numId w:val="{n}"/></w:numPr>') for n in (1, 2, 3))
    assert texts(read_word(body, {"numbering": numbering, "styles": styles})) == ["punkt"] * 3
