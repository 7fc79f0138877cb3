"""Letters in words, in the language of the one who gets them: a subject, plain text, and the same as simple HTML."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from avklart.councils.models import Council
from avklart.domain.occasions import Occasion
from avklart.reports.front import mark_of, marked_line
from avklart.reports.letter_parts import Heading, Lines, Link, Part, Quiet, Said, Table, as_html, as_text
from avklart.ui.dates import day_in_figures, day_in_words
from avklart.ui.sentences import LANGUAGES, Language, counted, sentence, use_own_words

MOST_OF_A_KIND = 40
MOST_IN_A_LIST = 12
_LONGEST_TEXT = 240
# What the day of each kind is: by default the day by which something is to be done.
_DAYS = {"money-ends": "head-ends", "long-not-mentioned": "head-mentioned"}


@dataclass(frozen=True, slots=True)
class Written:
    """A letter as it is sent: its subject, its plain text, and the same as HTML."""

    subject: str
    text: str
    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterTold:
    """What a letter to one who answers for activities tells: of which plan, from whom, about what.

    `link` opens what is theirs without an account, until a day.
    """

    council: Council
    plan: str
    language: str
    name: str
    sender: str
    sender_address: str
    today: date
    occasions: Sequence[Occasion]
    link: str
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ListTold:
    """What the list to one of the secretariat tells; nothing in it, and there is nothing to tell.

    `without_address` are names of persons and how much each has; `for_nobody` what concerns no one who has an address;
    `uncertain` and `given_up` are whom a mail may not have reached, `too_old` whose was not sent. Addresses lead to
    where each is taken up.
    """

    council: Council
    plan: str
    language: str
    name: str
    today: date
    occasions: Sequence[Occasion] = ()
    without_address: Sequence[tuple[str, int]] = ()
    for_nobody: Sequence[Occasion] = ()
    waiting: int = 0
    uncertain: Sequence[str] = ()
    given_up: Sequence[str] = ()
    too_old: Sequence[str] = ()
    letters: int = 0
    letters_address: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell."""
        not_arrived = (self.uncertain, self.given_up, self.too_old)
        return not any((self.occasions, self.without_address, self.for_nobody, self.waiting, *not_arrived))


def letter_in_words(told: LetterTold) -> Written:
    """Give a letter to one who answers for activities."""
    language = language_known(told.language)
    facts = {
        "plan": told.plan,
        "council": told.council.name,
        "name": told.name,
        "sender": told.sender,
        "address": told.sender_address,
        "day": day_in_words(told.today, language),
        "until": day_in_words(told.until, language),
    }
    with _words_of(told.council):
        say = _Saying(language, facts)
        parts: list[Part] = [
            *_mark(told.council, language),
            Said(say("greeting")),
            Said(say("why")),
            *_of_kinds(told.occasions, language, MOST_OF_A_KIND),
            Heading(say("answer-heading")),
            Said(say("answer")),
            Link(say("answer-link"), told.link),
            Said(say("answer-by-mail")),
            Lines((say("regards"), told.sender, told.council.name, told.sender_address)),
            Quiet(say("fewer")),
        ]
        # Many a plan has its council's name in its title: that is not said twice.
        code = "subject-own" if told.council.name.casefold() in told.plan.casefold() else "subject"
        subject = marked_line(told.council, language, say(code))
    return Written(subject, as_text(parts), as_html(subject, language, parts))


def list_in_words(told: ListTold) -> Written:
    """Give the list to one of the secretariat."""
    language = language_known(told.language)
    facts = {"plan": told.plan, "council": told.council.name, "day": day_in_words(told.today, language)}
    with _words_of(told.council):
        say = _Saying(language, facts)
        parts: list[Part] = [*_mark(told.council, language), Said(say("list-why"))]
        parts += _of_kinds(told.occasions, language, MOST_IN_A_LIST)
        parts += _without_address(told, say, language)
        parts += _numbers(told, say)
        parts += [Link(say("list-link"), told.letters_address)] if told.letters_address else []
        parts.append(Quiet(say("list-fewer")))
        subject = marked_line(told.council, language, say("list-subject"))
    return Written(subject, as_text(parts), as_html(subject, language, parts))


def language_known(word: str) -> Language:
    """Give the language of this word, bokmål where there is none such."""
    return next((language for language in LANGUAGES if language == word), "nb")


