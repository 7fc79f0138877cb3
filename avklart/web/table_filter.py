"""What of the plan's table an address asks for; what makes no sense there filters nothing."""

from django.http import QueryDict

from avklart.councils.models import Council
from avklart.domain.progress import STATUSES, silent_since
from avklart.domain.states import STATES
from avklart.followup.queries.table import TableFilter
from avklart.ui.today import today

# What an address tells of a selection; the rest is about one page of it.
ASKED = ("omrade", "ansvar", "prosjekt", "status", "tekst", "framdrift", "au", "stille")
_OF_ONE_PAGE = ("side", "rediger", "nytt", "vis")


def filter_of(asked: QueryDict, council: Council) -> TableFilter:
    """Give the filter of an address; what counts as long silence is the council's own number of days."""
    state, status = asked.get("status"), asked.get("framdrift")
    silent = silent_since(today(), council.days_not_mentioned).isoformat() if asked.get("stille") == "1" else ""
    return TableFilter(
        area=number_typed(asked.get("omrade")),
        actor=number_typed(asked.get("ansvar")),
        project=number_typed(asked.get("prosjekt")),
        state=next((one for one in STATES if one == state), None),
        words=asked.get("tekst", "").strip()[:200],
        status=next((one for one in STATUSES if one == status), ""),
        needs_committee=asked.get("au") == "1",
        silent_since=silent,
    )


def number_typed(word: str | None) -> int | None:
    """Give the number that an address tells, or None."""
    return int(word) if word and word.isascii() and word.isdecimal() and len(word) < 10 else None


def filtered_address(asked: QueryDict) -> str:
    """Give what of an address filters the table, as it stands in an address; what a form leaves empty is left out."""
    kept = asked.copy()
    for name in list(kept):
        if name in _OF_ONE_PAGE or not kept.get(name):
            kept.pop(name)
    return kept.urlencode()
