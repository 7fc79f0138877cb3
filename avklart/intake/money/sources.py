"""What a piece of a money cell says of who pays: the kind of money, and the project or the one who gives it."""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from avklart.domain.draft import FundingKind
from avklart.intake.found import Names
from avklart.intake.money.paying import begins_with_preposition, is_denied, is_only_kinds, is_plain_name, is_quoted
from avklart.intake.money.pieces import AMOUNT, HIDDEN, places_of
from avklart.intake.money.words import KINDS, WORD, KindFound, MoneyWords, Word, money_words, words_in

# source: who pays is said. payer: a known payer's name alone. name: a name that no list knows. condition: only that
# it is applied for. total and label: words about an amount. nothing: that it costs nothing. missing: that no money is
# found yet. comment: other words.
Role = Literal["source", "payer", "name", "condition", "total", "label", "nothing", "missing", "comment", "empty"]

_EDGES = " \t\n,.;:/–—-+«»“”\"'’()[]!*•·&"
_SHORT_NAME = 120
# A piece is read no further than this: what stands later is told, not named.
_LONGEST_PIECE = 400


class Said(Struct, frozen=True, kw_only=True):
    """What a piece says of who pays.

    `is_unclear` where the kind is only the nearest one, `has_other_times` where the times beside it are those of a
    plan or an application, not of the money.
    """

    role: Role
    kind: FundingKind | None = None
    name: str | None = None
    rule: str = ""
    is_unclear: bool = False
    has_other_times: bool = False


def said_of_source(text: str, names: Names) -> Said:
    """Give what a piece of a cell, without its amounts and times, says of who pays.

    A project that the document knows wins, then words for kinds ("tilskudd fra X" is a grant with X as its name), then
    known payers; a name that is left is a grant from someone unknown.

    Source: the plan draft contract, "Funding"; reading aids for published plans.
    """
    words = money_words(names.language)
    is_amount = AMOUNT in text
    plain = " ".join(text[:_LONGEST_PIECE].translate(HIDDEN).split()).strip(_EDGES)
    given = words_in(plain)
    if not given:
        return Said(role="empty")
    return (
        _said_in_set_words(plain, given, words, is_amount=is_amount)
        or _known_project(plain, given, names, words)
        or _said_by_kind(plain, given, names, words)
        or _said_by_verb(plain, given, names, words)
        or _said_by_name(plain, given, names, words)
    )


def _said_by_verb(plain: str, given: list[Word], names: Names, words: MoneyWords) -> Said | None:
    """Read "Fylkeskommunen dekker halvparten": who stands before the verb pays, or each its own."""
    at = next((at for at, word in enumerate(given) if at and words.has("pays", word.folded)), 0)
    if not at:
        return None
    if any(words.has("each_own", word.folded) for word in given):
        return Said(role="source", kind="participants", rule="funding-each-pays")
    payer = plain[: given[at].begins].strip(_EDGES)
    is_known = payer.lower() in words.known_payers
    if not (is_known or payer.lower() in words.unclear_payers or _is_name(payer, names, words)):
        return None
    return Said(role="source", kind="grant", name=_clean(payer), rule="funding-pays", is_unclear=not is_known)


def _said_in_set_words(plain: str, given: list[Word], words: MoneyWords, *, is_amount: bool) -> Said | None:
    folded = plain.lower()
    if words.has("nothing", folded):
        return Said(role="nothing", rule="no-cost")
    if words.has("totals", folded):
        return Said(role="total")
    if words.has("missing", folded):
        return Said(role="missing", rule="no-money")
    if len(given) <= 4 and all(words.has("labels" if is_amount else "column_heads", word.folded) for word in given):
        return Said(role="label")
    if words.has("only_refers", given[0].folded):
        return Said(role="comment")
    if words.has("unclear", folded):
        return Said(role="source", kind="other", rule="funding-own-reserve", is_unclear=True)
    return None


def _known_project(plain: str, given: list[Word], names: Names, words: MoneyWords) -> Said | None:
    for project in names.projects:
        places = places_of(project, plain)
        if not places or is_only_kinds(project, words):
            continue
        rest = plain[: places[0]] + " " + plain[places[0] + len(project) :]
        kinds = _kinds_of(words_in(rest), words)
        kind = _first_kind(kinds)
        if kind is None or kind.kind in {"project", "other"}:
            written = plain[places[0] : places[0] + len(project)]
            return Said(role="source", kind="project", name=written, rule="funding-known-project")
        if kind.kind == "grant":
            return Said(role="source", kind="grant", name=_name_in(plain, kind, words), rule="funding-grant")
        return None
    return None


