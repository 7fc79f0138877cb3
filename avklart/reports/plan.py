"""The plan as a document: title, decision, introductions, and for each area its goals and the table of activities."""

from collections.abc import Iterator
from typing import NamedTuple

from avklart.documents.document import Block
from avklart.documents.paper import Furniture, Paper, Section
from avklart.domain.draft import Activity, Area, PlanDraft
from avklart.reports.areas import area_blocks
from avklart.reports.blocks import paragraph
from avklart.reports.columns import Column, columns_of
from avklart.reports.flat import flat_table, words_of_areas
from avklart.reports.front import mark_of
from avklart.reports.wanted import Wanted
from avklart.ui.dates import day_in_words
from avklart.ui.sentences import Language, counted, sentence, term

# More columns than this do not fit on a page that stands.
_UPRIGHT = 5


class Told(NamedTuple):
    """An area and those of its activities that the paper tells of."""

    area: Area
    activities: list[Activity]


def paper(wanted: Wanted) -> Paper:
    """Give the plan, or a selection of its activities, as a paper that reads back as the plan it was made of."""
    draft = wanted.draft()
    columns = columns_of(draft, wanted.columns, wanted.language, wanted.rewritten(), as_settled=wanted.as_settled)
    told = [Told(area, _chosen(area, wanted)) for area in draft.areas]
    if wanted.chosen is not None:
        told = [one for one in told if one.activities]
    front = tuple(_front(draft, wanted, sum(len(one.activities) for one in told)))
    layout = _flat if wanted.flat else _pages
    return Paper(
        title=draft.title or wanted.plan.title,
        language=wanted.language,
        made_at=wanted.at,
        author=draft.owner or wanted.plan.council.name,
        subject=sentence("papers", "plan", wanted.language),
        furniture=_furniture(draft, wanted),
        sections=tuple(layout(front, told, columns, wanted.language)),
    )


def _chosen(area: Area, wanted: Wanted) -> list[Activity]:
    return [one for one in area.activities if wanted.chosen is None or one.number in wanted.chosen]


def _furniture(draft: PlanDraft, wanted: Wanted) -> Furniture:
    language = wanted.language
    day = {"day": day_in_words(wanted.today, language)}
    return Furniture(
        header=draft.owner or wanted.plan.council.name,
        footer=draft.title or wanted.plan.title if wanted.edition else sentence("papers", "as-of", language, day),
        page=sentence("papers", "page", language),
        of=sentence("papers", "of", language),
        mark=mark_of(wanted.plan.council, language),
    )


def _front(draft: PlanDraft, wanted: Wanted, told: int) -> Iterator[Block]:
    """Give what stands before the first area: title, decision, what was chosen, introduction."""
    language, edition = wanted.language, wanted.edition
    yield paragraph(draft.title or wanted.plan.title, "title")
    if edition is not None:
        code = "adopted-case" if edition.case_number else "adopted"
        facts = {"day": day_in_words(edition.adopted_on, language), "body": edition.body, "case": edition.case_number}
        yield paragraph(sentence("papers", code, language, facts), "subtitle")
    if wanted.chosen is not None:
        whole = counted("activity", len(draft.activities), language)
        yield paragraph(sentence("papers", "selection", language, {"told": told, "whole": whole}), "note")
    else:
        yield from (paragraph(passage.text) for passage in draft.introduction)


def _pages(front: tuple[Block, ...], told: list[Told], columns: list[Column], language: Language) -> Iterator[Section]:
    """Give the whole plan for pages: one area after another, on pages that lie where the columns need it."""
    areas = (block for area, activities in told for block in area_blocks(area, activities, columns, language))
    yield Section(blocks=(*front, *areas), landscape=len(columns) > _UPRIGHT)


def _flat(front: tuple[Block, ...], told: list[Told], columns: list[Column], language: Language) -> Iterator[Section]:
    """Give a sheet with the plan's texts, and one with all activities in one table."""
    around = (*front, *words_of_areas(told, language))
    yield Section(blocks=around, name=sentence("papers", "about-the-plan", language))
    table = flat_table(told, columns, language)
    yield Section(blocks=(table,), landscape=True, name=term("activities", language).capitalize())
