"""The project's own files, as the self-checks look at them."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def project_files() -> tuple[str, ...]:
    """Give the path, from the project's folder, of every file that is tracked or would be: nothing ignored."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=PROJECT,
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    return tuple(sorted(path for path in listed.split("\0") if path and (PROJECT / path).is_file()))


def python_files(*folders: str) -> list[str]:
    """Give the paths of the Python files in the folders ("avklart", "tests/cli"), or in the whole project.

    Migrations are left out: Django writes them.
    """
    starts = tuple(f"{folder}/" for folder in folders)
    ours = [path for path in project_files() if path.endswith(".py") and "/migrations/0" not in path]
    return [path for path in ours if not starts or path.startswith(starts)]


def text_of(path: str) -> str:
    """Give the text of a project file."""
    return (PROJECT / path).read_text(encoding="utf-8")


@cache
def tree_of(path: str) -> ast.Module:
    """Give the syntax tree of a Python file of the project."""
    return ast.parse(text_of(path), path)


def functions_in(path: str) -> Iterator[tuple[str, Function]]:
    """Give every function of a Python file with its name as written from the module: "Class.method"."""
    yield from _functions(tree_of(path), "")


def _functions(node: ast.AST, inside: str) -> Iterator[tuple[str, Function]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, Function):
            yield inside + child.name, child
        if isinstance(child, Function | ast.ClassDef):
            yield from _functions(child, f"{inside}{child.name}.")
        else:
            yield from _functions(child, inside)


def scripts() -> list[str]:
    """Give the paths of the shell scripts a person or CI runs."""
    return [path for path in project_files() if path.startswith(("script/", ".ci/")) and "." not in Path(path).name]
