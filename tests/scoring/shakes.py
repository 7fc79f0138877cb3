"""Ways to write a known plan as no rule was written for: unknown headers, rare words, odd signs, broken words.

A shake changes the words of a document as read, and those of its truth where a name is written otherwise in both. The
words are made up on purpose: what a council may write that no list holds.
"""

import random
import re
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Any

from avklart.intake.tables.header_words import meaning_of

Json = dict[str, Any]
# Gives the document and the truth as they are after the shake.
Change = Callable[["Shaking"], tuple[Json, Json]]

_HEADER_ROWS = 3
_SHORT = 60
_LABEL = re.compile(r"(?<!\w)([^\W\d_]{3,24})(?=:\s)")
_LONG_WORD = re.compile(r"[^\W\d_]{10,}")
# So many of the long words are cut.
_CUT = 0.5
_PAIR = r"(?: ?/ ?|, ?| og | & |; ?| ?\+ ?)"


@dataclass(frozen=True, slots=True)
class Shake:
    """One way to write a plan otherwise, and its name in the table."""

    name: str
    change: Change


@dataclass(frozen=True, slots=True)
class Shaking:
    """What a shake is given: a document and its truth as JSON, and a source of chance that is always the same."""

    document: Json
    truth: Json
    chance: random.Random


def _texts_changed(value: Any, change: Callable[[str], str]) -> Any:
    """Give a document with every text of its blocks changed."""
    if isinstance(value, list):
        return [_texts_changed(one, change) for one in value]
    if not isinstance(value, dict):
        return value
    return {
        key: change(one) if key == "text" and isinstance(one, str) else _texts_changed(one, change)
        for key, one in value.items()
    }


def _truth_changed(value: Any, change: Callable[[str], str]) -> Any:
    """Give a truth with its texts changed; its keys and the words of the contract have no capital and stay."""
    if isinstance(value, list):
        return [_truth_changed(one, change) for one in value]
    if isinstance(value, dict):
        return {key: _truth_changed(one, change) for key, one in value.items()}
    return change(value) if isinstance(value, str) else value


def _tables(value: Any) -> Iterator[Json]:
    if isinstance(value, list):
        for one in value:
            yield from _tables(one)
    elif isinstance(value, dict):
        if value.get("is") == "table":
            yield value
        for one in value.values():
            yield from _tables(one)


# Headers

_HEADERS: Mapping[str, tuple[frozenset[str], tuple[str, ...]]] = {
    "actors": (frozenset({"responsible", "leads", "executes"}), ("Bærer stafettpinnen", "På banen", "Ror båten")),
    "partners": (frozenset({"partners"}), ("På lasset", "Også nevnt", "Drahjelp")),
    "time": (frozenset({"when", "deadline", "start", "end"}), ("Målstrek", "Lukes", "Vindu")),
    "money": (frozenset({"source", "cost", "cost_or_source", "payer", "total"}), ("Pengesekk", "Spleis", "Regning")),
    "text": (frozenset({"text", "text_second", "text_third"}), ("Grep", "Slik når vi dit", "Løfte")),
}


def _headers(kind: str, *, bare: bool = False) -> Change:
    roles, words = _HEADERS[kind]

    def change(shaking: Shaking) -> tuple[Json, Json]:
        word = "" if bare else shaking.chance.choice(words)
        document = deepcopy(shaking.document)
        for block in _header_blocks(document, also_labels=not bare):
            if meaning_of(block["text"], "nb").role in roles:
                block["text"] = word

        def relabelled(text: str) -> str:
            return _LABEL.sub(lambda label: word if meaning_of(label[1], "nb").role in roles else label[1], text)

        return document if bare else _texts_changed(document, relabelled), shaking.truth

    return change