def _kinds_of(given: list[Word], words: MoneyWords) -> list[KindFound]:
    return words.kinds_in(given)


def _first_kind(kinds: list[KindFound]) -> KindFound | None:
    return min(kinds, key=lambda kind: KINDS.index(kind.kind)) if kinds else None


def _said_by_kind(plain: str, given: list[Word], names: Names, words: MoneyWords) -> Said | None:
    kinds = _kinds_of(given, words)
    outside = [kind for kind in kinds if not is_quoted(plain, kind.begins)]
    found = _first_kind(outside or kinds)
    if words.has("negations", given[0].folded) and (found is None or found.kind == "grant"):
        return Said(role="missing" if found is None else "nothing", rule="no-cost")
    if found is None or is_denied(given, found, words):
        return Said(role="nothing", rule="no-cost") if found else None
    if found.kind == "project":
        return _project(plain, found, names, words)
    if found.kind == "grant":
        return _grant(plain, found, kinds, words)
    name = _name_after_from(plain[found.ends :], words, ()) if found.kind == "other" else None
    if name and words.has("gifts", found.folded):
        return Said(role="source", kind="grant", name=name, rule="funding-gift-from")
    of_plan = any(words.has("plans", word.folded) for word in given)
    return Said(role="source", kind=found.kind, name=name, rule=f"funding-{found.kind}", has_other_times=of_plan)


def _project(plain: str, found: KindFound, names: Names, words: MoneyWords) -> Said:
    giver = _name_after_from(plain[found.ends :], words, ())
    if giver and words.has("project_money", found.folded):
        # Project money that another gives is a grant as much as it is a project.
        return Said(role="source", kind="grant", name=giver, rule="funding-project-money-from", is_unclear=True)
    name = _project_name(plain, found, names, words)
    # Project money that is still applied for may be a grant.
    is_applied = bool(_applied_to(plain, words))
    return Said(
        role="source",
        kind="project",
        name=name,
        rule="funding-project",
        is_unclear=is_applied,
        has_other_times=is_applied,
    )


def _project_name(plain: str, found: KindFound, names: Names, words: MoneyWords) -> str | None:
    if quoted := re.search(r"[«“\"]([^«»“”\"]{1,120})[»”\"]?", plain):
        return _clean(quoted[1])
    after = _name(plain[found.ends :], words, may_be_small=True, may_hold_small=True)
    if after:
        return after
    word = plain[found.begins : found.ends]
    before = _without_lead_in(plain[: found.begins], words)
    if "-" in word:
        return _clean(before + word[: word.rindex("-")])
    if not found.exact:
        return _compound_name(word, words)
    return _name_before(before, found, names, words)


def _compound_name(word: str, words: MoneyWords) -> str | None:
    """Give the name that a word such as "Kulturarvprosjektet" is, but none for "forprosjektet"."""
    lowered = word.lower()
    stem = next((lowered.partition(stem)[0] for stem in words.sets["project_stems"] if stem in lowered), "")
    if words.has("no_project_compound", stem) or not _ends_with(lowered, words.sets["project_definite"]):
        return None
    return word


def _ends_with(word: str, ends: Iterable[str]) -> bool:
    return any(word.endswith(end) for end in ends)


def _name_before(before: str, found: KindFound, names: Names, words: MoneyWords) -> str | None:
    first = words_in(before)
    if not first or not before[first[0].begins].isupper() or words.has("no_project_name", first[0].folded):
        return None
    is_definite = _ends_with(found.folded, words.sets["project_definite"])
    if is_definite or names.language == "en" or before.strip(_EDGES).lower() in words.known_payers:
        return _clean(before)
    return _clean(before) if _may_name(before, first, words) else None


def _may_name(before: str, given: list[Word], words: MoneyWords) -> bool:
    """Tell whether words before a bare "prosjekt" are a name ("Grønn dal prosjekt"), and not adjectives of it."""
    if len(given) < 2 or any(words.has("no_project_name", word.folded) for word in given):
        return False
    return before[given[-1].begins].isupper() or not _ends_with(given[-1].folded, words.sets["no_name_ends"])


