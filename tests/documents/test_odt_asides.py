"""ODT: notes, comments, tracked changes, hidden text, text boxes, pictures, fields, forms, headers and footers."""

import pytest

from avklart.documents.document import Document, ListItem, Paragraph, Picture, document_texts
from avklart.documents.limits import DEFAULT
from avklart.documents.readers.odt import read
from tests.odt_files import odt, read_odt, styles_of, words_read, words_written
from tests.reads import codes_of

HIDDEN = (
    '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="HP" style:family="paragraph"><style:text-properties text:display="none"/></style:style>'
)
UNSEEN = '<text:span text:style-name="H">b</text:span>'


def texts(document: Document) -> list[str]:
    return list(document_texts(document))


def shown(document: Document) -> list[tuple[str, str, bool]]:
    """Give part, text and hiding of each block of running text."""
    return [
        (block.place.part, block.text, block.hidden)
        for block in document.blocks
        if isinstance(block, Paragraph | ListItem)
    ]


def note(text: str, kind: str = "footnote", label: str = "") -> str:
    return (
        f'<text:note text:note-class="{kind}"><text:note-citation {label}>1</text:note-citation>'
        f"<text:note-body>{text}</text:note-body></text:note>"
    )


def test_notes_stand_apart_from_the_words_they_belong_to() -> None:
    first, second = note("<text:p>RV3</text:p><text:p>og FV30</text:p>"), note("<text:p>E6</text:p>", "endnote")
    body = f"<text:p>Veg{first}bygging{second}</text:p>"
    document = read_odt(body)
    assert shown(document) == [("body", "Vegbygging", False)]
    assert [(block.place.part, block.place.paragraph, *texts_of(block)) for block in document.notes] == [
        ("footnote", 1, "RV3"),
        ("footnote", 2, "og FV30"),
        ("endnote", 1, "E6"),
    ]


def texts_of(block: object) -> list[str]:
    assert isinstance(block, Paragraph | ListItem)
    return [block.text]


def test_a_sign_the_author_chose_for_a_note_is_kept() -> None:
    document = read_odt(
        f"<text:p>Drift{note('<text:p>a</text:p>', label='text:label=' + chr(34) + '*' + chr(34))}</text:p>"
    )
    (found,) = document.notes
    assert isinstance(found, ListItem)
    assert (found.marker, found.drawn, found.text) == ("*", False, "a")


def comment(text: str, name: str = "") -> str:
    return (
        f"<office:annotation {name}><dc:creator>Kari</dc:creator><dc:date>2018-01-02T03:04:05</dc:date>"
        f"<text:p>{text}</text:p><text:list><text:list-item><text:p>punkt</text:p></text:list-item></text:list>"
        "</office:annotation>"
    )


def test_comments_are_kept_with_who_when_and_what_they_are_about() -> None:
    name = 'office:name="k1"'
    document = read_odt(
        f"<text:p>Må {comment('Hvem?', name)}avklares</text:p><text:p>nå<office:annotation-end {name}/> straks"
        f"{comment('Når?')}</text:p>"
    )
    first, second = document.comments
    assert (first.text, first.author, first.made_at) == ("Hvem?\npunkt", "Kari", "2018-01-02T03:04:05")
    assert (first.about, first.place.paragraph, first.place.part) == ("avklares\nnå", 1, "body")
    assert (second.text, second.about, second.place.paragraph) == ("Når?\npunkt", None, 2)
    assert sorted(texts(document)) == sorted(["Må avklares", "nå straks", "Hvem?\npunkt", "Når?\npunkt"])


def changed(name: str, kind: str, content: str = "", who: str = "Ola") -> str:
    return (
        f'<text:changed-region xml:id="{name}" text:id="{name}"><text:{kind}><office:change-info><dc:creator>{who}'
        f"</dc:creator><dc:date>2018-05-06</dc:date></office:change-info>{content}</text:{kind}></text:changed-region>"
    )


