"""What LibreOffice makes of a file, from Word or from ODT, reads the same as the file itself."""

from pathlib import Path

import pytest

from avklart.documents.document import Block, Document, Heading, ListItem, Paragraph, Table
from avklart.documents.limits import DEFAULT
from avklart.documents.readers import word
from avklart.documents.readers.odt import read
from tests.odt_files import odt, styles_of, words_read, words_written
from tests.office import saved_by_office
from tests.programs import needs_program

pytestmark = needs_program("soffice")

WHO = "<office:change-info><dc:creator>Ola</dc:creator><dc:date>2018-05-06T07:08:09</dc:date></office:change-info>"
STYLES = (
    '<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" '
    'style:default-outline-level="1"/><text:outline-style style:name="Outline"><text:outline-level-style '
    'text:level="1" style:num-format="1" style:num-suffix="."/></text:outline-style>'
)
AUTOMATIC = (
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" '
    'style:num-suffix=")"/><text:list-level-style-number text:level="2" style:num-format="a" '
    'text:display-levels="2" style:num-suffix="."/></text:list-style>'
    '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
)
MASTERS = (
    '<style:master-page style:name="Standard" style:page-layout-name="L"><style:header><text:p>Topptekst</text:p>'
    "</style:header><style:footer><text:p>Bunntekst</text:p></style:footer></style:master-page>"
)
LAYOUT = '<style:page-layout style:name="L"><style:page-layout-properties/><style:header-style/></style:page-layout>'
BODY = (
    f'<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>{WHO}<text:p>borte</text:p>'
    f'</text:deletion></text:changed-region><text:changed-region text:id="c2"><text:insertion>{WHO}</text:insertion>'
    "</text:changed-region></text:tracked-changes>"
    '<text:h text:style-name="Heading_20_1" text:outline-level="1"><text:bookmark text:name="m"/>Næring</text:h>'
    '<text:p>Delta <text:span text:style-name="H">skjult </text:span><text:change text:change-id="c1"/>i'
    '<text:s text:c="2"/>møter <text:change-start text:change-id="c2"/>ny<text:change-end text:change-id="c2"/>'
    '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>note'
    '</text:p></text:note-body></text:note> og <office:annotation office:name="k"><dc:creator>Kari</dc:creator>'
    "<dc:date>2018-01-02T03:04:05</dc:date><text:p>hvem</text:p></office:annotation>fronte"
    '<office:annotation-end office:name="k"/></text:p>'
    '<text:p><text:span text:style-name="B">Uthevet</text:span><draw:frame draw:name="R" text:anchor-type="paragraph" '
    'svg:width="5cm"><draw:text-box><text:p>boks</text:p></draw:text-box></draw:frame></text:p>'
    '<text:list text:style-name="L1"><text:list-item><text:p>en</text:p><text:list><text:list-item><text:p>to</text:p>'
    "</text:list-item></text:list></text:list-item><text:list-item><text:p>tre</text:p></text:list-item></text:list>"
    '<table:table><table:table-column table:number-columns-repeated="3"/><table:table-header-rows><table:table-row>'
    "<table:table-cell><text:p>Tiltak</text:p></table:table-cell><table:table-cell "
    'table:number-columns-spanned="2"><text:p>Hvem</text:p></table:table-cell><table:covered-table-cell/>'
    '</table:table-row></table:table-header-rows><table:table-row><table:table-cell table:number-rows-spanned="2">'
    "<text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell><table:table-cell>"
    "<text:p>c</text:p></table:table-cell></table:table-row><table:table-row><table:covered-table-cell/>"
    "<table:table-cell><text:p>d</text:p></table:table-cell><table:table-cell><text:p>e</text:p></table:table-cell>"
    "</table:table-row></table:table>"
)
MANIFEST = (
    '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry m:full-path="/" '
    'm:media-type="application/vnd.oasis.opendocument.text"/><m:file-entry m:full-path="content.xml" '
    'm:media-type="text/xml"/><m:file-entry m:full-path="styles.xml" m:media-type="text/xml"/></m:manifest>'
)


