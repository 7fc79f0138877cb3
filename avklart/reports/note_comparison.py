"""Two status notes of different dates, compared in words: activities, questions and money."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from avklart.councils.models import Council
from avklart.documents.document import Block, Heading
from avklart.documents.paper import Furniture, Paper, Section
from avklart.domain.note_changes import changes_between
from avklart.domain.progress import STATUSES
from avklart.domain.status_note import NoteFacts, by_status
from avklart.reports.blocks import NOWHERE, paragraph
from avklart.reports.front import cells, mark_of, table
from avklart.reports.note_words import NoteWords
from avklart.reports.status_note import told_changes
from avklart.ui.sentences import Language, sentence

_MOST = 200
_WIDTHS = (52, 24, 24)


@dataclass(frozen=True, slots=True)
class Compared:
    """Two notes to compare, the earlier first: the facts of each, and what they are about."""

    council: Council
    plan: str
    before: NoteFacts
    after: NoteFacts
    at: datetime


def comparison_paper(compared: Compared, language: Language) -> Paper:
    """Give what has changed from one note to the other as a paper."""
    words = NoteWords(language)
    days = {"before": words.long_day(compared.before.as_of_on), "after": words.long_day(compared.after.as_of_on)}
    title = words.say("compared-title", plan=compared.plan, **days)
    return Paper(
        title=title,
        language=language,
        made_at=compared.at,
        author=compared.council.name,
        subject=compared.plan,
        furniture=Furniture(
            header=compared.council.name,
            footer=title,
            page=sentence("papers", "page", language),
            of=sentence("papers", "of", language),
            mark=mark_of(compared.council, language),
        ),
        sections=(Section(blocks=(paragraph(title, "title"), *_blocks(compared, words)), name=words.say("name")),),
    )


def _blocks(compared: Compared, words: NoteWords) -> Iterator[Block]:
    yield _figures(compared, words)
    found = changes_between(compared.before, compared.after)
    if not found:
        yield paragraph(words.say("compared-same"))
    for subject, heading in (
        ("activities", "compared-activities"),
        ("questions", "compared-questions"),
        ("money", "compared-money"),
    ):
        of_it = [one for one in found if one.subject == subject]
        if of_it:
            yield Heading(level=1, text=words.say(heading), place=NOWHERE)
            yield from told_changes(of_it, words, _MOST)


def _figures(compared: Compared, words: NoteWords) -> Block:
    both = (compared.before, compared.after)
    rows = [cells(words.say("figure-activities"), *(str(len(one.activities)) for one in both))]
    counts = [by_status(one.activities, STATUSES) for one in both]
    for status in STATUSES:
        told = [one.get(status, 0) for one in counts]
        if any(told):
            rows.append(cells(words.status(status), *map(str, told)))
    rows.append(cells(words.say("figure-open"), *(str(_open(one)) for one in both)))
    rows.append(cells(words.say("figure-overdue"), *(str(_overdue(one)) for one in both)))
    heads = [words.say("figure"), *(words.day(one.as_of_on) for one in both)]
    return table(heads, _WIDTHS, rows, header_columns=1)


def _open(facts: NoteFacts) -> int:
    return sum(1 for one in facts.questions if one.settled_on is None)


def _overdue(facts: NoteFacts) -> int:
    return sum(1 for one in facts.questions if one.is_overdue(facts.as_of_on))
