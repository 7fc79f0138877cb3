"""A paper that is asked for, in plain values that a job can keep, and what it is made of."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime
from typing import Any

from avklart.councils.models import Council
from avklart.documents.paper import Letterhead, Written
from avklart.editions.models import Edition
from avklart.editions.queries.open_draft import open_draft
from avklart.editions.queries.open_view import shown_by
from avklart.followup.queries.table import TableFilter, narrowed
from avklart.plans.models import Plan
from avklart.reports.files import file_name, make_file, media_type_of
from avklart.reports.wanted import Wanted
from avklart.ui.sentences import Language, use_own_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A file of a paper: which, of what kind, in which language, of which edition or selection.

    `chosen` is a filter of activities as its fields; None is all. With `is_open` it holds what everyone may see of the
    edition, and nothing else. `note` is the number of a status note, which is then what is asked for.
    """

    report: str = "plan"
    kind: str
    language: Language
    edition: int | None = None
    as_settled: bool = False
    chosen: Mapping[str, Any] | None = None
    is_open: bool = False
    note: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A file that was made: its name, its media type, its bytes, and the letters that no font could draw."""

    name: str
    media_type: str
    written: Written


def made(asked: Asked, plan: Plan, today: date, at: datetime, letterhead: Letterhead | None) -> Made:
    """Give the file that is asked for, in the look of the council where it has one.

    Long for a large plan: see domain.long_work. A paper of an edition is the same whenever it is made.
    """
    use_own_words(plan.council.own_words)
    wanted = wanted_of(asked, plan, today, at)
    return Made(
        name=file_name(asked.report, wanted, asked.kind),
        media_type=media_type_of(asked.kind),
        written=make_file(asked.report, wanted, asked.kind, letterhead),
    )


def wanted_of(asked: Asked, plan: Plan, today: date, at: datetime) -> Wanted:
    """Give what is asked of a paper, with the columns the council has chosen."""
    edition = Edition.every.get(plan=plan, number=asked.edition) if asked.edition is not None else None
    chosen = None
    if asked.chosen is not None and edition is None:
        chosen = frozenset(narrowed(plan, TableFilter(**asked.chosen)).values_list("number", flat=True))
    return Wanted(
        plan=plan,
        language=asked.language,
        today=edition.adopted_on if edition else today,
        at=edition.frozen_at if edition else at,
        edition=edition,
        chosen=chosen,
        as_settled=asked.as_settled,
        columns=columns_of_council(plan.council),
        open_draft=open_draft(edition, shown_by(plan.council, plan.pk)) if edition and asked.is_open else None,
    )


def columns_of_council(council: Council) -> tuple[str, ...]:
    """Give the columns a council has chosen for its plans on paper; none is those of the document."""
    return tuple(council.paper_columns)


def asked_as_json(asked: Asked) -> dict[str, Any]:
    """Give what is asked for as JSON to be kept."""
    return asdict(asked)


def asked_from_json(kept: Mapping[str, Any]) -> Asked:
    """Give what was asked for as it was kept."""
    return Asked(**{field.name: kept[field.name] for field in fields(Asked) if field.name in kept})
