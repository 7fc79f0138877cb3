"""Who a document says it is: its title, the body that owns it, and the lines that say so."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from avklart.intake.surroundings.bodies import bodies_in, is_any_body, is_body
from avklart.intake.surroundings.labels import is_attribute_line, label_of
from avklart.intake.surroundings.pieces import Piece
from avklart.intake.surroundings.words import Words, folded, split_letter, split_number

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ONLY_YEARS = re.compile(r"[(]?(?:(?:19|20)\d\d)(?:\s?[-–/]\s?(?:(?:19|20)?\d\d))?[)]?\.?")
_OPENING = 30
_LONGEST_TITLE = 200
_LONGEST_NAME = 100
_OPENING_TEXT = 400
# "the plan", and not one of many: "Klimaplan for X" in a sentence may be another's.
_DEFINITE = re.compile(r"^the |(?:en|et|na)$")
_LEAST = 2.5
# The first line of a text may be its title by that alone, unless a table or a list comes right under it.
_FIRST_ALONE = 0.75
_DATED = re.compile(r"\(\d{1,2}\.\s?\d{1,2}\.[^()]*\)$")
_NO_TITLES = ("introductions", "contents_headings", "closings", "goal_lists", "area_lists", "abbreviation_headings")
_TAIL = re.compile(r"\s*(?:[–|•·,:]|\s-|\.(?=\s))\s+|\s(?=\()")


class Title(Struct, frozen=True):
    """The title as it is given, the pieces it stands in, and the words of those that are no part of it.

    `is_below` tells that it was found further down than titles stand, at the head of what it is the title of.
    """

    text: str
    pieces: tuple[Piece, ...]
    rest: str = ""
    is_below: bool = False


def title_of(pieces: Sequence[Piece], words: Words, body_size: float | None) -> Title | None:
    """Give the title among the first pieces of a document, None where no line looks like one.

    A line in the title style, the outermost heading, a bold or large line and one that names a kind of plan are
    weighed against each other; the name of a sheet, of a chapter of introduction or of a body alone is no title.

    Source: the plan draft contract, "title"; title pages of published plans.
    """
    opening = _opening(pieces, words)
    if not opening:
        return _later_title(pieces, words)
    weighed = [(_weight(piece, at, words, body_size), -at) for at, piece in enumerate(opening)]
    if len(opening) > 1 and not weighed[0][0] + _FIRST_ALONE < _LEAST:
        weighed[0] = (weighed[0][0] + _FIRST_ALONE, 0)
    weight, at = max(weighed)
    if weight < _LEAST:
        return _later_title(pieces, words)
    lines = _joined(opening, -at, words)
    text = folded(" ".join(piece.words for piece in lines))
    cased = in_sentence_case(text, pieces) if _is_capitals(text) else text
    own, rest = _without_owner(cased, words)
    number, own = split_number(own)
    return Title(own, tuple(lines), f"{number or ''} {rest}".strip())


def _later_title(pieces: Sequence[Piece], words: Words) -> Title | None:
    """Give the first heading that names a kind of plan and its years, where nothing at the head is a title."""
    for piece in pieces[:_OPENING]:
        if piece.kind == "heading" and words.has_plan_word(piece.text) and _YEAR.search(piece.text):
            text = in_sentence_case(piece.words, pieces) if _is_capitals(piece.words) else piece.words
            return Title(text, (piece,), is_below=True)
    return None


def _opening(pieces: Sequence[Piece], words: Words) -> list[Piece]:
    """Give the pieces a title is looked for in: up to the first table, and no line that is long."""
    opening: list[Piece] = []
    for piece in pieces[:_OPENING]:
        if piece.kind in ("table", "item") and opening:
            break
        if piece.kind in ("heading", "text") and piece.text and len(piece.text) <= _LONGEST_TITLE:
            opening.append(piece)
    return opening


def _weight(piece: Piece, at: int, words: Words, body_size: float | None) -> float:
    text = piece.text
    weight = 2.0 - 0.25 * at
    weight += 4.0 if words.has_plan_word(text) else 0.0
    weight += 1.0 if _YEAR.search(text) else 0.0
    weight += _look(piece, body_size)
    if text.endswith((".", ",", ";", ":")) or len(text.split()) > 18 or _DATED.search(text):
        weight -= 4.0
    if is_body(text, words) or _ONLY_YEARS.fullmatch(text) or words.is_time(text):
        weight -= 5.0
    if _is_chapter(text, words) or is_attribute_line(piece, words) or text.count("|") > 1:
        weight -= 8.0
    if piece.kind == "heading" and piece.place.sheet is not None and piece.place.row is None:
        weight -= 5.0
    return weight - (6.0 if _is_header_row(text, words) else 0.0)


def _is_chapter(text: str, words: Words) -> bool:
    """Tell whether a line heads a chapter, an area or a goal, whatever the document is."""
    name = split_number(text)[1]
    if label_of(text, words) is not None or any(words.is_one_of(key, name) for key in _NO_TITLES):
        return True
    return words.is_one_of("activity_headings", name) and not words.has_plan_word(name)


def _look(piece: Piece, body_size: float | None) -> float:
    if piece.is_title:
        return 8.0
    if piece.kind == "heading":
        return 3.0 - 0.5 * piece.level
    larger = body_size is not None and piece.size is not None and piece.size > body_size + 1
    return (1.0 if piece.bold else 0.0) + (2.0 if larger else 0.0) + (0.5 if piece.is_capitals else 0.0)


def _is_header_row(text: str, words: Words) -> bool:
    """Tell whether a line is the header of a table run together: most of its words are labels of columns."""
    tokens = re.findall(r"[\w]+", text.casefold())
    labels = (
        words.of("attribute_labels") | words.of("activity_labels") | words.of("goal_labels") | words.of("area_labels")
    )
    return len(tokens) >= 3 and 2 * sum(token in labels for token in tokens) >= len(tokens)


def _joined(opening: Sequence[Piece], at: int, words: Words) -> list[Piece]:
    """Give the lines of the title: the next ones too where the title clearly goes on in them."""
    lines = [opening[at]]
    while len(lines) < 3 and at + len(lines) < len(opening):
        following = opening[at + len(lines)]
        if not _goes_on(lines[-1], following, " ".join(line.text for line in lines), words):
            break
        lines.append(following)
    return lines


def _goes_on(line: Piece, following: Piece, title: str, words: Words) -> bool:
    text = following.text
    if following.kind != line.kind or len(text) > 100 or text.endswith("."):
        return False
    if _ONLY_YEARS.fullmatch(text):
        return not _YEAR.search(title)
    first = text.split()[0].casefold()
    hangs = line.text.split()[-1].casefold() in (*words.of("before_owner"), "og", "-", "–")
    same_look = (following.bold, following.size, following.level, following.style) == (
        line.bold,
        line.size,
        line.level,
        line.style,
    )
    if hangs or (first in words.of("before_owner") and same_look):
        return True
    return same_look and text[0].islower() and (line.kind == "heading" or line.bold or line.is_title)


def _is_capitals(text: str) -> bool:
    letters = [sign for sign in text if sign.isalpha()]
    return len(letters) > 6 and sum(sign.isupper() for sign in letters) > 0.85 * len(letters)


def in_sentence_case(text: str, pieces: Iterable[Piece]) -> str:
    """Give a title in capitals in sentence case; a word the document writes with a capital inside its lines keeps it.

    "TILTAKSPLAN FOR NORDRE ÅS" is "Tiltaksplan for Nordre Ås" where a line of the document says "i Nordre Ås".

    Source: none published; titles in capitals are set so by their look.
    """
    seen = _written_inside(pieces)
    shown = []
    for word in text.split(" "):
        bare = word.strip('.,:;()«»"–-')
        known = seen.get(bare.casefold())
        shown.append(word.replace(bare, known) if bare and known else word.lower())
    line = " ".join(shown)
    at = next((at for at, sign in enumerate(line) if sign.isalnum()), 0)
    return line[:at] + line[at].upper() + line[at + 1 :] if line else text


def _written_inside(pieces: Iterable[Piece]) -> dict[str, str]:
    """Give the words that stand with a capital inside a line of small letters, as they stand there most often."""
    forms: dict[str, Counter[str]] = {}
    for piece in pieces:
        if piece.kind in ("text", "item", "heading") and not _is_capitals(piece.text):
            _count_forms(piece.text, piece.kind != "heading", forms)
    kept = {}
    for key, counts in forms.items():
        form = counts.most_common(1)[0][0]
        if form != form.lower():
            kept[key] = form
    return kept


def _count_forms(text: str, counts_first: bool, forms: dict[str, Counter[str]]) -> None:
    tokens = re.findall(r"[^\W_]+(?:[-’'][^\W_]+)*|[.!?:]", text)
    begins = True
    named = len(tokens) > 1 and tokens[1].islower()
    for at, said in enumerate(tokens):
        if said in ".!?:":
            begins = True
            continue
        # The first word of a line has its capital from the line, unless a small word comes right after ("Ås kommune").
        if not begins or (at == 0 and counts_first and named and tokens[1] in ("kommune", "kommun", "fylkeskommune")):
            forms.setdefault(said.casefold(), Counter())[said] += 1
        begins = False


def _without_owner(text: str, words: Words) -> tuple[str, str]:
    """Give a title without the body set off from it ("… – Nordre Ås kommune"), and those words."""
    for parting in _TAIL.finditer(text):
        head, tail = text[: parting.start()], text[parting.end() :]
        if is_body(tail, words) and words.has_plan_word(head):
            return head, tail
        if is_body(head, words) and words.has_plan_word(tail):
            return tail, head
        begins = tail.split(" ", 1)[0].strip("(").casefold()
        if words.has_plan_word(head) and (
            begins in words.of("adopted_words") or _is_sentence(parting[0], head, tail, words)
        ):
            return head.rstrip(" ("), tail
    return text, ""


def _is_sentence(parting: str, head: str, tail: str, words: Words) -> bool:
    """Tell whether a sentence of its own follows a title: not after "25." of a date, and with no kind of plan in it."""
    return parting.startswith(".") and not head[-1:].isdigit() and not words.has_plan_word(tail)


def owner_of(
    title: Title | None, pieces: Sequence[Piece], furniture: Sequence[str], declared: str | None, words: Words
) -> str | None:
    """Give the body a plan is for: named in its title, in a line of its own, in header or footer, or in its first text.

    Source: the plan draft contract, "owner"; title pages of published plans.
    """
    owner = _owner_of(title, pieces, furniture, declared, words)
    return _in_small_letters(owner, pieces, words) if owner is not None and owner.isupper() else owner


def _in_small_letters(name: str, pieces: Sequence[Piece], words: Words) -> str:
    """Give a name in capitals as the document writes it elsewhere, or with a capital for each word of the name."""
    for piece in pieces:
        at = piece.text.casefold().find(name.casefold())
        if at >= 0 and not piece.text[at : at + len(name)].isupper():
            return piece.text[at : at + len(name)]
    small = words.of("body_ends") | words.of("inside_names")
    return " ".join(part.lower() if part.casefold() in small else part.capitalize() for part in name.split(" "))


def _owner_of(
    title: Title | None, pieces: Sequence[Piece], furniture: Sequence[str], declared: str | None, words: Words
) -> str | None:
    after = [piece for piece in pieces[:_OPENING] if piece.kind in ("text", "heading", "item")]
    lines = [piece.text for piece in after]
    if title is not None:
        named = bodies_in(title.rest, words) or _named_in_title(title.text, words)
        if named:
            return named[-1]
    for line in lines[:12]:
        first = _leading_part(line)
        if is_body(first, words) and len(line) <= 120:
            return folded(first).strip(" .,:")
    beside = _line_beside(title, pieces, words) or _said_somewhere(pieces, words)
    if beside is not None:
        return beside
    for texts in (furniture, [declared or ""], lines[:2]):
        counts = Counter(name for text in texts for name in bodies_in(text, words))
        if counts:
            return counts.most_common(1)[0][0]
    return _bare_name(title, words) or _most_named(pieces, words)


def _line_beside(title: Title | None, pieces: Sequence[Piece], words: Words) -> str | None:
    """Give the line right above or below the title where it is the name of a body of any kind ("Tangen turlag")."""
    if title is None:
        return None
    at = next((at for at, piece in enumerate(pieces) if piece is title.pieces[-1]), 0)
    for piece in (*pieces[at + 1 : at + 3], *pieces[max(0, at - len(title.pieces)) : at]):
        if split_letter(piece.text)[0] is not None:
            continue
        if piece.kind in ("text", "heading") and is_any_body(_leading_part(piece.text), words):
            return folded(_leading_part(piece.text))
    return None


def _said_somewhere(pieces: Sequence[Piece], words: Words) -> str | None:
    return next((name for piece in pieces if piece.kind == "text" for name in _said_of_plan(piece.text, words)), None)


def _said_of_plan(text: str, words: Words) -> list[str]:
    """Give the body that a sentence says the plan is for: "Handlingsplanen for Nordre Ås regionråd bygger på …"."""
    form = r"(?:^|[.!?] )(?:\w+ \w+ )?(?P<plan>(?:the )?\w*{}) {} (?=[^\W\d_])"
    said = words.pattern("plan-for", form, "plan_words", "before_owner").search(text[:_OPENING_TEXT])
    if said is None or not _DEFINITE.search(said["plan"].casefold()):
        return []
    tail = text[said.end() : said.end() + _LONGEST_NAME]
    return [name for name in bodies_in(tail, words)[:1] if tail.startswith(name)]


def _most_named(pieces: Sequence[Piece], words: Words) -> str | None:
    """Give the body the running text names most, where it names it more than once."""
    counts = Counter(name for piece in pieces if piece.kind == "text" for name in bodies_in(piece.text, words))
    name, times = counts.most_common(1)[0] if counts else ("", 0)
    return name if times > 1 else None


def _leading_part(line: str) -> str:
    """Give a line up to its first sentence's end, comma, tab or dash: a letterhead says more behind it."""
    return re.split(r"\.\s|\t|\s[–|-]\s|,\s", line, maxsplit=1)[0]


def _named_in_title(text: str, words: Words) -> list[str]:
    return bodies_in(text, words)


def _bare_name(title: Title | None, words: Words) -> str | None:
    """Give a name in the title that says no kind of body, or one of any kind: "Handlingsplan 2025 for Indre Ås"."""
    if title is None:
        return None
    tail = re.search(r"\s(?:for|för) ([^\d(–,]{3,60}?)(?=\s*(?:[\d(–,]|$))", title.text)
    if tail and is_any_body(tail[1], words):
        return tail[1]
    name = r"[A-ZÆØÅÄÖ][\w-]+(?:(?: og)? [A-ZÆØÅÄÖ][\w-]+){0,3}"
    found = re.search(rf"\s(?:for|för|i) ({name})(?=\s*(?:[\d(–,]|$))", title.text)
    return found[1] if found and not words.has_plan_word(found[1]) else None
