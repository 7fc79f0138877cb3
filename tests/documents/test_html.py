"""Reading HTML: text, headings, lists, fields, what is hidden and what is furniture."""

import pytest

from avklart.documents.document import Heading, ListItem, Paragraph, Picture, Place
from avklart.documents.limits import DEFAULT
from avklart.documents.readers import html
from tests.documents.html_pages import grid, only_table, page, shown
from tests.reads import codes_of, text_of


def items(markup: str) -> list[tuple[int, str | None, str]]:
    return [(block.level, block.marker, block.text) for block in page(markup).blocks if isinstance(block, ListItem)]


def test_text_directly_in_divisions_is_parted_where_a_browser_parts_it():
    read = page("<div>Del én<div>inni</div>etter<br>ny linje<br><br>nytt avsnitt</div>Sist")
    assert shown(read) == ["Del én", "inni", "etter\nny linje", "nytt avsnitt", "Sist"]


def test_inline_elements_part_no_words():
    assert shown(page("<p><b>H</b>andlings<i>plan</i>\n  for <span>fire</span> år</p>")) == [
        "Handlingsplan for fire år"
    ]


def test_entities_and_hard_spaces_become_plain_text():
    assert shown(page("<p>Mål&nbsp;1 &amp; m&aring;l 2 &#150; &lt;3&gt;</p>")) == ["Mål 1 & mål 2 – <3>"]


def test_headings_have_their_levels_and_a_role_makes_one():
    read = page("<h1>A</h1><h4>B</h4><div role=heading aria-level=3>C</div><h2>Åpen<p>brødtekst")
    assert [(block.text, block.level) for block in read.blocks if isinstance(block, Heading)] == [
        ("A", 1),
        ("B", 4),
        ("C", 3),
        ("Åpen", 2),
    ]
    assert shown(read)[-1] == "brødtekst"


def test_bold_and_size_are_known_where_all_the_text_has_them():
    read = page(
        "<b style='font-weight:normal'><p><span style='font-size:20pt;font-weight:700'>Område</span></p>"
        "<p><b>fet</b> og vanlig</p></b><p style='font-size:16px'><strong>Fet</strong></p>"
    )
    looks = [(block.text, block.bold, block.size) for block in read.blocks if isinstance(block, Paragraph)]
    assert looks == [("Område", True, 20.0), ("fet og vanlig", False, None), ("Fet", True, 12.0)]


def test_lists_are_numbered_as_a_browser_draws_them():
    assert items("<ol start=3 type=a><li>x<li value=7>y<li>z</ol>") == [(1, "c.", "x"), (1, "g.", "y"), (1, "h.", "z")]
    assert items("<ol reversed><li>x<li>y</ol>") == [(1, "2.", "x"), (1, "1.", "y")]
    assert items("<ol type=I start=1999><li>x</ol>") == [(1, "MCMXCIX.", "x")]
    assert items("<ol start=99999999999999999999><li>x</ol>") == [(1, "1.", "x")]


def test_nested_lists_have_levels_and_a_second_paragraph_of_an_item_is_no_item():
    read = page("<ul><li>a<ul><li>b<p>mer</p></ul><li>c</ul><ul><li><ul><li>dyp</ul></ul>")
    assert [(block.level, block.text) for block in read.blocks if isinstance(block, ListItem)] == [
        (1, "a"),
        (2, "b"),
        (1, "c"),
        (2, "dyp"),
    ]
    assert [block.text for block in read.blocks if isinstance(block, Paragraph)] == ["mer"]


def test_a_drawn_marker_is_no_word_and_a_written_one_is():
    drawn = page("<ol><li>x</ol>").blocks[0]
    written = page(
        "<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level2 lfo1'><![if !supportLists]>"
        "<span style='mso-list:Ignore'>b)<span>&nbsp;&nbsp; </span></span><![endif]>Delta i møter<o:p></o:p></p>"
    ).blocks[0]
    assert isinstance(drawn, ListItem)
    assert isinstance(written, ListItem)
    assert (drawn.drawn, drawn.marker) == (True, "1.")
    assert (written.drawn, written.marker, written.level, written.text) == (False, "b)", 2, "Delta i møter")