def test_tracked_changes_are_read_as_accepted_with_the_changes_beside() -> None:
    body = (
        "<text:tracked-changes>"
        + changed("c1", "deletion", "<text:p>gamle</text:p><text:p>linjer<text:s/>her</text:p>")
        + changed("c2", "insertion")
        + changed("c3", "format-change")
        + "</text:tracked-changes>"
        '<text:p>Ta bort <text:change text:change-id="c1"/>dette</text:p>'
        '<text:p>Sett <text:change-start text:change-id="c2"/>inn</text:p>'
        '<text:p>mer<text:change-end text:change-id="c2"/> og <text:change-start text:change-id="c3"/>fet'
        '<text:change-end text:change-id="c3"/></text:p>'
    )
    document = read_odt(body)
    assert [text for _, text, _ in shown(document)] == ["Ta bort dette", "Sett inn", "mer og fet"]
    assert [(change.change, change.text, change.place.paragraph) for change in document.revisions] == [
        ("deleted", "gamle\nlinjer her", 1),
        ("inserted", "inn\nmer", 2),
        ("format", "fet", 3),
    ]
    assert {(change.author, change.made_at) for change in document.revisions} == {("Ola", "2018-05-06")}
    assert words_read(document) == words_written(odt(body))


def test_changes_between_paragraphs_and_over_tables_are_read() -> None:
    body = (
        f"<text:tracked-changes>{changed('c1', 'insertion')}{changed('c2', 'deletion', '<text:h>borte</text:h>')}"
        '</text:tracked-changes><text:change text:change-id="c2"/><text:change-start text:change-id="c1"/>'
        "<table:table><table:table-row><table:table-cell><text:p>ny</text:p></table:table-cell></table:table-row>"
        '</table:table><text:change-end text:change-id="c1"/>'
    )
    document = read_odt(body)
    assert [(change.change, change.text) for change in document.revisions] == [("deleted", "borte"), ("inserted", "ny")]
    assert texts(document) == ["ny", "borte"]


def test_a_deletion_nobody_points_to_is_kept() -> None:
    lost = f"<text:tracked-changes>{changed('c1', 'deletion', '<text:p>mistet</text:p>')}</text:tracked-changes>"
    for body in (lost, lost.replace("</text:tracked-changes>", changed("c1", "deletion") + "</text:tracked-changes>")):
        assert "mistet" in texts(read_odt(body))


def test_a_deletion_of_what_another_had_inserted_is_both() -> None:
    both = changed("c1", "deletion", "<text:p>x</text:p>").replace(
        "</text:changed-region>", "<text:insertion/></text:changed-region>"
    )
    document = read_odt(
        f'<text:tracked-changes>{both}</text:tracked-changes><text:p><text:change text:change-id="c1"/></text:p>'
    )
    assert [change.change for change in document.revisions] == ["deleted", "inserted"]


def test_ranges_that_overlap_repeat_no_more_text_than_the_limit() -> None:
    many = range(400)
    body = "<text:tracked-changes>" + "".join(changed(f"c{n}", "insertion") for n in many) + "</text:tracked-changes>"
    body += "<text:p>" + "".join(f'<text:change-start text:change-id="c{n}"/>' for n in many) + "ord " * 50_000
    body += "".join(f'<text:change-end text:change-id="c{n}"/>' for n in many) + "</text:p>"
    document = read_odt(body)
    assert len(document.revisions) == 400
    assert sum(len(change.text) for change in document.revisions) <= 20_000_000


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ('<text:p text:style-name="HP">a</text:p>', "-a"),
        ('<text:p>a <text:span text:style-name="H">b</text:span>c</text:p>', "+a c-b"),
        (f"<text:p>{UNSEEN}a{UNSEEN}</text:p>", "+a-b b"),
        ('<text:section text:display="none"><text:p>a</text:p></text:section>', "-a"),
        ('<text:section text:display="condition" text:is-hidden="true"><text:p>a</text:p></text:section>', "-a"),
        ('<text:p><text:hidden-text text:string-value="a" text:is-hidden="true"/>b</text:p>', "+b-a"),
        ('<text:p><text:hidden-paragraph text:is-hidden="true"/>a</text:p>', "-a"),
        ('<text:p>a <text:variable-set text:display="none">b</text:variable-set></text:p>', "+a-b"),
    ],
)
def test_hidden_text_is_kept_marked_and_noted(body: str, found: str) -> None:
    """In `found`, "+" begins a text that is shown and "-" one that is hidden."""
    document = read_odt(body, HIDDEN)
    assert "".join(f"{'-' if hidden else '+'}{text}" for _, text, hidden in shown(document)) == found
    assert codes_of(document) == {"hidden-text"}


