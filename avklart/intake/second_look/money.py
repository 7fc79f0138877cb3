"""What stands in the money cells of a row and is in no source: words, numbers, a unit."""

import re
from collections.abc import Iterator
from decimal import Decimal

from avklart.domain.draft import Activity
from avklart.intake.found import MoneyCells, Names, Note
from avklart.intake.money.words import Word, money_words
from avklart.intake.open_points import open_spans
from avklart.intake.raw import RawActivity
from avklart.intake.second_look.word_lists import SHORT_YEAR, endings_of_money, without_spans, words_in, words_of_money
from avklart.intake.time import dated_spans

# Below this no plan writes what an activity costs in kroner: the unit stands somewhere else.
_LEAST = Decimal(1000)
_DECIMALS = re.compile(r"\d,\d")
_NO_AMOUNT = re.compile(r"(?:19|20)\d\d|\d+ ?(?:%|prosent|pst)")
_COUNT = re.compile(r"[1-9]")
_LONGEST_FACT = 80
_SENTENCE = 2


def notes_of_money(row: RawActivity, activity: Activity, names: Names) -> Iterator[Note]:
    """Doubt money beside which words or numbers were passed over, and amounts too small to be meant in kroner.

    Source: none published; the amounts and sources of published plans.
    """
    text = " ".join(text for text in (row.money.source, row.money.cost) if text)
    left = _left_of(text, activity, names)
    if not activity.funding:
        yield from _nothing_read(_text_of(row.money), activity, names)
    elif left:
        yield Note("words-unread", "funding", {"words": " ".join(left)[:_LONGEST_FACT]})
    elif all(line.amount is None for line in activity.funding) and _COUNT.search(_without_times(text, names)):
        yield Note("cost-not-read", "funding", {"text": text[:_LONGEST_FACT]})
    if len(left) >= _SENTENCE and not open_spans(text, "funding", names.language, names):
        yield Note("cell-not-read", "clarifications", {"text": text[:_LONGEST_FACT]})
    if activity.funding and any(SHORT_YEAR.search(one) for one in (text, *row.cells)):
        yield Note("cost-not-read", "funding", {"text": text[:_LONGEST_FACT]})
    small = next((line for line in activity.funding if line.amount is not None and 0 < line.amount < _LEAST), None)
    if small is not None and not _DECIMALS.search(small.as_written):
        yield Note("amount-small", "funding", {"text": small.as_written[:_LONGEST_FACT]})


def _nothing_read(text: str, activity: Activity, names: Names) -> Iterator[Note]:
    if not text or _says_nothing(text, names) or any(one.about == "funding" for one in activity.clarifications):
        return
    yield Note("cell-not-read", "funding", {"text": text[:_LONGEST_FACT]})
    if not activity.clarifications:
        yield Note("cell-not-read", "clarifications", {"text": text[:_LONGEST_FACT]})


def _left_of(text: str, activity: Activity, names: Names) -> list[str]:
    """Give the words that are no words of money, and in no name of who pays."""
    read = {word for line in activity.funding for word in words_in(line.name or "")}
    known, endings = words_of_money(names.language), endings_of_money(names.language)
    text = without_spans(text, open_spans(text, "funding", names.language, names))
    words = words_in(without_spans(text, dated_spans(text, names.language)))
    known = known | read
    # "Kommunens budsjett", "deltakernes eget ansvar".
    left = [word for word in words if not {word, word.removesuffix("s")} & known and not word.endswith(endings)]
    return [word for word in left if not money_words(names.language).kinds_in([Word(0, len(word), word)])]


def _without_times(text: str, names: Names) -> str:
    return _NO_AMOUNT.sub(" ", without_spans(text, dated_spans(text, names.language)))


def _says_nothing(text: str, names: Names) -> bool:
    """Tell whether a cell says that there is no cost, in any of the ways it is said."""
    words = money_words(names.language)
    folded = text.lower().strip(" .–-")
    return words.has("nothing", folded) or words.has("negations", folded.partition(" ")[0])


def _text_of(money: MoneyCells) -> str:
    texts = (money.source, money.cost, money.total, *money.by_year.values(), *money.by_payer.values())
    text = " ".join(" ".join(text for text in texts if text).split())
    return text if any(sign.isalpha() for sign in text) or _COUNT.search(text) else ""
