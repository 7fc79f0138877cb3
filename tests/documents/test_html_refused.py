"""Hostile markup: refused with a reason, or read; never a crash, never text lost without a word."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from avklart.documents.document import document_texts
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import DEFAULT, Limits
from avklart.documents.readers import html
from tests.documents.html_pages import page, shown

WORD = re.compile(r"[^\W_]+")
# No textarea: what looks like tags in it is text.
TAGS = re.findall(
    r"\S+",
    "p div span b table tr td th thead tbody caption ul ol li dl dt dd h1 h2 header footer nav main article section "
    "pre select option details a form label button svg text figure del ins template noscript",
)


def refusal(markup: str, limits: Limits = DEFAULT) -> str:
    with pytest.raises(FileRefusedError) as refused:
        page(markup, limits)
    return refused.value.code


@pytest.mark.parametrize("tag", ["div", "table", "b", "ul", "span", "font", "x-y"])
def test_ten_thousand_elements_inside_each_other_are_refused(tag: str):
    assert refusal(f"<{tag}>" * 10_000 + "tekst") == "too-deep"


def test_two_hundred_divisions_inside_each_other_are_read():
    assert shown(page("<div>" * 200 + "dypt" + "</div>" * 200 + "<p>etter")) == ["dypt", "etter"]


@pytest.mark.parametrize(
    "markup",
    [
        '<!DOCTYPE html [<!ENTITY x "y">]><p>&x;',
        "<p>a<!ENTITY x SYSTEM 'file:///etc/passwd'>",
        "<!doctype html\n[\n]><p>a",
    ],
)
def test_declarations_in_a_page_are_refused(markup: str):
    assert refusal(markup) == "doctype"


def test_an_ordinary_document_type_is_no_reason_to_refuse():
    old = (
        '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">'
    )
    assert shown(page(f"{old}<html xmlns='http://www.w3.org/1999/xhtml'><p>a</p></html>")) == ["a"]


def test_nothing_at_all_is_refused_and_an_element_too_many_too():
    assert refusal("") == "empty"
    assert refusal("<!-- bare en merknad -->") == "empty"
    assert refusal("<p>" * 30, Limits(xml_elements=10)) == "too-many-elements"


@given(st.lists(st.tuples(st.sampled_from(TAGS), st.booleans(), st.booleans()), max_size=60))
def test_whatever_the_order_of_tags_every_word_stands_once(tags: list[tuple[str, bool, bool]]):
    parts = []
    for number, (tag, closes, has_text) in enumerate(tags):
        parts.append(f"</{tag}>" if closes else f"<{tag}>")
        if has_text:
            parts.append(f" ord{number} ")
    try:
        read = html.read("".join(["<p>", *parts]).encode(), DEFAULT)
    except FileRefusedError as refused:
        assert refused.code in ("too-many-nested-tables", "empty")  # noqa: PT017
        return
    words = Counter(word for text in document_texts(read) for word in WORD.findall(text))
    assert words == Counter(f"ord{number}" for number, (_, _, has_text) in enumerate(tags) if has_text)


@given(st.text(alphabet="<>/=\"'! -tablerdp&;#x0\n\t[]", max_size=200))
def test_any_text_is_read_or_refused(markup: str):
    try:
        html.read(markup.encode(), DEFAULT)
    except FileRefusedError as refused:
        assert refused.code  # noqa: PT017