def test_terms_and_descriptions_are_labels_and_values():
    table = only_table(
        page("<dl><dt>Ansvar:</dt><dd>Styret</dd><dt>Frist</dt><dd>Mai</dd><dd>Juni</dd><dt>Tom</dt></dl>")
    )
    assert table.origin == "labels"
    assert grid(table) == [["Ansvar", "Styret"], ["Frist", "Mai\nJuni"], ["Tom", ""]]


def test_preformatted_text_is_read_as_lines():
    read = page("<pre>Tiltak\tAnsvar\nVei\tStyret\n\nSlutt</pre><p>etter</p>")
    assert grid(only_table(read)) == [["Tiltak", "Ansvar"], ["Vei", "Styret"]]
    assert [block.place for block in read.blocks] == [Place(table=1), Place(paragraph=1), Place(paragraph=2)]


def test_a_number_written_before_a_heading_is_its_number():
    read = page(
        "<h1 style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2<span>&nbsp; </span></span>Samferdsel</h1>"
        "<p>Om veg</p><h2><span data-avklart-marker=''>2.1</span> Veg</h2><h2>Bane</h2>"
    )
    assert [(one.number, one.text) for one in read.blocks if isinstance(one, Heading)] == [
        ("2", "Samferdsel"),
        ("2.1", "Veg"),
        (None, "Bane"),
    ]
    assert [one.text for one in read.blocks if isinstance(one, Paragraph)] == ["Om veg"]
    assert text_of(read).split() == ["2", "Samferdsel", "Om", "veg", "2.1", "Veg", "Bane"]


def test_a_marker_written_in_an_item_keeps_the_level_of_the_item():
    markup = "<ul><li>A<ul><li><span data-avklart-marker=''>a)</span> B</li></ul></li></ul>"
    assert items(markup) == [(1, "•", "A"), (2, "a)", "B")]


def test_hidden_text_is_kept_and_marked():
    read = page(
        "<p>Synlig<span style='color:red; DISPLAY : none'> skjult</span></p><div hidden>borte</div>"
        "<p style='visibility:hidden'>usynlig</p><template>mal</template><noscript>uten skript</noscript>"
        "<p aria-hidden=true>pynt</p><details><summary>Mer</summary>foldet</details>"
    )
    assert shown(read) == ["Synlig", "pynt", "Mer", "foldet"]
    hidden = [block.text for block in read.blocks if isinstance(block, Paragraph) and block.hidden]
    assert hidden == ["skjult", "borte", "usynlig", "mal uten skript"]
    assert codes_of(read) == {"hidden-text"}


def test_scripts_styles_and_remarks_are_no_text():
    read = page(
        "<style>p{}</style><script>var ord</script><!-- merknad --><!--[if mso]><p>word</p><![endif]--><p>Tekst"
    )
    assert text_of(read) == "Tekst"


def test_a_remark_never_closed_is_told_of():
    assert [(doubt.code, doubt.facts) for doubt in page("<p>a<!-- resten <p>b").doubts] == [
        ("missing-text", {"part": "<!--"})
    ]


def test_values_of_form_fields_are_kept():
    read = page(
        "<p><input value='Kari'><input type=hidden value=hemmelig><input type=checkbox checked>"
        "<textarea>to\nlinjer</textarea><select><option>Ny<option selected>I gang</select></p><input placeholder=Søk>"
    )
    assert shown(read) == ["Kari ☒ to\nlinjer I gang"]
    assert "Ny" in text_of(read).split("\n")
    assert [left.text for left in read.left_over] == ["Søk"]
    assert codes_of(read) == {"form-fields"}


def test_pictures_keep_their_alternative_text_and_drawings_their_words():
    read = page("<p>Før<img src=http://x/y.png alt='Et kart'></p><svg><title>Figur</title><text>Vekst</text></svg>")
    pictures = [block.alternative_text for block in read.blocks if isinstance(block, Picture)]
    assert pictures == ["Et kart", "Figur"]
    assert shown(read) == ["Før", "Vekst"]
    assert read.doubts == ()


