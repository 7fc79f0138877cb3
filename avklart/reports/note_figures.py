"""The figures of a status note: how activities stand by area, questions month by month, and money with its state."""

from collections.abc import Iterator

from avklart.documents.document import Block, Heading
from avklart.domain.note_figures import areas_told, money_told, questions_told
from avklart.domain.status_note import NoteFacts
from avklart.reports.blocks import NOWHERE, paragraph
from avklart.reports.note_words import NoteWords, ended
from avklart.reports.pictures import picture_block, picture_table
from avklart.ui.money_months import months_drawn
from avklart.ui.open_questions import open_drawn
from avklart.ui.pictures import Drawn, states_drawn

# So many areas stand on a page that lies, and leave room for what must be decided on one that stands.
_AREAS = 7


def figure_in_brief(facts: NoteFacts, words: NoteWords) -> Iterator[Block]:
    """Give how activities stand by area, where the areas are so few that it takes little room."""
    drawn = states_drawn(areas_told(facts), words.language)
    if drawn is not None and len(facts.areas) <= _AREAS:
        yield picture_block(drawn)
        yield paragraph(f"{ended(drawn.title)} {drawn.note}", "note")


def figures(facts: NoteFacts, words: NoteWords) -> Iterator[Block]:
    """Give each figure on its heading, with its table below; that which stands in brief only as its table."""
    areas, language = areas_told(facts), words.language
    states = states_drawn(areas, language)
    if states is not None:
        parts = [areas[at : at + _AREAS] for at in range(0, len(areas), _AREAS)] if len(areas) > _AREAS else []
        drawn = (states_drawn(part, language) for part in parts)
        note = states.note if parts else words.say("figure-in-brief")
        yield from _figure(states, [one for one in drawn if one is not None], note)
    questions = open_drawn(questions_told(facts), language)
    if questions is not None:
        yield from _figure(questions, [questions], words.say("figure-questions", day=words.long_day(facts.as_of_on)))
    money = months_drawn(money_told(facts), facts.as_of_on, language)
    if money is not None:
        yield from _figure(money, [money], money.note)


def _figure(told: Drawn, drawn: list[Drawn], note: str) -> Iterator[Block]:
    yield Heading(level=2, text=told.title, place=NOWHERE)
    for part, one in enumerate(drawn, start=1):
        yield picture_block(one, part)
    yield paragraph(note, "note")
    yield picture_table(told)
