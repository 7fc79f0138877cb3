"""The changes themselves, and that a run tells those that are noticed from those that are not."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.mutation.changes import changes_of

PROJECT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("source", "changed"),
    [
        ("x = a < b", {"x = (a <= b)"}),
        ("x = 1 < b in c", {"x = (1 <= b in c)", "x = (1 < b not in c)", "x = 2 < b in c"}),
        ("x = a and b", {"x = (a or b)", "x = (a)", "x = (b)"}),
        ("x = not a", {"x = (a)"}),
        ("x = a + b", {"x = (a - b)"}),
        ("x = 'ø' + y", {"x = ('ø' - y)", "x = 'øX' + y"}),
        ("x = ['æøå', 1]", {"x = ['æøåX', 1]", "x = ['æøå', 2]"}),
        ("any(a)", {"all(a)", "pass"}),
        ("a = [b for b in c if b]", {"a = [b for b in c]"}),
        ("a.append(b)", {"a.count(b)", "pass"}),
        ("a.b = c", {"pass"}),
        ("raise a", {"pass"}),
        ("a = b if c else d", {"a = (b if not c else d)"}),
        ("def f():\n  return a", {"def f():\n  return None"}),
        ("def f():\n  return None", set()),
        ("for a in b:\n  continue", {"for a in b:\n  break"}),
        ("if a: b = c", {"if (not (a)): b = c"}),
        ("def f(a: int | str = True): pass", {"def f(a: int | str = False): pass"}),
        ('"Words about it."', set()),
        ("from a import b", set()),
        ("__all__ = ['a']", set()),
        ("A = Literal['a']", set()),
    ],
)
def test_one_place_is_changed_at_a_time(source: str, changed: set[str]) -> None:
    assert {change.source for change in changes_of(source)} == changed


def test_every_change_of_a_real_module_is_python_and_another_text() -> None:
    source = (PROJECT / "avklart" / "domain" / "period.py").read_text("utf-8")
    changes = changes_of(source)
    assert len(changes) > 100
    assert all(change.source != source and ast.parse(change.source) for change in changes)
    assert len({change.source for change in changes}) == len(changes)


def test_a_run_shows_what_no_test_notices() -> None:
    done = _run("avklart/domain/money.py", "tests/domain/test_money.py", "--sample", "4", "--seed", "3")
    assert "4 tried: {'noticed': 4}" in done.stdout
    assert done.returncode == 0
    done = _run("avklart/domain/money.py", "tests/domain/test_period.py", "--sample", "1")
    assert "run by no test" in done.stdout
    assert done.returncode == 1


def _run(*words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "tests.mutation", *words], cwd=PROJECT, capture_output=True, text=True, check=False
    )
