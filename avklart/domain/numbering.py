"""The numbers that activities get when a draft is accepted, and keep for ever."""

from collections import Counter
from collections.abc import Sequence

from avklart.domain.draft import Area

_LONGEST = 20


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
