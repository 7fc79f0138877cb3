"""A list of parties, as a plan writes it, taken apart: where one party ends and the next begins."""

import re
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from avklart.domain.draft import Language
from avklart.intake.found import Names
from avklart.intake.words import words_of

_LONGEST_WORD = 60
_LONGEST_HEAD = 80
_LOOK_AHEAD = 4
_SPACES = re.compile(r"[^\S\n]+")
_LINES = re.compile(r" ?\n[ \n]*")
_ONE_LETTER_EACH = re.compile(r"(?<!\w)[^\W\d_]/[^\W\d_](?!\w)")
_ENCLOSED = re.compile(r"\([^()\n]{0,200}\)|«[^«»\n]{0,200}»|“[^“”\n]{0,200}”|\"[^\"\n]{0,200}\"")
_HYPHENED = re.compile(r"([^\W\d_]{2,40})-([^\W\d_]{2,40})")
_WORD = re.compile(r"[^\W_](?:[\w’'-]*[^\W_])?")
_EDGES = " \n-–—•·*.,;:/+|"


def split_parties(text: str, names: Names) -> list[str]:
    """Give the parties of a list as written, each with its first letter capital; words that name nobody fall away.

    Parties stand between "/", commas, semicolons, "+", line breaks and words for "and". One name that holds such a
    word stays whole: a known name, "plan- og bygningssjef", "utvalg for oppvekst, kultur og helse", "bygg og anlegg",
    and whatever stands in brackets or quotation marks.

    Source: published plans, the language of plans, section 3.
    """
    folded = _LINES.sub("\n", _SPACES.sub(" ", text))
    words = _words(names.language)
    known = _known_names(names.projects, names.bodies)
    found = (_party(piece, words, known.words) for piece in _pieces(folded, words, known.whole))
    return [party for party in found if party]


def is_party_word(word: str, language: Language | None) -> bool:
    """Tell whether a word is a role, a kind of body or an abbreviation: "rådgiver", "referansegruppe", "AU".

    Source: published plans, the language of plans, section 3.
    """
    return _is_party_word(word[:_LONGEST_WORD], language)


