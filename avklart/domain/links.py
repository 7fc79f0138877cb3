"""Links that open a person's own activities without an account: how long they hold, and what may come in by them."""

import hashlib
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from avklart.domain.activity_tasks import LONGEST_TIME
from avklart.domain.errors import RuleError
from avklart.domain.settling import answer_typed
from avklart.domain.typed import amount_typed, day_typed, line_typed, refuse_choice, text_typed

IncomingKind = Literal["update", "no-change", "answer", "not-mine", "change"]
LinkState = Literal["standing", "revoked", "expired"]

TOKEN_BYTES = 32
USUAL_DAYS, MOST_DAYS = 30, 90
# How much one link may bring in from one day to the next: more than any person writes, less than fills a database.
MOST_A_DAY = 200
LONGEST_SENT = 5000
# What a person may propose to change, and what a proposal about each of them may say beside why.
CHANGES = ("text", "responsible", "money", "time", "other")
PARTS_OF_CHANGE = {"responsible": ("instead",), "money": ("line", "amount", "until"), "time": ("when",)}
# What stands in the history of all that a link has brought in: a column of a hundred letters.
_MARK, _BETWEEN = "by-link", "|"
_LONGEST_MARK, _LONGEST_NAME_IN_MARK = 100, 40
# What concerns how far things have come; all else touches the plan itself and is decided by the secretariat.
_PLAIN: tuple[IncomingKind, ...] = ("update", "no-change")
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")


def is_token(written: str) -> bool:
    """Whether this has the form of a token: 32 bytes in letters, figures, hyphens and underscores.

    Source: RFC 4648 section 5.
    """
    return _TOKEN.fullmatch(written) is not None


def hash_of_token(token: str) -> str:
    """Give what is kept of a token, which tells nobody the token itself.

    Source: OWASP, Forgot Password Cheat Sheet: tokens of enough chance, stored as a hash.
    """
    return hashlib.sha256(token.encode()).hexdigest()


def days_of_link(written: str) -> int:
    """Give for how many days a link is to hold; the usual number where nothing was typed.

    Raises:
        RuleError: "link-days-out-of-sense".

    Source: none in law; long enough for the month between two committee meetings, never longer than a quarter.
    """
    word = written.strip() or str(USUAL_DAYS)
    if not (word.isascii() and word.isdecimal() and len(word) <= 3 and 1 <= int(word) <= MOST_DAYS):
        raise RuleError("link-days-out-of-sense", field="days", most=MOST_DAYS)
    return int(word)


def link_ends_at(made_at: datetime, days: int = USUAL_DAYS) -> datetime:
    """Give when a link made at this moment ends.

    Source: as `days_of_link`.
    """
    return made_at + timedelta(days=days)


def refuse_end(until: datetime, made_at: datetime) -> None:
    """Refuse an end of a link that has passed, or lies too far ahead.

    Raises:
        RuleError: "link-days-out-of-sense".

    Source: as `days_of_link`.
    """
    if not made_at < until <= link_ends_at(made_at, MOST_DAYS):
        raise RuleError("link-days-out-of-sense", field="days", most=MOST_DAYS)


def link_state(expires_at: datetime, revoked_at: datetime | None, at: datetime) -> LinkState:
    """Give how a link stands at a moment.

    Source: none in law.
    """
    if revoked_at is not None:
        return "revoked"
    return "expired" if expires_at <= at else "standing"


def refuse_link(expires_at: datetime, revoked_at: datetime | None, at: datetime) -> None:
    """Refuse a link that is of no use any more.

    Raises:
        RuleError: "link-revoked" or "link-expired".

    Source: none in law.
    """
    state = link_state(expires_at, revoked_at, at)
    if state == "revoked":
        raise RuleError("link-revoked")
    if state == "expired":
        raise RuleError("link-expired")


def goes_straight_in(kind: str, *, approves: bool) -> bool:
    """Whether what comes in by a link is taken in at once: only how far things have come, and only where it may.

    What touches adopted words, who is responsible, money, dates or an open question always waits for a person.

    Source: none in law; the plan is adopted by politicians, and no link may change it.
    """
    return kind in _PLAIN and not approves


