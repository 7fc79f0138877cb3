"""The amounts in a text: how much, in which currency, how firm, for each what."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from avklart.domain.draft import Language
from avklart.domain.money import MILLION, written_number
from avklart.intake.found import Note
from avklart.intake.money.units import any_of, own_currency
from avklart.intake.money.words import money_words, words_in

# Digits of the largest amount that is believed; longer runs are numbers of something else.
_MOST_DIGITS = 13
_LOOK_BACK = 48
_YEARS = range(1950, 2101)
_YEAR_BEFORE = re.compile(r"(?<!\d)(?<!\d[ .,])(\d{4}) ?[-–—/] ?$")
_YEAR_AFTER = re.compile(r" ?[-–—/] ?(\d{4})(?!\d)(?![ .,]\d{3}(?!\d))")
# Years further apart are no term of a plan: "2000-2050 kr" is a range.
_LONGEST_TERM = 12

NUMBER = (
    r"\d{1,3}(?:[ .]\d{3}(?!\d)){1,5}(?:,\d{1,2}(?!\d))?"
    r"|\d{1,3}(?:,\d{3}(?!\d)){1,5}(?:\.\d{1,2}(?!\d))?"
    r"|\d{1,13}(?:[.,]\d{1,6})?"
)


class Scale(NamedTuple):
    """What the header of a column gives its amounts, and whether every number in the cell is an amount."""

    unit: Decimal = Decimal(1)
    currency: str = "NOK"
    numbers_are_amounts: bool = False


class Amount(Struct, frozen=True, kw_only=True):
    """An amount in a text, words about it included. `per` is "year" or "unit" where it is not the whole.

    `is_strong` is False where nothing but the digits says that it is an amount.
    """

    begins: int
    ends: int
    as_written: str
    value: Decimal
    currency: str
    qualifier: str | None = None
    per: str | None = None
    is_strong: bool = True
    notes: tuple[Note, ...] = ()


class Share(NamedTuple):
    """A share in per cent, which is no amount."""

    begins: int
    ends: int
    as_written: str


def amounts_in(text: str, scale: Scale, language: Language | None) -> tuple[Amount, ...]:
    """Give the amounts of a text in order, whole amounts in their currency; one may be nought.

    An amount with a unit of its own ("0,5 mill.", "50 000 kr") is not multiplied with the unit of the header. Of two
    amounts that are the ends of a range the upper is given, with the range as its qualifier and a note.

    Source: the plan draft contract, "Funding"; the forms of amounts in published plans.
    """
    forms = _forms(language)
    return tuple(_read(text, list(_numbers_of_money(text, scale, forms)), scale, forms))


def shares_in(text: str, language: Language | None) -> tuple[Share, ...]:
    """Give the shares in per cent of a text.

    Source: published plans ("min. 15 %", "20 % stilling").
    """
    return tuple(Share(found.start(), found.end(), found[0]) for found in _forms(language).share.finditer(text))


class _Forms:
    """The patterns of amounts of a language."""

    def __init__(self, language: Language | None) -> None:
        self.words = money_words(language)
        self.language = language
        raw = self.words.raw
        self.factors: dict[str, int] = {word: by for word, by in raw["factors"].items() if not word[0].isdigit()}
        self.prefixes: dict[str, int] = raw["prefixes"]
        self.currencies: dict[str, str] = raw["currencies"]
        said = raw["qualifiers"]
        currency = rf"(?:(?:{any_of(self.prefixes)})\.?)?(?:{any_of(self.currencies)})"
        self.amount = re.compile(
            rf"(?:(?<![^\W_])|(?<=\d[x×]))(?<!\d[.,])(?P<before>{currency}\.?:? ?)?"
            rf"(?P<sign>[-−–](?=\d))?(?P<number>{NUMBER})(?!\d)"
            rf"(?P<tick>['’´])?(?P<dash>,[-–—]|\.-)?(?: ?(?P<k>k)(?!\w))?"
            rf"(?: ?(?P<factor>{any_of(self.factors)})(?!\w)\.?)?(?: ?(?P<after>{currency})(?!\w)\.?)?(?!\w)",
            re.IGNORECASE,
        )
        self.money_word = re.compile(
            rf"(?:(?P<prefix>{any_of(self.prefixes)})\.?)?(?P<currency>{any_of(self.currencies)})", re.IGNORECASE
        )
        self.before = re.compile(rf"(?:(?<!\w)(?:{any_of(said['before'])})\.?:? ?){{1,4}}$", re.IGNORECASE)
        self.after = re.compile(rf" ?\(?({any_of(said['after'])})\.?(?!\w)\)?", re.IGNORECASE)
        self.yearly = re.compile(rf"[ ,]*({any_of(said['yearly'])})(?!\w)", re.IGNORECASE)
        self.is_yearly = re.compile(rf"(?<!\w)(?:{any_of(said['yearly'])})(?!\w)", re.IGNORECASE)
        self.per = re.compile(rf" (?:{any_of(said['per'])})(?:\. ?| )[^\W\d_]{{1,40}}", re.IGNORECASE)
        self.times = re.compile(r"(?<![\w.,])(\d{1,3}) ?(?:[x×*]|stk\.?|à) ?$", re.IGNORECASE)
        self.range = re.compile(rf" ?(?:[-–—]|(?<= )(?:{any_of(said['to'])})(?= )) ?", re.IGNORECASE)
        self.joins = re.compile(rf"(?<!\w)(?:{any_of(said['between'])}) $", re.IGNORECASE)
        share = any_of(said["share"])
        number = r"(?<![\w.,])(?:\d{1,3}(?:[.,]\d{1,2})?|\?)"
        self.share = re.compile(rf"{number} ?(?:%|(?:{share})(?!\w))(?: [^\W\d_]{{1,40}}stilling)?", re.IGNORECASE)
        self.reference = re.compile(rf"(?<!\w)(?:{any_of(raw['bare']['reference'])})\.? ?$", re.IGNORECASE)
        self.follows = frozenset(raw["bare"]["follows"])
        self.by_year = re.compile(any_of([word for word in raw["qualifiers"]["yearly"] if word[0] == "/"] or ["/år"]))


@cache
def _forms(language: Language | None) -> _Forms:
    return _Forms(language)


def _numbers_of_money(text: str, scale: Scale, forms: _Forms) -> Iterator[re.Match[str]]:
    """Give the numbers that are amounts; a bare one also where it begins a range: "1-2 mill."."""
    waiting: re.Match[str] | None = None
    for found in forms.amount.finditer(text):
        if not _may_be_amount(text, found, scale, forms):
            waiting = found
            continue
        if waiting is not None and _is_strong(found) and _is_range(text, waiting, found, forms):
            yield waiting
        waiting = None
        yield found


def _may_be_amount(text: str, found: re.Match[str], scale: Scale, forms: _Forms) -> bool:
    if sum(character.isdigit() for character in found["number"]) > _MOST_DIGITS:
        return False
    rest = text[found.end() : found.end() + 2]
    if rest[:1] == "%" or rest == " %" or re.match(r"[.,:]\d", rest) or _is_term(text, found):
        return False
    return _is_strong(found) or _may_be_bare(text, found, scale, forms)


def _is_term(text: str, found: re.Match[str]) -> bool:
    """Tell whether a number is one of two years that make a term, and no amount: "2025-2026 kr", "kr 2025-2026"."""
    if not _is_year(found["number"]):
        return False
    begins, ends = found.span("number")
    before = _YEAR_BEFORE.search(text[max(0, begins - 10) : begins])
    after = _YEAR_AFTER.match(text, ends)
    year = int(found["number"])
    first, last = (int(before[1]), year) if before else (year, int(after[1]) if after else year)
    return first < last <= first + _LONGEST_TERM and first in _YEARS


def _is_strong(found: re.Match[str]) -> bool:
    return any(found[group] for group in ("before", "tick", "dash", "k", "factor", "after"))


def _may_be_bare(text: str, found: re.Match[str], scale: Scale, forms: _Forms) -> bool:
    """Tell whether digits alone are an amount: by their size, their cell and the words around them."""
    if not text[: found.start()].strip(" *(") and not text[found.end() :].strip(" *)."):
        return scale.numbers_are_amounts or not _is_year(found["number"])
    beside = text[max(0, found.start() - 1) : found.start()] + text[found.end() : found.end() + 1]
    if _is_year(found["number"]) or ("/" in beside and not forms.by_year.match(text, found.end())):
        return False
    is_large = len(re.sub(r"\D", "", found["number"])) >= 5
    if not (is_large or scale.numbers_are_amounts or scale.unit != 1):
        return False
    if forms.reference.search(text[max(0, found.start() - 20) : found.start()]):
        return False
    return _is_followed_well(text[found.end() : found.end() + 40], forms)


def _is_followed_well(rest: str, forms: _Forms) -> bool:
    if forms.by_year.match(rest):
        return True
    following = re.match(r" ?([^\W\d_]+)", rest)
    if following is None:
        return re.match(r" ?%|[.-][^\W\d]", rest) is None
    word = following[1].lower()
    return word in forms.follows or _is_kind(word, forms)


def _is_kind(word: str, forms: _Forms) -> bool:
    return bool(forms.words.kinds_in(words_in(word)))


def _is_year(number: str) -> bool:
    return len(number) == 4 and number.isdigit() and int(number) in _YEARS


def _read(text: str, raw: Sequence[re.Match[str]], scale: Scale, forms: _Forms) -> Iterator[Amount]:
    at = 0
    while at < len(raw):
        upper = at + 1 < len(raw) and _is_range(text, raw[at], raw[at + 1], forms)
        first, last = raw[at], raw[at + 1] if upper else raw[at]
        at += 2 if upper else 1
        value, notes = _value(text, last, scale, forms)
        amount = Amount(
            begins=first.start(),
            ends=last.end(),
            as_written=text[first.start() : last.end()].strip(),
            value=value,
            currency=_currency_of(first, last, scale, forms),
            qualifier=_range_words(text, first, last) if upper else None,
            is_strong=_is_strong(last) or _is_strong(first),
            notes=(*notes, Note("amount-range", "funding", {"text": text[first.start() : last.end()].strip()}))
            if upper
            else notes,
        )
        yield _with_words_around(text, amount, forms)


def _is_range(text: str, first: re.Match[str], second: re.Match[str], forms: _Forms) -> bool:
    between = text[first.end() : second.start()]
    if second["sign"] or len(between) > 6 or _is_year(first["number"]):
        return False
    joined = forms.range.fullmatch(between)
    if joined is None or (second["before"] and not first["before"] and not _is_strong(first)):
        return False
    if between.strip().lower() in {"og", "and", "och"}:
        return forms.joins.search(text[max(0, first.start() - 20) : first.start()]) is not None
    return True


def _range_words(text: str, first: re.Match[str], last: re.Match[str]) -> str:
    """Give the range without the currency words around it: "100 000–150 000", "1-2 mill."."""
    ends = last.end("factor") if last["factor"] else last.end("number")
    if last["factor"] and text[ends : ends + 1] == ".":
        ends += 1
    return text[first.start("number") : ends]


def _value(text: str, found: re.Match[str], scale: Scale, forms: _Forms) -> tuple[Decimal, tuple[Note, ...]]:
    own = _own_factor(found, forms)
    has_currency = bool(found["before"] or found["after"])
    digits = found["number"]
    says_kroner = own is not None or has_currency or bool(found["dash"])
    factor = own or (Decimal(1) if says_kroner else scale.unit)
    notes = []
    number, ambiguous = written_number(digits, factor, forms.words.decimal_sign)
    if own is None and scale.unit != 1 and says_kroner and number < 1000 and not found["dash"]:
        # "50 kr" below "(i 1000 kr)": the header's unit is meant more often than fifty kroner.
        factor = scale.unit
        notes.append(Note("unit-unclear", "funding", {"text": found[0].strip()}))
    elif own is None and _is_unlikely(number, factor, says_kroner):
        notes.append(Note("unit-unclear", "funding", {"text": found[0].strip()}))
    if ambiguous:
        notes.append(Note("amount-ambiguous", "funding", {"text": found[0].strip()}))
    value = _plain(number * factor)
    return (-value if _is_negative(text, found) else value), tuple(notes)


def _plain(value: Decimal) -> Decimal:
    """Give an amount without the decimals that multiplying leaves: whole kroner, or kroner with øre."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.quantize(Decimal("0.01"))


