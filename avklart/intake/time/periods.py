"""The period a plan is for, from its title or a sentence about it."""

from avklart.domain.draft import Language, Period
from avklart.domain.period import Days, school_year_days
from avklart.intake.time.chains import Chain, chains_in
from avklart.intake.time.lexicon import Line
from avklart.intake.time.spans import is_decided

# How far before a period the word may stand that says it is one: "planen gjelder for perioden 2021 til 2024".
_SAID_BEFORE = 4
_MOST_TITLE_TOKENS = 40
_OF_A_PLAN = frozenset({"year", "school-year", "half", "day", "month", "season", "quarter", "tertial", "semester"})
_ALONE = frozenset({"year", "school-year", "half"})
_SHORT = frozenset({"season", "semester", "quarter", "tertial"})


def read_period(text: str, language: Language | None) -> Period | None:
    """Give the period a title or sentence says the plan is for, or None.

    Years joined to a first and a last win over a single year; those after the word for a plan of actions win over
    others ("Energiplan 2020-2030, handlingsdel 2025-2028"). Years of laws, decisions and other plans are no period: in
    running text only those after words such as "perioden" and "gjelder" count.

    Source: published plans; the plan draft contract ("period").
    """
    line = Line(text, language)
    best: tuple[int, Chain, Days] | None = None
    for chain in chains_in(line):
        dated = chain.dated()
        if dated is None or dated.days is None or is_decided(line, chain):
            continue
        rank = _rank(line, chain)
        if rank and (best is None or rank > best[0]):
            best = rank, chain, dated.days
    if best is None:
        return None
    _, chain, days = best
    days = _school_years(line, chain) or days
    return Period(starts_on=days.starts_on, ends_on=days.ends_on, as_written=_written(line, chain))


def _rank(line: Line, chain: Chain) -> int:
    """Give how surely a time is the plan's period, 0 for not at all."""
    if any(piece.unit not in _OF_A_PLAN for piece in chain.pieces):
        return 0
    before = _before(line, chain)
    after_action_plan = before.endswith(line.words.endings("action_endings"))
    said = after_action_plan or _is_said(line, chain)
    if not said and not _is_title(line, chain):
        return 0
    several = chain.is_range or chain.pieces[0].until is not None or len(chain.pieces) > 1
    if several:
        return 0 if chain.limit not in {"in", "to"} or (chain.kinds and not said) else 3 + 10 * after_action_plan + said
    if chain.limit != "in" or "in" in chain.kinds or not _may_stand_alone(line, chain, before):
        return 0
    return 1 + 10 * after_action_plan + said if said or _names_plan(line) else 0


def _may_stand_alone(line: Line, chain: Chain, before: str) -> bool:
    """Tell whether one piece is a period: a year or half, or a season right after the word for a plan."""
    unit = chain.pieces[0].unit
    return unit in _ALONE or (unit in _SHORT and before.endswith(line.words.endings("plan_endings")))


def _before(line: Line, chain: Chain) -> str:
    begins = chain.pieces[0].begins
    before = " ".join(token.low for token in line.tokens[max(0, begins - 3) : begins])
    return before.rstrip(" :,–-(")


def _is_said(line: Line, chain: Chain) -> bool:
    begins = chain.pieces[0].begins
    near = range(max(0, begins - _SAID_BEFORE), begins + 1)
    return any(line.at("period_words", index) for index in near)


def _is_title(line: Line, chain: Chain) -> bool:
    """Tell whether a text is no sentence: it is short, and the time ends it or comes before any point."""
    if len(line) > _MOST_TITLE_TOKENS or line.low(len(line) - 1) == ".":
        return False
    if chain.ends == len(line):
        return True
    return not any(
        token.low == "." and token.glued and line.low(index - 1).isalpha() and not line.is_glued(index + 1)
        for index, token in enumerate(line.tokens[: chain.begins])
    )


def _names_plan(line: Line) -> bool:
    endings = line.words.endings("plan_endings")
    return any(token.low.endswith(endings) for token in line.tokens)


def _school_years(line: Line, chain: Chain) -> Days | None:
    """Read "2017/2018" in the title of a school's plan as its school year."""
    first = chain.pieces[0]
    if len(chain.pieces) > 1 or first.unit != "year" or not first.slash or not first.until or first.year is None:
        return None
    at_school = any(line.words.has("school_words", token.low) for token in line.tokens)
    return school_year_days(first.year, first.until) if at_school else None


def _written(line: Line, chain: Chain) -> str:
    begins = chain.begins if "from" in chain.kinds else chain.pieces[0].begins
    if "from" in chain.kinds:
        begins = max(begins, chain.pieces[0].begins - 1)
    return line.written(begins, chain.pieces[-1].ends)
