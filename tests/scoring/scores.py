"""What a comparison gives: how many values are right, which are wrong, and how many of those were doubted."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

# The measures of the task, then those beside them: dates of actors and money, the columns kept as text, and the head.
MEASURES = ("activities", "areas", "responsibilities", "funding", "amounts", "clarifications", "time")
BESIDE = ("goals", "limits", "texts", "head")


@dataclass(frozen=True, slots=True)
class Count:
    """How many values the truth holds, how many of its kind the draft gives, and how many of those agree."""

    expected: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(self.expected + other.expected, self.found + other.found, self.right + other.right)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None where there is nothing to find and nothing was found."""
        both = self.expected + self.found
        return 2 * self.right / both if both else None


@dataclass(frozen=True, slots=True)
class Wrong:
    """A value that differs: in which measure, of which activity, what was expected and what was found."""

    measure: str
    where: str
    expected: str
    found: str
    doubted: bool | None = None  # None where no field of an activity holds it (a missing activity, an area, a title)
    told: bool = False  # whether a doubt about the plan tells of it, where no field holds it


@dataclass(slots=True)
class Scores:
    """The counts of each measure and every wrong value of one plan, or of several added up."""

    counts: dict[str, Count] = field(default_factory=dict)
    wrong: list[Wrong] = field(default_factory=list)
    right_fields: Counter[str] = field(default_factory=Counter)  # activities whose field is wholly right, by measure
    right_yet_doubted: Counter[str] = field(default_factory=Counter)
    codes_on_right: Counter[str] = field(default_factory=Counter)

    def count(self, measure: str, expected: int = 0, found: int = 0, right: int = 0) -> None:
        """Add to the count of a measure."""
        self.counts[measure] = self.counts.get(measure, Count()) + Count(expected, found, right)

    def f1(self, measure: str) -> float | None:
        """Give the F1 of a measure, None where the plan holds nothing of it. A plan without activities found is 1."""
        count = self.counts.get(measure, Count())
        return 1.0 if measure == "activities" and count == Count() else count.f1

    def right(self, measure: str, codes: Iterable[str]) -> None:
        """Count a field of an activity that is wholly right, with the codes of the doubts about it all the same."""
        codes = list(codes)
        self.right_fields[measure] += 1
        if codes:
            self.right_yet_doubted[measure] += 1
        self.codes_on_right.update(codes)

    @property
    def right_values(self) -> int:
        """How many fields of activities are wholly right."""
        return self.right_fields.total()

    @property
    def right_and_doubted(self) -> int:
        """How many of those are doubted all the same."""
        return self.right_yet_doubted.total()

    @property
    def doubted_share(self) -> float | None:
        """How many of the wrong values that can be doubted were marked as doubts; None where none is wrong."""
        marks = [wrong.doubted for wrong in self.wrong if wrong.doubted is not None]
        return sum(marks) / len(marks) if marks else None

    @property
    def told_share(self) -> float | None:
        """How many of all wrong values some doubt tells of, those of areas and missing activities too."""
        return sum(wrong.doubted or wrong.told for wrong in self.wrong) / len(self.wrong) if self.wrong else None


def added(all_scores: Iterable[Scores]) -> Scores:
    """Give the scores of several plans as if they were one plan."""
    total = Scores()
    for scores in all_scores:
        for measure, count in scores.counts.items():
            total.count(measure, count.expected, count.found, count.right)
        total.wrong += scores.wrong
        total.right_fields += scores.right_fields
        total.right_yet_doubted += scores.right_yet_doubted
        total.codes_on_right += scores.codes_on_right
    return total


def mean_f1(all_scores: Iterable[Scores], measure: str) -> float:
    """Give the mean F1 of a measure over the plans that hold something of it; 1 where none does."""
    found = [value for scores in all_scores if (value := scores.f1(measure)) is not None]
    return sum(found) / len(found) if found else 1.0