@pytest.mark.parametrize(
    "markup",
    ["<iframe src='http://x/plan'></iframe>", "<embed src='http://x/plan'>", "<object data='http://x/plan'></object>",
     "<link rel=import href='http://x/plan'>"],
)  # fmt: skip
def test_what_stands_in_another_file_is_not_fetched_and_told_of(markup: str):
    assert [(doubt.code, doubt.facts) for doubt in page(f"<p>a</p>{markup}").doubts] == [
        ("missing-text", {"part": "http://x/plan"})
    ]


def test_deleted_text_is_a_revision_and_inserted_text_stands():
    read = page("<p>Frist <del>mai</del><ins>juni</ins></p>")
    assert shown(read) == ["Frist juni"]
    assert [(change.change, change.text) for change in read.revisions] == [("deleted", "mai"), ("inserted", "juni")]


def test_menus_and_the_pages_own_head_and_foot_are_furniture():
    read = page("<header>Topp</header><nav><a>Meny</a></nav><p>Kropp</p><aside>Ved siden</aside><footer>Bunn</footer>")
    assert shown(read) == ["Kropp"]
    assert [block.place.part for block in read.furniture] == ["header", "header", "footer", "footer"]


def test_the_head_of_an_article_and_a_head_left_open_are_body():
    assert shown(page("<article><header><h1>Plan</h1>ingress</header>b<footer>f</footer></article>")) == [
        "Plan",
        "ingress",
        "b",
        "f",
    ]
    assert shown(page("<header>Topp<table><tr><td>rad</table><p>alt")) == ["Topp", "alt"]
    assert shown(page("<header><h1>Eneste tittel</h1></header><p>b")) == ["Eneste tittel", "b"]


def test_what_stands_beside_the_one_main_part_is_furniture():
    read = page("<a>Hopp</a><main><h1>Plan</h1></main><p>Personvern</p>")
    assert shown(read) == ["Plan"]
    assert [(block.place.part, block.place.paragraph) for block in read.furniture] == [("header", 1), ("footer", 1)]
    assert shown(page("<h1>Plan</h1><main><p>a</p></main>")) == ["Plan", "a"]


def test_text_after_the_end_of_the_page_is_read_too():
    assert shown(page("<html><body>a</body></html><p>b</p></html><p>c")) == ["a", "b", "c"]


def test_title_and_language_are_what_the_page_says_and_the_titles_words_count():
    read = page("<html lang=nn><title>Plan &ndash; Nes</title><p>a</p></html>")
    assert (read.title, read.language) == ("Plan – Nes", "nn")
    assert text_of(read) == "a\nPlan – Nes"


def test_tabs_that_word_saved_as_spans_are_tabs():
    assert shown(page("<p>Ansvar:<span style='mso-tab-count:1'>&nbsp;&nbsp; </span>Styret</p>")) == ["Ansvar:\tStyret"]
    assert shown(page("<p>a<span style='mso-tab-count:1'>ord</span></p>")) == ["aord"]


@pytest.mark.parametrize(
    "raw",
    [
        "<meta charset=windows-1252><p>Mål på høyde</p>".encode("cp1252"),
        "<?xml version='1.0' encoding='iso-8859-1'?><html><p>Mål på høyde</p></html>".encode("cp1252"),
        "\ufeff<p>Mål på høyde</p>".encode(),
        "\ufeff<p>Mål på høyde</p>".encode("utf-16-le"),
        "<p>Må\u030al på høyde</p>".replace("Må", "Ma").encode(),
    ],
)
def test_character_sets_are_read_as_declared_or_marked(raw: bytes):
    assert shown(html.read(raw, DEFAULT)) == ["Mål på høyde"]


def test_a_reversing_control_and_a_null_are_removed_and_told_of():
    read = page("<p>a\u202eb&shy;c</p>" + "<p>langt avsnitt</p>" * 100 + "\0")
    assert shown(read)[0] == "abc"
    assert codes_of(read) == {"reversed-text", "control-characters"}
