"""Templates hold no script, no style and no trusted text, and say the words of the glossary."""

import re

import pytest

from tests.selfchecks.sources import python_files, text_of
from tests.selfchecks.templates import templates

INLINE = {
    "a script in the page": re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*type=.application/(?:ld\+)?json)", re.I),
    "a style in the page": re.compile(r"<style\b", re.I),
    "a style attribute": re.compile(r"\sstyle\s*=", re.I),
    "a handler in the page": re.compile(r"\s(?:on[a-z]{3,}|hx-on[:-][\w:.-]+)\s*=", re.I),
    "an address of script": re.compile(r"javascript:", re.I),
    "eval for htmx": re.compile(r"hx-vals\s*=\s*[\"']js:|hx-trigger\s*=\s*[\"'][^\"']*\[", re.I),
    "another site's file": re.compile(r"<(?:script|img|link)\b[^>]*(?:src|href)\s*=\s*[\"']https?://", re.I),
    "text taken as safe": re.compile(r"\|\s*safe(?:seq)?\b|{%\s*autoescape\s+off", re.I),
}

# Where text is told to be safe, and why it is.
TRUSTED = {
    "avklart/ui/templatetags/words.py": "the sentence is ours, and each fact in it is escaped",
    "avklart/ui/templatetags/pictures.py": "the drawing escapes every word it is given",
    "avklart/web/templatetags/papers.py": "the drawing of a paper is our own, and escapes every word it is given",
}
FORM = re.compile(r"<form\b.*?</form>", re.S | re.I)
POST = re.compile(r"method\s*=\s*[\"']?post", re.I)
TRUSTING = re.compile(r"\b(?:mark_safe|SafeString|format_html|format_html_join|csrf_exempt)\(")


@pytest.mark.parametrize("what", INLINE)
def test_no_template_holds(what: str) -> None:
    found = [f"{path}: {match.group()}" for path in templates() for match in INLINE[what].finditer(text_of(path))]
    assert found == []


def test_text_is_told_to_be_safe_in_argued_places_only() -> None:
    trusting = {path for path in python_files("avklart") if TRUSTING.search(text_of(path))}
    assert trusting - set(TRUSTED) == set()
    assert set(TRUSTED) - trusting == set()


def test_every_form_that_changes_something_carries_a_token() -> None:
    forms = [(path, form) for path in templates() for form in FORM.findall(text_of(path)) if POST.search(form)]
    assert [f"{path}: {form[:80]}" for path, form in forms if "csrf_token" not in form] == []


def test_every_field_has_a_label_or_a_name() -> None:
    """A field made by hand in a template is labelled for its id, stands in a label, or is named."""
    found = []
    for path in templates():
        text = re.sub(r"{%.*?%}|{{.*?}}|{#.*?#}", "", text_of(path), flags=re.S)
        for tag in re.finditer(r"<(?:input|select|textarea)\b[^>]*>", text, re.I):
            written = tag.group()
            if re.search(r"type\s*=\s*[\"']?(?:hidden|submit|button)", written, re.I):
                continue
            before = text[: tag.start()]
            inside = before.rfind("<label") > before.rfind("</label")
            if not (inside or re.search(r"\bid=|\baria-label", written)):
                found.append(f"{path}: {written}")
    assert found == []