def test_text_shown_under_a_condition_that_is_met_is_shown() -> None:
    body = (
        '<text:section text:display="condition" text:condition="x"><text:p>a</text:p></text:section>'
        '<text:p>b<text:hidden-text text:string-value="c" text:is-hidden="false"/><text:hidden-paragraph/></text:p>'
    )
    document = read_odt(body)
    assert shown(document) == [("body", "a", False), ("body", "bc", False)]
    assert document.doubts == ()


def frame(content: str, more: str = "") -> str:
    return f'<draw:frame draw:name="Ramme1" {more}>{content}</draw:frame>'


def test_a_text_box_stands_after_the_paragraph_it_is_anchored_to() -> None:
    box = frame("<draw:text-box><text:p>i boks</text:p><text:p>to</text:p></draw:text-box>")
    document = read_odt(f"<text:p>Ord{box}fører</text:p><text:p>etter</text:p>{box}")
    assert [(part, text) for part, text, _ in shown(document)] == [
        ("body", "Ordfører"),
        ("textbox", "i boks"),
        ("textbox", "to"),
        ("body", "etter"),
        ("textbox", "i boks"),
        ("textbox", "to"),
    ]


def test_a_text_box_in_a_cell_stands_in_the_cell() -> None:
    box = frame("<draw:text-box><text:p>boks</text:p></draw:text-box>")
    document = read_odt(
        f"<table:table><table:table-row><table:table-cell><text:p>a{box}</text:p></table:table-cell></table:table-row></table:table>"
    )
    (table,) = document.blocks
    block = table.rows[0].cells[0].blocks[1]  # type: ignore[union-attr]
    assert (block.place.part, block.place.table, block.place.row, block.place.cell) == ("textbox", 1, 1, 1)


def test_text_in_drawn_shapes_and_groups_is_read() -> None:
    body = (
        "<text:p><draw:g><svg:title>Kart</svg:title><draw:custom-shape><text:p>Tynset</text:p>"
        "<draw:enhanced-geometry/></draw:custom-shape><draw:g><draw:rect><text:list><text:list-item><text:p>Røros"
        "</text:p></text:list-item></text:list></draw:rect></draw:g></draw:g></text:p>"
    )
    document = read_odt(body)
    assert texts(document) == ["Kart", "Tynset", "Røros"]
    assert words_read(document) == words_written(odt(body))


def test_pictures_have_their_name_and_alternative_text() -> None:
    picture = frame(
        '<draw:image xlink:href="Pictures/a.png"><office:binary-data>QUJD</office:binary-data></draw:image>'
        "<svg:title>Kart</svg:title><svg:desc>over regionen</svg:desc>"
    )
    document = read_odt(f"<text:p>a{picture}</text:p>")
    found = document.blocks[1]
    assert isinstance(found, Picture)
    assert (found.name, found.alternative_text, found.place.paragraph) == ("Ramme1", "Kart\nover regionen", 1)
    assert document.doubts == ()


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        (
            frame('<draw:object xlink:href="./Object 1"/><draw:image xlink:href="./Replacements/1"/>'),
            {"embedded-object"},
        ),
        (frame('<draw:object-ole xlink:href="./Object 1"/>'), {"embedded-object"}),
        (frame('<draw:image xlink:href="https://example.org/a.png"/>'), {"external-link"}),
        (frame('<draw:image xlink:href="../a.png"/>'), {"external-link"}),
        (frame('<draw:object xlink:href="file:///etc/passwd"/>'), {"external-link"}),
        (frame('<draw:floating-frame xlink:href="http://example.org"/>'), {"external-link"}),
        (
            '<text:section><text:section-source xlink:href="../del.odt"/></text:section>',
            {"external-link", "missing-text"},
        ),
        ('<text:section><office:dde-source office:dde-application="soffice"/></text:section>', {"dde"}),
        ('<text:p><text:dde-connection text:connection-name="x">a</text:dde-connection></text:p>', {"dde"}),
        ('<text:p><text:execute-macro text:name="x">a</text:execute-macro></text:p>', {"macros-ignored"}),
        ('<text:p><text:a xlink:href="#a"><office:event-listeners/>a</text:a></text:p>', {"macros-ignored"}),
        (frame("<office:event-listeners><script:event-listener/></office:event-listeners>"), {"macros-ignored"}),
        ("<text:p>a\u202eb</text:p>", {"reversed-text"}),
        ('<text:p><text:a xlink:href="http://example.org">a</text:a></text:p>', set()),
        ("<text:section><text:section-source/><text:p>a</text:p></text:section>", set()),
    ],
)
def test_what_is_not_followed_run_or_opened_is_noted(body: str, codes: set[str]) -> None:
    assert codes_of(read_odt(body)) == codes


