"""Projects over the whole plan: what is doubtful about them."""

from datetime import date

from avklart.domain.draft import Doubt, PlanDraft
from avklart.domain.projects import Named, funding_by_project, project_key

__all__ = ["Named", "disputed_project_ends", "funding_by_project", "project_key"]


def disputed_project_ends(draft: PlanDraft) -> list[Doubt]:
    """Give a doubt at each row that says another end of a project than the first row that says one.

    Source: docs/formats/plan-draft.md; an end that is disputed is nobody's to guess.
    """
    doubts = []
    for lines in funding_by_project(draft).values():
        first: tuple[date, str] | None = None
        for number, place, line in lines:
            if line.ends_on is None:
                continue
            if first is None:
                first = (line.ends_on, line.as_written)
            elif line.ends_on != first[0]:
                facts = {"project": line.name or "", "here": line.as_written, "there": first[1]}
                doubts.append(
                    Doubt(code="project-ends-differ", activity=number, field="funding", facts=facts, place=place)
                )
    return doubts
