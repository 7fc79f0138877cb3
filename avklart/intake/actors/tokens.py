"""A cell of actors as tokens: words, signs that separate, brackets, days, and names that must stay whole."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from avklart.domain.draft import Language
from avklart.intake.actors.vocabulary import Vocabulary, Words, kind_of_word, vocabulary_of
from avklart.intake.found import DatedSpan, Names, OpenSpan

TokenKind = Literal["word", "name", "project", "sign", "open", "close", "break", "date"]

# Words that hold a slash come before the slash, "v/" and "m/" before the words they begin.
_PIECE = re.compile(
    r"(?<!\w)(?:og/eller|eller/og|och/eller|and/or|[abdikp]/s|[abs]/l|[bds]/a|c/o)(?!\w)"
    r"|(?<![\w/])[vm]/"
    r"|\d{1,4}/\d{1,4}(?![\w/])"
    r"|\n|[()\[\]]|[/,;:+|•▪●◦‣·]|[^\s()\[\]/,;:+|•▪●◦‣·]+",
    re.IGNORECASE,
)
_NUMBERING = re.compile(r"^(?:\d{1,2}|[a-z])[.)]?$")
_DASHES = frozenset("-–—")
_BULLETS = frozenset("•▪●◦‣·")
_QUOTES = '«»“”„"”'
_LONGEST_NAME = 12
# A line end after "i samarbeid med": no sign, but those on the lines below take part as well.
FOLD = "fold"


class Token(Struct, frozen=True):
    """A piece of a cell: how it is written, the same in lower case without quotation marks, and where it stands."""

    kind: TokenKind
    text: str
    low: str
    begins: int
    ends: int
    date: DatedSpan | None = None
    opened: OpenSpan | None = None


class KnownNames(Struct, frozen=True):
    """The names of a document ready to look up by their first word, and all words it writes as one."""

    by_first: Mapping[str, tuple[tuple[Words, TokenKind], ...]]
    alone: frozenset[str]
    abbreviations: frozenset[str]


def cell_to_tokens(text: str, opened: Sequence[OpenSpan], dated: Sequence[DatedSpan], names: Names) -> list[Token]:
    """Give the tokens of a cell in order; open spans and days are one token each, known names too.

    Source: published plans, the language of plans, section 3.
    """
    words = vocabulary_of(names.language)
    tokens = _with_spans(_raw_tokens(text, words), opened, dated)
    tokens = _without_line_ends(_without_numbering(tokens), words, names)
    return _with_whole_compounds(_with_whole_names(tokens, known_names(names), words), words)


def end_of_bracket(tokens: Sequence[Token], at: int, farthest: int) -> int | None:
    """Give where a bracket closes: with its own sign, or with the first where one is missing.

    Source: published plans.
    """
    closes = [place for place in range(at + 1, farthest) if tokens[place].kind == "close"]
    depth = 0
    for place in range(at, farthest):
        depth += (tokens[place].kind == "open") - (tokens[place].kind == "close")
        if depth == 0:
            return place
    return closes[0] if closes else None


def known_names(names: Names) -> KnownNames:
    """Give the names of a document ready to look up.

    Source: published plans.
    """
    return _known_names(names.projects, names.bodies, tuple(names.abbreviations), tuple(names.abbreviations.values()))


@lru_cache(maxsize=4)
def _known_names(
    projects: tuple[str, ...], bodies: tuple[str, ...], short: tuple[str, ...], long: tuple[str, ...]
) -> KnownNames:
    found: dict[str, list[tuple[Words, TokenKind]]] = {}
    kinds: tuple[tuple[tuple[str, ...], TokenKind], ...] = ((projects, "project"), (bodies, "name"), (long, "name"))
    for group, kind in kinds:
        for name in group:
            low = _name_words(name)
            if low and len(low) <= _LONGEST_NAME and (kind == "project" or _holds_separator(low)):
                found.setdefault(low[0], []).append((low, kind))
    alone = frozenset(name.casefold() for name in bodies)
    return KnownNames(
        by_first={first: tuple(sorted(lines, key=lambda line: -len(line[0]))) for first, lines in found.items()},
        alone=alone,
        abbreviations=frozenset(name.casefold() for name in short),
    )


def _name_words(name: str) -> Words:
    return tuple(_low(piece) for piece in _PIECE.findall(name) if piece.strip())


def _holds_separator(low: Words) -> bool:
    return any(word in {"og", "and", "och", "samt", ",", "/", "+"} for word in low)


def _low(piece: str) -> str:
    return "og" if piece == "&" else piece.strip(_QUOTES).casefold()


def _raw_tokens(text: str, words: Vocabulary) -> list[Token]:
    tokens: list[Token] = []
    for match in _PIECE.finditer(text):
        piece = match.group()
        begins, ends = match.span()
        if piece in "([":
            tokens.append(Token("open", piece, piece, begins, ends))
        elif piece in ")]":
            tokens.append(Token("close", piece, piece, begins, ends))
        elif piece in "\n/,;:+|" or piece in _DASHES or piece in _BULLETS:
            tokens.append(Token("sign", piece, _sign(piece), begins, ends))
        else:
            tokens.extend(_word_tokens(text, piece, begins, words))
    return tokens


def _sign(piece: str) -> str:
    if piece in _DASHES:
        return "-"
    return ";" if piece in _BULLETS or piece == "|" else piece


def _word_tokens(text: str, piece: str, begins: int, words: Vocabulary) -> list[Token]:
    """Give a word, and the full stop after it as a break where it ends a sentence."""
    stopped = piece.rstrip(".")
    ends = begins + len(piece)
    if stopped and stopped != piece and _ends_sentence(text, piece, ends, words):
        end = begins + len(stopped)
        return [
            Token("word", stopped, _low(stopped), begins, end),
            Token("break", ".", ".", end, ends),
        ]
    return [Token("word", piece, _low(piece), begins, ends)]


def _ends_sentence(text: str, piece: str, ends: int, words: Vocabulary) -> bool:
    """Tell whether the full stop after a word ends a sentence: before a capital, a sign or the end of the cell."""
    if piece.count(".") > 1 or piece[:-1].isdigit() or len(piece) <= 2:
        return False
    if piece.casefold().rpartition("-")[2] in words.sets["shortened"]:
        return False
    after = text[ends : ends + 4].lstrip(" ")
    if after[:1] in {"/", ","}:
        return False
    return not after or after[0] in ")/\n,;" or (text[ends].isspace() and (after[0].isupper() or after[0].isdigit()))


def _with_spans(tokens: list[Token], opened: Sequence[OpenSpan], dated: Sequence[DatedSpan]) -> list[Token]:
    """Put one token in place of those that stand inside a span of open words or of a time."""
    spans = [Token("break", span.as_written, "", span.begins, span.ends, opened=span) for span in opened]
    begins = [token.begins for token in tokens]
    spans += [
        Token("date", day.as_written, "", day.begins, day.ends, date=day)
        for day in dated
        if _is_time(tokens, bisect_left(begins, day.begins), day)
    ]
    spans.sort(key=lambda span: (span.begins, span.kind))
    found: list[Token] = []
    at, covered = 0, 0
    for token in tokens:
        while at < len(spans) and spans[at].begins <= token.begins:
            if spans[at].begins >= covered:
                found.append(spans[at])
                covered = spans[at].ends
            at += 1
        if token.begins >= covered and not (at < len(spans) and spans[at].begins < token.ends):
            found.append(token)
    return [*found, *(span for span in spans[at:] if span.begins >= covered)]


def _is_time(tokens: Sequence[Token], at: int, day: DatedSpan) -> bool:
    """Tell whether a time in a cell of actors is one: not the year in "Visjon 2030", nor "17. mai-komiteen"."""
    last = next((token for token in tokens[at : at + 12] if token.ends >= day.ends), None)
    if last is not None and last.begins < day.ends < last.ends and last.kind == "word":
        return last.text[-1] == "."
    before = tokens[max(0, at - 2) : at]
    if day.limit != "in" or len(before) < 2 or before[-1].kind != "word":
        return True
    return not (before[-1].text[:1].isupper() and before[-2].kind == "word")


def _without_numbering(tokens: list[Token]) -> list[Token]:
    """Drop the numbers, letters and dashes that only count the lines of a list."""
    found: list[Token] = []
    is_list = len(tokens) > 1 and bool(_NUMBERING.match(tokens[0].low)) and _is_numbering(tokens[0], tokens[1])
    count = _count_of(tokens[0]) if is_list else None
    for at, token in enumerate(tokens):
        # "1. NAV / 2. Skolene": a list whose lines were put on one.
        opens_line = at == 0 or tokens[at - 1].low == "\n" or (is_list and tokens[at - 1].kind == "sign")
        follows = tokens[at + 1] if at + 1 < len(tokens) else None
        if opens_line and token.low == "-":
            continue
        if follows and _counts_inside_line(token, follows, found, count):
            count = _count_of(token)
            found.append(Token("sign", token.text, ";", token.begins, token.ends))
            continue
        if opens_line and follows and _NUMBERING.match(token.low) and _is_numbering(token, follows):
            continue
        found.append(token)
    return found


def _counts_inside_line(token: Token, follows: Token, before: Sequence[Token], count: int | None) -> bool:
    """Tell whether a number counts within a line, "1) NAV 2) skolene", and does not stand in brackets.

    One with a full stop does where it goes on from the number before it: "1. NAV 2. Skolene".
    """
    if token.kind != "word" or any(other.kind == "open" for other in before[-12:]):
        return False
    if follows.kind == "close":
        return token.low.isdigit()
    return count is not None and token.low == f"{count + 1}." and _is_numbering(token, follows)


def _count_of(token: Token) -> int | None:
    bare = token.low.rstrip(".")
    return int(bare) if bare.isdecimal() else None


def _is_numbering(token: Token, follows: Token) -> bool:
    if follows.kind == "close":
        return True
    return token.text[-1] in ".)" and follows.kind == "word" and follows.text[:1].isupper()


def _without_line_ends(tokens: list[Token], words: Vocabulary, names: Names) -> list[Token]:
    """Make each line end a break, or nothing where the line was only full, in brackets, or beside another sign."""
    found: list[Token] = []
    known = known_names(names)
    depth = 0
    for at, token in enumerate(tokens):
        depth += (token.kind == "open") - (token.kind == "close")
        if token.low != "\n":
            found.append(token)
            continue
        before = found[-1] if found else None
        after = next((other for other in tokens[at + 1 : at + 4] if other.low != "\n"), None)
        if before is None or after is None or depth > 0:
            continue
        is_label = before.kind == "sign" and before.low == ":"
        if (before.kind in {"sign", "break"} and not is_label) or after.kind in {"sign", "open", "close"}:
            continue
        if is_label or before.low in words.sets["ends_of_phrases"]:
            found.append(Token("sign", "\n", FOLD, token.begins, token.ends))
        elif not _goes_on(before, after, words, names.language) and not _is_project_of(before, after, words, known):
            found.append(Token("break", "\n", "\n", token.begins, token.ends))
    return found


def _is_project_of(before: Token, after: Token, words: Vocabulary, known: KnownNames) -> bool:
    """Tell whether the line after a project's role begins with the name of a known project."""
    is_role = any(before.low == role[-1] for role in words.project_roles)
    return is_role and any(kind == "project" for _, kind in known.by_first.get(after.low, ()))


