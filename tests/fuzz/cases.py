"""The cases of a fuzzing run: each is made anew from the seed and its number, so one can be repeated alone."""

import random
from functools import cache
from pathlib import Path
from typing import NamedTuple

from avklart.documents.readers import READERS
from tests.fuzz.changes import changed

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
KIND_OF_ENDING = {ending: reader.kind for reader in READERS for ending in reader.endings}


class Case(NamedTuple):
    """A changed file: its kind, the name it is read under, and its bytes."""

    kind: str
    name: str
    raw: bytes


def case(seed: int, number: int, kinds: tuple[str, ...] = ()) -> Case:
    """Give the case with a number; `kinds` are the kinds it may be of, any when there are none.

    Kinds take turns whatever the number of samples of each, so that no kind is left out of a short run.
    """
    chance = random.Random(f"{seed}/{number}")
    of_kind = samples()
    allowed = [kind for kind in of_kind if not kinds or kind in kinds]
    kind = allowed[number % len(allowed)]
    sample = chance.choice(of_kind[kind])
    return Case(kind, sample.name, changed(sample.read_bytes(), kind, chance))


@cache
def samples() -> dict[str, list[Path]]:
    """Give the sample files of each kind that is read."""
    found: dict[str, list[Path]] = {}
    for path in sorted(SAMPLES.rglob("*")):
        kind = KIND_OF_ENDING.get(path.suffix)
        if kind is not None and path.is_file() and path.name != "README.md":
            found.setdefault(kind, []).append(path)
    return dict(sorted(found.items()))
