"""With CI=true a skip fails the run; elsewhere it is only said."""

import os
import subprocess
import sys
from pathlib import Path

from tests.selfchecks.sources import PROJECT

ONE_SKIP = """
import pytest
from tests.programs import needs_program

def test_one_thing_is_true():
    assert True

@needs_program("no-such-program")
def test_another_thing_is_true():
    assert True
"""


def test_a_skip_fails_the_run_in_ci_and_says_why(tmp_path: Path) -> None:
    done = _run_tests(tmp_path, ci="true")
    assert done.returncode == 1
    assert "not on this machine: no-such-program" in done.stdout


def test_a_skip_passes_elsewhere(tmp_path: Path) -> None:
    done = _run_tests(tmp_path, ci="")
    assert done.returncode == 0
    assert "1 passed, 1 skipped" in done.stdout


def test_the_project_s_own_tests_take_the_rule_in() -> None:
    assert "no_skips" in (PROJECT / "tests" / "conftest.py").read_text(encoding="utf-8")


def _run_tests(folder: Path, ci: str) -> subprocess.CompletedProcess[str]:
    (folder / "test_one.py").write_text(ONE_SKIP, encoding="utf-8")
    (folder / "conftest.py").write_text("from tests.no_skips import *\n", encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--rootdir", str(folder), str(folder)],
        cwd=PROJECT,
        env={**os.environ, "CI": ci},
        capture_output=True,
        text=True,
        check=False,
    )
