"""What lies behind a status note: all activities, projects and their money, what became of decisions, and figures."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from avklart.documents.document import Block, Heading, Row
from avklart.domain.status_note import ActivityFacts, CommitmentFacts, NoteFacts, QuestionFacts
from avklart.reports.blocks import NOWHERE, cell
from avklart.reports.front import cells, table
from avklart.reports.note_figures import figures
from avklart.reports.note_words import NoteWords
from avklart.ui.sentences import sentence

_ALL, _MONEY, _DECISIONS = (8, 38, 18, 20, 12, 34, 26), (30, 20, 17, 13, 13, 13, 24), (22, 30, 32, 10, 16)
_BY_DECISION = ("decision", "delegated")


def attachments(facts: NoteFacts, words: NoteWords) -> Iterator[Block]:
    """Give the attachments, numbered; one that has nothing to tell is left out."""
    at = 0
    for code, blocks in (
        ("attached-activities", _activities),
        ("attached-money", _money),
        ("attached-decisions", _decisions),
        ("attached-figures", figures),
    ):
        made = list(blocks(facts, words))
        if made:
            at += 1
            named = words.say(code)
            yield Heading(level=1, text=words.say("attached", number=at, name=named), place=NOWHERE)
            yield from made


def _heads(words: NoteWords, *codes: str) -> list[str]:
    return [sentence("note-heads", code, words.language) for code in codes]


def _activities(facts: NoteFacts, words: NoteWords) -> Iterator[Block]:
    if not facts.activities:
        return
    heads = _heads(words, "number", "activity", "responsible", "funding", "status", "news", "next")
    rows = list(_in_areas(facts, words, len(heads)))
    yield table(heads, _ALL, rows)


def _in_areas(facts: NoteFacts, words: NoteWords, columns: int) -> Iterator[Row]:
    for area, found in groupby(facts.activities, lambda one: one.area):
        title = facts.areas[area - 1]
        if title:
            yield Row(place=NOWHERE, cells=(cell(title, span=columns, bold=True),))
        yield from (_activity(one, words) for one in found)


def _activity(one: ActivityFacts, words: NoteWords) -> Row:
    latest = one.latest
    news = f"{words.day(latest.on)}: {latest.done}" if latest and latest.done else words.day(one.mentioned_on)
    following = latest.next if latest else ""
    status = words.status(one.status)
    return cells(one.number, one.text, words.who(one.who), words.money(one.money), status, news, following)


def _money(facts: NoteFacts, words: NoteWords) -> Iterator[Block]:
    rows = [*_of_projects(facts, words), *_of_activities(facts, words)]
    if rows:
        heads = _heads(words, "project-or-activity", "giver", "status", "promised", "paid", "rest", "deadlines")
        yield table(heads, _MONEY, rows)


def _of_projects(facts: NoteFacts, words: NoteWords) -> Iterator[Row]:
    ends = {one.name: one for one in facts.projects}
    names = dict.fromkeys([*ends, *(one.project for one in facts.commitments if one.project)])
    for name in names:
        found = [one for one in facts.commitments if name and one.project == name]
        until = words.say("ends", days=words.days(ends[name])) if name in ends and ends[name].days else ""
        what = "\n".join(filter(None, (words.project(name), until)))
        if not found:
            yield cells(what, "", words.say("nothing-told"), "", "", "", "")
        for one in found:
            yield _commitment(what, one, words)


def _of_activities(facts: NoteFacts, words: NoteWords) -> Iterable[Row]:
    for one in facts.commitments:
        if not one.project:
            named = words.activities([one.activity])
            yield _commitment(named[:1].upper() + named[1:], one, words)


def _commitment(what: str, one: CommitmentFacts, words: NoteWords) -> Row:
    giver = "\n".join(
        filter(None, (one.giver, words.say("reference", reference=one.reference) if one.reference else ""))
    )
    days = (("report-due", one.report_due_on), ("claim-due", one.claim_due_on), ("commitment-ends", one.ends_on))
    deadlines = "\n".join(words.say(code, day=words.day(day)) for code, day in days if day)
    sums = (one.promised_nok, one.paid_nok, one.left_nok)
    return cells(what, giver, words.commitment_state(one), *(words.kroner(amount) for amount in sums), deadlines)


def _decisions(facts: NoteFacts, words: NoteWords) -> Iterator[Block]:
    status = {one.number: one.status for one in facts.activities}
    found = [one for one in facts.questions if one.settled_on and one.source in _BY_DECISION]
    if found:
        found.sort(key=lambda one: (one.source_on or one.settled_on, one.number))
        heads = _heads(words, "decision", "question", "answer", "activities", "status")
        yield table(heads, _DECISIONS, [_decision(one, status, words) for one in found])


def _decision(one: QuestionFacts, status: dict[str, str], words: NoteWords) -> Row:
    stands = "\n".join(f"{number}: {words.status(status[number])}" for number in one.activities if number in status)
    source = words.source(one) or words.day(one.settled_on)
    return cells(source, one.text, one.answer, ", ".join(one.activities), stands)
