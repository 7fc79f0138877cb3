"""The plan check with the words of the plan's own language."""

from dataclasses import replace
from functools import cache

from avklart.domain.check import CheckWords, Finding, check_plan
from avklart.domain.draft import Language, PlanDraft
from avklart.intake.found import Names
from avklart.intake.words import Topic, words_of


def findings_of(draft: PlanDraft, own: Names | None = None) -> tuple[Finding, ...]:
    """Give what a careful reader would object to in a plan, the weightiest first.

    Abbreviations among a council's own names are known to it and are none.

    Source: docs/rules/plan-check.md.
    """
    words = check_words(draft.language)
    if own is not None:
        words = replace(words, abbreviations=words.abbreviations | own.abbreviations.keys())
    return check_plan(draft, words)


@cache
def check_words(language: Language | None) -> CheckWords:
    """Give the words the check goes by for a plan in a language.

    Source: the language's check.toml; which words plans use is drawn from published plans.
    """
    words = words_of("check", language)

    def some(name: str) -> frozenset[str]:
        return frozenset(words.get(name, ()))

    return CheckWords(
        verbs=some("verbs"),
        prefixes=some("prefixes"),
        finite=some("finite"),
        not_verbs=some("not_verbs"),
        adjectives=some("adjectives"),
        not_verb_endings=_endings(words, "not_verb_endings"),
        infinitive_endings=_endings(words, "infinitive_endings"),
        definite_endings=_endings(words, "definite_endings"),
        markers=some("markers"),
        prepositions=some("prepositions"),
        action_endings=_endings(words, "action_endings"),
        action_links=some("action_links"),
        before_names=some("before_names"),
        collectives=some("collectives"),
        each=some("each"),
        which_one=some("which_one"),
        says_who=some("says_who"),
        deadlines=some("deadlines"),
        abbreviations=some("abbreviations"),
        long_forms=dict(words.get("long_forms", {})),
    )


def _endings(words: Topic, name: str) -> tuple[str, ...]:
    return tuple(words.get(name, ()))
