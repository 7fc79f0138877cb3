"""Word files that are broken, strict, odd or made to hurt: read, or refused by name, never anything else."""

import random
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from avklart.documents.document import Heading, Paragraph
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import DEFAULT, Limits
from avklart.documents.readers.word import read
from tests.documents.word_files import (
    OLD,
    WORD_TYPE,
    a_run,
    only_table,
    paragraph,
    plain,
    read_word,
    relation,
    row,
    table,
    texts,
    word_file,
    zipped,
)

Change = Callable[[dict[str, bytes]], None]


def changed(raw: bytes, change: Change) -> bytes:
    """Give the package after a change of its files."""
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    return zipped(files)


def refusal(raw: bytes) -> str:
    with pytest.raises(FileRefusedError) as found:
        read(raw, DEFAULT)
    return found.value.code


def test_strict_files_are_read_like_others() -> None:
    strict = {
        "wordprocessingml/2006/main": "wordprocessingml/main",
        "officeDocument/2006/relationships": "officeDocument/relationships",
        "officeDocument/2006/math": "officeDocument/math",
    }

    def make_strict(files: dict[str, bytes]) -> None:
        for name, content in files.items():
            if name != "[Content_Types].xml":
                text = content.decode()
                for old, new in strict.items():
                    text = text.replace(OLD + old, "http://purl.oclc.org/ooxml/" + new)
                files[name] = text.encode()

    body = paragraph("Mål", '<w:outlineLvl w:val="0"/>') + table(row("a", "b")) + paragraph("x", "", "<w:vanish/>")
    raw = word_file(body, {"styles": "", "header1": paragraph("Topp")})
    assert read(changed(raw, make_strict), DEFAULT) == read(raw, DEFAULT)


def test_the_main_part_is_found_by_what_the_package_says() -> None:
    raw = word_file(paragraph("Funnet"), {"styles": ""}, main="annet/Sted/Tekst.xml")
    assert texts(read(raw, DEFAULT)) == ["Funnet"]


def test_the_main_part_is_found_without_relationships() -> None:
    raw = changed(word_file(paragraph("Funnet")), lambda files: files.update({"_rels/.rels": b"<Relationships/>"}))
    assert texts(read(raw, DEFAULT)) == ["Funnet"]


def test_a_package_with_backslashes_in_its_names_is_read() -> None:
    def turn(files: dict[str, bytes]) -> None:
        files["word\\document.xml"] = files.pop("word/document.xml")

    assert texts(read(changed(word_file(paragraph("Funnet")), turn), DEFAULT)) == ["Funnet"]


def test_a_template_is_read() -> None:
    assert texts(read(word_file(paragraph("Mal"), main_type=WORD_TYPE + "template.main+xml"), DEFAULT)) == ["Mal"]


