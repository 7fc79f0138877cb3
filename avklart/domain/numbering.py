"""The numbers that activities get when a draft is accepted, and keep for ever."""

import re
from collections import Counter
from collections.abc import Collection, Sequence

from avklart.domain.draft import Area

_LONGEST = 20
_NUMBERED = re.compile(r"(.{0,10}?)([0-9]{1,9})")


def activity_numbers(areas: Sequence[Area]) -> tuple[str, ...]:
    """Give each activity of the areas, in order, a number that no other has.

    The document's own number is kept where no other activity has it. The rest are numbered by area and order, "2.8" for
    the eighth activity of the second area, or "8" where there is one area; a number that is taken is passed over.

    Source: none in law; councils' own practice is area and running number, "Tiltak 2.8".
    """
    written = Counter(activity.number for area in areas for activity in area.activities)
    own = {number for number, times in written.items() if number and times == 1 and len(number) <= _LONGEST}
    numbers: list[str] = []
    for at, area in enumerate(areas, start=1):
        start = f"{at}." if len(areas) > 1 else ""
        running = 0
        for activity in area.activities:
            if activity.number in own:
                numbers.append(activity.number or "")
                continue
            running += 1
            while f"{start}{running}" in own:
                running += 1
            numbers.append(f"{start}{running}")
    return tuple(numbers)


def next_number(in_area: Sequence[str], taken: Collection[str], area: int, areas: int) -> str:
    """Give the number of a new activity at the end of an area: one after the highest there, and never one used before.

    What stands before the last figures is the area's own way of numbering ("2.", "A-"), the one most of its numbers
    have. An area without numbers is numbered as at acceptance: "3.1" in the third area, "1" where there is one area.

    Args:
        in_area: the numbers of the area's activities, deleted ones too.
        taken: every number the plan has ever used.
        area: the area's place in the plan, from 1.
        areas: how many areas the plan has.

    Source: none in law; councils' own practice is area and running number, "Tiltak 2.8".
    """
    parted = [(found[1], int(found[2])) for number in in_area if (found := _NUMBERED.fullmatch(number))]
    starts = Counter(start for start, _ in parted)
    start = starts.most_common(1)[0][0] if starts else (f"{area}." if areas > 1 else "")
    running = max((number for begins, number in parted if begins == start), default=0) + 1
    while f"{start}{running}" in taken:
        running += 1
    return f"{start}{running}"