def _header_blocks(document: Json, *, also_labels: bool) -> Iterator[Json]:
    """Give the texts of header rows: those among the first of which most cells say what stands below."""
    for table in _tables(document):
        if table.get("origin") == "labels":
            yield from (block for row in table["rows"] * also_labels for block in _short_blocks(row["cells"][0]))
            continue
        for row in table["rows"][:_HEADER_ROWS]:
            blocks = [block for cell in row["cells"] for block in _short_blocks(cell)]
            told = sum(meaning_of(block["text"], "nb").role is not None for block in blocks)
            if len(blocks) > 1 and told * 2 > len(blocks):
                yield from blocks
                break


def _short_blocks(cell: Json) -> list[Json]:
    return [block for block in cell.get("blocks", ()) if 0 < len(block.get("text", "")) <= _SHORT]


# Words


def _words(*rewritten: tuple[str, str], names: bool = False, short: bool = False) -> Change:
    """Write words otherwise; `names` changes them in the truth too, `short` only in texts as short as a cell's."""
    patterns = [(re.compile(rf"(?<![\w-]){old}", re.IGNORECASE), new) for old, new in rewritten]

    def written(text: str) -> str:
        if short and len(text) > _SHORT:
            return text
        for pattern, new in patterns:
            text = pattern.sub(partial(_like, new), text)
        return text

    def change(shaking: Shaking) -> tuple[Json, Json]:
        document = _texts_changed(shaking.document, written)
        return document, _truth_changed(shaking.truth, written) if names else shaking.truth

    return change


def _like(new: str, found: re.Match[str]) -> str:
    """Give the new words with the first letter as large as that of the old."""
    made = found.expand(new)
    return made[:1].upper() + made[1:] if found[0][:1].isupper() else made


_OPEN = _words(
    (r"(?:må|skal|bør) (?:avklares|avklarast|klargjøres|drøftes|drøftast)", "står fortsatt på vent"),
    (r"(?:ikke|ikkje) (?:avklart|bestemt|fastsatt|fastsett|klart)", "henger i lufta"),
    (r"uavklart", "svever"),
    (r"må (?:avklare|vurdere)", "får lande"),
    (r"(?:avklares|avklarast) (?:av|med|i)", "hviler hos"),
    (r"(?:ikke|ikkje) finansiert", "venter på penger"),
)
_PARTS = _words(
    (r"i (?:nært )?samarbeid med", "skulder ved skulder med"),
    (r"(?:sammen|saman) med", "i spann med"),
    (r"(?:ledes|utføres|gjennomføres) av", "bæres fram av"),
    (r"(?:hovedansvar|hovudansvar)", "tyngste bør"),
    (r"v/", "gjennom "),
)
_ROLES = _words(
    (r"(\w*?)sjef(en|ane|ene)?(?!\w)", r"\1høvding\2"),
    (r"(\w*?)rådgiver(en|e|ne)?(?!\w)", r"\1hjelper\2"),
    (r"(\w*?)koordinator(en|er)?(?!\w)", r"\1samler\2"),
    (r"rektor(en|ene)?(?!\w)", r"skolefut\1"),
    (r"(\w+?)(?:leder|leiar)(en|ar|e)?(?!\w)", r"\1kaptein\2"),
    names=True,
)
_BODIES = _words(
    (r"(\w+?)utvalget(?!\w)", r"\1kruset"),
    (r"(\w+?)(?:gruppa|gruppen)(?!\w)", r"\1gjengen"),
    (r"(\w+?)rådet(?!\w)", r"\1tinget"),
    (r"(\w+?)(?:kontoret|avdelingen|avdelinga)(?!\w)", r"\1stua"),
    (r"formannskapet(?!\w)", "Forsamlingen"),
    names=True,
)
_TIME = _words(
    (r"(?:innen|innan|senest|seinast)(?!\w)", "målgang"),
    (r"(?:våren|vår)(?= 20)", "lauvsprett"),
    (r"(?:høsten|høst|hausten|haust)(?= 20)", "skurd"),
    (r"(?:årlig|årleg)", "hvert eneste år"),
    (r"(?:løpende|løpande|fortløpende|kontinuerlig)", "så lenge det varer"),
    (r"(?:kvartalsvis)", "fire ganger i året"),
    short=True,
)
_YEARS = _words((r"(?:20)(\d\d)(?!\d)", r"’\1"), short=True)
_MONEY = _words(
    (r"drift(?:smidler|sbudsjettet|sbudsjett|a|en)?(?!\w)", "huskassa"),
    (r"(?:tilskudd|tilskot)(?!\w)", "påspleising"),
    (r"(?:egenandel|eigendel|eigenandel)(?!\w)", "bidrag hver for seg"),
    (r"(?:spillemidler|spelemidlar)(?!\w)", "tippepotten"),
    (r"(?:investeringsbudsjettet|investeringsbudsjett|investering)(?!\w)", "byggekassa"),
)
_AMOUNTS = _words(
    (r"(\d+)[ .]000(?!\d)(?: kr| kroner|,-)?", r"\1 tusenlapper"),
    (r"(\d[\d,]*) ?(?:mill\.?|millioner|MNOK)(?: kr| kroner)?", r"\1 M"),
)