def _grant(plain: str, found: KindFound, kinds: list[KindFound], words: MoneyWords) -> Said:
    rule = "funding-grant"
    extra = _applied_to(plain, words)
    name = _name_after_from(plain[found.ends :], words, extra)
    if name is not None:
        inside = _first_kind(_kinds_of(words_in(name), words))
        if inside is not None and inside.kind in {"operations", "investment"} and not found.exact:
            # "midler fra løpende drift" is running money.
            return Said(role="source", kind=inside.kind, rule="funding-money-from")
        rule = "funding-grant-from"
    else:
        name = _name_in(plain, found, words)
    return Said(role="source", kind="grant", name=name, rule=rule, has_other_times=bool(extra))


def _name_in(plain: str, found: KindFound, words: MoneyWords) -> str | None:
    """Give the name that stands beside a word for a grant: "Enova-tilskudd", "Tilskudd Bufdir", "X gavefond"."""
    word = plain[found.begins : found.ends]
    before = _without_lead_in(plain[: found.begins], words)
    if "-" in word and not found.exact:
        return _clean(before + word[: word.rindex("-")])
    if not found.exact and _is_named_fund(word.lower(), before, words):
        return _clean(before + word)
    after = _name(plain[found.ends :], words, may_be_small=False)
    if after:
        return after
    cleaned = before.strip(_EDGES)
    if cleaned.lower() in words.unclear_payers:
        return cleaned
    return _known_payer_in(plain, words)


def _known_payer_in(plain: str, words: MoneyWords) -> str | None:
    """Give the first known payer that stands anywhere in a piece: "Søke fylkeskommunen om midler"."""
    given = words_in(plain)
    for at, word in enumerate(given):
        for last in given[at : at + 3]:
            if plain[word.begins : last.ends].lower() in words.known_payers:
                return plain[word.begins : last.ends]
    return None


def _is_named_fund(word: str, before: str, words: MoneyWords) -> bool:
    first = words_in(before)
    if not first:
        return _ends_with(word, words.sets["fund_definite"])
    is_adjective = _ends_with(first[0].folded, words.sets["adjective_ends"])
    is_fund = _ends_with(word, words.sets["fund_ends"]) or _ends_with(word, words.sets["fund_definite"])
    return is_fund and before[first[0].begins].isupper() and not is_adjective


def _applied_to(plain: str, words: MoneyWords) -> tuple[str, ...]:
    is_applied = any(words.is_applied(word.folded) for word in words_in(plain))
    return tuple(words.sets["applied_to"]) if is_applied else ()


def _said_by_name(plain: str, given: list[Word], names: Names, words: MoneyWords) -> Said:
    extra = _applied_to(plain, words)
    if extra:
        return _applied(plain, given, extra, names, words)
    giver = _name_after_from(plain, words, ())
    says_work = any(words.has("work", word.folded) for word in given)
    if giver is None and (says_work or words.has("refers", given[0].folded)):
        return Said(role="comment")
    whole = giver or _without_lead_in(plain, words).strip(_EDGES)
    rest = _name(whole, words, may_be_small=True) or whole
    folded = rest.lower()
    if folded in words.known_payers or _begins_with_payer(rest, words):
        return Said(role="payer", kind="grant", name=_clean(rest), rule="funding-known-payer")
    if folded in words.unclear_payers or (giver and _is_name(giver, names, words)):
        return Said(role="source", kind="grant", name=_clean(rest), rule="funding-from", is_unclear=True)
    if _is_name(whole, names, words):
        return Said(role="name", kind="grant", name=_clean(rest), rule="funding-name")
    return Said(role="comment")


def _begins_with_payer(name: str, words: MoneyWords) -> bool:
    """Tell whether a name is a known payer's with a name of a part of it: "Interreg VI A", "RFF Nord"."""
    given = words_in(name)
    return any(
        name[: given[count - 1].ends].lower() in words.known_payers and not name[given[count].begins].islower()
        for count in range(1, min(len(given), 4))
    )


def leads_to_nothing(text: str, names: Names) -> bool:
    """Tell whether words only lead up to a source that is not there: "Finansiert …".

    Source: none; a step of reading.
    """
    return not _without_lead_in(text.translate(HIDDEN), money_words(names.language)).strip(_EDGES)


