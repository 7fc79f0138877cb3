"""Docstrings: what the caller gets, for everything public."""

import ast
import re

from tests.selfchecks.sources import Function, python_files, tree_of

# A dunder method does what Python says it does; a method that overrides one of a base class has its docstring there.
UNSAID = re.compile(r"__\w+__$")


def test_every_module_says_what_it_is() -> None:
    assert [path for path in python_files() if not ast.get_docstring(tree_of(path)) and tree_of(path).body] == []


def test_everything_public_says_what_the_caller_gets() -> None:
    silent = []
    for path in python_files("avklart"):
        for name, node in _public(tree_of(path)):
            if not ast.get_docstring(node):
                silent.append(f"{path}::{name}")
    assert silent == []


def test_first_lines_are_whole_sentences() -> None:
    broken = []
    for path in python_files("avklart"):
        for name, node in [("", tree_of(path)), *_public(tree_of(path))]:
            first = (ast.get_docstring(node) or ".").partition("\n")[0]
            if not first.endswith((".", ":", "…")):
                broken.append(f"{path}::{name}")
    assert broken == []


def _public(tree: ast.Module) -> list[tuple[str, Function | ast.ClassDef]]:
    found: list[tuple[str, Function | ast.ClassDef]] = []
    for node in tree.body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            found.append((node.name, node))
            if isinstance(node, ast.ClassDef) and not node.bases:
                found += [(f"{node.name}.{method.name}", method) for method in _methods(node)]
    return found


def _methods(node: ast.ClassDef) -> list[Function]:
    return [child for child in node.body if isinstance(child, Function) and not child.name.startswith("_")]
