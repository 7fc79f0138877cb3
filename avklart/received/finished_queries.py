"""What pages ask of finished papers; their bytes stay in the database until one of them is asked for."""

from django.db.models import Q, QuerySet

from avklart.editions.models import Edition
from avklart.plans.models import Plan
from avklart.received.models import FinishedContent, FinishedPaper


def finished_papers(plan: Plan) -> QuerySet[FinishedPaper]:
    """Give the finished papers of a plan that stand, the newest first."""
    found = FinishedPaper.every.filter(plan=plan).filter(~Q(state="removed"))
    return found.select_related("uploaded_by", "edition")


def removed_papers(plan: Plan) -> QuerySet[FinishedPaper]:
    """Give the finished papers of a plan that were taken away, the newest first."""
    found = FinishedPaper.every.filter(Q(state="removed"), plan=plan)
    return found.select_related("uploaded_by", "edition").prefetch_related("steps")


def versions_of(plan: Plan, report: str, edition: Edition | None, participant: str) -> QuerySet[FinishedPaper]:
    """Give the finished versions of one paper, the newest first; of the working plan where no edition is told."""
    which = Q(edition=edition) if edition is not None else Q(edition__isnull=True)
    return finished_papers(plan).filter(which, report=report, participant=participant)


def shown_papers(edition: Edition) -> list[FinishedPaper]:
    """Give the finished papers that everyone may see beside an edition, the newest first, in one query."""
    return list(FinishedPaper.every.filter(Q(state="shown"), edition=edition))


def content_of(paper: FinishedPaper) -> bytes | None:
    """Give the bytes of a finished paper as they came, or None where they are gone."""
    content = FinishedContent.every.filter(paper=paper).values_list("content", flat=True).first()
    return bytes(content) if content is not None else None