class _Words(Struct, frozen=True):
    """The words of a language that lists of parties are made of, ready to be looked for."""

    language: Language | None
    separators: re.Pattern[str]
    between: frozenset[str]
    nobody: frozenset[str]
    slash_after: frozenset[str]
    fields: re.Pattern[str]
    field_words: frozenset[str]
    goes_on: re.Pattern[str]
    places: frozenset[str]
    of_two_places: frozenset[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    broken: re.Pattern[str]


class _Known(Struct, frozen=True):
    """The names a document knows: those that hold a separator, and the single words of all of them."""

    whole: re.Pattern[str] | None
    words: frozenset[str]


def _any_of(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@lru_cache(maxsize=8)
def _words(language: Language | None) -> _Words:
    data = words_of("parties", language)
    between = _any_of(data["between"])
    return _Words(
        language=language,
        separators=re.compile(rf"[/,;+\n•·|]|(?<![\w/-])(?:{between})(?![\w/-])", re.I),
        between=frozenset(data["between"]),
        nobody=frozenset(data["nobody"]),
        slash_after=frozenset(data["slash_after"]),
        fields=re.compile(rf"(?:{_any_of(data['fields'])})", re.I),
        field_words=frozenset(data["fields"]),
        goes_on=re.compile(rf"([^\W\d_]+) (?:{_any_of(data['name_goes_on'])}) ", re.I),
        places=frozenset(data["places"]),
        of_two_places=frozenset(data["one_of_two_places"]),
        before=re.compile(rf"(?:{_any_of(data['falls_away_before'])}) ", re.I),
        after=re.compile(rf"(?:^|[ ,])(?:{_any_of(data['falls_away_after'])})$", re.I),
        broken=re.compile(rf"(?<=[^\W\d_])-[ \n](?!(?:{between}|eller|till)\b)(?=[a-zæøåäö])"),
    )


@lru_cache(maxsize=8)
def _known_names(projects: tuple[str, ...], bodies: tuple[str, ...]) -> _Known:
    holding = [name for name in {*projects, *bodies} if re.search(r"[/,;+&]|(?<!\w)(?:og|and|och|samt)(?!\w)", name)]
    pattern = _any_of(holding).replace(r"\ ", " ")
    pattern = re.sub(r" (?:\\&|&|og|och|and) ", " (?:&|og|och|and) ", pattern)
    words = frozenset(word.lower() for name in (*projects, *bodies) for word in _WORD.findall(name))
    return _Known(re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.I) if holding else None, words)


@lru_cache(maxsize=4096)
def _is_party_word(word: str, language: Language | None) -> bool:
    data = _heads(language)
    if word.lower() in data[1] or (len(word) > 1 and word[:2].isupper() and "-" not in word):
        return True
    return data[0].search(word.lower()) is not None


@lru_cache(maxsize=8)
def _heads(language: Language | None) -> tuple[re.Pattern[str], frozenset[str]]:
    data = words_of("parties", language)
    heads = _any_of([*data["roles"], *data["bodies"]])
    ends = _any_of(data["word_ends"])
    # "ansvarlig" alone is an adjective ("ansvarlig ordfører"), at the end of a word it is a role.
    return re.compile(rf"(?!^ansvarlig)(?:{heads})(?:{ends})?$"), frozenset(data.get("bodies_alone", ()))


def _pieces(text: str, words: _Words, known: re.Pattern[str] | None) -> list[str]:
    """Cut the text at the separators that separate."""
    marks = [mark for mark in _outside(text, words, known) if not _is_inside_a_word(text, mark, words)]
    cuts, held_until = [(0, 0)], 0
    for number, mark in enumerate(marks):
        if mark.start() < held_until:
            continue
        held = _held_together(text, cuts[-1][1], marks[number : number + _LOOK_AHEAD + 1], words)
        if held:
            held_until = held
        else:
            cuts.append((mark.start(), mark.end()))
    cuts.append((len(text), len(text)))
    return [text[begins:ends] for (_, begins), (ends, _) in pairwise(cuts)]


def _outside(text: str, words: _Words, known: re.Pattern[str] | None) -> list[re.Match[str]]:
    """Give the separators that stand neither in brackets, in quotation marks nor in a known name."""
    kept = [match.span() for match in _ENCLOSED.finditer(text)]
    if known:
        kept.extend(match.span() for match in known.finditer(text))
    kept.sort()
    outside, at, until = [], 0, 0
    for mark in words.separators.finditer(text):
        while at < len(kept) and kept[at][0] <= mark.start():
            until = max(until, kept[at][1])
            at += 1
        if mark.start() >= until:
            outside.append(mark)
    return outside


def _is_inside_a_word(text: str, mark: re.Match[str], words: _Words) -> bool:
    """Tell whether a sign belongs to what it stands in: "v/ordfører", "2025/2026", "Dal A/S", "18+"."""
    before, after = text[max(0, mark.start() - 1) : mark.start()], text[mark.end() : mark.end() + 1]
    sign = mark.group()
    if sign in "/," and before.isdigit() and after.isdigit():
        return True
    if sign == "+":
        return before.isdigit()
    if _ONE_LETTER_EACH.match(text, max(0, mark.start() - 1)):
        return True
    if sign == "/" and before.lower() in words.slash_after:
        return not text[max(0, mark.start() - 2) : mark.start() - 1].isalnum()
    return False


def _held_together(text: str, begins: int, marks: list[re.Match[str]], words: _Words) -> int:
    """Give where a name ends that this separator and those after it belong to, or 0 when it separates."""
    mark = marks[0]
    sign = mark.group().lower()
    if sign == "\n":
        return 0 if _line_ends_a_party(text, begins, mark, words) else mark.end()
    if text[max(begins, mark.start() - 2) : mark.start()].rstrip(" ")[-1:] == "-" and mark.start() - begins > 1:
        return _end_of_hanging(marks, words)
    if sign != "," and sign not in words.between:
        return 0
    head = words.goes_on.search(text[begins : min(mark.start(), begins + _LONGEST_HEAD)] + " ")
    if head and _is_party_word(head[1], words.language):
        return _end_of_fields(text, marks, words)
    if sign in words.between and _is_one_name(text, begins, mark, words):
        return mark.end()
    return 0


def _line_ends_a_party(text: str, begins: int, mark: re.Match[str], words: _Words) -> bool:
    """Tell whether a line break separates: not where a line is merely full, as "Regional" before "næringssjef"."""
    follows = text[mark.end() : mark.end() + _LONGEST_WORD]
    if not follows[:1].islower():
        return True
    last, first = _last_word(text, begins, mark.start()), _first_word(follows)
    return _is_party_word(last, words.language) and _is_party_word(first, words.language)


def _end_of_hanging(marks: list[re.Match[str]], words: _Words) -> int:
    """Give where a compound with a hanging hyphen is made whole: "miljø-, landbruk og utmarksutvalget"."""
    if marks[0].group() == ",":
        for mark in marks[1:]:
            if mark.group().lower() in words.between:
                return mark.end()
            if mark.group() != ",":
                break
    return marks[0].end()


def _end_of_fields(text: str, marks: list[re.Match[str]], words: _Words) -> int:
    """Give where the fields of a body end: "utvalg for oppvekst, kultur og helse", but not before another party."""
    for mark in marks:
        follows = _first_word(text[mark.end() : mark.end() + _LONGEST_WORD])
        if not follows or _is_party_word(follows, words.language):
            return 0
        if mark.group().lower() in words.between:
            return mark.end()
        if mark.group() != ",":
            return 0
    return 0


def _is_one_name(text: str, begins: int, mark: re.Match[str], words: _Words) -> bool:
    """Tell whether a word for "and" joins two words of one name: two fields of work, or two places."""
    left = _last_word(text, begins, mark.start())
    follows = text[mark.end() : mark.end() + _LONGEST_WORD].lstrip(" ").split(" ", 2)
    right = _first_word(follows[0])
    if left.lower() in words.field_words and words.fields.match(right):
        return True
    if f"{left} {mark.group()} {right}".lower() in words.places:
        return True
    closing = _first_word(follows[1]).lower() if len(follows) > 1 else ""
    is_name = left[:1].isupper() and right[:1].isupper() and not _is_party_word(left, words.language)
    return is_name and closing in words.of_two_places


def _last_word(text: str, begins: int, ends: int) -> str:
    found = _WORD.findall(text[max(begins, ends - _LONGEST_WORD) : ends])
    return found[-1] if found else ""


def _first_word(text: str) -> str:
    found = _WORD.search(text)
    return found.group() if found else ""


def _party(piece: str, words: _Words, known: frozenset[str]) -> str:
    """Give one party without what stands around it, its broken words joined, or "" when it names nobody."""
    name = words.broken.sub("", piece).replace("\n", " ").strip(_EDGES)
    for _ in range(3):
        name = words.after.sub("", name)
        opening = words.before.match(name)
        name = (name[opening.end() :] if opening else name).strip(_EDGES)
    if name.lower().rstrip(".") in words.nobody or not _WORD.search(name):
        return ""
    name = _HYPHENED.sub(lambda found: _joined(found, known), name)
    return name[:1].upper() + name[1:]


def _joined(found: re.Match[str], known: frozenset[str]) -> str:
    """Join a word that the document elsewhere writes without a hyphen."""
    whole = found[1] + found[2]
    return whole if whole.lower() in known else found.group()
