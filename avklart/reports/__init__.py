"""Papers for people: what a plan holds as a Paper, which avklart.documents.writers makes into a file of any format."""

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from avklart.documents.paper import Paper
from avklart.reports.wanted import Wanted


class Report(NamedTuple):
    """A paper that can be asked for: the module whose `paper` makes it, and whether it is about one participant."""

    module: str
    of_participant: bool = False


REPORTS: dict[str, Report] = {
    "plan": Report("plan"),
    "open-questions": Report("open_questions"),
    "ending-money": Report("ending_money"),
    "asked-of-participant": Report("asked_of_participant", of_participant=True),
    "pictures": Report("pictures"),
}
"""Every paper by the name that commands and addresses know it by."""


def make_paper(name: str, wanted: Wanted) -> Paper:
    """Give the paper of this name, a key of REPORTS."""
    paper: Callable[[Wanted], Paper] = import_module(f"{__name__}.{REPORTS[name].module}").paper
    return paper(wanted)
