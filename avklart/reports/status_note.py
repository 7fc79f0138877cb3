"""The status note: how a plan stands, told to a body of the council, what it must decide first."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import cast

from avklart.councils.models import Council
from avklart.documents.document import Block, Heading, ListItem, Row, Table
from avklart.documents.paper import Furniture, Paper, Section
from avklart.domain.committee import is_committee
from avklart.domain.note_changes import NoteChange, changes_between
from avklart.domain.progress import STATUSES
from avklart.domain.status_note import (
    ActivityFacts,
    Matter,
    NoteFacts,
    NoteHead,
    ProjectFacts,
    QuestionFacts,
    by_status,
    ending_soon,
    last_news,
    matters_for,
    with_news,
)
from avklart.reports.blocks import NOWHERE, paragraph
from avklart.reports.front import cells, mark_of, table
from avklart.reports.note_attachments import attachments
from avklart.reports.note_figures import figure_in_brief
from avklart.reports.note_words import NoteWords, ended, short
from avklart.ui.sentences import LANGUAGES, Language, counted, sentence, term

_DECIDE, _ENDS, _OTHERS = (9, 27, 29, 19, 24), (21, 22, 20, 14, 23), (42, 20, 19, 24)
_IN_AREA, _CHANGES, _NAMED = 6, 40, 4
_TEXT = 110


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteTold:
    """All that a note is told from: its facts and those of the day before, what a person has written, when and by whom.

    `is_draft` where it is not completed.
    """

    council: Council
    head: NoteHead
    facts: NoteFacts
    before: NoteFacts | None
    written: Mapping[str, str]
    at: datetime
    is_draft: bool = True
    words: NoteWords = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", NoteWords(cast(Language, self.head.language)))

    @property
    def language(self) -> Language:
        """The language of its words."""
        return self.words.language

    @property
    def body(self) -> str:
        """What the body is called that it is told to."""
        return self.head.body or body_of(self.language)

    @property
    def matters(self) -> tuple[Matter, ...]:
        """What the body must decide."""
        known = {name for one in self.facts.questions for name in (*one.known_as, one.body) if name}
        words = [term("committee", language) for language in LANGUAGES]
        of_committee = is_committee(self.body, words, is_body=True)
        names = {self.body, *(name for name in known if of_committee and is_committee(name, words))}
        return matters_for(self.facts, names, self.head.meeting_on, is_committee=of_committee)

    @property
    def title(self) -> str:
        """What the note is called."""
        return self.words.say("title", plan=self.head.plan, day=self.words.long_day(self.head.as_of_on))


def body_of(language: Language) -> str:
    """Give what the committee is called in running text where nobody has said its name."""
    own, usual = term("committee", language), sentence("terms", "committee", language)
    return sentence("status-note", "body", language) if own == usual else own[:1].upper() + own[1:]


def note_paper(told: NoteTold) -> Paper:
    """Give the note as a paper: two to four pages upright, and its attachments on pages that lie."""
    parts = _Parts(told)
    words, draft = told.words, told.words.say("draft-mark") if told.is_draft else ""
    front = [paragraph(told.title, "title")]
    mark = mark_of(told.council, told.language)
    front += [paragraph(" · ".join(filter(None, (mark, draft))), "lead")] if mark or draft else []
    body = [*parts.head(), *([] if told.head.proposal_last else parts.proposal())]
    for part in (
        *(parts.summary, parts.matters, parts.ending, parts.changes, parts.areas, parts.others, parts.assessment),
        *((parts.proposal,) if told.head.proposal_last else ()),
    ):
        body += part()
    behind = tuple(attachments(told.facts, words))
    sections = [Section(blocks=(*front, *body, *parts.list_of(behind)), name=words.say("name"))]
    sections += [Section(blocks=behind, landscape=True, name=words.say("attachments"))] if behind else []
    return Paper(
        title=told.title,
        language=told.language,
        made_at=told.at,
        author=told.head.council,
        subject=told.head.plan,
        furniture=Furniture(
            header=" · ".join(filter(None, (draft, told.head.council))),
            footer=" · ".join(filter(None, (draft, _short_title(told)))),
            page=sentence("papers", "page", told.language),
            of=sentence("papers", "of", told.language),
            mark=mark,
        ),
        sections=tuple(sections),
    )


def _short_title(told: NoteTold) -> str:
    """Give what the note is called where the number of the page must stand beside it."""
    facts = {"title": told.words.say("name"), "day": told.words.long_day(told.head.as_of_on)}
    return sentence("paper-parts", "footer", told.language, facts)


class _Parts:
    """The parts of a note, each with its heading; a part that has nothing to tell is left out, heading and all."""

    def __init__(self, told: NoteTold) -> None:
        self.told, self.facts, self.words = told, told.facts, told.words
        self.matters_found = told.matters
        self.texts = {one.number: one.text for one in self.facts.activities}

    def _heading(self, code: str, level: int = 1) -> Heading:
        return Heading(level=level, text=self.words.say(code), place=NOWHERE)

    def _heads(self, *codes: str) -> list[str]:
        return [sentence("note-heads", code, self.words.language) for code in codes]

    def _written(self, name: str) -> list[Block]:
        text = self.told.written.get(name, "")
        return [paragraph(line) for line in text.split("\n") if line.strip()]

    def head(self) -> Iterator[Block]:
        """Give the case block: case, officer, reference, dates and body."""
        head, words = self.told.head, self.words
        rows = (
            ("case", head.case_number),
            ("officer", head.case_officer),
            ("reference", head.archive_reference),
            ("date", words.day(head.as_of_on)),
            ("treated-in", self.told.body),
            ("meeting", words.day(head.meeting_on)),
            ("kind", words.say("kind-decision")),
            ("exempt", self.told.written.get("exempt", "")),
        )
        told = [(label, said) for label, said in zip(self._heads(*(code for code, _ in rows)), rows, strict=True)]
        lines = [cells(label, said) for label, (_, said) in told if said]
        yield Table(place=NOWHERE, columns=2, widths=(24, 76), header_columns=1, rows=tuple(lines))

    def proposal(self) -> Iterator[Block]:
        """Give the proposed decision: what a person has written, else a point for each thing to be decided."""
        yield self._heading("proposal")
        for at, point in enumerate(proposed(self.told), start=1):
            yield ListItem(text=point, marker=f"{at}.", drawn=True, place=NOWHERE)

    def summary(self) -> Iterator[Block]:
        """Give the five lines, and one picture."""
        yield self._heading("summary")
        for line in self._five():
            yield ListItem(text=line, marker="•", drawn=True, place=NOWHERE)
        yield from figure_in_brief(self.facts, self.words)

    def _five(self) -> Iterator[str]:
        facts, words, language = self.facts, self.words, self.words.language
        counts = by_status(facts.activities, STATUSES)
        told = ", ".join(f"{count} {words.status_in_text(status)}" for status, count in counts.items())
        yield words.say("five-activities", activities=counted("activity", len(facts.activities), language), told=told)
        code = "five-news-since" if facts.since_on else "five-news"
        day = words.long_day(facts.since_on) if facts.since_on else ""
        yield words.say(code, news=counted("activity", len(with_news(facts)), language), day=day)
        yield self._five_of_questions()
        soon = ending_soon(facts)
        touched = {number for one in soon for number in one.activities}
        projects = counted("project", len(soon), language)
        activities = counted("activity", len(touched), language)
        yield words.say("five-money" if soon else "five-no-money", projects=projects, activities=activities)
        many = len(self.matters_found)
        yield words.say("five-matters" if many else "five-no-matters", body=self.told.body, count=many)

    def _five_of_questions(self) -> str:
        facts, words = self.facts, self.words
        is_open = [one for one in facts.questions if one.settled_on is None]
        late = sum(1 for one in is_open if one.is_overdue(facts.as_of_on))
        told = {"open": len(is_open), "late": late}
        if self.told.before is None:
            return words.say("five-questions", settled=len(facts.questions) - len(is_open), **told)
        kinds = Counter(one.kind for one in changes_between(self.told.before, facts))
        return words.say("five-questions-since", new=kinds["question-new"], settled=kinds["question-settled"], **told)

    def matters(self) -> Iterator[Block]:
        """Give what the body must decide, with the solutions that a person proposes."""
        if not self.matters_found:
            return
        yield Heading(level=1, text=self.words.say("matters", body=self.told.body), place=NOWHERE)
        heads = self._heads("number", "activity", "question", "due", "solution")
        yield table(heads, _DECIDE, [self._matter(one) for one in self.matters_found])

    def _matter(self, one: Matter) -> Row:
        several = len(one.activities) > 1
        named = [
            short(f"{number} {text}" if several else text, 60 if several else _TEXT)
            for number, text in ((number, self.texts.get(number, "")) for number in one.activities[:_NAMED])
        ]
        texts = "\n".join(named)
        more = len(one.activities) - _NAMED
        texts += f"\n{self.words.say('and-more', count=more)}" if more > 0 else ""
        due = self.words.day(one.due_on)
        due += f"\n{self.words.say('overdue')}" if one.due_on and one.due_on < self.facts.as_of_on else ""
        solution = self.told.written.get(f"solution-{one.key}", "")
        return cells(", ".join(one.activities), texts, self.words.question(one), due, solution)

    def ending(self) -> Iterator[Block]:
        """Give the projects whose money ends, or has ended with nothing decided."""
        day = self.facts.as_of_on
        found = [one for one in self.facts.projects if one.days and (one.days[-1] >= day or one.without)]
        if found:
            yield self._heading("ending")
            heads = self._heads("project", "end", "touched", "left", "continuation")
            yield table(heads, _ENDS, [self._project(one) for one in found])

    def _project(self, one: ProjectFacts) -> Row:
        words = self.words
        end = "\n".join(words.day(day) for day in one.days)
        if one.is_disputed:
            said = (
                words.say("said", day=words.day(each.ends_on), numbers=", ".join(each.activities)) for each in one.said
            )
            end = words.say("disputed", said="; ".join(dict.fromkeys(said)))
        left = "left-yes" if set(one.activities) <= set(one.going_on) else "left-partly" if one.going_on else "left-no"
        goes_on = words.say(left, numbers=", ".join(one.going_on))
        return cells(words.project(one.name), end, ", ".join(one.activities), goes_on, self._continuation(one))

    def _continuation(self, one: ProjectFacts) -> str:
        words = self.words
        lines = [words.say("asked-open", number=number) for number in one.asked]
        lines += [words.say("asked-settled", number=number) for number in one.answered]
        if one.without:
            lines.append(words.say("not-asked", numbers=", ".join(one.without)))
        return "\n".join(lines)

    def changes(self) -> Iterator[Block]:
        """Give what has changed since the meeting before, in sentences."""
        if self.told.before is None:
            return
        found = changes_between(self.told.before, self.facts)
        if not found:
            return
        day = self.words.long_day(self.told.before.as_of_on)
        yield self._heading("changes")
        yield paragraph(self.words.say("changes-since", day=day))
        yield from told_changes(found, self.words, _CHANGES)

    def areas(self) -> Iterator[Block]:
        """Give the news of each area that has any, after what a person has written to lead in."""
        news = with_news(self.facts)
        lead = self._written("lead")
        if not (news or lead):
            return
        yield self._heading("areas")
        yield from lead
        silent = []
        in_area: Counter[int] = Counter(one.area for one in self.facts.activities)
        for place, title in enumerate(self.facts.areas, start=1):
            of_it = [one for one in news if one.area == place]
            written = self._written(f"area-{place}")
            if of_it or written:
                yield Heading(level=2, text=title or self.words.say("area-unnamed"), place=NOWHERE)
                yield from written
                yield from self._area(of_it, in_area[place] - len(of_it))
            elif in_area[place]:
                silent.append((title or self.words.say("area-unnamed"), in_area[place]))
        if silent:
            count = counted("activity", sum(many for _, many in silent), self.words.language)
            areas = ", ".join(title for title, _ in silent)
            yield paragraph(self.words.say("areas-silent", areas=areas, count=count))

    def _area(self, news: list[ActivityFacts], others: int) -> Iterator[Block]:
        for one in news[:_IN_AREA]:
            latest = last_news(one)
            facts = {
                "number": one.number,
                "text": short(one.text, _TEXT).rstrip("."),
                "status": self.words.status(one.status),
            }
            said = self.words.update(latest) if latest else ""
            told = " ".join((ended(self.words.say("area-activity", **facts)), said))
            yield ListItem(text=told.strip(), marker="•", drawn=True, place=NOWHERE)
        if len(news) > _IN_AREA:
            more = counted("activity", len(news) - _IN_AREA, self.words.language)
            yield paragraph(self.words.say("area-more", count=more))
        if others:
            rest = counted("activity", others, self.words.language)
            yield paragraph(self.words.say("area-others", count=rest))

    def others(self) -> Iterator[Block]:
        """Give the open questions that are not the body's to decide."""
        taken = {one.key for one in self.matters_found}
        found = [one for one in self.facts.questions if one.settled_on is None and f"q{one.number}" not in taken]
        if found:
            yield self._heading("others")
            heads = self._heads("question", "who", "due", "news")
            yield table(heads, _OTHERS, [self._other(one) for one in found])

    def _other(self, one: QuestionFacts) -> Row:
        words = self.words
        told = words.activities(one.activities)
        due = words.day(one.due_on)
        due += f"\n{words.say('overdue')}" if one.is_overdue(self.facts.as_of_on) else ""
        said = f"{words.day(one.said_on)}: {one.said}" if one.said else words.say(self._state(one))
        who = "\n".join(one.asked) or words.say("nobody")
        return cells(f"{one.text}\n({told})" if told else one.text, who, due, said)

    def _state(self, one: QuestionFacts) -> str:
        if one.body:
            return "before-body"
        return "asked" if one.raised_on and one.raised_on <= self.facts.as_of_on else "not-raised"

    def assessment(self) -> Iterator[Block]:
        """Give what a person has written at last."""
        written = self._written("assessment")
        if written:
            yield self._heading("assessment")
            yield from written

    def list_of(self, behind: Iterable[Block]) -> Iterator[Block]:
        """Give the names of the attachments, in one paragraph: a list of them would spill onto a page of its own."""
        if named := [one.text for one in behind if isinstance(one, Heading) and one.level == 1]:
            yield self._heading("attachments")
            yield paragraph(f"{', '.join(named)}.")


def proposed(told: NoteTold) -> list[str]:
    """Give the points of the proposed decision: as a person has written them, a line each, else as data gives them."""
    written = [line.strip() for line in told.written.get("decision", "").split("\n") if line.strip()]
    if written:
        return written
    words, body = told.words, told.body
    texts = {one.number: one.text for one in told.facts.activities}
    first = words.say("point-first", body=body, plan=told.head.plan, day=words.long_day(told.head.as_of_on))
    points = [told.written.get(f"solution-{one.key}") or words.point(one, body, texts) for one in told.matters]
    return [first, *(" ".join(point.split()) for point in points)]


def told_changes(found: Iterable[NoteChange], words: NoteWords, most: int) -> Iterator[Block]:
    """Give changes as so many sentences in a list, and how many more there are."""
    told = list(words.changes(found))
    for one in told[:most]:
        yield ListItem(text=one, marker="•", drawn=True, place=NOWHERE)
    if len(told) > most:
        yield paragraph(words.say("changes-more", count=len(told) - most))
