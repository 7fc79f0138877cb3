"""The codes of refusals and doubts that stand in the code, each with the facts given beside it."""

import ast
import re
from collections.abc import Iterator
from typing import NamedTuple

from tests.selfchecks.sources import python_files, tree_of

MOST_CODE_LETTERS = 60


class Use(NamedTuple):
    """A code where it is used. `facts` is None where they cannot be told from the code alone."""

    place: str
    section: str
    code: str
    facts: frozenset[str] | None


def uses() -> list[Use]:
    """Give every use of a code that is written out where a refusal or a doubt is made."""
    return [use for path in python_files("avklart") for use in _uses_in(path)]


def strings_in_code() -> set[str]:
    """Give every string that stands in the project's code, and every word of its bytes; docstrings are left out."""
    found: set[str] = set()
    for path in python_files("avklart"):
        for node in ast.walk(tree_of(path)):
            written = node.value if isinstance(node, ast.Constant) else None
            if isinstance(written, str) and len(written) < MOST_CODE_LETTERS:
                found.add(written)
            elif isinstance(written, bytes):
                found.update(re.findall("[a-z-]+", written.decode(errors="replace")))
    return found


def _uses_in(path: str) -> Iterator[Use]:
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call):
            place = f"{path}:{node.lineno}"
            for section, code, facts in _made_by(node):
                yield Use(place, section, code, facts)


def _made_by(call: ast.Call) -> Iterator[tuple[str, str, frozenset[str] | None]]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name == "FileRefusedError" and call.args:
        yield from (("refusal", code, _keywords(call)) for code in _codes(call.args[0]))
    elif name == "RuleError" and call.args:
        yield from (("refused", code, _keywords(call)) for code in _codes(call.args[0]))
    elif name == "add" and len(call.args) >= 2:
        yield from (("doubt", code, _keywords(call)) for code in _codes(call.args[0]))
    elif name == "note" and call.args:
        yield from (("doubt", code, None) for code in _codes(call.args[0]))
    elif name in ("Doubt", "Note"):
        given = dict(zip(("code", "field", "facts"), call.args, strict=False))
        given |= {keyword.arg: keyword.value for keyword in call.keywords if keyword.arg}
        if "code" in given:
            yield from (("doubt", code, _keys(given.get("facts"))) for code in _codes(given["code"]))


def _codes(node: ast.expr) -> list[str]:
    """Give the codes an argument can be: a string, or one of two strings."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    return [*_codes(node.body), *_codes(node.orelse)] if isinstance(node, ast.IfExp) else []


def _keywords(call: ast.Call) -> frozenset[str] | None:
    names = [keyword.arg for keyword in call.keywords]
    return None if None in names else frozenset(name for name in names if name)


def _keys(node: ast.expr | None) -> frozenset[str] | None:
    if node is None:
        return frozenset()
    if not isinstance(node, ast.Dict):
        return None
    keys = [key.value if isinstance(key, ast.Constant) else None for key in node.keys]
    return None if None in keys else frozenset(str(key) for key in keys)
