"""Changes the code in small ways and shows the changes that no test notices. `script/mutate` starts it."""

import argparse
import importlib
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import unified_diff

from tests.mutation.changes import Change, changes_of
from tests.mutation.running import PASSED, PROJECT, Touched, run_changed, touched_by

# Loaded once, for all child processes; of what is changed nothing may be loaded.
OF_OTHERS = ("hypothesis", "lxml.etree", "msgspec", "openpyxl", "docx")
READING = "avklart.documents.reading"
SLOW = 1.0
LEAST_SECONDS, TIMES_AS_LONG = 10.0, 4
Place = tuple[str, Change]


def main() -> int:
    """Run as told by the command line; 0 when every change was noticed."""
    asked = _arguments()
    for module in OF_OTHERS if asked.path.startswith("avklart/documents") else (*OF_OTHERS, READING):
        importlib.import_module(module)
    places = _places(asked.path, asked.leave_out)
    sample = sorted(random.Random(asked.seed).sample(places, min(asked.sample or len(places), len(places))))
    tests = touched_by(asked.tests or [_mirrored(asked.path)], asked.path)
    seen = Counter[str]()
    for path, change in sample:
        how = _outcome(path, change, tests)
        seen[how] += 1
        if how != "noticed":
            print(f"{path}:{change.line}: {how}\n{_shown(path, change)}", flush=True)
        if sys.stderr.isatty():
            print(f"\r{seen.total()}/{len(sample)}", end="", file=sys.stderr, flush=True)
    print(f"{len(places)} changes, {len(sample)} tried: {dict(seen)}")
    return int(seen["noticed"] != len(sample))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="script/mutate", description=__doc__)
    parser.add_argument("path", help="the file or folder to change, such as avklart/domain")
    parser.add_argument(
        "tests", nargs="*", help="the tests that are to notice; without them, those that mirror the path"
    )
    parser.add_argument("--sample", type=int, default=200, help="how many changes to try (200); 0 for all")
    parser.add_argument("--seed", type=int, default=1, help="which changes; the same seed picks the same")
    parser.add_argument("--leave-out", nargs="*", default=[], metavar="PATH", help="files or folders not to change")
    return parser.parse_args()


def _places(path: str, left_out: Sequence[str]) -> list[Place]:
    return [
        (name, change) for name in _files(path, left_out) for change in changes_of((PROJECT / name).read_text("utf-8"))
    ]


def _files(path: str, left_out: Sequence[str]) -> Iterator[str]:
    at = PROJECT / path
    for file in sorted(at.rglob("*.py")) if at.is_dir() else [at]:
        name = file.relative_to(PROJECT).as_posix()
        if not name.startswith(tuple(left_out)):
            yield name


def _mirrored(path: str) -> str:
    """Give the folder of tests for a path: that of its package in the first layer below avklart."""
    return "/".join(["tests", *path.split("/")[1:2]])


def _shown(path: str, change: Change) -> str:
    """Give the lines of a change as they are and as they became."""
    before = (PROJECT / path).read_text("utf-8")
    lines = unified_diff(before.splitlines(), change.source.splitlines(), n=0, lineterm="")
    return "\n".join(f"  {line}" for line in list(lines)[3:])


def _outcome(path: str, change: Change, tests: Sequence[Touched]) -> str:
    """Say "noticed", "not noticed" or "run by no test". Tests that take long are of time, not of results."""
    last = change.line + change.before.count("\n")
    lines = {f"{path}:{line}" for line in range(change.line, last + 1)}
    quick = [test for test in tests if test.seconds < SLOW]
    chosen = [test for test in quick if test.lines & lines] or [
        test for test in quick if any(line.startswith(f"{path}:") for line in test.lines)
    ]
    if not chosen:
        return "run by no test"
    seconds = {test.test: test.seconds for test in chosen}
    at_most = LEAST_SECONDS + TIMES_AS_LONG * sum(seconds.values())
    return "not noticed" if run_changed(path, change.source, seconds, at_most) == PASSED else "noticed"


if __name__ == "__main__":
    raise SystemExit(main())
