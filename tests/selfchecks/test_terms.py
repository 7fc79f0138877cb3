"""The words on screen are the glossary's: none that it tells us to avoid stands in a sentence or a template."""

import re
import tomllib
from collections.abc import Iterator

from tests.selfchecks.avoided import ENGLISH, EXCEPTIONS, NORWEGIAN
from tests.selfchecks.sources import project_files, text_of
from tests.selfchecks.templates import templates

# Blocks that fill an attribute hold names of classes, which nobody reads.
_OURS = re.compile(
    r"{%\s*block (?:body_class|body_attributes|size)\s*%}.*?endblock\s*%}"
    r"|<!--.*?-->|{% *comment.*?endcomment *%}|{%.*?%}|{{.*?}}|{#.*?#}",
    re.S,
)
_TAGS = re.compile(r"<[^>]*>", re.S)


def test_no_sentence_says_a_word_to_avoid() -> None:
    found = {f"{place}: {word}" for place, word in _said()}
    assert sorted(found - set(EXCEPTIONS)) == []


def test_every_exception_is_argued_and_still_there() -> None:
    assert all(len(reason.split()) > 3 for reason in EXCEPTIONS.values())
    assert set(EXCEPTIONS) - {f"{place}: {word}" for place, word in _said()} == set()


def test_no_template_holds_words_of_its_own() -> None:
    """Words stand in the word files, in three languages; a template holds tags and signs alone."""
    found = []
    for path in templates():
        words = re.findall(r"[A-Za-zÆØÅæøå]{3,}", _TAGS.sub(" ", _OURS.sub("", text_of(path))))
        found += [f"{path}: {' '.join(words)[:80]}"] if words and set(words) != {"Avklart"} else []
    assert found == []


def _said() -> Iterator[tuple[str, str]]:
    """Give each word to avoid that is said, with "section.code" of its sentence and its language."""
    for path in project_files():
        told = re.fullmatch(r"avklart/ui/words/(nb|nn|en)(?:\.toml|/[\w-]+\.toml)", path)
        if told is None:
            continue
        avoided = ENGLISH if told[1] == "en" else NORWEGIAN
        pattern = re.compile(rf"(?<![\w{{-])(?:{'|'.join(avoided)})(?![\w}}-])", re.I)
        for section, sentences in tomllib.loads(text_of(path)).items():
            for code, sentence in sentences.items():
                for match in pattern.finditer(re.sub(r"{\w*}", "", sentence)):
                    yield f"{section}.{code} {told[1]}", match.group().lower()