@pytest.mark.parametrize(
    "kind",
    [
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
)
def test_macro_files_are_refused(kind: str) -> None:
    assert refusal(word_file(paragraph("x"), main_type=kind)) == "macros"


def test_a_file_that_carries_macros_under_another_type_is_refused() -> None:
    def add_macros(files: dict[str, bytes]) -> None:
        kind = b'<Override PartName="/word/vba.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
        files["[Content_Types].xml"] = files["[Content_Types].xml"].replace(b"</Types>", kind)

    assert refusal(changed(word_file(""), add_macros)) == "macros"


def test_a_package_without_word_text_is_refused() -> None:
    assert refusal(changed(word_file(""), lambda files: files.clear())) == "damaged-package"
    assert refusal(changed(word_file(""), _without_main_part)) == "missing-main-part"
    other = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    assert refusal(word_file("", main_type=other)) == "missing-main-part"
    assert refusal(changed(word_file(""), lambda f: f.update({"word/document.xml": b"<a/>"}))) == "missing-main-part"
    assert refusal(zipped({"a.txt": "x"})) == "missing-part"


def _without_main_part(files: dict[str, bytes]) -> None:
    del files["word/document.xml"]


@pytest.mark.parametrize(
    "part", ["word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"]
)
def test_a_declaration_in_any_part_is_refused_by_the_name_of_the_part(part: str) -> None:
    def declare(files: dict[str, bytes]) -> None:
        files[part] = b'<!DOCTYPE a [<!ENTITY e "x">]>' + files[part]

    with pytest.raises(FileRefusedError) as found:
        read(changed(word_file(paragraph("A"), {"styles": ""}), declare), DEFAULT)
    assert (found.value.code, found.value.facts["part"]) == ("doctype", part)


def test_a_document_without_body_styles_or_numbering_is_read() -> None:
    assert read(changed(word_file("x"), lambda f: f.update(_bare())), DEFAULT).blocks == ()
    relations = relation("a", "styles", "borte.xml") + relation("b", "numbering", "../../../borte.xml")
    body = paragraph("Tekst", '<w:pStyle w:val="Finnes ikke"/><w:numPr><w:numId w:val="3"/></w:numPr>')
    found = plain(read_word(body, relations=relations).blocks)
    assert [(one.text, one.style) for one in found] == [("Tekst", "Finnes ikke")]


def _bare() -> dict[str, bytes]:
    return {"word/document.xml": f'<w:document xmlns:w="{OLD}wordprocessingml/2006/main"/>'.encode()}


def test_text_that_the_package_loses_track_of_is_told_of() -> None:
    gone = read_word(paragraph("Tekst"), relations=relation("a", "footnotes", "borte.xml"))
    assert [(doubt.code, doubt.facts) for doubt in gone.doubts] == [("missing-text", {"part": "word/borte.xml"})]

    def add_header(files: dict[str, bytes]) -> None:
        kind = f'<Override PartName="/word/h.xml" ContentType="{WORD_TYPE}header+xml"/></Types>'
        files["[Content_Types].xml"] = files["[Content_Types].xml"].replace(b"</Types>", kind.encode())
        files["word/h.xml"] = b"<a/>"

    lost = read(changed(word_file(paragraph("Tekst")), add_header), DEFAULT)
    assert [(doubt.code, doubt.facts) for doubt in lost.doubts] == [("missing-text", {"part": "word/h.xml"})]


def test_a_long_chain_of_styles_is_read_in_one_go() -> None:
    count = 3_000
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:basedOn w:val="s{n + 1}"/></w:style>' for n in range(count)
    )
    styles += f'<w:style w:type="paragraph" w:styleId="s{count}"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    body = "".join(paragraph("x", f'<w:pStyle w:val="s{n}"/>') for n in range(count))
    found = read_word(body, {"styles": styles}).blocks
    assert {block.level for block in found if isinstance(block, Heading)} == {2}


@pytest.mark.parametrize("wrapper", ["w:smartTag", "w:ins", "w:customXml", "w:r", "w:p", "w:sdt><w:sdtContent"])
def test_deep_wrapping_is_read_or_refused(wrapper: str) -> None:
    opening, closing = f"<{wrapper}>", "".join(f"</{tag}>" for tag in reversed(wrapper.split("><")))
    for depth in (40, 100, 230, 5_000):
        body = opening * depth + a_run("innerst") + closing * depth
        for inside in (body, f"<w:p>{body}</w:p>"):
            try:
                found = read(word_file(inside), DEFAULT)
            except FileRefusedError as refused:
                assert refused.code == "too-deep"  # noqa: PT017
            else:
                assert "innerst" in "".join(texts(found))


def test_text_boxes_in_text_boxes_are_read_or_refused() -> None:
    for depth in (5, 45, 200):
        inside = paragraph("innerst")
        for _ in range(depth):
            inside = f"<w:p><w:r><w:pict><w:txbxContent>{inside}</w:txbxContent></w:pict></w:r></w:p>"
        try:
            found = read(word_file(inside), DEFAULT)
        except FileRefusedError as refused:
            assert refused.code == "too-deep"  # noqa: PT017
        else:
            assert texts(found) == ["innerst"]


def test_numbers_and_letters_past_all_reason_are_drawn_short() -> None:
    kinds = ("lowerLetter", "upperRoman", "decimal")
    start = '<w:lvl w:ilvl="0"><w:start w:val="2000000000"/>'
    numbering = "".join(
        f'<w:abstractNum w:abstractNumId="{n}">{start}<w:numFmt w:val="{kind}"/><w:lvlText w:val="%1"/></w:lvl>'
        f'</w:abstractNum><w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>'
        for n, kind in enumerate(kinds, 1)
    )
    body = "".join(paragraph("x", f'<w:numPr><w:ilvl w:val="99"/><w:numId w:val="{n}"/></w:numPr>') for n in (1, 2, 3))
    assert len(read_word(body, {"numbering": numbering}).blocks) == 3
    body = body.replace('w:val="99"', 'w:val="0"')
    assert {getattr(block, "marker", "") for block in read_word(body, {"numbering": numbering}).blocks} == {
        "2000000000"
    }


def test_characters_that_cannot_be_seen_are_taken_out_with_a_doubt() -> None:
    document = read_word(paragraph("A\u030a se\u00ad på \u202eolleh\u202c i\u00a0dag"))
    assert texts(document) == ["Å se på olleh i dag"]
    assert [doubt.code for doubt in document.doubts] == ["reversed-text"]


