"""How well a plan draft agrees with what a careful reader took from the same document."""

from tests.scoring.scores import Count, Scores, Wrong
from tests.scoring.scoring import score

__all__ = ["Count", "Scores", "Wrong", "score"]