def occasion_in_words(occasion: Occasion, language: Language) -> str:
    """Give an occasion as a line of a list: what, of which activity, and the day it is about."""
    subject = _shortened(occasion.subject)
    facts = {"day": day_in_figures(occasion.on, language), "number": occasion.number, "subject": subject}
    code = "short" if occasion.number else "short-subject" if subject else "short-plain"
    return sentence("letter", code, language, {**facts, "what": sentence("occasion", occasion.kind, language)})


class _Saying:
    def __init__(self, language: Language, facts: Mapping[str, str]) -> None:
        self.language, self.facts = language, facts

    def __call__(self, code: str, **more: str | int) -> str:
        return sentence("letter", code, self.language, {**self.facts, **more})


@contextmanager
def _words_of(council: Council) -> Iterator[None]:
    """Let the council's own words be used; afterwards none, as in a process that serves several."""
    use_own_words(council.own_words)
    try:
        yield
    finally:
        use_own_words({})


def _mark(council: Council, language: Language) -> list[Part]:
    mark = mark_of(council, language)
    return [Quiet(f"{mark}. {sentence('example', 'told', language)}")] if mark else []


def _of_kinds(occasions: Sequence[Occasion], language: Language, most: int) -> Iterator[Part]:
    """Give a heading and a table for each kind, in the order they come."""
    for kind, of_kind in groupby(occasions, key=lambda one: one.kind):
        found = list(of_kind)
        yield Heading(f"{sentence('occasion', kind, language)} ({len(found)})")
        yield _table(kind, found[:most], language)
        if len(found) > most:
            yield Said(sentence("letter", "more", language, {"number": len(found) - most}))


def _table(kind: str, occasions: Sequence[Occasion], language: Language) -> Table:
    has_subject = any(one.subject for one in occasions)
    heads = [_head(_DAYS.get(kind, "head-due"), language), _head("head-activity", language)]
    rows = []
    for one in occasions:
        row = [_day(one, language), _shortened(f"{one.number} {one.text}".strip())]
        rows.append((*row, _shortened(one.subject)) if has_subject else tuple(row))
    return Table((*heads, _head("head-subject", language)) if has_subject else tuple(heads), tuple(rows))


def _head(code: str, language: Language) -> str:
    return sentence("letter", code, language)


def _day(one: Occasion, language: Language) -> str:
    day = day_in_figures(one.on, language)
    if one.kind == "money-ends":
        return sentence("letter", "within", language, {"day": day, "days": counted("day", one.within, language)})
    is_due = one.kind != "long-not-mentioned"
    return sentence("letter", "late", language, {"day": day}) if one.is_late and is_due else day


def _shortened(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST_TEXT else f"{flat[:_LONGEST_TEXT].rsplit(' ', 1)[0]} …"


def _without_address(told: ListTold, say: _Saying, language: Language) -> Iterator[Part]:
    if told.without_address or told.for_nobody:
        yield Heading(say("without-heading"))
    if told.without_address:
        yield Said(say("without"))
        yield from _listed([f"{name} ({number})" for name, number in told.without_address], say)
    if told.for_nobody:
        yield Said(say("for-nobody", number=len(told.for_nobody)))
        yield from _listed([occasion_in_words(one, language) for one in told.for_nobody], say)


def _listed(lines: Sequence[str], say: _Saying) -> Iterator[Part]:
    yield Lines(tuple(lines[:MOST_IN_A_LIST]), is_list=True)
    if len(lines) > MOST_IN_A_LIST:
        yield Said(say("more", number=len(lines) - MOST_IN_A_LIST))


def _numbers(told: ListTold, say: _Saying) -> Iterator[Part]:
    if told.waiting:
        yield Heading(say("waiting-heading"))
        yield Said(say("waiting", number=told.waiting))
    not_arrived = (("uncertain", told.uncertain), ("given-up", told.given_up), ("too-old", told.too_old))
    if any(names for _, names in not_arrived):
        yield Heading(say("not-arrived-heading"))
    for code, names in not_arrived:
        if names:
            yield Said(say(code))
            yield from _listed(names, say)
    if told.letters:
        yield Heading(say("ready-heading"))
        yield Said(say("ready", number=told.letters))
