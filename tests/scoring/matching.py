"""Which activity of the draft is which of the truth: by the first and last words of its text, in order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.scoring.folding import heading, loose

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Placed:
    """An activity, the area it stands in, and its number in the document, counted from 1."""

    activity: Json
    area: Json
    number: int


def placed(plan: Json) -> Iterator[Placed]:
    """Give the activities of a draft or a truth in order."""
    number = 0
    for area in plan.get("areas", ()):
        for activity in area.get("activities", ()):
            number += 1
            yield Placed(activity, area, number)


def matched(draft: Json, truth: Json) -> tuple[list[tuple[Placed, Placed | None]], list[Placed]]:
    """Give every activity of the truth with its like in the draft, and those of the draft that nobody expected.

    Where several have the same text, one in the area of the same title is taken, else the first.
    """
    left = list(placed(draft))
    pairs: list[tuple[Placed, Placed | None]] = []
    for expected in placed(truth):
        alike = [found for found in left if is_text_of(expected.activity, found.activity["text"])]
        best = next((found for found in alike if _same_area(expected, found)), alike[0] if alike else None)
        if best is not None:
            left.remove(best)
        pairs.append((expected, best))
    return pairs, left


def is_text_of(expected: Json, text: str) -> bool:
    """Say whether a text begins and ends as the truth says; without `ends` it is all of `begins`.

    Either may be a list in our own truth files: of readings that are as good as each other (a date in front or not).
    """
    whole = loose(text)
    begins, ends = _readings(expected["begins"]), _readings(expected.get("ends", ()))
    if not ends:
        return whole in begins
    return any(map(whole.startswith, begins)) and any(map(whole.endswith, ends))


def first_words(expected: Json) -> str:
    """Give the words an activity of a truth is called by."""
    begins = expected["begins"]
    return begins if isinstance(begins, str) else str(begins[0])


def _readings(words: str | Sequence[str]) -> list[str]:
    return [loose(one) for one in ([words] if isinstance(words, str) else words)]


def _same_area(expected: Placed, found: Placed) -> bool:
    return heading(expected.area.get("title") or "") == heading(found.area.get("title") or "")
