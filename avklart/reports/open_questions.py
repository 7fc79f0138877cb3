"""Dette må avklares: the open questions of a plan, for the committee first, then for others by who must answer."""

from collections.abc import Collection, Iterator, Sequence

from avklart.documents.document import Block, Cell, Heading, Table
from avklart.documents.paper import Paper, Section
from avklart.domain.committee import Agenda, Asked, agenda, is_committee
from avklart.plans.queries.clarifications import QuestionRow, asked_by_name, open_questions
from avklart.reports.blocks import NOWHERE, cell, paragraph
from avklart.reports.front import cells, front, paper_of, table
from avklart.reports.wanted import Wanted
from avklart.ui.dates import day_in_figures, day_in_words
from avklart.ui.sentences import LANGUAGES, Language, sentence, term

_WIDTHS = {"number": 6, "question": 36, "activities": 34, "who": 17, "due": 13}


def paper(wanted: Wanted) -> Paper:
    """Give the open questions of a plan as a paper for those who must answer them."""
    title = sentence("papers", "open-questions", wanted.language)
    rows = {row.question.number: row for row in open_questions(wanted.plan, wanted.today)}
    committee = _committee(wanted)
    asked = [Asked(number, row.answer_by, tuple(one.actor.name for one in row.asked)) for number, row in rows.items()]
    found = agenda(asked, committee, wanted.today)
    telling = _Telling(
        rows, wanted.language, has_dates=any(row.answer_by or row.state != "not-raised" for row in rows.values())
    )
    blocks = [*front(wanted, title), *_lead(rows.values(), wanted.language)]
    if wanted.flat:
        blocks += [telling.whole(found)] if rows else []
    else:
        blocks += [*_for_committee(found, committee, telling), *_others(found, telling)]
    return paper_of(wanted, title, [Section(blocks=tuple(blocks), name=title)])


def _committee(wanted: Wanted) -> list[str]:
    """Give the names the committee is asked by, in the order of the alphabet."""
    words = [term("committee", language) for language in LANGUAGES]
    asked = asked_by_name(wanted.plan)
    return sorted({one.name for name, one in asked if is_committee(name, words, is_body=one.kind == "body")})


def _lead(rows: Collection[QuestionRow], language: Language) -> Iterator[Block]:
    """Give the numbers as Denne uka gives them."""
    if not rows:
        yield paragraph(sentence("week", "nothing-open", language), "lead")
        return
    activities = {place.activity_id for row in rows for place in row.places}
    dated = sum(row.answer_by is not None for row in rows)
    facts = {"activities": len(activities), "questions": len(rows), "dated": dated}
    yield paragraph(sentence("week", "open-counts", language, facts), "lead")


def _for_committee(found: Agenda, committee: Sequence[str], telling: "_Telling") -> Iterator[Block]:
    if not found.committee:
        return
    language = telling.language
    facts = {"day": day_in_words(found.until, language), "committee": committee[0] if committee else ""}
    code, note = ("committee", "committee-note") if committee else ("due", "due-note")
    yield Heading(level=1, text=sentence("open-questions", code, language, facts), place=NOWHERE)
    yield paragraph(sentence("open-questions", note, language, facts), "note")
    yield telling.table(found.committee, but=committee)


def _others(found: Agenda, telling: "_Telling") -> Iterator[Block]:
    if not (found.others or found.nobody):
        return
    language = telling.language
    if found.committee:
        yield Heading(level=1, text=sentence("open-questions", "others", language), place=NOWHERE)
    level = 2 if found.committee else 1
    for name, numbers in found.others.items():
        yield Heading(level=level, text=name, place=NOWHERE)
        yield telling.table(numbers, but=(name,))
    if found.nobody:
        yield Heading(level=level, text=sentence("open-questions", "nobody", language), place=NOWHERE)
        yield telling.table(found.nobody)


class _Telling:
    """Tells questions in tables: the column of dates stands in all of them, or in none where there is no date."""

    def __init__(self, rows: dict[int, QuestionRow], language: Language, *, has_dates: bool) -> None:
        self.rows, self.language, self.has_dates = rows, language, has_dates

    def table(self, numbers: Sequence[int], *, but: Collection[str] = ()) -> Table:
        """Give a table of these questions; who is asked is left out where it is nobody but those of the heading."""
        rows = [self.rows[number] for number in numbers]
        names = ["number", "question", "activities"]
        names += ["who"] if any(one.actor.name not in but for row in rows for one in row.asked) else []
        names += ["due"] if self.has_dates else []
        told = [cells(*(self._told(row, name) for name in names)) for row in rows]
        return table(self._heads(names), tuple(_WIDTHS[name] for name in names), told)

    def whole(self, found: Agenda) -> Table:
        """Give all questions in one table, in the order of the paper."""
        in_order = [*found.committee, *(number for group in found.others.values() for number in group), *found.nobody]
        return table(
            self._heads(_WIDTHS),
            tuple(_WIDTHS.values()),
            [cells(*(self._told(self.rows[number], name) for name in _WIDTHS)) for number in in_order],
        )

    def _heads(self, names: "Sequence[str] | dict[str, int]") -> list[str]:
        return [sentence("paper-heads", name, self.language) for name in names]

    def _told(self, row: QuestionRow, name: str) -> Cell:
        question = row.question
        match name:
            case "number":
                return cell(str(question.number))
            case "question":
                return cell(question.question)
            case "activities":
                return cell("\n".join(f"{place.activity.number} {_line(place.activity.text)}" for place in row.places))
            case "who":
                return cell(", ".join(one.actor.name for one in row.asked))
            case _:
                return self._due(row)

    def _due(self, row: QuestionRow) -> Cell:
        day = row.answer_by
        if day is None:
            return cell(self._standing(row))
        words = "\n".join(filter(None, (day_in_figures(day, self.language), self._standing(row))))
        made = cell(words)
        return Cell(place=NOWHERE, blocks=made.blocks, day=day if row.state == "not-raised" else None)

    def _standing(self, row: QuestionRow) -> str:
        """Give how a question stands, where more can be said than that nobody has raised it."""
        one = row.question
        if row.state == "before-body" and one.body and one.meeting_on:
            facts = {"body": one.body.name, "day": day_in_figures(one.meeting_on, self.language)}
            return sentence("open-questions", "before", self.language, facts)
        return "" if row.state == "not-raised" else sentence("question-state", row.state, self.language)


def _line(words: str) -> str:
    return " ".join(words.split())
