"""What stands around the cells of a workbook: comments, text boxes, headers, prompts, links."""

from openpyxl.comments import Comment
from openpyxl.worksheet.datavalidation import DataValidation

from avklart.documents.document import Paragraph, Picture
from tests.documents.sheets import (
    MAIN,
    all_words,
    book_of,
    doubts,
    inline,
    only_table,
    read,
    read_book,
    relations,
    workbook,
)

ROW = f'<row r="1">{inline("A1", "Tiltak")}{inline("B1", "Ansvar")}</row>'
SHEET_RELATIONS = "xl/worksheets/_rels/sheet1.xml.rels"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"


def test_comments_stand_beside_the_cell_with_their_author() -> None:
    book, sheet = book_of(["Tiltak", "Ansvar"], ["a", "b"])
    sheet["B2"].comment = Comment("Må avklares\nmed AU", "Kari Nordmann")
    found = read_book(book)
    (comment,) = found.comments
    assert (comment.text, comment.author) == ("Må avklares\nmed AU", "Kari Nordmann")
    assert comment.place == only_table(found).rows[1].cells[1].place


def test_a_conversation_is_read_once_and_in_order() -> None:
    legacy = (
        f'<comments xmlns="{MAIN}"><authors><author>tc={{1}}</author><author>Ola</author></authors><commentList>'
        '<comment ref="A1" authorId="0"><text><t>[Kommentartråd] Hvem? Svar: AU</t></text></comment>'
        '<comment ref="B1" authorId="1"><text><r><t>Gammel </t></r><r><t>merknad</t></r></text></comment>'
        '<comment ref="C1" authorId="7"><text/></comment></commentList></comments>'
    )
    threads = (
        '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">'
        '<threadedComment ref="A1" dT="2025-01-02T03:04:05" personId="{p}"><text>Hvem?</text></threadedComment>'
        '<threadedComment ref="A1" personId="{q}" parentId="x"><text>AU</text></threadedComment></ThreadedComments>'
    )
    persons = (
        '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">'
        '<person id="{p}" displayName="Kari Nordmann"/></personList>'
    )
    found = read(
        workbook(
            ROW,
            **{
                SHEET_RELATIONS: relations(comments="../comments1.xml", threadedComment="../threads/one.xml"),
                "xl/comments1.xml": legacy,
                "xl/threads/one.xml": threads,
                "xl/persons/person.xml": persons,
            },
        )
    )
    assert [(comment.text, comment.author, comment.made_at, comment.place.cell) for comment in found.comments] == [
        ("Hvem?", "Kari Nordmann", "2025-01-02T03:04:05", 1),
        ("AU", None, None, 1),
        ("Gammel merknad", "Ola", None, 2),
    ]


def test_text_boxes_pictures_and_charts_are_found_where_they_are_anchored() -> None:
    drawing = f"""<xdr:wsDr xmlns:xdr="{DRAWING}/spreadsheetDrawing" xmlns:a="{DRAWING}/main"
      xmlns:c="{DRAWING}/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
      <xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:row>4</xdr:row></xdr:from>
        <mc:AlternateContent><mc:Choice><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="TextBox 1"/></xdr:nvSpPr>
          <xdr:txBody><a:p><a:r><a:t>Husk </a:t></a:r><a:r><a:t>frist</a:t></a:r></a:p><a:p/></xdr:txBody></xdr:sp>
          </mc:Choice>
        <mc:Fallback><xdr:sp><xdr:txBody><a:p><a:r><a:t>Husk frist</a:t></a:r></a:p></xdr:txBody></xdr:sp></mc:Fallback>
        </mc:AlternateContent></xdr:twoCellAnchor>
      <xdr:oneCellAnchor><xdr:pic><xdr:nvPicPr><xdr:cNvPr name="Logo" descr="Våpenskjold"/></xdr:nvPicPr></xdr:pic>
      </xdr:oneCellAnchor>
      <xdr:absoluteAnchor><xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr name="Diagram 1"/></xdr:nvGraphicFramePr>
        <a:graphic><c:chart r:id="chart"/></a:graphic></xdr:graphicFrame></xdr:absoluteAnchor></xdr:wsDr>"""
    chart = (
        f'<c:chartSpace xmlns:c="{DRAWING}/chart" xmlns:a="{DRAWING}/main"><c:chart><c:title><c:tx><c:rich><a:p><a:r>'
        "<a:t>Kostnad per år</a:t></a:r></a:p></c:rich></c:tx></c:title></c:chart></c:chartSpace>"
    )
    parts = {
        SHEET_RELATIONS: relations(drawing="../drawings/drawing1.xml"),
        "xl/drawings/drawing1.xml": drawing,
        "xl/drawings/_rels/drawing1.xml.rels": relations(chart="/xl/charts/chart1.xml"),
        "xl/charts/chart1.xml": chart,
    }
    found = read(workbook(ROW, **parts))
    boxes = [block for block in found.blocks if isinstance(block, Paragraph)]
    assert [(box.text, box.place.part, box.place.row, box.place.cell) for box in boxes] == [
        ("Husk frist", "textbox", 5, 3)
    ]
    pictures = [block for block in found.blocks if isinstance(block, Picture)]
    assert [(picture.alternative_text, picture.name) for picture in pictures] == [
        ("Våpenskjold", "Logo"),
        (None, "Diagram 1"),
    ]
    assert [left.text for left in found.left_over] == ["Kostnad per år"]