def _goes_on(before: Token, after: Token, words: Vocabulary, language: Language | None) -> bool:
    """Tell whether a name goes on over a line end: "Regional / næringssjef", "Rektor ved / Lillevik skole"."""
    if before.kind != "word" or after.kind != "word":
        return False
    if before.low.endswith("-") or before.low in words.sets["joining_words"] or before.low in words.sets["openers"]:
        return True
    if after.text[:1].isupper() or after.text[:1].isdigit():
        return False
    if after.low in words.sets["joining_words"]:
        return True
    complete = bool(kind_of_word(before.low, language)) or before.text.isupper()
    return not (complete and kind_of_word(after.low, language) in {"person", "body"})


def _with_whole_names(tokens: list[Token], known: KnownNames, words: Vocabulary) -> list[Token]:
    """Put one token in place of each known name, so that nothing splits it."""
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        length, kind = _name_at(tokens, at, known, words)
        if not length:
            found.append(tokens[at])
            at += 1
            continue
        first, last = tokens[at], tokens[at + length - 1]
        text = _join_texts(tokens[at : at + length])
        found.append(Token(kind, text, text.casefold(), first.begins, last.ends))
        at += length
    return found


def _with_whole_compounds(tokens: list[Token], words: Vocabulary) -> list[Token]:
    """Put one token in place of words that share an ending: "plan- og miljøutvalget" is cut by no rule of lists."""
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        ends = _end_of_compound(tokens, at, words)
        if ends > at + 1:
            text = _join_texts(tokens[at:ends])
            found.append(Token("word", text, text.casefold(), tokens[at].begins, tokens[ends - 1].ends))
        else:
            found.append(tokens[at])
        at = ends
    return found


