"""Scores as a table for a developer: a line for each plan, a column for each measure, and every wrong value."""

from collections import Counter
from collections.abc import Iterator, Mapping

from tests.scoring.scores import BESIDE, MEASURES, Scores, added, mean_f1

WIDTH = 9


def table(plans: Mapping[str, Scores]) -> Iterator[str]:
    """Give the lines of the table: each plan, their mean, and all of them added up."""
    shown = (*MEASURES, *BESIDE)
    wide = max((len(name) for name in plans), default=0) + 2
    yield " " * wide + "".join(f"{measure[: WIDTH - 1]:>{WIDTH}}" for measure in (*shown, "doubted"))
    for name, scores in plans.items():
        yield _line(name, wide, [scores.f1(measure) for measure in shown], scores.doubted_share)
    total = added(plans.values())
    yield _line("mean", wide, [mean_f1(plans.values(), measure) for measure in shown], None)
    yield _line("all", wide, [total.f1(measure) for measure in shown], total.doubted_share)
    yield f"right, yet doubted: {total.right_and_doubted} of {total.right_values} ({_counted(total.right_yet_doubted)})"
    yield f"by code: {_counted(total.codes_on_right)}"


def wrong_values(name: str, scores: Scores) -> Iterator[str]:
    """Give a line for every wrong value of a plan: expected, then found, with a mark where it is doubted."""
    for wrong in scores.wrong:
        mark = {None: " ", True: "?", False: "!"}[wrong.doubted]
        yield f"{name}: {mark} {wrong.measure}: {wrong.where}"
        yield f"      expected {wrong.expected}"
        yield f"      found    {wrong.found}"


def _line(name: str, wide: int, values: list[float | None], doubted: float | None) -> str:
    cells = "".join(f"{_number(value):>{WIDTH}}" for value in [*values, doubted])
    return f"{name:<{wide}}{cells}"


def _number(value: float | None) -> str:
    return "·" if value is None else f"{value:.3f}"


def _counted(counts: Counter[str]) -> str:
    return ", ".join(f"{key} {count}" for key, count in counts.most_common() if count)
