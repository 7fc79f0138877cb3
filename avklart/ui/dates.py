"""Days, sums and numbers as a reader writes them."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from avklart.ui.sentences import Language, sentence


def day_in_figures(day: date, language: Language) -> str:
    """Give a day for a table: 31.05.2018; in English 31/05/2018."""
    return day.strftime("%d/%m/%Y" if language == "en" else "%d.%m.%Y")


def day_in_words(day: date, language: Language) -> str:
    """Give a day for running text: 14. mars 2018; in English 14 March 2018."""
    month = sentence("months", str(day.month), language)
    return f"{day.day} {month} {day.year}" if language == "en" else f"{day.day}. {month} {day.year}"


def span_in_figures(starts_on: date | None, ends_on: date | None, language: Language) -> str:
    """Give a span of days for a table: "01.03.2018–31.05.2018", "til 31.05.2018", a whole year as "2018"."""
    if starts_on and ends_on:
        if (starts_on.month, starts_on.day, ends_on.month, ends_on.day) == (1, 1, 12, 31):
            years = (starts_on.year, ends_on.year)
            return str(years[0]) if years[0] == years[1] else f"{years[0]}–{years[1]}"
        if starts_on == ends_on:
            return day_in_figures(starts_on, language)
        return f"{day_in_figures(starts_on, language)}–{day_in_figures(ends_on, language)}"
    if ends_on:
        return sentence("dates", "until", language, {"day": day_in_figures(ends_on, language)})
    if starts_on:
        return sentence("dates", "from", language, {"day": day_in_figures(starts_on, language)})
    return ""


def sum_in_figures(amount: Decimal, currency: str) -> str:
    """Give a sum with its currency before it: "kr 350 000", "SEK 1 200,50", with spaces that do not break."""
    whole = amount == amount.to_integral_value()
    figures = f"{amount:,.0f}" if whole else f"{amount:,.2f}"
    figures = figures.replace(",", "\u00a0").replace(".", ",")
    return f"{'kr' if currency == 'NOK' else currency}\u00a0{figures}"


def number_in_figures(number: Decimal) -> str:
    """Give a number with spaces that do not break, and as many decimals as it needs: "5 612", "12,5"."""
    whole, _, part = f"{number:,f}".partition(".")
    part = part.rstrip("0")
    return whole.replace(",", "\u00a0") + (f",{part}" if part else "")


def numbers_in_words(numbers: Sequence[int]) -> str:
    """Give numbers with runs of three or more drawn together: "1–11, 13, 16, 17"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    words = []
    for run in runs:
        words += [f"{run[0]}–{run[-1]}"] if len(run) > 2 else [str(number) for number in run]
    return ", ".join(words)
