"""National identity numbers in text: found with their places, and never shown whole."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from stdnum.no import fodselsnummer

# Six figures and five, as people part them: 010190 12345, 01.01.90-12345, 010190 123 45.
_CANDIDATE = re.compile(r"(?<!\d)\d\d[ .]?\d\d[ .]?\d\d[ .:-]{0,3}\d{3} ?\d\d(?!\d)")
_FIGURE = re.compile(r"\d")
_FIGURES = 11
_AROUND = 24
_SHOWN = 2


@dataclass(frozen=True, slots=True)
class IdentityNumber[Place]:
    """A national identity number that was found: its place, and the words around it with the number masked."""

    place: Place
    excerpt: str


def identity_numbers_in[Place](texts: Iterable[tuple[Place, str]]) -> list[IdentityNumber[Place]]:
    """Give the national identity numbers and D-numbers in texts, each with its place; one place is told once.

    A number counts when its day of birth and both its control figures are right, however it is parted. To look a whole
    plan through, give it `domain.plan_texts.texts_of(draft)`.

    Source: personopplysningsloven § 12: used only where there is a need; in a published plan there is none.
    """
    found: dict[Place, IdentityNumber[Place]] = {}
    for place, text in texts:
        if (plain := _plain(text)) and place not in found:
            for match in _CANDIDATE.finditer(plain):
                if _is_identity_number(match.group()):
                    found[place] = IdentityNumber(place, _excerpt(plain, match))
                    break
    return list(found.values())


def without_identity_numbers(text: str) -> str:
    """Give a text with the last nine figures of every national identity number in it masked.

    Source: as `identity_numbers_in`.
    """
    plain = _plain(text)
    masked = _CANDIDATE.sub(lambda one: _mask(one.group()) if _is_identity_number(one.group()) else one.group(), plain)
    return text if masked == plain else masked


def _plain(text: str) -> str:
    """Give a text whose figures are 0 to 9 and whose spaces and dashes are the plain ones; "" where it has too few."""
    if len(text) < _FIGURES or len(_FIGURE.findall(text)) < _FIGURES:
        return ""
    seen = (sign for sign in unicodedata.normalize("NFKC", text) if unicodedata.category(sign) != "Cf")
    return "".join(_plain_sign(sign) for sign in seen)


def _plain_sign(sign: str) -> str:
    if sign.isdecimal():
        return str(unicodedata.decimal(sign))
    if sign.isspace():
        return " "
    return "-" if unicodedata.category(sign) == "Pd" else sign


def _is_identity_number(written: str) -> bool:
    return bool(fodselsnummer.is_valid(re.sub(r"\D", "", written)))


def _mask(written: str) -> str:
    return written[:_SHOWN] + re.sub(r"\d", "•", written[_SHOWN:])


def _excerpt(text: str, match: re.Match[str]) -> str:
    """Give the number with some words around it; another number close by is masked too."""
    before, after = text[max(0, match.start() - _AROUND) : match.start()], text[match.end() : match.end() + _AROUND]
    # A second number may be cut by the edge of the excerpt: long runs of figures are never shown.
    hidden = [re.sub(r"\d(?=(?:\D?\d){4})|(?<=\d\d\d\d)\d", "•", side) for side in (before, after)]
    start = "…" if match.start() > _AROUND else ""
    end = "…" if len(text) > match.end() + _AROUND else ""
    return f"{start}{hidden[0].lstrip()}{_mask(match.group())}{hidden[1].rstrip()}{end}"
