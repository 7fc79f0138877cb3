"""Where a reader notes what it was not sure of while it reads."""

from collections import Counter

from avklart.documents.document import Doubt, Fact, Place

MOST_OF_ONE_CODE = 100


class Doubts:
    """Collects doubts in order; the same doubt at the same place once, and at most a hundred of one code.

    Past the hundred only their number is kept, as the fact "more" of the last: a hostile file cannot grow the list.
    """

    def __init__(self) -> None:
        self._found: list[Doubt] = []
        self._seen: set[tuple[str, Place]] = set()
        self._of_code: Counter[str] = Counter()

    def add(self, code: str, place: Place, **facts: Fact) -> None:
        """Note a doubt. `code` is a name that avklart.ui has a sentence for; `facts` fill that sentence."""
        if (code, place) in self._seen:
            return
        self._of_code[code] += 1
        if self._of_code[code] <= MOST_OF_ONE_CODE:
            self._seen.add((code, place))
            self._found.append(Doubt(code=code, place=place, facts=dict(facts)))

    def all(self) -> tuple[Doubt, ...]:
        """Give the doubts in the order they were noted."""
        last_of_code = {doubt.code: number for number, doubt in enumerate(self._found)}
        return tuple(
            Doubt(code=doubt.code, place=doubt.place, facts={**doubt.facts, "more": more})
            if (more := self._of_code[doubt.code] - MOST_OF_ONE_CODE) > 0 and last_of_code[doubt.code] == number
            else doubt
            for number, doubt in enumerate(self._found)
        )
