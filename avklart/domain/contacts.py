"""Persons who may be written to: what may be typed about them, and which parts of a plan are theirs."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from avklart.domain.errors import RuleError
from avklart.domain.people import is_held_on
from avklart.domain.typed import line_typed, refuse_choice

Frequency = Literal["weekly", "monthly", "never"]
FREQUENCIES: tuple[Frequency, ...] = ("weekly", "monthly", "never")
LONGEST_PERSON = 120
MOST_ROLES = 20
_LONGEST_ADDRESS, _LONGEST_BEFORE_AT, _LONGEST_LABEL = 254, 64, 63
_LANGUAGES = ("", "nb", "nn", "en")
# What a mail server takes without quotes (RFC 5321, dot-string); names of hosts may have letters of Norwegian.
_BEFORE_AT = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_LABEL = re.compile(r"[^\W_](?:[^\W_]|-)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactEntry:
    """What a person may say of one who is written to; the names of the actors that one answers for.

    Raises:
        RuleError: "text-missing", "text-too-long", "choice-unknown", "too-many-roles"; as `mail_address_typed`.

    Source: none in law; the least that a letter needs (personvernforordningen art. 5 no. 1 c).
    """

    name: str
    email: str = ""
    language: str = ""
    frequency: str = "weekly"
    answers_for: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", line_typed(self.name, "name", most=LONGEST_PERSON, needed=True))
        object.__setattr__(self, "email", mail_address_typed(self.email, "email"))
        refuse_choice(self.language, _LANGUAGES, "language")
        refuse_choice(self.frequency, FREQUENCIES, "frequency")
        object.__setattr__(self, "answers_for", _names(self.answers_for))


def mail_address_typed(written: str, field: str) -> str:
    """Give a mail address as it is stored, in small letters, or nothing where nothing was typed.

    Raises:
        RuleError: "mail-with-line-break", which could add lines to a mail's head; "mail-with-space", "mail-several" for
            two addresses or two at-signs, or "mail-not-understood".

    Source: RFC 5321 sections 4.1.2 and 4.5.3.1; an address with a line break is the oldest attack on forms that mail.
    """
    if len(written) > 4 * _LONGEST_ADDRESS:
        raise RuleError("mail-not-understood", field=field)
    address = written.strip(" \t").lower()
    if any(sign in address for sign in "\r\n\v\f\x85\u2028\u2029"):
        raise RuleError("mail-with-line-break", field=field)
    if address.count("@") > 1 or any(sign in address for sign in ",;"):
        raise RuleError("mail-several", field=field)
    if any(sign.isspace() for sign in address):
        raise RuleError("mail-with-space", field=field)
    if address and not _is_address(address):
        raise RuleError("mail-not-understood", field=field)
    return address


def _is_address(address: str) -> bool:
    before, _, host = address.partition("@")
    labels = host.split(".")
    return (
        len(address) <= _LONGEST_ADDRESS
        and len(before) <= _LONGEST_BEFORE_AT
        and _BEFORE_AT.fullmatch(before) is not None
        and len(labels) > 1
        and all(_is_label(label) for label in labels)
        and len(labels[-1]) > 1
        and not labels[-1].isdecimal()
    )


def _is_label(label: str) -> bool:
    return len(label) <= _LONGEST_LABEL and _LABEL.fullmatch(label) is not None and not label.endswith("-")


def _names(written: Iterable[str]) -> tuple[str, ...]:
    """Give each name once, in order, without the empty ones."""
    found: dict[str, str] = {}
    for one in written:
        name = line_typed(one, "answers_for")
        if name:
            found.setdefault(name.casefold(), name)
    if len(found) > MOST_ROLES:
        raise RuleError("too-many-roles", field="answers_for", limit=MOST_ROLES)
    return tuple(found.values())


@dataclass(frozen=True, slots=True)
class Term:
    """One who holds a role for an area, or everywhere where it has no title, from a day to a day."""

    person: str
    area_title: str
    from_on: date | None
    to_on: date | None


def areas_answered_for(person: str, terms: Iterable[Term], on: date) -> frozenset[str] | None:
    """Give the titles, in small letters, of the areas in which a person answers for a role; None is everywhere.

    A mayor who holds a portfolio answers for its area alone. One whom no term names answers for the role everywhere:
    somebody has put them down for it. One whose terms have all ended answers for it nowhere.

    Source: none in law; the plans of councils give a mayor responsibility for one priority area.
    """
    own = [term for term in terms if term.person.casefold() == person.casefold()]
    if not own:
        return None
    held = [term for term in own if is_held_on(term.from_on, term.to_on, on)]
    if any(not term.area_title for term in held):
        return None
    return frozenset(term.area_title.casefold() for term in held)


def is_in_areas(title: str, areas: Collection[str] | None) -> bool:
    """Whether an area is one of these; None is all of them.

    Source: none in law.
    """
    return areas is None or title.casefold() in areas
