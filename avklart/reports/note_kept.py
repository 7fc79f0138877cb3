"""Notes as papers: a draft made of the plan as it stands, a completed one of what was frozen, with its corrections."""

from collections.abc import Iterator
from dataclasses import replace as replaced
from datetime import date
from typing import cast

import msgspec
from django.utils import timezone
from msgspec.structs import replace

from avklart.councils.identity_numbers import identity_numbers_in
from avklart.councils.writing import Change, one_moment
from avklart.documents.document import Block, Heading, Paragraph, Struct, all_texts
from avklart.documents.paper import Letterhead, Paper
from avklart.documents.writers import write_paper
from avklart.domain.errors import RuleError
from avklart.editions.actions.status_notes import complete_note
from avklart.editions.models import NoteCorrection, StatusNote
from avklart.editions.queries.status_notes import corrections_of, facts_as_text, facts_of, head_of, kept_of
from avklart.reports.asked import Made
from avklart.reports.blocks import NOWHERE, paragraph
from avklart.reports.files import media_type_of
from avklart.reports.note_words import NoteWords
from avklart.reports.status_note import NoteTold, note_paper
from avklart.ui.sentences import Language, use_own_words

KINDS = ("docx", "odt", "pdf", "html")


class KeptPaper(Struct, frozen=True, kw_only=True):
    """A note as it was completed: its blocks, and the words around what comes after.

    `end` stands before the hash at the end of the paper, `corrections` is the heading of what was wrong in it, and
    `correction` tells one, with places for {day}, {who} and {text}. Kept, so that no later words change the note.
    """

    paper: Paper
    end: str
    corrections: str
    correction: str


def told_of(note: StatusNote, at: Change, today: date) -> NoteTold:
    """Give what a draft is told from, as the plan now stands or stood on its day."""
    facts, before = facts_of(note, today)
    return NoteTold(
        council=note.plan.council,
        head=replaced(head_of(note), since_on=facts.since_on),
        facts=facts,
        before=before,
        written=note.written,
        at=at.at,
    )


def told_again(note: StatusNote) -> NoteTold:
    """Give what a completed note was told from, but for the day before that its changes were told since."""
    kept, at = kept_of(note), note.completed_at or timezone.now()
    return NoteTold(
        council=note.plan.council,
        head=kept.head,
        facts=kept.facts,
        before=None,
        written=note.written,
        at=at,
        is_draft=False,
    )


def complete(note: StatusNote, version: int, change: Change, today: date) -> StatusNote:
    """Freeze a note as the plan stands at this moment, and give it.

    Raises:
        RuleError: "identity-number-in-note" with the words around; and as `complete_note`.
    """
    use_own_words(note.plan.council.own_words)
    # Only what is read is of one moment: a row that somebody else completes meanwhile must be seen as it then is.
    with one_moment():
        told = replaced(told_of(note, change, today), is_draft=False)
    paper = note_paper(told)
    _refuse_identity_numbers(paper)
    text = msgspec.json.encode(_kept(told, paper, change)).decode()
    return complete_note(note, facts_as_text(told.head, told.facts), text, version, change)


def _kept(told: NoteTold, paper: Paper, change: Change) -> KeptPaper:
    words, when = told.words, timezone.localtime(change.at)
    who = str(change.by) if change.by else "–"
    return KeptPaper(
        paper=paper,
        end=words.say("completed-end", day=words.long_day(when.date()), time=f"{when:%H.%M}", who=who),
        corrections=words.say("corrections"),
        correction=words.say("correction", day="{day}", who="{who}", text="{text}"),
    )


def _refuse_identity_numbers(paper: Paper) -> None:
    texts = (text for section in paper.sections for block in section.blocks for text in all_texts(block))
    for found in identity_numbers_in(("note", text) for text in texts):
        raise RuleError("identity-number-in-note", excerpt=found.excerpt)


def paper_of_note(note: StatusNote, change: Change, today: date) -> Paper:
    """Give a note as a paper: a draft of the plan, a completed one of what was frozen and of nothing else."""
    use_own_words(note.plan.council.own_words)
    if note.completed_at is None:
        return note_paper(told_of(note, change, today))
    kept = msgspec.json.decode(note.paper, type=KeptPaper)
    first, *rest = kept.paper.sections
    first = replace(first, blocks=tuple(_with_corrections(first.blocks, kept, corrections_of(note), note)))
    *before, last = (first, *rest)
    last = replace(last, blocks=(*last.blocks, paragraph(f"{kept.end} {note.sha256}", "note")))
    return replace(kept.paper, sections=(*before, last))


def _with_corrections(
    blocks: tuple[Block, ...], kept: KeptPaper, found: list[NoteCorrection], note: StatusNote
) -> Iterator[Block]:
    """Give the blocks with what has been corrected right below the title."""
    words = NoteWords(cast(Language, note.language))
    for at, block in enumerate(blocks):
        yield block
        if not at and found:
            yield Heading(level=1, text=kept.corrections, place=NOWHERE)
            for one in found:
                yield from _correction(one, kept.correction, words)


def _correction(one: NoteCorrection, template: str, words: NoteWords) -> Iterator[Paragraph]:
    first, *rest = one.text.split("\n")
    day = words.long_day(timezone.localtime(one.made_at).date())
    told = template.replace("{day}", day).replace("{who}", one.made_by_name or "–")
    yield paragraph(told.replace("{text}", first))
    yield from (paragraph(line) for line in rest if line.strip())


def file_of_note(note: StatusNote, kind: str, change: Change, today: date, letterhead: Letterhead | None) -> Made:
    """Give a note as a file of one of KINDS, in the look of the council."""
    written = write_paper(paper_of_note(note, change, today), kind, letterhead)
    return Made(name=name_of_note(note, kind), media_type=media_type_of(kind), written=written)


def name_of_note(note: StatusNote, kind: str) -> str:
    """Give what a note is called as a file: "status-2017-2018-2018-03-01-utkast.docx"."""
    language = cast(Language, note.language)
    draft = [] if note.completed_at else [NoteWords(language).say("draft-in-name")]
    return f"{'-'.join(['status', note.plan.slug, note.as_of_on.isoformat(), *draft])}.{kind}"
