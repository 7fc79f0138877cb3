"""Projects over the whole plan: one project named in several rows."""

from collections import defaultdict
from datetime import date

from avklart.domain.draft import Doubt, Funding, Place, PlanDraft

Named = tuple[int, Place, Funding]


def project_key(name: str) -> str:
    """Give what two spellings of one project's name share: "Tynset & Røros" and "Tynset og Røros" are one.

    Source: published plans write "&" and "og" in turn.
    """
    return " ".join(name.casefold().replace("&", " og ").replace("-", " ").split())


def funding_by_project(draft: PlanDraft) -> dict[str, list[Named]]:
    """Give the funding lines of each named project: number and place of the activity, and the line.

    Source: docs/formats/plan-draft.md, "Funding".
    """
    found: dict[str, list[Named]] = defaultdict(list)
    for number, activity in enumerate(draft.activities, start=1):
        for line in activity.funding:
            if line.kind == "project" and line.name:
                found[project_key(line.name)].append((number, activity.place, line))
    return dict(found)


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
