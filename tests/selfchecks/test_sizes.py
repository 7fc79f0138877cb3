"""Limits on the size of functions and files. Complexity is ruff's to watch (C901)."""

from tests.selfchecks.sources import PROJECT, functions_in, project_files, python_files, text_of

MOST_FUNCTION_LINES = 40
MOST_FILE_LINES = 400
MOST_FILE_BYTES = 1024 * 1024

# "path" or "path::function" and why it may be longer. Keep it short.
LONGER: dict[str, str] = {}


def test_every_function_is_short() -> None:
    long = {}
    for path in python_files():
        for name, function in functions_in(path):
            lines = (function.end_lineno or function.lineno) - function.lineno + 1
            if lines > MOST_FUNCTION_LINES:
                long[f"{path}::{name}"] = lines
    assert {place: lines for place, lines in long.items() if place not in LONGER} == {}


def test_every_file_is_short() -> None:
    long = {path: lines for path in python_files() if (lines := text_of(path).count("\n")) > MOST_FILE_LINES}
    assert {path: lines for path, lines in long.items() if path not in LONGER} == {}


def test_every_exception_is_argued_and_still_there() -> None:
    assert all(len(reason.split()) > 4 for reason in LONGER.values())
    assert {place for place in LONGER if place.partition("::")[0] not in project_files()} == set()


def test_no_file_is_large() -> None:
    sizes = {path: (PROJECT / path).stat().st_size for path in project_files()}
    assert {path: size for path, size in sizes.items() if size > MOST_FILE_BYTES} == {}
