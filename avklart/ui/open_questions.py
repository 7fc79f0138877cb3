"""Questions open and settled month by month, in the reader's words, with the same facts as a table."""

from collections.abc import Sequence

from avklart.domain.note_changes import OpenOn
from avklart.pictures.open_questions import OpenWords, open_svg
from avklart.ui.dates import day_in_words
from avklart.ui.pictures import Drawn, FactsTable
from avklart.ui.sentences import Language, sentence


def open_drawn(facts: Sequence[OpenOn], language: Language) -> Drawn | None:
    """Give questions open and settled month by month, or None where there are none."""
    if not facts:
        return None
    title = sentence("questions-by-month", "title", language)
    legend = {name: sentence("questions-by-month", name, language) for name in ("open", "settled")}
    rows = tuple((day_in_words(one.on, language), str(one.open), str(one.settled)) for one in facts)
    told = ". ".join(
        f"{day}: {legend['open'].lower()} {count}, {legend['settled'].lower()} {settled}"
        for day, count, settled in rows
    )
    table = FactsTable(title, (sentence("questions-by-month", "day", language), *legend.values()), rows)
    months = [sentence("months-short", str(month), language) for month in range(1, 13)]
    words = OpenWords(title=title, description=f"{told}.", months=months, legend=legend)

    def draw(width: int, key: str) -> str:
        return open_svg(facts, words, width=width, key=key)

    return Drawn("questions", title, words.description, table, draw, sentence("questions-by-month", "note", language))