def test_headers_and_footers_are_furniture_without_page_numbers() -> None:
    around = (
        "<headerFooter><oddHeader>"
        '&amp;L&amp;"Arial,Bold"&amp;14Breidfjell &amp;&amp; co&amp;CPlan&amp;R&amp;D</oddHeader>'
        "<oddFooter>&amp;K01+023Side &amp;P av &amp;N</oddFooter></headerFooter>"
    )
    found = read(workbook(ROW, around))
    kept = [(block.text, block.place.part) for block in found.furniture if isinstance(block, Paragraph)]
    assert kept == [("Breidfjell & co", "header"), ("Plan", "header"), ("Side  av", "footer")]


def test_prompts_choices_and_tooltips_are_left_over_texts() -> None:
    book, sheet = book_of(["Status", "x"])
    rule = DataValidation(type="list", formula1='"Ikke startet,Pågår,Ferdig"')
    rule.promptTitle, rule.prompt, rule.error = "Status", "Velg en status", "Ukjent status"
    rule.add("A2")
    sheet.add_data_validation(rule)
    assert [left.text for left in read_book(book).left_over] == [
        "Status",
        "Velg en status",
        "Ukjent status",
        "Ikke startet,Pågår,Ferdig",
    ]


def test_links_out_of_the_file_and_copies_in_it_are_doubts_and_never_followed() -> None:
    parts = {
        "xl/externalLinks/externalLink1.xml": f'<externalLink xmlns="{MAIN}"/>',
        "xl/externalLinks/_rels/externalLink1.xml.rels": relations(externalLinkPath="file:///C:/Budsjett.xlsx").replace(
            "/></", ' TargetMode="External"/></'
        ),
        "xl/connections.xml": f'<connections xmlns="{MAIN}"/>',
        "xl/pivotCache/pivotCacheDefinition1.xml": f'<pivotCacheDefinition xmlns="{MAIN}"/>',
        SHEET_RELATIONS: relations(oleObject="../embeddings/oleObject1.bin"),
    }
    found = read(workbook(ROW, **parts))
    assert doubts(found) == [("embedded-object", None, None), ("external-link", None, None), ("pivot-copy", None, None)]
    assert found.doubts[1].facts == {"target": "file:///C:/Budsjett.xlsx"}


def test_an_old_drawing_that_is_no_sound_xml_is_a_doubt() -> None:
    parts = {
        SHEET_RELATIONS: relations(vmlDrawing="../drawings/vmlDrawing1.vml"),
        "xl/drawings/vmlDrawing1.vml": "<xml><br></xml>",
    }
    found = read(workbook(ROW, **parts))
    assert [(doubt.code, doubt.facts) for doubt in found.doubts] == [
        ("unreadable-part", {"part": "xl/drawings/vmlDrawing1.vml"})
    ]


def test_buttons_of_old_drawings_keep_their_words() -> None:
    box = "<v:textbox><div>Send inn</div></v:textbox>"
    vml = f'<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape>{box}</v:shape></xml>'
    parts = {SHEET_RELATIONS: relations(vmlDrawing="../drawings/v.vml"), "xl/drawings/v.vml": vml}
    assert all_words(read(workbook(ROW, **parts)))["Send"] == 1


def test_the_title_and_language_the_file_declares_are_given() -> None:
    core = (
        '<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:title> Plan  2025 </dc:title><dc:language>nn</dc:language></cp:coreProperties>"
    )
    top = relations(officeDocument="xl/workbook.xml", **{"core-properties": "docProps/core.xml"})
    found = read(workbook(ROW, **{"_rels/.rels": top, "docProps/core.xml": core}))
    assert (found.title, found.language) == ("Plan 2025", "nn")
