"""What the project's templates ask of the words: which texts, with which facts."""

import re
from collections.abc import Iterator

from tests.selfchecks.sources import project_files, text_of

_SAY = re.compile(r"""{%\s*say\s+["']([\w.-]+)["']([^%]*)%}""")
_FACT = re.compile(r"(\w+)=")
_WORD = re.compile(r"""\|word:["']([\w-]+)["']""")
_COUNTED = re.compile(r"""{%\s*counted\s+["']([\w-]+)["']""")


def templates() -> list[str]:
    """Give the paths of the project's templates."""
    return [path for path in project_files() if "/templates/" in path]


def facts_in_templates() -> Iterator[tuple[str, str, frozenset[str]]]:
    """Give each text a template says outright, with the facts it gives."""
    for path in templates():
        for key, rest in _SAY.findall(text_of(path)):
            yield path, key, frozenset(_FACT.findall(rest))


def said_in_templates() -> Iterator[tuple[str, str]]:
    """Give each key of the words that a template asks for outright."""
    for path in templates():
        text = text_of(path)
        yield from ((path, key) for key, _ in _SAY.findall(text))
        yield from ((path, f"counted.{code}") for code in _COUNTED.findall(text))


def sections_of_words_in_templates() -> set[str]:
    """Give the sections that templates look codes up in."""
    return {section for path in templates() for section in _WORD.findall(text_of(path))}
