"""What is done while a person waits, and what is done outside the request, with a page that follows it."""

from collections.abc import Mapping
from typing import Literal, get_args

Work = Literal["accept", "take-over", "adopt", "check", "compare", "compare-editions", "paper", "complete-note"]
KINDS: tuple[Work, ...] = get_args(Work)
# Low beside what acceptance and reading a whole plan (docs/decisions/0017) and completing a status note
# (docs/rules/status-note.md) were measured to take; the rest is judged.
_AT_ONCE: Mapping[Work, int] = {
    "accept": 250,
    "take-over": 250,
    "adopt": 1_000,
    "check": 1_500,
    "compare": 1_500,
    "compare-editions": 1_500,
    "paper": 200,
    "complete-note": 2_500,
}


def is_long(work: Work, activities: int) -> bool:
    """Whether work on so many activities may take more than a second, and so is done outside the request.

    Source: none in law; docs/decisions/0017-long-work-as-stored-jobs.md.
    """
    return activities > _AT_ONCE[work]
