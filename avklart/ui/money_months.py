"""Money month by month with its state, in the reader's words, with the same facts as a table."""

from datetime import date
from decimal import Decimal

from avklart.domain.money_by_month import LAYERS, MoneyByMonth
from avklart.pictures.money_months import MonthRow, MonthWords, month_rows, month_svg
from avklart.ui.dates import sum_in_figures
from avklart.ui.pictures import Drawn, FactsTable
from avklart.ui.sentences import Language, sentence


def months_drawn(facts: MoneyByMonth | None, day: date, language: Language) -> Drawn | None:
    """Give money month by month with its state, or None where there is none."""
    if facts is None:
        return None
    rows = [(_months(row, language), row) for row in month_rows(facts)]
    title = sentence("money-months", "title", language)
    layers = {layer: sentence("money-months", layer, language) for layer in LAYERS}
    table = FactsTable(
        sentence("money-months", "caption", language),
        (sentence("money", "months", language), *layers.values()),
        tuple((months, *(sum_in_figures(amount, "NOK") for amount in row.amounts)) for months, row in rows),
    )
    told = ". ".join(f"{months}: {_told(row, layers)}" for months, row in rows)
    short_day: dict[str, str | int] = {"day": day.day, "month": sentence("months", str(day.month), language)}
    words = MonthWords(
        title=title,
        description=f"{told}.",
        months=[sentence("months-short", str(month), language) for month in range(1, 13)],
        today=sentence("money", "today", language, {"day": sentence("money", "short-day", language, short_day)}),
        legend=layers,
        amount=_figures,
    )

    def draw(width: int, key: str) -> str:
        return month_svg(facts, words, day, width=width, key=key)

    return Drawn("months", title, words.description, table, draw, sentence("money-months", "note", language))


def _told(row: MonthRow, layers: dict[str, str]) -> str:
    said = [
        f"{word.lower()} {sum_in_figures(amount, 'NOK')}"
        for word, amount in zip(layers.values(), row.amounts, strict=True)
        if amount
    ]
    return ", ".join(said) or "–"


def _figures(amount: Decimal) -> str:
    """Give a sum for an axis: without currency, which the note tells."""
    return sum_in_figures(amount, "").strip()


def _months(row: MonthRow, language: Language) -> str:
    first, last = (f"{sentence('months', str(day.month), language)} {day.year}" for day in (row.first, row.last))
    return first if first == last else f"{first} – {last}"