def _applied(plain: str, given: list[Word], extra: tuple[str, ...], names: Names, words: MoneyWords) -> Said:
    """Read words of application: "Søknad til Kulturrådet" names who is asked, "må søkes" says only that."""
    giver = _name_after_from(plain, words, extra)
    if giver and (giver[0].isupper() or giver.lower() in words.known_payers):
        return Said(role="source", kind="grant", name=giver, rule="funding-applied-to", has_other_times=True)
    first = given[0]
    if not words.is_applied(first.folded) and not words.has("lead_in", first.folded):
        name = _name(plain, words, may_be_small=False)
        if name and not words.is_applied(name.lower()):
            return Said(role="source", kind="grant", name=name, rule="funding-applied-to", has_other_times=True)
    after = _without_lead_in(plain, words)
    rest = " ".join(word for word in after.split() if not words.is_applied(word.strip(_EDGES).lower()))
    rest = " ".join(word for word in rest.split() if not words.has("sent", word.lower()))
    if rest and (rest.strip(_EDGES).lower() in words.known_payers or is_plain_name(rest, words)):
        return Said(role="source", kind="grant", name=_clean(rest), rule="funding-applied-to", has_other_times=True)
    return Said(role="condition", rule="funding-applied-for")


def _is_name(text: str, names: Names, words: MoneyWords) -> bool:
    """Tell whether words look like a name: capitals, the end of an organisation's name, no words that make a phrase."""
    given = words_in(text)
    if not given or len(given) > 8 or len(text) > _SHORT_NAME:
        return False
    if any(text.lower() == body.lower() for body in names.bodies):
        return True
    if not text[given[0].begins].isupper():
        return given[-1].folded.endswith(words.organisation_ends) and len(given) <= 2
    capitals = sum(text[word.begins].isupper() for word in given)
    phrase = any(words.has("name_ends", word.folded) or words.has("lead_in", word.folded) for word in given)
    return capitals >= 2 or is_organisation(text, names) or not phrase


def is_organisation(text: str, names: Names) -> bool:
    """Tell whether a name ends as organisations' names do: "Nordli kommune", "Sørli Kraft AS".

    Source: names of payers in published plans.
    """
    words = money_words(names.language)
    given = words_in(text)
    if not given:
        return False
    last = given[-1].folded
    return last.endswith(words.organisation_ends) or words.has("organisation_words", last)


def _name_after_from(text: str, words: MoneyWords, extra: tuple[str, ...]) -> str | None:
    """Give the name after the first "fra", "av", "hos" (or "til" where it is applied for)."""
    for word in words_in(text):
        if words.has("from", word.folded) or word.folded in extra:
            name = _name(text[word.ends :], words, may_be_small=True)
            if name and not words.has("lead_in", name.lower()) and not _only_kind(name, words):
                return name
    return None


def _only_kind(name: str, words: MoneyWords) -> bool:
    """Tell whether words after "om" are money themselves: "søke om tilskudd fra X"."""
    first = words_in(name)
    return bool(first) and any(
        kind.kind == "grant" and kind.begins == first[0].begins and not name[:1].isupper()
        for kind in words.kinds_in(first)
    )


def _name(text: str, words: MoneyWords, *, may_be_small: bool, may_hold_small: bool = False) -> str | None:
    """Give the name that a text begins with, up to a word that no name holds.

    Names of projects may hold a small word between others ("Lys i alle grender"); those who pay seldom do.
    """
    text = _without_article(text.lstrip(_EDGES), words)
    given = words_in(text)
    if not given or (not may_be_small and not text[given[0].begins].isupper() and not text[0].isdigit()):
        return None
    is_large = text[given[0].begins].isupper()
    if begins_with_preposition(text, given, words) and may_hold_small:
        return _clean(text)
    if words.has("name_ends", given[0].folded) or (words.has("lead_in", given[0].folded) and not is_large):
        return None
    for at, (before, word) in enumerate(pairwise(given), start=1):
        if text[word.begins].isupper() or not words.has("name_ends", word.folded):
            continue
        if words.has("name_may_hold", word.folded) and (
            words.has("name_has_for", before.folded) or (may_hold_small and is_large and at + 1 < len(given))
        ):
            continue
        return _clean(text[: word.begins])
    return _clean(text)


def _without_article(text: str, words: MoneyWords) -> str:
    first = WORD.match(text)
    return text[first.end() :].lstrip(_EDGES) if first and words.has("articles", first[0].lower()) else text


def _without_lead_in(text: str, words: MoneyWords) -> str:
    """Give a text without the words that lead up to a source: "Skal dekkes gjennom …"."""
    for word in words_in(text):
        if not (words.has("lead_in", word.folded) or words.has("from", word.folded) or words.is_applied(word.folded)):
            return text[word.begins :]
    return ""


def _clean(name: str) -> str | None:
    cleaned = " ".join(name.split()).strip(_EDGES)
    return cleaned[:_SHORT_NAME] or None
