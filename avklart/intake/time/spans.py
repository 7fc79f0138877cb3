"""Every explicit time inside running text or a cell of actors or money."""

from avklart.domain.draft import Language
from avklart.intake.found import DatedSpan, Note
from avklart.intake.time.chains import Chain, bounds_of, chains_in
from avklart.intake.time.lexicon import Line
from avklart.intake.time.resolve import missing_years

# How far before a day the word may stand that makes it the day of a decision: "vedtatt av årsmøtet 27. mars 2025".
_DECIDED_BEFORE = 8
_CLAUSE_ENDS = frozenset({".", ";", "(", ")", "–", "\n"})
_LIMITS_NOTHING = "in"


def dated_spans(text: str, language: Language | None) -> tuple[DatedSpan, ...]:
    """Give every explicit time in a text in order, with the words that limit it, so that it can be cut out.

    A year counts as a time wherever it may be one, also as the end of a name ("Ungdata 2025"): its limit is then "in".
    Days of decisions ("vedtatt 12. desember 2024"), amounts, case numbers, roads, paragraphs and telephone numbers are
    none. A time without a year is given only where a word limits it ("til våren"), and then without days.

    Source: the plan draft contract ("Time"); published plans.
    """
    line = Line(text, language)
    return tuple(_span(line, chain) for chain in chains_in(line) if _is_explicit(line, chain))


def is_decided(line: Line, chain: Chain) -> bool:
    """Tell whether a time is that of a decision or version: "vedtatt 12. desember 2024", "lov av 24. juni 2011".

    Source: published plans.
    """
    is_day = chain.pieces[-1].unit == "day"
    if is_day and line.words.has("decided", line.low(chain.ends)):
        return True
    reach = _DECIDED_BEFORE if is_day else 2
    for index in range(chain.begins - 1, max(chain.begins - 1 - reach, -1), -1):
        if line.low(index) in _CLAUSE_ENDS:
            return False
        if line.words.has("decided", line.low(index)):
            return True
    return False


def note_facts(code: str, words: str, chain: Chain) -> dict[str, str | int]:
    """Give what the sentence of a doubt mentions: the words, and the years that are missing between listed ones.

    Source: none published; the doubts of the plan draft contract.
    """
    if code == "years-with-gaps":
        return {"words": words, "years": ", ".join(str(year) for year in missing_years(chain.pieces, chain.joins))}
    return {"words": words}


def _span(line: Line, chain: Chain) -> DatedSpan:
    dated = chain.dated()
    days = dated.days if dated else None
    words = line.written(chain.begins, chain.ends)
    bounds = bounds_of(chain.limit, days)
    codes = dated.codes if dated else ("time-without-year",)
    return DatedSpan(
        begins=line.tokens[chain.begins].begins,
        ends=line.tokens[chain.ends - 1].ends,
        as_written=words,
        limit=chain.limit,
        starts_on=days.starts_on if days else None,
        ends_on=days.ends_on if days else None,
        from_on=bounds.from_on,
        to_on=bounds.to_on,
        notes=tuple(
            Note(code, None, note_facts(code, words, chain))
            for code in shown_codes(codes, has_start=bool(bounds.from_on))
        ),
    )


def shown_codes(codes: tuple[str, ...], *, has_start: bool) -> tuple[str, ...]:
    """Give the codes of doubts that matter: an end read from "slutten av 2026" is sure, a start is not.

    Source: none published.
    """
    shown = ["vague-time" if code == "vague-start" else code for code in codes if code != "vague-start" or has_start]
    return tuple(dict.fromkeys(shown))


def _is_explicit(line: Line, chain: Chain) -> bool:
    if is_decided(line, chain):
        return False
    if chain.has_year:
        return True
    if chain.limit == _LIMITS_NOTHING or any(piece.unsure and piece.unit != "year" for piece in chain.pieces):
        return False
    if chain.pieces[0].unit == "plan-period" or (chain.pieces[0].unit == "week" and chain.limit == "after"):
        return False
    return not chain.pieces[-1].numeric or not line.low(chain.ends).isalnum()