def _is_unlikely(number: Decimal, factor: Decimal, says_kroner: bool) -> bool:
    if factor == 1:
        return not says_kroner and 0 < number < 1000
    return number >= (1000 if factor >= MILLION else 100_000)


def _is_negative(text: str, found: re.Match[str]) -> bool:
    """A minus stands first in the cell or after a colon; elsewhere the sign is a dash between words."""
    before = text[: found.start()].strip()
    if found["sign"]:
        return before[-1:] in {"", ":", "(", "*"}
    return before in {"-", "−"} and not text[found.end() :].strip()


def _own_factor(found: re.Match[str], forms: _Forms) -> Decimal | None:
    factor = Decimal(1)
    said = False
    if found["tick"] or found["k"]:
        factor, said = factor * 1000, True
    if found["factor"]:
        factor, said = factor * forms.factors[found["factor"].lower()], True
    for group in ("before", "after"):
        word = forms.money_word.match(found[group].strip()) if found[group] else None
        if word and word["prefix"]:
            factor, said = factor * forms.prefixes[word["prefix"].lower()], True
    return factor if said else None


def _currency_of(first: re.Match[str], last: re.Match[str], scale: Scale, forms: _Forms) -> str:
    for found, group in ((last, "after"), (last, "before"), (first, "before"), (first, "after")):
        word = forms.money_word.match(found[group].strip()) if found[group] else None
        if word:
            code = forms.currencies[word["currency"].lower()]
            if code != "own":
                return code
    return scale.currency