def through(kind: str, into: Path, *files: Path) -> dict[str, bytes]:
    """Give the files as LibreOffice writes them in another format, by name."""
    return {made.stem: made.read_bytes() for made in saved_by_office(files, kind, into / f"as-{kind}")}


@pytest.fixture(scope="module")
def written(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Give what LibreOffice writes: of the plan as Word, of the plan as ODT, of that again, and of a rich ODT."""
    folder = tmp_path_factory.mktemp("libreoffice")
    rich = folder / "rich.odt"
    styles = styles_of(STYLES, MASTERS, LAYOUT)
    rich.write_bytes(odt(BODY, AUTOMATIC, styles=styles, **{"META-INF/manifest.xml": MANIFEST}))
    plan = samples / "fjellregionen" / "fjellregionen.odt"
    from_word = through("odt", folder / "a", samples / "fjellregionen" / "fjellregionen.docx")
    as_word = through("docx", folder / "b", plan, rich)
    from_odt = through("odt", folder / "c", plan, rich)
    again = folder / "d"
    again.mkdir()
    for name, raw in as_word.items():
        (again / f"{name}.docx").write_bytes(raw)
    by_word = through("odt", again, *again.glob("*.docx"))
    return {
        "docx-odt": from_word["fjellregionen"],
        "odt-odt": from_odt["fjellregionen"],
        "odt-docx-odt": by_word["fjellregionen"],
        "rich": rich.read_bytes(),
        "rich-odt-odt": from_odt["rich"],
        "rich-odt-docx-odt": by_word["rich"],
    }


def seen(document: Document) -> list[tuple[object, ...]]:
    """Give what a person sees of the blocks, headers and footers, without the names of styles."""
    return [_seen(block) for block in (*document.blocks, *document.furniture, *document.notes)]


def _seen(block: Block) -> tuple[object, ...]:
    if isinstance(block, Table):
        return (
            "table",
            block.columns,
            [
                (row.header, [(cell.place.cell, cell.column_span, cell.row_span, cell.text) for cell in row.cells])
                for row in block.rows
            ],
        )
    if isinstance(block, Heading):
        return "heading", block.level, block.number, block.text
    if isinstance(block, ListItem):
        return "item", block.level, block.marker, block.text
    if isinstance(block, Paragraph):
        return block.place.part, block.bold, " ".join(block.text.split()), block.hidden
    return ("picture", block.alternative_text)


@pytest.mark.parametrize("way", ["docx-odt", "odt-odt", "odt-docx-odt"])
def test_the_plan_written_by_libreoffice_reads_the_same(way: str, written: dict[str, bytes], samples: Path) -> None:
    folder = samples / "fjellregionen"
    original = seen(read((folder / "fjellregionen.odt").read_bytes(), DEFAULT))
    assert seen(read(written[way], DEFAULT)) == original
    assert words_read(read(written[way], DEFAULT)) == words_written(written[way])


def test_the_plan_reads_the_same_as_word_and_as_odt(written: dict[str, bytes], samples: Path) -> None:
    raw = (samples / "fjellregionen" / "fjellregionen.docx").read_bytes()
    assert seen(read(written["docx-odt"], DEFAULT)) == seen(word.read(raw, DEFAULT))


@pytest.mark.parametrize("way", ["rich-odt-odt", "rich-odt-docx-odt"])
def test_what_stands_beside_the_text_comes_through_libreoffice_the_same(way: str, written: dict[str, bytes]) -> None:
    before, after = read(written["rich"], DEFAULT), read(written[way], DEFAULT)
    assert seen(after) == seen(before)
    assert [(change.change, change.text, change.author) for change in after.revisions] == [
        ("deleted", "borte", "Ola"),
        ("inserted", "ny", "Ola"),
    ]
    assert [(comment.text, comment.author, comment.about) for comment in after.comments] == [("hvem", "Kari", "fronte")]
    assert [mark.name for mark in after.marks] == ["m"]
    assert words_read(after) == words_written(written[way])