def answer_sent(written: str) -> dict[str, str]:
    """Give an answer to a question as it is kept. Raises RuleError as `answer_typed` does.

    Source: none in law.
    """
    return {"answer": answer_typed(written, LONGEST_SENT)}


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedChange:
    """What a person proposes to change: what it is about, what should stand, and the words to it.

    What should stand is the one who should have it; the time in words; or of money the key of its line, the amount and
    the last day. Of the text it is `words` themselves. What does not belong to what it is about is dropped.

    Raises:
        RuleError: "choice-unknown", "text-missing" where nothing is said of what should stand, "text-too-long";
            "amount-not-understood" and its like; "day-not-understood", "year-out-of-sense".

    Source: none in law.
    """

    about: str
    words: str = ""
    instead: str = ""
    when: str = ""
    line: str = ""
    amount: str = ""
    until: str = ""

    def __post_init__(self) -> None:
        refuse_choice(self.about, CHANGES, "about")
        amount, until = amount_typed(self.amount, "amount"), day_typed(self.until, "until")
        said = {
            "instead": line_typed(self.instead, "instead", needed=self.about == "responsible"),
            "when": line_typed(self.when, "when", most=LONGEST_TIME),
            "line": line_typed(self.line, "line", most=20),
            "amount": "" if amount is None else str(amount),
            "until": until.isoformat() if until else "",
        }
        for name, value in said.items():
            object.__setattr__(self, name, value if name in PARTS_OF_CHANGE.get(self.about, ()) else "")
        is_told = any(getattr(self, name) for name in ("instead", "when", "amount", "until"))
        words = text_typed(self.words, "words", most=LONGEST_SENT, needed=not is_told)
        object.__setattr__(self, "words", words)

    def content(self) -> dict[str, str]:
        """Give it as it is kept: amounts as 350000.00, days as 2018-05-31; what is not said is left out."""
        parts = {name: getattr(self, name) for name in ("words", "instead", "when", "line", "amount", "until")}
        return {"about": self.about} | {name: value for name, value in parts.items() if value}


def not_mine_sent(instead: str, words: str) -> dict[str, str]:
    """Give what one says who does not have an activity: who has it instead, where they know, and why.

    Raises:
        RuleError: "text-too-long".

    Source: none in law.
    """
    return {"instead": line_typed(instead, "instead"), "words": text_typed(words, "words", most=LONGEST_SENT)}


def reason_by_link(name: str, on: date, words: str) -> str:
    """Give the reason that stands in the history of all a proposal writes: who sent it, when, and the words to it.

    Source: none in law; whoever reads an activity's history must find whose word it was.
    """
    plain = " ".join(words.split())
    mark = _BETWEEN.join((_MARK, on.isoformat(), name[:_LONGEST_NAME_IN_MARK].replace(_BETWEEN, "/"), plain))
    return mark if len(mark) <= _LONGEST_MARK else f"{mark[: _LONGEST_MARK - 1].rstrip()}…"


def told_by_reason(mark: str) -> tuple[str, date, str] | None:
    """Give who sent it, when and with which words, as a reason in the history tells; None for another reason.

    Source: none in law; the way back from `reason_by_link`.
    """
    parts = mark.split(_BETWEEN, 3)
    if len(parts) != 4 or parts[0] != _MARK:
        return None
    try:
        return parts[2], date.fromisoformat(parts[1]), parts[3]
    except ValueError:
        return None


def reason_to_decline(written: str) -> str:
    """Give why something sent is not taken in, which the sender is shown.

    Raises:
        RuleError: "decline-reason-missing", "text-too-long".

    Source: none in law; one who has taken the trouble to write is told what became of it.
    """
    reason = text_typed(written, "reason", most=LONGEST_SENT)
    if not reason:
        raise RuleError("decline-reason-missing", field="reason")
    return reason
