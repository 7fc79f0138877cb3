"""The public words of a plan that may be held in other languages too, and what they say there."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from avklart.plans.models import Area, Plan, Text, Translation


@dataclass(frozen=True, slots=True)
class Translatable:
    """A title or a paragraph: what it is, the area it stands in if it does, its words, and their translation."""

    kind: Literal["title", "introduction", "area-title"]
    area: str
    words: str
    translation: Translation | None

    @property
    def key(self) -> str:
        """What it answers to in addresses."""
        return key_of(self.words)


def key_of(words: str) -> str:
    """Give the hash of words that a translation is found by."""
    return sha256(words.encode()).hexdigest()


def translatable(plan: Plan, language: str) -> list[Translatable]:
    """Give title, introductions and titles of areas that have words, in the plan's order, in three queries."""
    known = {one.of_sha256: one for one in Translation.every.filter(plan=plan, language=language)}
    texts = list(Text.every.filter(plan=plan))
    found: list[tuple[Literal["title", "introduction", "area-title"], str, str]] = [("title", "", plan.title)]
    found += [("introduction", "", text.text) for text in texts if text.area_id is None]
    for area in Area.every.filter(plan=plan):
        found.append(("area-title", "", area.title))
        found += [("introduction", area.title, text.text) for text in texts if text.area_id == area.pk]
    return [Translatable(*one, known.get(key_of(one[2]))) for one in found if one[2]]


def left_behind(plan: Plan, language: str, standing: list[Translatable]) -> list[Translation]:
    """Give the translations of words that the plan no longer has, to be used again for what they became."""
    keys = [one.key for one in standing]
    return list(Translation.every.filter(plan=plan, language=language).exclude(of_sha256__in=keys).exclude(text=""))


def translations_of(plan: Plan) -> dict[str, Mapping[str, str]]:
    """Give for each language what the words of a plan say in it, in one query."""
    found: dict[str, dict[str, str]] = {}
    for one in Translation.every.filter(plan=plan).exclude(text=""):
        found.setdefault(one.language, {})[one.of] = one.text
    return dict(found)