@pytest.mark.parametrize("name", ["Basic/Standard/Module1.xml", "Scripts/python/a.py"])
def test_macros_in_the_package_are_not_run_and_noted(name: str) -> None:
    document = read(odt("<text:p>a</text:p>", "", **{name: "<x/>"}), DEFAULT)
    assert codes_of(document) == {"macros-ignored"}
    assert texts(document) == ["a"]


def test_a_formula_written_in_the_text_is_kept_as_text() -> None:
    document = read_odt(
        f"<text:p>a{frame('<draw:object><math:math><math:mi>x</math:mi></math:math></draw:object>')}</text:p>"
    )
    assert texts(document) == ["a", "Ramme1", "x"]


def test_the_choices_of_a_list_field_and_the_words_of_forms_are_kept_beside_the_page() -> None:
    body = (
        '<office:forms><form:form><form:checkbox form:label="Godkjent"/><form:text form:current-value="svar"/>'
        '<form:listbox><form:option form:label="ja" form:value="ja"/></form:listbox></form:form></office:forms>'
        '<text:p><text:drop-down><text:label text:value="Drift"/><text:label text:value="Prosjekt"/>Drift'
        "</text:drop-down></text:p>"
    )
    document = read_odt(body)
    assert [text for _, text, _ in shown(document)] == ["Drift"]
    assert [left.text for left in document.left_over] == ["Godkjent", "svar", "ja", "Prosjekt"]


def test_a_table_of_contents_is_text_and_what_it_is_made_with_is_not() -> None:
    body = (
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>Innhold"
        "</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title><text:p>Innhold"
        '</text:p></text:index-title><text:p text:style-name="Contents_20_1"><text:a>Næring<text:tab/>2</text:a>'
        "</text:p></text:index-body></text:table-of-content>"
    )
    document = read_odt(body, styles=styles_of('<style:style style:name="Contents_20_1" style:family="paragraph"/>'))
    assert [(block.text, block.style) for block in document.blocks if isinstance(block, Paragraph)] == [
        ("Innhold", None),
        ("Næring\t2", "Contents 1"),
    ]
    assert [left.text for left in document.left_over] == ["Innhold"]


def test_headers_and_footers_of_all_page_styles_are_furniture_once_each() -> None:
    masters = (
        '<style:master-page style:name="Standard"><style:header><text:p text:style-name="P1">Topp</text:p>'
        "</style:header><style:header-first><text:p>Først</text:p></style:header-first><style:footer><text:p>Side "
        '<text:page-number>1</text:page-number></text:p></style:footer><style:footer-left style:display="false">'
        "<text:p>Av</text:p></style:footer-left></style:master-page>"
        '<style:master-page style:name="Annen"><style:header><text:p>Annen</text:p></style:header></style:master-page>'
    )
    common = '<style:style style:name="Topptekst" style:family="paragraph"/>'
    automatic = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Topptekst"/>'
    styles = styles_of(common, masters, automatic)
    document = read_odt("<text:p>a</text:p>", HIDDEN, styles=styles)
    found = [block for block in document.furniture if isinstance(block, Paragraph)]
    assert [(block.place.part, block.text, block.hidden) for block in found] == [
        ("header", "Topp", False),
        ("header", "Først", False),
        ("footer", "Side 1", False),
        ("footer", "Av", True),
        ("header", "Annen", False),
    ]
    assert found[0].style == "Topptekst"
    assert words_read(document) == words_written(odt("<text:p>a</text:p>", HIDDEN, styles=styles))
