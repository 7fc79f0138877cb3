"""A document that is another version of a plan there is: what it changes is shown, and nothing is taken in unasked."""

import sys
from typing import TYPE_CHECKING

from avklart.ui.sentences import Language, counted, sentence

if TYPE_CHECKING:
    from avklart.plans.models import Plan
    from avklart.received.comparison import ComparedPart
    from avklart.received.models import Reading

_LONGEST_TITLE = 70


def take_in_newer(reading: "Reading", plan: "Plan", *, accept: bool, language: Language) -> int:
    """Show what a reading changes in a plan, and take in what nobody has edited there if the person says so.

    `accept` says so beforehand. Where nobody can be asked, the changes wait to be reviewed.
    """
    from avklart.received.actions import choose_plan, take_over
    from avklart.received.comparison import Comparison
    from avklart.received.matching import Names
    from avklart.received.review import Review
    from avklart.ui.today import now

    choose_plan(reading, plan)
    reading.refresh_from_db()
    review = Review(reading)
    changes = (compared := Comparison(plan, review.draft, Names(review).known)).changes
    facts = {"file": reading.file.name, "plan": f"{reading.council.slug}-{plan.slug}"}
    if not changes:
        take_over(reading, {}, by=None, at=now())
        print(sentence("command", "newer-same", language, facts))
        return 0
    print(sentence("command", "newer", language, {**facts, "changes": counted("change", len(changes), language)}))
    for part in compared.parts:
        print(f"  {_part_told(part, language)}")
    safe = {key: one.mark for key, one in changes.items() if one.is_safe}
    if not (safe and (accept or _is_told_to(len(safe), language))):
        print(sentence("command", "newer-waits", language))
        return 0
    taken = take_over(reading, safe, by=None, at=now())
    told = {"changes": counted("change", taken, language), "plan": facts["plan"]}
    print(sentence("command", "newer-taken", language, told))
    if len(changes) > taken:
        left = counted("change", len(changes) - taken, language)
        print(sentence("command", "newer-left", language, {"changes": left}))
    return 0


def _is_told_to(count: int, language: Language) -> bool:
    """Whether somebody sits there and says yes."""
    if not sys.stdin.isatty():
        return False
    asked = sentence("command", "newer-ask", language, {"changes": counted("change", count, language)})
    return input(f"{asked} ").strip().lower() in ("j", "ja", "y", "yes")


def _part_told(part: "ComparedPart", language: Language) -> str:
    verb = sentence("change-verb", part.verb, language)
    named = " ".join(filter(None, (part.number, " ".join(part.title.split())[:_LONGEST_TITLE])))
    fields = [one.field for one in part.changes if one.field != "activity"]
    words = ", ".join(sentence("review-field", field, language).lower() for field in dict.fromkeys(fields))
    return f"{verb}: {named}" + (f" ({words})" if words else "")
