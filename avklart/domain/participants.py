"""Those who take part in a council, as they are typed in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from avklart.domain.errors import RuleError
from avklart.domain.typed import day_typed, line_typed, refuse_choice, refuse_days

KINDS = ("municipality", "county")
LONGEST_NAME = 120
_CODE = {"municipality": re.compile(r"[0-9]{4}"), "county": re.compile(r"[0-9]{2}")}


@dataclass(frozen=True, slots=True)
class ParticipantEntry:
    """A municipality or county authority: name, kind, its number ("0436", "04") and from when to when it takes part."""

    name: str
    kind: str
    code: str = ""
    is_observer: bool = False
    is_host: bool = False
    from_on: date | None = None
    to_on: date | None = None


def participant_typed(written: Mapping[str, str]) -> ParticipantEntry:
    """Give one who takes part, from the fields of a form.

    The number is text: "0436" begins with a nought. A county authority's office is no municipality's, so only a
    municipality can be the one that houses the secretariat.

    Raises:
        RuleError: "text-missing", "text-too-long", "choice-unknown", "municipal-code", "county-code",
            "day-not-understood", "year-out-of-sense", "ends-before-start", or "host-is-municipality".

    Source: the numbers are those of Statistics Norway's classifications 131 (municipalities) and 104 (counties).
    """
    name = line_typed(written.get("name", ""), "name", most=LONGEST_NAME, needed=True)
    kind = written.get("kind", "municipality")
    refuse_choice(kind, KINDS, "kind")
    code = line_typed(written.get("code", ""), "code", most=20)
    if code and not _CODE[kind].fullmatch(code):
        raise RuleError("municipal-code" if kind == "municipality" else "county-code", field="code")
    from_on, to_on = day_typed(written.get("from_on", ""), "from_on"), day_typed(written.get("to_on", ""), "to_on")
    refuse_days(from_on, to_on, "to_on")
    is_host = bool(written.get("is_host"))
    if is_host and kind != "municipality":
        raise RuleError("host-is-municipality", field="is_host")
    return ParticipantEntry(name, kind, code, bool(written.get("is_observer")), is_host, from_on, to_on)
