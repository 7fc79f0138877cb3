"""A money cell cut into pieces, one for each source that it may name, with its amounts and times."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cache

from msgspec import Struct, field

from avklart.domain.draft import Language
from avklart.intake.found import DatedSpan, Names, Note, OpenSpan
from avklart.intake.money.amounts import Amount, Scale, Share, amounts_in, shares_in
from avklart.intake.money.units import any_of
from avklart.intake.money.words import money_words, words_in
from avklart.intake.open_points import open_spans
from avklart.intake.time import dated_spans

# What is read already is hidden behind these, so that no later step reads it again. None is in a text of words.
AMOUNT, TIME, OPEN = "\ue000", "\ue001", "\ue002"
HIDDEN = str.maketrans("", "", AMOUNT + TIME + OPEN)

_QUOTED = re.compile(r"«[^«»]{1,120}»|“[^“”]{1,120}”|\"[^\"]{1,120}\"")
# "Fond for lyd og bilde", "Stiftelsen for barn og unge": what a fund is for goes on over "og" in small words.
_FUND_FOR = re.compile(
    r"(?<!\w)[^\W\d_]{0,20}(?i:fond|fondet|stiftelse|stiftelsen|stifting|stiftinga|ordning|ordningen|ordninga) "
    r"(?:for|til) (?:[a-zæøåäö]{2,20} ){1,3}(?:og|och) [a-zæøåäö]{2,20}(?= ?(?:$|[\n,;.)]))"
)
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)(?![ .,]\d{3})")
_DASHES = frozenset("-–—")
# A cell with more words than this is running text; only what stands first is cut into sources.
_LONGEST_CELL = 6000


class Piece(Struct, kw_only=True):
    """A stretch of a cell between two separators. `text` has its amounts, times and open statements blanked out.

    `separator` names what stands before it, `joint` is that as written. The words of the
    piece that say something end at `says_until`, or it is 0.
    """

    begins: int
    ends: int
    text: str
    separator: str
    joint: str = ""
    says_until: int = 0
    amounts: tuple[Amount, ...] = ()
    times: tuple[DatedSpan, ...] = ()
    shares: tuple[Share, ...] = ()
    sure: bool = True


class Cut(Struct, kw_only=True):
    """A cell with everything that was found in it: its pieces, what is open in it, and doubts about both."""

    text: str
    pieces: list[Piece] = field(default_factory=list)
    open_spans: tuple[OpenSpan, ...] = ()
    notes: tuple[Note, ...] = ()


def cut(text: str, scale: Scale, names: Names) -> Cut:
    """Give the pieces of a money cell, in order.

    Open statements ("må avklares") are taken out first, then amounts that say that they are, times, and last the bare
    numbers. Names that the document knows and quoted words are never cut.

    Source: the plan draft contract, "Funding"; separators seen in published plans.
    """
    folded = _fold(text)
    language = names.language
    found = Cut(text=folded)
    if not any(character.isalpha() or character == "?" for character in folded):
        masked = folded
    else:
        found.open_spans = tuple(open_spans(folded, "funding", language, names))
        masked = _hide(folded, _open_places(found.open_spans, folded, language), OPEN)
    masked, amounts, times, shares = _amounts_and_times(masked, scale, language)
    amounts = [amount for amount in amounts if amount.value]
    found.notes = tuple(note for amount in amounts for note in amount.notes)
    found.pieces = _pieces(folded, masked, names)
    for piece in found.pieces:
        piece.amounts = tuple(_between(amounts, piece))
        piece.times = tuple(_between(times, piece))
        piece.shares = tuple(_between(shares, piece))
    return found


def _open_places(spans: Iterable[OpenSpan], text: str, language: Language | None) -> Iterable[tuple[int, int]]:
    """Give the places of what is open, without a source before a slash in it: "Drift / AU må avklare …"."""
    words = money_words(language)
    for span in spans:
        if span.about is None:
            continue
        if text[span.ends - 1] == "?" and words.kinds_in(words_in(text[span.begins : span.ends])):
            # "Tilskudd?" asks, and yet names a source, which the mark makes unsure.
            continue
        before, slash, _ = text[span.begins : span.ends].rpartition("/")
        is_source = bool(slash) and bool(words.kinds_in(words_in(before)))
        yield (span.begins + len(before) + 1 if is_source else span.begins, span.ends)


def _fold(text: str) -> str:
    lines = (" ".join(line.translate(HIDDEN).split()) for line in text[:_LONGEST_CELL].splitlines())
    return "\n".join(line for line in lines if line)


def _hide(text: str, spans: Iterable[tuple[int, int]], sign: str) -> str:
    parts, at = [], 0
    for begins, ends in spans:
        if begins < at:
            continue
        parts += [text[at:begins], sign * (ends - begins)]
        at = ends
    return "".join([*parts, text[at:]])


def _amounts_and_times(
    masked: str, scale: Scale, language: Language | None
) -> tuple[str, list[Amount], list[DatedSpan], list[Share]]:
    if not any(character.isalnum() for character in masked):
        return masked, [], [], []
    shares = list(shares_in(masked, language))
    masked = _hide(masked, ((share.begins, share.ends) for share in shares), AMOUNT)
    strong = [amount for amount in amounts_in(masked, scale, language) if amount.is_strong]
    masked = _hide(masked, ((amount.begins, amount.ends) for amount in strong), AMOUNT)
    times = _times_in(masked, scale, language)
    masked = _hide(masked, ((span.begins, span.ends) for span in times), TIME)
    bare = [amount for amount in amounts_in(masked, scale, language) if not _ends_term(masked, amount)]
    masked = _hide(masked, ((amount.begins, amount.ends) for amount in bare), AMOUNT)
    return masked, sorted((*strong, *bare), key=lambda amount: amount.begins), times, shares


def _ends_term(masked: str, amount: Amount) -> bool:
    """Tell whether an amount is the second year of a term whose first is read as a time: "2025 - 2026 kr"."""
    before = masked[max(0, amount.begins - 4) : amount.begins].rstrip()
    return before[-1:] in _DASHES and before[:-1].rstrip()[-1:] == TIME and _YEAR.match(amount.as_written) is not None


def _times_in(masked: str, scale: Scale, language: Language | None) -> list[DatedSpan]:
    # A number that is all of an amount's cell is an amount, whatever year it looks like.
    if scale.numbers_are_amounts and re.fullmatch(r"[\s*(]*[-−–]?[\d .,]+[\s)*]*", masked):
        return []
    return [span for span in dated_spans(masked, language) if AMOUNT not in masked[span.begins : span.ends]]


@cache
def _separators(language: Language | None) -> re.Pattern[str]:
    words = money_words(language).raw["sources"]
    joining, doubted = any_of((*words["both"], *words["either"], *words["parts"])), any_of(words["doubted"])
    return re.compile(
        rf"(?P<sign>\n|;|\+|/|,|[()]|•|·| [-–—](?= |$|[^\W\d_])|^[-–—] |[–—](?= )| &(?= ))"
        rf"|(?<!\w)(?P<word>{joining})(?!\w)"
        rf"|(?P<doubt> )(?=(?:{doubted})\.? )"
        rf"|(?<=\?)(?P<asked> )(?=[A-ZÆØÅÄÖ])"
        rf"|(?P<stop>\.)(?=\s+[A-ZÆØÅÄÖ«\"])"
        rf"|(?<={AMOUNT})(?P<colon>:)"
    )


def _pieces(folded: str, masked: str, names: Names) -> list[Piece]:
    kept = _kept_whole(masked, names)
    pieces: list[Piece] = []
    at, separator, joint = 0, "", ""
    for found in _separators(names.language).finditer(masked):
        if _is_inside(found.start(), kept) or not _parts(found, masked, names.language):
            continue
        pieces.append(_piece(folded, masked, at, found.start(), (separator, joint)))
        at, separator, joint = found.end(), _name_of(found, names.language), found[0]
    pieces.append(_piece(folded, masked, at, len(masked), (separator, joint)))
    _doubt_what_is_left_open(pieces, masked, names.language)
    return pieces


def _name_of(found: re.Match[str], language: Language | None) -> str:
    if found["doubt"] or found["asked"]:
        return ","
    if found["word"]:
        words = money_words(language)
        if words.has("parts", found["word"]):
            return "of which"
        return "or" if words.has("either", found["word"]) else "and"
    sign = found[0].strip()
    return {"–": "-", "—": "-", "": "\n", "&": "&", ":": "\n"}.get(sign, sign)


def _parts(found: re.Match[str], masked: str, language: Language | None) -> bool:
    """Tell whether a separator parts: the point of "kr." ends no sentence, and "1,5" is no list."""
    if found["stop"]:
        before = re.search(r"[^\W\d_]+$", masked[max(0, found.start() - 20) : found.start()])
        return before is None or not money_words(language).has("short_forms", before[0].lower())
    if found[0] == ",":
        return not masked[found.end() : found.end() + 1].isdigit()
    return True


def _piece(folded: str, masked: str, begins: int, ends: int, separator: tuple[str, str]) -> Piece:
    text = masked[begins:ends]
    sure = "?" not in text
    # An open statement that begins with the question mark ("prosjekt? - må avklares") leaves the doubt to the piece.
    opened = text.find(OPEN)
    if opened >= 0 and folded[begins + opened] == "?":
        sure = False
    said = text.rstrip(OPEN + " \n,;/+–—-(.&")
    return Piece(
        begins=begins,
        ends=ends,
        text=text.replace("?", " "),
        separator=separator[0],
        joint=separator[1],
        says_until=begins + len(said) if said.strip(OPEN + " ") else 0,
        sure=sure,
    )


def _doubt_what_is_left_open(pieces: list[Piece], masked: str, language: Language | None) -> None:
    """Doubt both sides of "eller", and a piece that words like "ev." lead up to."""
    words = money_words(language)
    for before, piece in zip([None, *pieces[:-1]], pieces, strict=True):
        if piece.separator == "or":
            piece.sure = False
            if before is not None:
                before.sure = False
        first = re.match(r"[\s]*([^\W\d_]+)", piece.text)
        if first and words.has("doubted", first[1].lower()):
            piece.sure = False


def _kept_whole(masked: str, names: Names) -> list[tuple[int, int]]:
    kept = [(found.start(), found.end()) for found in _QUOTED.finditer(masked)]
    kept += [(found.start(), found.end()) for found in _FUND_FOR.finditer(masked)]
    for name in (*names.projects, *names.bodies):
        if not any(sign in name for sign in " ,/&+-"):
            continue
        kept += [(begins, begins + len(name)) for begins in places_of(name, masked)]
    return _merged(kept)


def places_of(name: str, text: str) -> list[int]:
    """Give where a name stands in a text as whole words, whatever the case of its letters.

    Source: none; a step of reading.
    """
    places, lowered, wanted = [], text.lower(), name.lower()
    at = lowered.find(wanted) if wanted and len(lowered) == len(text) else -1
    while at >= 0:
        ends = at + len(wanted)
        if not text[at - 1 : at].isalnum() and not text[ends : ends + 1].isalnum():
            places.append(at)
        at = lowered.find(wanted, ends)
    return places


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for begins, ends in sorted(spans):
        if merged and begins < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(ends, merged[-1][1]))
        else:
            merged.append((begins, ends))
    return merged


def _is_inside(place: int, spans: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(spans, place, key=lambda span: span[0]) - 1
    return at >= 0 and spans[at][0] < place < spans[at][1]


def _between[T: (Amount, DatedSpan, Share)](found: list[T], piece: Piece) -> list[T]:
    first = bisect_left(found, piece.begins, key=lambda item: item.begins)
    last = bisect_left(found, piece.ends, key=lambda item: item.begins)
    return found[first:last]