def test_line_breaks_in_the_xml_itself_are_spaces() -> None:
    assert texts(read_word("<w:p><w:r><w:t>to\n\tord</w:t></w:r></w:p>")) == ["to  ord"]


def test_a_part_in_utf_16_is_read() -> None:
    def widen(files: dict[str, bytes]) -> None:
        text = '<?xml version="1.0" encoding="UTF-16"?>' + files["word/document.xml"].decode()
        files["word/document.xml"] = text.encode("utf-16")

    assert texts(read(changed(word_file(paragraph("Æøå")), widen), DEFAULT)) == ["Æøå"]


def test_steps_grow_no_faster_than_the_document() -> None:
    ranges = "".join(f'<w:commentRangeStart w:id="{n}"/>{a_run("ord ")}' for n in range(2_000))
    comments = "".join(f'<w:comment w:id="{n}">{paragraph("?")}</w:comment>' for n in range(2_000))
    ends = "".join(f'<w:commentRangeEnd w:id="{n}"/>' for n in range(2_000))
    document = read_word(f"<w:p>{ranges}{ends}</w:p>", {"comments": comments})
    assert max(len(comment.about or "") for comment in document.comments) <= 1_001


def test_more_text_than_the_limit_is_refused() -> None:
    with pytest.raises(FileRefusedError) as found:
        read(word_file(paragraph("ord " * 30)), Limits(text_characters=100))
    assert (found.value.code, found.value.facts) == ("too-much-text", {"limit": 100})


def test_a_chart_drawn_many_times_is_read_once() -> None:
    chart = f'<?xml version="1.0"?><a:p xmlns:a="{OLD}drawingml/2006/main"><a:t>Innbyggere</a:t></a:p>'
    drawing = f'<w:r><w:drawing><c:chart xmlns:c="{OLD}drawingml/2006/chart" r:id="chart1"/></w:drawing></w:r>'
    assert texts(read_word(f"<w:p>{drawing * 3}</w:p>", {"chart1": chart})) == ["Innbyggere"]


MARKS = (
    b'"',
    b"<",
    b">",
    b"w:",
    b"/",
    b"1",
    b"9999999999",
    b"-1",
    b"continue",
    b"tbl",
    b"</w:p>",
    b"<w:p>",
    b"&#1;",
    b"",
)


def test_files_with_damaged_xml_are_read_or_refused(shared_plans: Path) -> None:
    chance = random.Random(2017)
    sources = [
        (shared_plans / "open" / "indre-havdal.docx").read_bytes(),
        word_file(
            table(row("a", "b", properties="<w:tblHeader/>"), row("<w:tc><w:tbl><w:tr/></w:tbl></w:tc>"))
            + f"<w:p><w:ins>{a_run('x')}</w:ins><w:r><w:fldChar w:fldCharType='begin'/></w:r></w:p>",
            {"styles": "<w:style w:styleId='a'><w:basedOn w:val='a'/></w:style>", "numbering": "", "comments": ""},
        ),
    ]
    outcomes = set()
    for number in range(300):
        outcomes.add(_outcome(changed(sources[number % 2], lambda files: _damage(files, chance))))
    assert "read" in outcomes
    assert "damaged-part" in outcomes


def _outcome(raw: bytes) -> str:
    try:
        read(raw, Limits(rows=2_000, cells=20_000))
    except FileRefusedError as refused:
        return refused.code
    return "read"


def _damage(files: dict[str, bytes], chance: random.Random) -> None:
    """Put a mark in place of some bytes, or swap two stretches between tags, in one part of the XML."""
    name = chance.choice([name for name in files if name.endswith((".xml", ".rels")) and len(files[name]) < 60_000])
    content = files[name]
    if chance.random() < 0.5:
        at = chance.randrange(len(content))
        files[name] = content[:at] + chance.choice(MARKS) + content[at + chance.randrange(4) :]
    else:
        tags = content.split(b"<")
        one, other = chance.randrange(1, len(tags)), chance.randrange(1, len(tags))
        tags[one], tags[other] = tags[other], tags[one]
        files[name] = b"<".join(tags)


def test_paragraphs_keep_the_style_of_the_file(shared_plans: Path) -> None:
    document = read((shared_plans / "open" / "sundvaag.docx").read_bytes(), DEFAULT)
    assert isinstance(document.blocks[0], Paragraph)
    assert document.blocks[0].style == "Title"
    assert only_table(read_word(table(row("a")))).columns == 1
