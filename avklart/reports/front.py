"""What papers of the working plan share: how they begin, what stands around them, and how they tell of activities."""

from collections.abc import Iterable

from avklart.councils.models import Council
from avklart.documents.document import Block, Cell, Row, Table
from avklart.documents.paper import Furniture, Paper, Section
from avklart.reports.blocks import NOWHERE, cell, longest_word, paragraph, row
from avklart.reports.wanted import Wanted
from avklart.ui.dates import day_in_words
from avklart.ui.sentences import Language, sentence

# Beside its longest word a column has room for the edges of its cells, and for a font wider than ours.
_ROOM = 6


def paper_of(wanted: Wanted, title: str, sections: Iterable[Section], *, about: str = "") -> Paper:
    """Give a paper of the working plan with this title; `about` is who it is about, else the plan's own title."""
    language, plan = wanted.language, wanted.plan
    day = {"day": day_in_words(wanted.today, language)}
    of = plan.owner or plan.council.name
    return Paper(
        title=title,
        language=language,
        made_at=wanted.at,
        author=of,
        subject=about or plan.title,
        furniture=Furniture(
            header=of,
            footer=sentence("paper-parts", "footer", language, {"title": title, **day}),
            page=sentence("papers", "page", language),
            of=sentence("papers", "of", language),
            mark=mark_of(plan.council, language),
        ),
        sections=tuple(sections),
    )


def mark_of(council: Council, language: Language) -> str:
    """Give the word that every paper of an example is marked with, and nothing for other councils."""
    return sentence("example", "mark", language) if council.is_example else ""


def marked_line(council: Council, language: Language, said: str) -> str:
    """Give what is said of something that leaves the pages by itself, with the mark first where it is of an example."""
    return " · ".join(filter(None, (mark_of(council, language), said)))


def marked_text(council: Council, language: Language, text: str) -> str:
    """Give the text of a mail, with a line on top where it comes from an example."""
    mark = mark_of(council, language)
    return f"{mark}. {sentence('example', 'told', language)}\n\n{text}" if mark else text


def front(wanted: Wanted, title: str) -> list[Block]:
    """Give the title, and the line below it: of which plan, as of which day."""
    facts = {"plan": wanted.plan.title, "day": day_in_words(wanted.today, wanted.language)}
    under = sentence("paper-parts", "of-plan", wanted.language, facts)
    return [paragraph(title, "title"), paragraph(under, "subtitle")]


def table(heads: Iterable[str], widths: tuple[int, ...], rows: Iterable[Row], *, header_columns: int = 0) -> Table:
    """Give a table with one header row, each column as wide as told, or as its longest word and some room."""
    whole = (row(heads, header=True), *rows)
    # A row with fewer cells is a title over those below it.
    told = [one for one in whole if len(one.cells) == len(widths)]
    words = [longest_word(one.cells[at].text for one in told) for at in range(len(widths))]
    return Table(
        place=NOWHERE,
        columns=len(widths),
        widths=tuple(max(width, word + _ROOM) for width, word in zip(widths, words, strict=True)),
        header_columns=header_columns,
        rows=whole,
    )


def cells(*given: Cell | str, mark: str | None = None) -> Row:
    """Give a row of cells, some of them in words alone."""
    made = tuple(one if isinstance(one, Cell) else cell(one) for one in given)
    return Row(place=NOWHERE, cells=made, marks=(mark,) if mark else ())


def numbers(activities: Iterable[str]) -> str:
    """Give the numbers of activities in a row: "2.5, 2.12"."""
    return ", ".join(activities)
