"""Telephone numbers and private mail addresses in text: found with their places, for a person to judge."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

ContactKind = Literal["phone", "mail"]
_AROUND = 30
_GAP = r"[ \u00a0.]"
# Eight figures after a word that says what they are, or after Norway's own number, however they are parted.
_NORWAYS = rf"(?:\+|00){_GAP}?47{_GAP}{{0,2}}"
_WORDS = r"(?:tlf|telefon(?:nummer)?|tel|mob|mobil(?:nummer)?|ring|phone)"
_TOLD = rf"{_WORDS}\.?:?{_GAP}{{0,3}}(?:{_NORWAYS})?"
_EIGHT = rf"\d(?:{_GAP}?\d){{7}}"
# Untold: parted as only telephone numbers are. Sums of money are parted by threes from behind.
_PARTED = rf"[2-9]\d{_GAP}\d\d{_GAP}\d\d{_GAP}\d\d|[49]\d\d{_GAP}\d\d{_GAP}\d\d\d"
_PHONE = re.compile(rf"(?<![\w.,/+-])(?:(?:{_TOLD}|{_NORWAYS}){_EIGHT}|{_PARTED}|[49]\d{{7}})(?![\d/]|[.,]\d)", re.I)
_SUM = re.compile(r"(?:kr|nok|sum|eur|€)\.?[ \u00a0]*$", re.I)
_IS_SUM = re.compile(r"[ \u00a0]*(?:kr|nok|,-|mill|eur|€|timer|timar)", re.I)
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@([\w-]{1,63}(?:\.[\w-]{1,63}){1,4})")
# Where people have addresses of their own; an address at an employer is its role's.
_PRIVATE_POST = re.compile(
    r"(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|online|start|broadpark|getmail|lyse"
    r"|bbnett|frisurf|tele2|c2i|proton|protonmail|gmx|altibox)\.(?:com|no|net|me|se|dk)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class PrivateContact[Place]:
    """A telephone number or private mail address that was found: which, its place, and the words around it."""

    kind: ContactKind
    place: Place
    excerpt: str


def private_contacts_in[Place](texts: Iterable[tuple[Place, str]]) -> list[PrivateContact[Place]]:
    """Give the telephone numbers and private mail addresses in texts, each with its place; one kind once in a place.

    Whether a telephone is private only a person knows: each is a warning, and before a plan is published somebody
    says that they may stand there. To look a whole plan through, give it `plan_texts.texts_of(draft)`.

    Source: personopplysningsloven and personvernforordningen article 5: what is published is what there is a need for.
    """
    found: dict[tuple[ContactKind, Place], PrivateContact[Place]] = {}
    for place, text in texts:
        for kind, start, end in _in_text(text):
            found.setdefault((kind, place), PrivateContact(kind, place, _excerpt(text, start, end)))
    return list(found.values())


def _in_text(text: str) -> Iterable[tuple[ContactKind, int, int]]:
    if sum(sign.isdecimal() for sign in text) >= 8:
        for match in _PHONE.finditer(text):
            if not (_SUM.search(text[max(0, match.start() - 6) : match.start()]) or _IS_SUM.match(text, match.end())):
                yield "phone", match.start(), match.end()
    if "@" in text:
        for match in _MAIL.finditer(text):
            if _PRIVATE_POST.fullmatch(match[1].rstrip(".")):
                yield "mail", match.start(), match.end()


def _excerpt(text: str, start: int, end: int) -> str:
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    lead, tail = "…" if start > _AROUND else "", "…" if len(text) > end + _AROUND else ""
    return f"{lead}{before.lstrip()}{text[start:end]}{after.rstrip()}{tail}"