def _end_of_compound(tokens: Sequence[Token], at: int, words: Vocabulary) -> int:
    """Give where the compound ends that begins at a place; of words that do not hang it is the word itself."""
    end = at
    farthest = min(len(tokens), at + _LONGEST_NAME)
    while end + 2 < farthest and _hangs(tokens[end]) and tokens[end + 2].kind == "word":
        if tokens[end + 1].low in words.sets["and_words"]:
            return end + 3 if not _hangs(tokens[end + 2]) else at + 1
        if tokens[end + 1].low != ",":
            return at + 1
        end += 2
    return at + 1


def _hangs(token: Token) -> bool:
    return token.kind == "word" and len(token.text) > 2 and token.text[-1] == "-"


def _name_at(tokens: list[Token], at: int, known: KnownNames, words: Vocabulary) -> tuple[int, TokenKind]:
    low = tokens[at].low
    for name, kind in known.by_first.get(low, ()):
        if _stands_at(tokens, at, name):
            return len(name), kind
    for name in words.sequences["names_with_and"]:
        if low == name[0] and _stands_at(tokens, at, name):
            return len(name), "name"
    return 0, "word"


def _stands_at(tokens: list[Token], at: int, name: Words) -> bool:
    if at + len(name) > len(tokens):
        return False
    return all(
        token.low == word and token.kind in {"word", "sign"} for token, word in zip(tokens[at:], name, strict=False)
    )


def _join_texts(tokens: Sequence[Token]) -> str:
    text = tokens[0].text
    for before, token in pairwise(tokens):
        text += (" " if token.begins > before.ends else "") + token.text
    return text
