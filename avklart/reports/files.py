"""A paper as a file: in any format that papers come out in, and a plan as data."""

import json
import re
from dataclasses import replace

from avklart.documents.paper import Letterhead, Written
from avklart.documents.writers import WRITERS, write_paper
from avklart.domain.draft import PlanDraft
from avklart.domain.draft_json import draft_to_json
from avklart.reports import make_paper
from avklart.reports.wanted import Wanted
from avklart.ui.sentences import sentence

DATA = "json"
_IN_ORDER = ("docx", "odt", "pdf", "xlsx", "csv", "html")
# Formats of cells that are sorted and filtered.
_SHEETS = ("xlsx", "csv")
_NOT_IN_NAMES = re.compile("[^a-z0-9]+")


def file_kinds() -> tuple[str, ...]:
    """Give the formats a plan comes out in, those people ask for most first."""
    return (*(kind for kind in _IN_ORDER if kind in WRITERS), DATA)


def paper_kinds() -> tuple[str, ...]:
    """Give the formats that every paper comes out in."""
    return tuple(kind for kind in file_kinds() if kind != DATA)


def make_file(name: str, wanted: Wanted, kind: str, letterhead: Letterhead | None = None) -> Written:
    """Give the paper of this name as a file of this kind; "json" is the plan as data, docs/formats/plan-draft.md."""
    if kind == DATA:
        draft = _selection(wanted.draft(), wanted)
        return Written(raw=(json.dumps(draft_to_json(draft), ensure_ascii=False, indent=2) + "\n").encode())
    return write_paper(make_paper(name, replace(wanted, flat=kind in _SHEETS)), kind, letterhead)


def media_type_of(kind: str) -> str:
    """Give the media type of a kind of file."""
    return "application/json" if kind == DATA else WRITERS[kind].media_type


def file_name(name: str, wanted: Wanted, kind: str) -> str:
    """Give what a file is called: "handlingsplan-2017-2018.docx", with what tells an edition or a selection."""
    paper = _plain(sentence("papers", name, wanted.language))
    parts = [wanted.plan.slug if wanted.plan.slug.startswith(paper) else f"{paper}-{wanted.plan.slug}"]
    if wanted.edition is not None:
        parts += [_plain(sentence("papers", "adopted-short", wanted.language)), wanted.edition.adopted_on.isoformat()]
    if wanted.chosen is not None:
        parts.append(_plain(sentence("papers", "selection-short", wanted.language)))
    if wanted.participant is not None:
        parts.append(_plain(wanted.participant.name))
    return f"{'-'.join(parts)}.{kind}"


def _plain(words: str) -> str:
    letters = words.casefold().replace("å", "a").replace("æ", "ae").replace("ø", "o")
    return _NOT_IN_NAMES.sub("-", letters).strip("-")


def _selection(draft: PlanDraft, wanted: Wanted) -> PlanDraft:
    """Give the plan with the activities that were chosen; a question counts activities, and is told with them all."""
    if wanted.chosen is None:
        return draft
    chosen = wanted.chosen
    areas = (
        replace(area, activities=tuple(one for one in area.activities if one.number in chosen)) for area in draft.areas
    )
    return replace(draft, areas=tuple(area for area in areas if area.activities), questions=(), doubts=())
