"""What somebody asks of a paper."""

from dataclasses import dataclass
from datetime import date, datetime

from avklart.councils.models import Participant
from avklart.domain.draft import PlanDraft
from avklart.editions.models import Edition
from avklart.editions.queries import draft_of
from avklart.plans.models import Plan
from avklart.plans.queries.money import plan_as_settled
from avklart.plans.queries.rewritten import Rewritten, rewritten
from avklart.ui.sentences import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A paper as it is asked for.

    `edition` is the adopted plan to tell of instead of the working plan. `chosen` are the numbers of a selection of
    activities; None is all. `as_settled` tells values as Avklart understands them, not in the words of the document.
    `columns` are names of domain.paper_columns; none is the plan's own. `flat` is for spreadsheets: the whole plan as
    one table that can be sorted. `participant` is whom a paper about one is about. `open_draft` is what everyone may
    see of an edition, told instead of the edition itself.
    """

    plan: Plan
    language: Language
    today: date
    at: datetime
    edition: Edition | None = None
    chosen: frozenset[str] | None = None
    as_settled: bool = False
    columns: tuple[str, ...] = ()
    flat: bool = False
    participant: Participant | None = None
    open_draft: PlanDraft | None = None

    def draft(self) -> PlanDraft:
        """Give the plan: what everyone may see of it, as it was adopted, or as it now stands."""
        if self.open_draft is not None:
            return self.open_draft
        return draft_of(self.edition) if self.edition else plan_as_settled(self.plan)

    def rewritten(self) -> Rewritten:
        """Give the fields whose words in the document no longer held when the plan was as it is told."""
        if self.open_draft is not None:
            return frozenset()
        return rewritten(self.plan, until=self.edition.frozen_at if self.edition else None)
