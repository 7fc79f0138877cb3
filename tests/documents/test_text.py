"""Text as it is kept: bad inputs 31 and 32."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from avklart.documents.text import clean_text, folded_space


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("Ha\u030aga", "Håga"),
        ("drift\u00a0og\u2009prosjekt", "drift og prosjekt"),
        ("høy\u00adskole", "høyskole"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("a\rb\r\nc\x0bd\u2028e", "a\nb\nc\nd\ne"),
        ("\x00\x1b[31mred\x07", "[31mred"),
        ("gpj.\u202enalp", "gpj.nalp"),
        ("lone \ud800 half", "lone  half"),
        ("čđŋšŧž 😀 日本", "čđŋšŧž 😀 日本"),
        ("tab\tand\nline", "tab\tand\nline"),
    ],
)
def test_text_is_kept_in_one_form(raw, kept):
    assert clean_text(raw) == kept


def test_what_was_removed_is_noted_when_it_could_mislead():
    notes: list[str] = []
    clean_text("a\u202eb", notes.append)
    clean_text("a\x00b", notes.append)
    clean_text("a\u00adb\u200bc", notes.append)
    assert notes == ["reversed-text", "control-characters"]


@given(st.text(max_size=80))
def test_cleaning_again_changes_nothing_and_gives_text_that_xml_can_carry(raw):
    text = clean_text(raw)
    assert clean_text(text) == text
    assert unicodedata.is_normalized("NFC", text)
    assert not any(ord(sign) < 32 and sign not in "\t\n" for sign in text)
    text.encode("utf-8")


@given(st.text(max_size=80))
def test_folding_leaves_the_words(raw):
    assert folded_space(raw).split() == raw.split()
