"""Names that say what a thing is, and tests that say what is true and look whether it is."""

import ast
import re
from pathlib import Path

from tests.selfchecks.sources import Function, functions_in, python_files

EMPTY_WORDS = {"utils", "util", "helpers", "helper", "manager", "handler", "process", "data", "info"}
LOOKS = {"raises", "fail"}


def test_no_module_or_class_has_an_empty_name() -> None:
    named = []
    for path in python_files():
        words = set(re.split(r"[/_.]", path))
        if words & EMPTY_WORDS:
            named.append(path)
        for name, _ in functions_in(path):
            if name.rpartition(".")[2].lower() in EMPTY_WORDS:
                named.append(f"{path}::{name}")
    assert named == []


def test_every_test_name_is_a_plain_sentence() -> None:
    names = [f"{path}::{name}" for path, name, _ in _tests()]
    assert [name for name in names if re.search(r"(^|_)should(_|$)", name.rpartition("::")[2])] == []
    assert [name for name in names if name.rpartition("::")[2].count("_") < 2] == []


def test_every_test_looks_at_something() -> None:
    assert [f"{path}::{name}" for path, name, function in _tests() if not _looks(function, path)] == []


def _tests() -> list[tuple[str, str, Function]]:
    return [
        (path, name, function)
        for path in python_files("tests")
        if Path(path).name.startswith("test_")
        for name, function in functions_in(path)
        if name.rpartition(".")[2].startswith("test_")
    ]


def _looks(function: Function, path: str) -> bool:
    """Say whether a function asserts something itself, or calls one of its own file that does."""
    local = dict(functions_in(path))
    asked, seen = [function], set[str]()
    while asked:
        for node in ast.walk(asked.pop()):
            if isinstance(node, ast.Assert):
                return True
            if isinstance(node, ast.Call):
                name = _called(node)
                if name in LOOKS or name.startswith(("assert_", "refuse_")):
                    return True
                if name in local and name not in seen:
                    seen.add(name)
                    asked.append(local[name])
    return False


def _called(node: ast.Call) -> str:
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""
