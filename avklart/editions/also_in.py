"""The public words of a plan in other languages, as an edition freezes them: beside the plan, in the same order."""

from collections.abc import Iterator, Mapping
from typing import Any

from avklart.domain.difference import FieldChange
from avklart.domain.draft import PlanDraft
from avklart.domain.plan_difference import PlanChange
from avklart.domain.plan_texts import TextPlace, Texts
from avklart.plans.models import Plan
from avklart.plans.queries.translations import translations_of

Json = dict[str, Any]
KEY = "also_in"


def also_in(plan: Plan, draft: PlanDraft) -> Json:
    """Give what the plan's titles and introductions say in each other language, null where they say nothing.

    Empty for a plan that is held in its own language alone: its content and its hash are as if this were not there.
    """
    found = {}
    for language, words in translations_of(plan).items():
        told = {
            "title": words.get(draft.title or ""),
            "introduction": [words.get(one.text) for one in draft.introduction],
            "areas": [
                {
                    "title": words.get(area.title or ""),
                    "introduction": [words.get(one.text) for one in area.introduction],
                }
                for area in draft.areas
            ],
        }
        if any(_words(told)):
            found[language] = told
    return {KEY: found} if found else {}


def translated_texts(content: Mapping[str, Any]) -> Texts:
    """Give every text of a content that is in another language, with its place."""
    for told in content.get(KEY, {}).values():
        yield from ((TextPlace("plan", "south-sami"), text) for text in _words(told))


def translation_changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[PlanChange, ...]:
    """Give what has changed in the words in other languages from one content to another, as one change of the plan."""
    old, new = ("\n".join(text for _, text in translated_texts(one)) for one in (before, after))
    if old == new:
        return ()
    return (PlanChange(part="plan", verb="changed", fields=(FieldChange("south-sami", old, new),)),)


def _words(told: Mapping[str, Any]) -> Iterator[str]:
    """Give the words told of a plan or an area, without what says nothing."""
    yield from (text for text in (told["title"], *told["introduction"]) if text)
    for area in told.get("areas", ()):
        yield from _words(area)
