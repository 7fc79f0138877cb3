"""What a council has decided about its pages, as it is typed in."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from avklart.domain.errors import RuleError
from avklart.domain.paper_columns import PAPER_COLUMNS
from avklart.domain.terms import LANGUAGES, own_words_typed
from avklart.domain.typed import line_typed, refuse_choice, text_typed

LONGEST_NAME, LONGEST_CONTACT, LONGEST_ADDRESS = 200, 200, 200
MOST_DAYS = 3650


@dataclass(frozen=True, slots=True)
class SettingsEntry:
    """The settings of a council, each as it is stored."""

    name: str
    language: str
    shows_persons: bool
    shows_open_points: bool
    approves_updates: bool
    days_not_mentioned: int
    contact: str
    statement_address: str
    about: str
    about_sma: str
    own_words: dict[str, dict[str, str]] = field(default_factory=dict)
    paper_columns: list[str] = field(default_factory=list)


def settings_typed(written: Mapping[str, str], own_words: Mapping[str, Mapping[str, str]]) -> SettingsEntry:
    """Give a council's settings, from the fields of a form; own words by language and term.

    Raises:
        RuleError: "text-missing" for the name; "text-too-long"; "choice-unknown" for the language; "days-out-of-sense";
            "address-not-understood" for a statement's address that is not on the web; "term-in-one-form".

    Source: none in law but the statement: forskrift om universell utforming av IKT § 4 c asks for its address.
    """
    refuse_choice(written.get("language", ""), LANGUAGES, "language")
    return SettingsEntry(
        name=line_typed(written.get("name", ""), "name", most=LONGEST_NAME, needed=True),
        language=written["language"],
        shows_persons=bool(written.get("shows_persons")),
        shows_open_points=bool(written.get("shows_open_points")),
        approves_updates=bool(written.get("approves_updates")),
        days_not_mentioned=_days(written.get("days_not_mentioned", "")),
        contact=line_typed(written.get("contact", ""), "contact", most=LONGEST_CONTACT),
        statement_address=_address(written.get("statement_address", "")),
        about=text_typed(written.get("about", ""), "about"),
        about_sma=text_typed(written.get("about_sma", ""), "about_sma"),
        own_words=own_words_typed(own_words),
        paper_columns=_columns(written),
    )


def _columns(written: Mapping[str, str]) -> list[str]:
    """Give the columns that are ticked; none of them is the document's own. No table is without its activities."""
    ticked = [name for name in PAPER_COLUMNS if written.get(f"column-{name}")]
    return [name for name in PAPER_COLUMNS if name in ticked or name == "text"] if ticked else []


def _days(written: str) -> int:
    word = written.strip()
    if not (word.isascii() and word.isdecimal() and len(word) <= 4 and 1 <= int(word) <= MOST_DAYS):
        raise RuleError("days-out-of-sense", field="days_not_mentioned", most=MOST_DAYS)
    return int(word)


def _address(written: str) -> str:
    """Give an address of the web, or nothing; any other kind of address would be a link that runs something."""
    address = line_typed(written, "statement_address", most=LONGEST_ADDRESS)
    start, _, rest = address.partition("://")
    if address and (start.lower() not in ("http", "https") or "." not in rest or " " in address or "@" in rest):
        raise RuleError("address-not-understood", field="statement_address")
    return address
