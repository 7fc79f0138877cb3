"""Shows how the reading of plans stands: `python -m tests.scoring [--wrong] [--unseen | --shaken] [FILES OR FOLDERS…]`.

Without files it scores the plans beside the project and the samples in it; `--unseen` scores the made plans of
tests/unseen; `--wrong` also prints every wrong value. `--shaken` writes the known plans otherwise, in words and
layouts no rule knows, and takes words away from the lists of reading; it tells how many of the values that are then
wrong were doubted, and of those still right. Those held out are what no sign of doubt was found with.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.scoring.files import documents_with_truth, draft_of, load, truth_beside
from tests.scoring.scores import Scores
from tests.scoring.scoring import score
from tests.scoring.table import table, wrong_values

PROJECT = Path(__file__).resolve().parent.parent.parent
USUAL = [PROJECT / "tests/samples/fjellregionen", PROJECT.parent / "shared/plans/open"]


def main() -> int:
    """Print the table for the files that the command line names."""
    asked = _arguments()
    if asked.shaken:
        _show_shaken(wrong=asked.wrong)
        return 0
    plans = dict(_unseen() if asked.unseen else _scored(asked.files or [path for path in USUAL if path.is_dir()]))
    if asked.wrong:
        for name, scores in plans.items():
            _print(*wrong_values(name, scores))
    _print(*table(plans))
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.scoring", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="documents with a truth file beside them, or folders")
    parser.add_argument("--wrong", action="store_true", help="print every wrong value: ? is doubted, ! is not")
    parser.add_argument("--unseen", action="store_true", help="score the made plans of tests/unseen")
    parser.add_argument("--shaken", action="store_true", help="tell how doubts stand on the known plans, shaken")
    return parser.parse_args()


def _show_shaken(*, wrong: bool) -> None:
    from tests.scoring.forgetting import HELD_OUT
    from tests.scoring.shaken import forgotten, known_plans, lines, shaken, unshaken

    plans = known_plans(USUAL[1])
    apart = list(forgotten(plans, HELD_OUT))
    found = [*shaken(plans), *forgotten(plans)]
    if wrong:
        for one in found:
            for label, scores in one.scores.items():
                _print(*wrong_values(f"{one.name}: {label}", scores))
    still = unshaken(plans)
    _print(*lines([still, *found]), "held out", *lines(apart))
    _print(*list(table({"as they are": still.total}))[-2:])


def _scored(paths: list[Path]) -> Iterator[tuple[str, Scores]]:
    for path in paths:
        beside = documents_with_truth(path) if path.is_dir() else [(path, truth_beside(path))]
        for document, truth in beside:
            if truth is None:
                sys.exit(f"{document}: no truth file beside it")
            yield document.name, score(draft_of(document.read_bytes(), document.name), load(truth))


def _unseen() -> Iterator[tuple[str, Scores]]:
    from tests.unseen.plans import all_plans

    for plan in all_plans():
        yield plan.label, score(draft_of(plan.content(), plan.file), plan.truth)


def _print(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))


if __name__ == "__main__":
    sys.exit(main())
