"""Word documents: paragraphs, headings, lists, text boxes, fields and what stands beside the running text."""

from avklart.documents.document import Heading, Paragraph, Picture, Place, document_texts
from avklart.documents.limits import DEFAULT
from avklart.documents.readers.word import read
from tests.documents.word_files import (
    HEADING_STYLES,
    a_run,
    cell,
    codes,
    only_table,
    paragraph,
    plain,
    raw_words,
    read_word,
    relation,
    row,
    style,
    table,
    texts,
    word_file,
    words_in,
)


def field(code: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{a_run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_headings_are_found_by_outline_level_through_inheritance_and_names() -> None:
    body = (
        paragraph("En", style("Overskrift1"))
        + paragraph("To", style("Eget"))
        + paragraph("Tre", style("X3"))
        + paragraph("Fire", '<w:outlineLvl w:val="3"/>')
        + paragraph("Innhold", style("Innhold"))
    )
    document = read_word(body, {"styles": HEADING_STYLES})
    assert [(b.text, b.level) for b in document.blocks if isinstance(b, Heading)] == [
        ("En", 1),
        ("To", 1),
        ("Tre", 3),
        ("Fire", 4),
    ]
    assert plain(document.blocks)[0].style == "TOC Heading"


def test_a_title_is_a_paragraph_with_its_style() -> None:
    document = read_word(paragraph("Planen", style("Tittel")), {"styles": HEADING_STYLES})
    assert document.blocks == (Paragraph(text="Planen", style="Title", size=10.0, place=Place(paragraph=1)),)


def test_styles_based_on_each_other_are_read() -> None:
    document = read_word(paragraph("Rundt", style("A")), {"styles": HEADING_STYLES})
    assert plain(document.blocks)[0].bold


def test_a_file_without_styles_knows_headings_by_the_id_of_the_style() -> None:
    document = read_word(paragraph("Mål", style("Overskrift2")))
    assert document.blocks == (Heading(text="Mål", level=2, place=Place(paragraph=1)),)


def test_bold_and_size_are_told_when_the_whole_paragraph_has_them() -> None:
    big = '<w:b/><w:sz w:val="28"/>'
    body = (
        paragraph("Område", "", big)
        + f"<w:p>{a_run('Delvis', big)}{a_run(' fet')}</w:p>"
        + f"<w:p>{a_run('Fet', '<w:rStyle w:val="Sterk"/>')}{a_run(' ')}</w:p>"
        + paragraph("Ikke", "", '<w:rStyle w:val="Sterk"/><w:b w:val="0"/>')
    )
    found = plain(read_word(body, {"styles": HEADING_STYLES}).blocks)
    assert [(p.bold, p.size) for p in found] == [(True, 14.0), (False, None), (True, 10.0), (False, 10.0)]


def test_breaks_tabs_hyphens_and_signs_are_read_as_what_they_show() -> None:
    runs = (
        "<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t><w:tab/><w:t>d</w:t><w:noBreakHyphen/>"
        '<w:t>e</w:t><w:softHyphen/><w:t>f</w:t><w:sym w:font="Wingdings" w:char="F0FE"/>'
        '<w:sym w:font="Symbol" w:char="F0B3"/></w:r></w:p>'
    )
    assert texts(read_word(runs)) == ["a\nb\nc\td-ef☑≥"]


def test_content_controls_and_other_wrappers_are_seen_through_everywhere() -> None:
    def control(inside: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>"

    words = f"<w:p>{control(a_run('en '))}<w:smartTag><w:hyperlink>{a_run('to')}</w:hyperlink></w:smartTag></w:p>"
    wrapped = table(control(row(control(cell("celle")), f"<w:tc>{control(paragraph('avsnitt'))}</w:tc>")))
    document = read_word(control(words) + f"<w:customXml>{wrapped}</w:customXml>")
    assert texts(document) == ["en to"]
    assert [found.text for found in only_table(document).rows[0].cells] == ["celle", "avsnitt"]


def test_the_prompt_of_an_unanswered_field_is_left_over() -> None:
    prompt = (
        "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        f"{a_run('Skriv her')}</w:sdtContent></w:sdt>{a_run('Frist: ')}</w:p>"
    )
    document = read_word(prompt)
    assert texts(document) == ["Frist: "]
    assert [left.text for left in document.left_over] == ["Skriv her"]


def test_fields_show_their_result_and_strange_ones_are_told_of() -> None:
    body = (
        f"<w:p>{field('PAGE', '3')}</w:p><w:p>{field('INCLUDETEXT x.docx', 'hentet')}</w:p>"
        f"<w:p>{field('DDEAUTO c:\\\\x', 'gammel')}</w:p>"
        f'<w:p><w:fldSimple w:instr=" MERGEFIELD navn ">{a_run("Kari")}</w:fldSimple></w:p>'
    )
    document = read_word(body)
    assert texts(document) == ["3", "hentet", "gammel", "Kari"]
    assert [(doubt.code, doubt.place.paragraph, doubt.facts) for doubt in document.doubts] == [
        ("field-codes", 2, {"field": "INCLUDETEXT"}),
        ("dde", 3, {}),
        ("field-codes", 4, {"field": "MERGEFIELD"}),
    ]


def test_a_field_that_never_ends_swallows_nothing_that_follows() -> None:
    begun = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF</w:instrText></w:r></w:p>'
    assert texts(read_word(begun + paragraph("Neste"))) == ["Neste"]


def test_what_an_old_drop_down_shows_is_read() -> None:
    choice = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/>'
        '<w:listEntry w:val="Planlagt"/><w:listEntry w:val="Pågår"/></w:ddList></w:ffData></w:fldChar></w:r>'
        '<w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    assert texts(read_word(choice)) == ["Pågår"]


def test_a_text_box_is_read_once_where_it_is_anchored() -> None:
    box = paragraph("I boksen")
    both = (
        "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><wp:docPr id='1' name='Boks'/>"
        f"<wps:txbx><w:txbxContent>{box}</w:txbxContent></wps:txbx></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{box}</w:txbxContent></v:textbox></v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent>"
    )
    document = read_word(f"<w:p>{a_run('Før')}<w:r>{both}</w:r></w:p>" + paragraph("Etter"))
    assert [(p.text, p.place.part) for p in plain(document.blocks)] == [
        ("Før", "body"),
        ("I boksen", "textbox"),
        ("Etter", "body"),
    ]


def test_pictures_and_watermarks_keep_their_alternative_texts() -> None:
    drawing = (
        '<w:drawing><wp:inline><wp:docPr id="1" name="Bilde 1" descr="Kart over regionen"/></wp:inline></w:drawing>'
    )
    mark = '<w:pict><v:shape><v:textpath string="UTKAST"/></v:shape></w:pict>'
    document = read_word(f"<w:p><w:r>{drawing}</w:r><w:r>{mark}</w:r></w:p>")
    found = [(b.alternative_text, b.name) for b in document.blocks if isinstance(b, Picture)]
    assert found == [("Kart over regionen", "Bilde 1"), ("UTKAST", None)]


def test_embedded_objects_other_texts_and_addresses_outside_are_told_of() -> None:
    body = (
        '<w:p><w:r><w:object><v:shape/><o:OLEObject ProgID="Excel.Sheet.12" r:id="x"/></w:object></w:r></w:p>'
        '<w:altChunk r:id="del"/><w:subDoc r:id="ingen"/>'
    )
    relations = (
        relation("del", "aFChunk", "chunk.html")
        + relation("mal", "attachedTemplate", "http://example.org/mal.dotm", external=True)
        + relation("lenke", "hyperlink", "http://example.org/", external=True)
    )
    document = read_word(body, relations=relations)
    assert {doubt.code: doubt.facts for doubt in document.doubts} == {
        "external-link": {"target": "http://example.org/mal.dotm"},
        "embedded-object": {"kind": "Excel.Sheet.12"},
        "missing-text": {"part": "word/chunk.html"},
    }


def test_the_texts_of_charts_and_diagrams_are_read() -> None:
    chart = (
        f'<?xml version="1.0"?><c:chartSpace {CHARTS}><a:p><a:r><a:t>Innbyggere</a:t></a:r></a:p>'
        "<c:strCache><c:pt><c:v>2016</c:v></c:pt></c:strCache></c:chartSpace>"
    )
    steps = "<dgm:t><a:p><a:r><a:t>Steg</a:t></a:r></a:p></dgm:t>"
    diagram = f'<?xml version="1.0"?><dgm:dataModel {CHARTS}>{steps}</dgm:dataModel>'
    body = (
        '<w:p><w:r><w:drawing><c:chart r:id="chart1"/></w:drawing></w:r>'
        '<w:r><w:drawing><dgm:relIds r:dm="diagramData1"/></w:drawing></w:r></w:p>'
    )
    document = read_word(body, {"chart1": chart, "diagramData1": diagram})
    assert texts(document) == ["Innbyggere", "2016", "Steg"]
    assert codes(document) == ["chart-values"]


CHARTS = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"'
)


def test_headers_footers_notes_and_comments_stand_beside_the_text() -> None:
    section = '<w:sectPr><w:headerReference r:id="header1"/><w:footerReference r:id="footer1"/></w:sectPr>'
    body = (
        f'<w:p><w:commentRangeStart w:id="4"/>{a_run("Må ")}</w:p><w:p>{a_run("avklares")}'
        '<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r></w:p>' + section
    )
    parts = {
        "header2": paragraph("Ubrukt"),
        "header1": paragraph("Topp"),
        "footer1": paragraph("Bunn"),
        "footnotes": '<w:footnote w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        f"<w:footnote>{paragraph('Note')}</w:footnote>",
        "endnotes": f"<w:endnote>{paragraph('Sluttnote')}</w:endnote>",
        "comments": f'<w:comment w:id="4" w:author="Ola" w:date="2017-01-02T10:00:00Z">{paragraph("Hvem?")}</w:comment>'
        f'<w:comment w:id="5" w:author="Kari">{paragraph("Uten anker")}</w:comment>',
    }
    document = read_word(body, parts)
    assert [(p.text, p.place.part) for p in plain(document.furniture)] == [
        ("Topp", "header"),
        ("Ubrukt", "header"),
        ("Bunn", "footer"),
    ]
    assert [(p.text, p.place.part) for p in plain(document.notes)] == [("Note", "footnote"), ("Sluttnote", "endnote")]
    first, second = document.comments
    assert (first.text, first.author, first.about, first.place) == ("Hvem?", "Ola", "Må \navklares", Place(paragraph=1))
    assert second.place == Place(part="comment")


def test_bookmarks_are_kept_with_their_places_and_rows() -> None:
    def mark(name: str) -> str:
        return f'<w:bookmarkStart w:id="1" w:name="{name}"/>'

    body = f"<w:p>{mark('innledning')}{mark('_GoBack')}{a_run('Tekst')}</w:p>" + table(
        row("Tiltak"), mark("mellom"), row(f"<w:tc><w:p>{mark('tiltak-7')}{a_run('Bygge')}</w:p></w:tc>")
    )
    document = read_word(body)
    assert [mark.name for mark in document.marks] == ["innledning", "mellom", "tiltak-7"]
    assert [line.marks for line in only_table(document).rows] == [(), ("mellom", "tiltak-7")]


def test_hidden_text_is_kept_and_marked() -> None:
    body = (
        f"<w:p>{a_run('Synlig ')}{a_run('hemmelig', '<w:vanish/>')}</w:p>"
        + paragraph("Bare skjult", style("Skjult"))
        + table(row("rad", properties="<w:hidden/>"))
    )
    document = read_word(body, {"styles": HEADING_STYLES})
    assert [(p.text, p.hidden) for p in plain(document.blocks)] == [
        ("Synlig ", False),
        ("hemmelig", True),
        ("Bare skjult", True),
    ]
    assert only_table(document).rows[0].hidden
    assert codes(document) == ["hidden-text"] * 3


def test_building_blocks_of_a_template_are_left_over() -> None:
    store = f"<w:docParts><w:docPart><w:docPartBody>{paragraph('Klikk her')}</w:docPartBody></w:docPart></w:docParts>"
    document = read_word(paragraph("Tekst"), {"glossaryDocument": store})
    assert (texts(document), [left.text for left in document.left_over]) == (["Tekst"], ["Klikk her"])


def test_mathematics_and_ruby_are_read() -> None:
    body = (
        "<w:p><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>"
        "<w:r><w:ruby><w:rt><w:r><w:t>over</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>under</w:t></w:r></w:rubyBase>"
        "</w:ruby></w:r></w:p>"
    )
    assert texts(read_word(body)) == ["1/2overunder"]


def test_every_word_of_a_made_document_is_counted_once() -> None:
    body = (
        paragraph("Vanlig tekst")
        + paragraph("skjult ord", "", "<w:vanish/>")
        + '<w:p><w:del w:author="A"><w:r><w:delText>strøket setning</w:delText></w:r></w:del></w:p>'
        + table(row("celle", "<w:tc>" + table(row("indre celle")) + "<w:p/></w:tc>"))
        + f"<w:p>{field('REF x', 'resultat')}</w:p>"
    )
    raw = word_file(body, {"footnotes": f"<w:footnote>{paragraph('en note')}</w:footnote>"})
    assert words_in("\n".join(document_texts(read(raw, DEFAULT)))) == raw_words(raw)