def _with_words_around(text: str, amount: Amount, forms: _Forms) -> Amount:
    """Take the words about an amount with it: "inntil ca.", "(anslag)", "per år", "per kommune", "3 x"."""
    said = [amount.qualifier] if amount.qualifier else []
    notes = list(amount.notes)
    begins, ends, per = amount.begins, amount.ends, None
    start = max(0, begins - _LOOK_BACK)
    if before := forms.before.search(text[start:begins]):
        said.insert(0, before[0].strip(" :"))
        begins = start + before.start()
        per = "year" if forms.is_yearly.search(before[0]) else None
    if times := forms.times.search(text[max(0, begins - 10) : begins]):
        begins = max(0, begins - 10) + times.start()
        said.append(times[0].strip())
        count = Decimal(times[1])
        amount = replace(amount, value=amount.value * count)
        notes.append(Note("amount-multiplied", "funding", {"text": text[begins:ends].strip()}))
    for pattern, what in ((forms.yearly, "year"), (forms.after, per), (forms.per, "unit")):
        if what == "unit" and per == "year":
            continue
        if after := pattern.match(text, ends):
            said.append(after[0].strip(" ,()"))
            ends, per = after.end(), what
    if per == "unit":
        notes.append(Note("amount-per-unit", "funding", {"text": text[begins:ends].strip()}))
    qualifier = " ".join(said) or None
    return replace(amount, begins=begins, ends=ends, qualifier=qualifier, per=per, notes=tuple(notes))


def total_of(values: Iterable[Decimal]) -> Decimal:
    """Give the sum of amounts as Decimal, nought for none.

    Source: none; arithmetic.
    """
    return sum(values, Decimal(0))


def scale_for(unit: Decimal, currency: str, language: Language | None, *, numbers_are_amounts: bool) -> Scale:
    """Give the scale of a cell: kroner of a Swedish or Danish plan are theirs unless the header says otherwise.

    Source: the plan draft contract, "Funding".
    """
    own = own_currency(language) if currency == "NOK" else currency
    return Scale(unit, own, numbers_are_amounts)
