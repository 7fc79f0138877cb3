"""Every text on screen exists in bokmål, nynorsk and English, says the same, and is used."""

import re
import string
import tomllib
from functools import cache
from pathlib import Path

from avklart.domain.terms import TERMS
from tests.selfchecks.codes import strings_in_code, uses
from tests.selfchecks.sources import project_files, text_of
from tests.selfchecks.templates import facts_in_templates, said_in_templates, sections_of_words_in_templates

LANGUAGES = ("nb", "nn", "en")
Words = dict[str, dict[str, str]]

# A sentence of this many words is never the same in Norwegian and English: it was not translated.
SURELY_TRANSLATED = 5


@cache
def _words(language: str) -> Words:
    """Give every word of a language: those all faces share, and those of each page."""
    start = f"avklart/ui/words/{language}"
    files = [path for path in project_files() if path == f"{start}.toml" or path.startswith(f"{start}/")]
    found: Words = {}
    for path in files:
        for section, words in tomllib.loads(text_of(path)).items():
            assert section not in found, f"{path}: the section {section} stands elsewhere too"
            found[section] = words
    return found


def test_the_words_of_a_page_stand_in_a_file_of_its_name() -> None:
    pages = [path for path in project_files() if re.match(r"avklart/ui/words/\w\w/", path)]
    assert [path for path in pages if set(tomllib.loads(text_of(path))) != {Path(path).stem}] == []


def test_every_text_a_page_asks_for_is_there() -> None:
    keys = _keys(_words("nb"))
    assert sorted(f"{path} {key}" for path, key in said_in_templates() if key not in keys) == []


def test_every_fact_a_text_wants_is_given_by_the_page() -> None:
    missing = []
    for path, key, facts in facts_in_templates():
        section, _, code = key.partition(".")
        # Terms that a council may replace are filled in by `say` itself.
        terms = {f"{start}{name}" for name in TERMS for start in ("term_", "Term_")}
        wanted = _placeholders(_words("nb").get(section, {}).get(code, "")) - terms
        if wanted - facts:
            missing.append(f"{path} {key}: {sorted(wanted - facts)}")
    assert missing == []


def _keys(words: Words) -> set[str]:
    return {f"{section}.{code}" for section, sentences in words.items() for code in sentences}


def _placeholders(sentence: str) -> set[str]:
    """Give the facts that a sentence wants; its terms are filled in by themselves."""
    return {name for name in _names_in(sentence) if not name.lower().startswith("term_")}


def _names_in(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def test_every_term_that_stands_in_a_text_is_one_that_councils_may_replace() -> None:
    terms = {f"{start}_{name}" for name in TERMS for start in ("term", "Term")}
    unknown = [
        f"{language} {section}.{code}: {name}"
        for language in LANGUAGES
        for section, sentences in _words(language).items()
        for code, sentence in sentences.items()
        for name in _names_in(sentence) - _placeholders(sentence) - terms
    ]
    assert unknown == []


def test_every_text_exists_in_all_languages() -> None:
    assert _keys(_words("nn")) == _keys(_words("nb"))
    assert _keys(_words("en")) == _keys(_words("nb"))


def test_every_text_has_the_same_placeholders_in_all_languages() -> None:
    other = [
        f"{language} {section}.{code}"
        for section, sentences in _words("nb").items()
        for code, sentence in sentences.items()
        for language in LANGUAGES
        if _placeholders(_words(language)[section].get(code, "")) != _placeholders(sentence)
    ]
    assert other == []


def test_no_text_is_empty_or_left_untranslated() -> None:
    left = []
    for section, sentences in _words("en").items():
        for code, sentence in sentences.items():
            same = sentence in (_words("nb")[section].get(code), _words("nn")[section].get(code))
            if not sentence.strip() or (same and len(sentence.split()) >= SURELY_TRANSLATED):
                left.append(f"{section}.{code}")
    assert left == []


def test_plain_official_language_has_no_exclamations() -> None:
    loud = [
        f"{language} {section}.{code}"
        for language in LANGUAGES
        for section, sentences in _words(language).items()
        for code, sentence in sentences.items()
        if re.search(r"!|\bOops\b|\bHei\b", sentence)
    ]
    assert loud == []


def test_every_refusal_and_doubt_has_a_sentence() -> None:
    assert sorted({f"{use.section}.{use.code} {use.place}" for use in uses() if not _has_sentence(*use[1:3])}) == []


def test_every_refusal_and_doubt_gives_the_facts_its_sentence_mentions() -> None:
    missing = []
    for use in uses():
        if use.facts is not None and _has_sentence(use.section, use.code):
            wanted = _placeholders(_words("nb")[use.section][use.code])
            if not wanted <= use.facts:
                missing.append(f"{use.place} {use.code}: {sorted(wanted - use.facts)}")
    assert missing == []


def test_no_text_is_unused() -> None:
    written = strings_in_code()
    on_pages = {key for _, key in said_in_templates()}
    sections = sections_of_words_in_templates()
    assert (
        sorted(
            key
            for key in _keys(_words("nb"))
            if not key[-1].isdigit()  # the months are asked for by number
            and key.partition(".")[2] not in written
            and key not in on_pages
            and key.partition(".")[0] not in sections
        )
        == []
    )


def _has_sentence(section: str, code: str) -> bool:
    return code in _words("nb").get(section, {})