# Signs between actors, and broken words


def _between(sign: str) -> Change:
    """Put another sign between the actors of an activity."""

    def change(shaking: Shaking) -> tuple[Json, Json]:
        pairs = [re.compile(f"({first}){_PAIR}({second})", re.IGNORECASE) for first, second in _pairs(shaking.truth)]

        def parted(text: str) -> str:
            if len(text) > 4 * _SHORT:
                return text
            for pair in pairs:
                text = pair.sub(rf"\1{sign}\2", text)
            return text

        return _texts_changed(shaking.document, parted), shaking.truth

    return change


def _pairs(truth: Json) -> list[tuple[str, str]]:
    found: dict[tuple[str, str], None] = {}
    for area in truth.get("areas", ()):
        for activity in area.get("activities", ()):
            names = [re.escape(one["actor"]) for one in activity.get("responsibilities", ())]
            found.update(dict.fromkeys(pairwise(names)))
    return list(found)


def _broken(shaking: Shaking) -> tuple[Json, Json]:
    """Cut long words of actors in two here and there, as text from a PDF often is."""
    names = {one["actor"] for area in shaking.truth.get("areas", ()) for one in _actors_of(area)}
    words = {word for name in names for word in _LONG_WORD.findall(name)}

    def cut(found: re.Match[str]) -> str:
        word = found[0]
        at = shaking.chance.randrange(4, len(word) - 1)
        return f"{word[:at]} {word[at:]}" if word in words and shaking.chance.random() < _CUT else word

    def broken(text: str) -> str:
        if len(text) > 2 * _SHORT:
            return text
        return _LONG_WORD.sub(cut, text)

    return _texts_changed(shaking.document, broken), shaking.truth


def _actors_of(area: Json) -> Iterator[Json]:
    for activity in area.get("activities", ()):
        yield from activity.get("responsibilities", ())


SHAKES = (
    Shake("actors headed otherwise", _headers("actors")),
    Shake("partners headed otherwise", _headers("partners")),
    Shake("time headed otherwise", _headers("time")),
    Shake("money headed otherwise", _headers("money")),
    Shake("activities headed otherwise", _headers("text")),
    Shake("actors without header", _headers("actors", bare=True)),
    Shake("time without header", _headers("time", bare=True)),
    Shake("money without header", _headers("money", bare=True)),
    Shake("rare words for what is open", _OPEN),
    Shake("rare words for parts", _PARTS),
    Shake("roles of unknown names", _ROLES),
    Shake("bodies of unknown names", _BODIES),
    Shake("rare words for time", _TIME),
    Shake("years in two digits", _YEARS),
    Shake("rare words for money", _MONEY),
    Shake("rare units", _AMOUNTS),
    Shake("actors parted by a bar", _between(" | ")),
    Shake("actors parted by hhv.", _between(" hhv. ")),
    Shake("actors parted by space", _between("  ")),
    Shake("actors of broken words", _broken),
)
