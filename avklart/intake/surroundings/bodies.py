"""Names of the bodies that own plans, found in titles and lines: "Nordre Ås kommune", "Regionrådet for Indre Ås"."""

import re

from avklart.intake.surroundings.words import Words, folded

_CAPITAL = r"[A-ZÆØÅÄÖ][\w’'-]*"
_LONGEST = 300
# A line in capitals tells no names from other words; only a short one may be a name as a whole.
_MOST_CAPITALS = 4
# A name of any kind has so many words at most, and one that ends in "AS" so many.
_MOST_PARTS = 6
_MOST_SIGNED = 4
_SMALL = ("og", "och", "and", "i", "for", "för", "of", "/")


def bodies_in(text: str, words: Words) -> list[str]:
    """Give the names of bodies in a text, in order, without a genitive's s.

    A body is a name in capitals before a word such as "kommune" or "IKS", or after one such as "Regionrådet for".

    Source: none published; the names of public bodies in published plans.
    """
    text = folded(text)[:_LONGEST]
    if text.isupper() and len(text.split()) > _MOST_CAPITALS:
        return []
    found: dict[int, str] = {}
    taken = 0
    for name in (*_pattern(words, "beginning").finditer(text), *_pattern(words, "end").finditer(text)):
        if sum(map(str.islower, name[0])) < 1 and name[0] != text:
            continue
        if name.start() < taken and any(begin <= name.start() < begin + len(said) for begin, said in found.items()):
            continue
        taken = max(taken, name.end())
        said = _without_kind_of_plan(name[0], words)
        if said:
            found[name.start()] = _without_genitive(said, words)
    return [found[begin] for begin in sorted(found)]


def is_body(text: str, words: Words) -> bool:
    """Tell whether a line is nothing but the name of a body.

    Source: none published; title pages of published plans.
    """
    line = folded(text).strip(" .,:")
    return bool(line) and len(line) <= 90 and bodies_in(line, words) == [line]


def is_any_body(text: str, words: Words) -> bool:
    """Tell whether a line may be the name of a body of any kind: names in capitals, then a word such as "turlag".

    Source: none published; title pages of published plans.
    """
    parts = folded(text).split(" ")
    if len(parts) > _MOST_PARTS or not parts[0][:1].isupper():
        return False
    if len(parts) > 2 and parts[-1].upper() in map(str.upper, words.of("body_signs")) and len(parts) <= _MOST_SIGNED:
        return True
    small = [part for part in parts[:-1] if not part[:1].isupper() and part not in _SMALL]
    if small:
        return False
    if words.ends_as("no_body_ends", parts[-1]):
        return False
    is_small = parts[-1].islower() or (text.isupper() and len(parts) <= _MOST_CAPITALS)
    if len(parts) > 1 and is_small and words.ends_as("body_word_ends", parts[-1]):
        return True
    return any(_is_called(part, words, alone=len(parts) == 1) for part in parts)


def _is_called(part: str, words: Words, alone: bool) -> bool:
    """Tell whether a word is one that bodies are called by; one that stands alone must say more than that."""
    bare = part.casefold().strip(" ,.")
    return words.ends_as("body_names", bare) and not (alone and bare in words.of("body_names"))


def _pattern(words: Words, which: str) -> re.Pattern[str]:
    return words.made(f"body-{which}", _beginning if which == "beginning" else _end)


def _name(words: Words) -> str:
    inside = rf"(?:(?: (?i:{words.alternatives('inside_names')}))? {_CAPITAL}){{0,5}}"
    return f"{_CAPITAL}{inside}"


def _beginning(words: Words) -> str:
    return rf"(?<!\w)(?i:{words.alternatives('body_beginnings')}) (?:for|i|på|of) (?:the )?{_name(words)}"


def _end(words: Words) -> str:
    between = rf"(?: (?i:{words.alternatives('inside_names')}))?"
    ends, signs = words.alternatives("body_ends"), words.alternatives("body_signs")
    return rf"(?<!\w){_name(words)}(?:{between} (?:(?i:{ends})s?|{signs})|(?:[- ](?:{signs})))(?!\w)"


def _without_kind_of_plan(name: str, words: Words) -> str:
    """Leave the word for the plan out of "Årsplan Vestre skole"; nothing when only the kind of body is left."""
    while name:
        first, _, rest = name.partition(" ")
        if not words.has_plan_word(first):
            return name if rest or words.is_one_of("body_beginnings", first) else ""
        name = rest
    return ""


def _without_genitive(name: str, words: Words) -> str:
    first, _, last = name.rpartition(" ")
    bare = last.removesuffix("s")
    if bare != last and bare.casefold() in words.of("body_ends") and last.casefold() not in words.of("body_ends"):
        return f"{first} {bare}"
    return name
