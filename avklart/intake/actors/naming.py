"""From the words of one party to an actor: its name, and the project or body whose role it is."""

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct, field

from avklart.intake.actors.joining import Joiner
from avklart.intake.actors.piece import Piece, note_of, tokens_to_text
from avklart.intake.actors.tokens import Token
from avklart.intake.actors.vocabulary import Words
from avklart.intake.found import Note
from avklart.intake.money.telling import is_only_amount

_BROKEN = re.compile(r"(\w)- +(\w)")
_HYPHEN = re.compile(r"(?<![\w-])([^\W\d_]{3,30})-([^\W\d_]{3,30})(?![\w-])")
_QUOTES = " «»“”„\"”'’‘"
_EDGES = " \n\t,;:/–—·•|*"
# Words that a party who has no part of its own begins with.
_NOT_HERE = ("each_their", "excluded")
_LONGEST = 8
_LONGEST_WORD = 60
_SHORT_NAME = 7


class NamedActor(Struct):
    """Who a party is; `rule` names the rule that read it, `doubted` that the document itself doubts."""

    actor: str
    of: str | None = None
    rule: str = ""
    doubted: bool = False
    is_bare_title: bool = False
    notes: list[Note] = field(default_factory=list)


class Namer:
    """Names the parties of a cell."""

    def __init__(self, joiner: Joiner) -> None:
        self.joiner = joiner
        self.words = joiner.words

    def actor_of(self, piece: Piece) -> NamedActor | None:
        """Give the actor of a party, or None when its words name nobody.

        Source: docs/formats/plan-draft.md, "Actors".
        """
        named = NamedActor("", doubted=piece.doubted, notes=list(piece.notes))
        tokens = self._without_edges(list(piece.tokens), named)
        text = self.clean(tokens_to_text(tokens))
        if self._is_nobody(text, named) or any(_opening(tokens, self.words.sequences[way]) for way in _NOT_HERE):
            return None
        if piece.represents is not None:
            return self._represented(piece, tokens, named)
        self._name(tokens, named)
        self._brackets(piece.brackets, tokens, named)
        self._doubt(tokens, piece, named)
        return named if named.actor else None

    def _doubt(self, tokens: Sequence[Token], piece: Piece, named: NamedActor) -> None:
        """Note a name that may be more than a name: very long, or of several words that no list and no ending knows."""
        if len(named.actor.split()) > _LONGEST:
            named.notes.append(note_of("actor-long", text=named.actor))
            return
        if piece.joined in {"and", "comma"} and self._may_belong_to_name_before(tokens):
            named.notes.append(note_of("actor-name-with-and", text=named.actor))
            return
        links = (at for at, token in enumerate(tokens) if at and token.low in self.words.sets["for_words"])
        own = self._without_capacity(list(tokens[: next(links, len(tokens))]))
        unknown = [token for token in own if token.text.isalpha() and token.text.islower() and self._is_unknown(token)]
        # A small word in front is rather an adjective: "ny leder".
        begins_small = bool(unknown) and unknown[0] is own[0]
        if unknown[begins_small:] or tokens[0].low in self.words.sets["verbs"] or self._is_of_two(own):
            named.notes.append(note_of("actor-words-unsure", text=named.actor))

    def _is_of_two(self, tokens: Sequence[Token]) -> bool:
        """Tell whether a name holds two that act, with nothing between that joins them: "Enhetsleder verneombud"."""
        heads = [at for at, token in enumerate(tokens) if self.joiner.kind(token) in {"person", "body"}]
        return any(
            (self.joiner.kind(tokens[second]) in {"person", self.joiner.kind(tokens[first])})
            and not (self._joins(tokens[second - 1]) or self._joins(tokens[first + 1]))
            and not tokens[first].low.endswith(("s", "-"))
            and tokens[first].low not in self.words.sets["openers"]
            for first, second in pairwise(heads)
        )

    def _joins(self, token: Token) -> bool:
        sets = ("joining_words", "of_words", "for_words", "and_words")
        return token.kind == "sign" or any(token.low in self.words.sets[topic] for topic in sets)

    def _may_belong_to_name_before(self, tokens: Sequence[Token]) -> bool:
        """Tell whether a party after "og" is rather the rest of a name: a field of work, a word that names nobody."""
        first, last = tokens[0], tokens[-1]
        if first.low in self.words.sets["of_words"]:
            return True
        if any(not token.text.islower() or self.joiner.kind(token) in {"person", "body"} for token in tokens):
            return False
        return not last.low.endswith(self.words.naming_endings)

    def _is_unknown(self, token: Token) -> bool:
        sets = self.words.sets
        if any(token.low in sets[topic] for topic in ("joining_words", "of_words", "openers", "articles", "and_words")):
            return False
        return token.kind == "word" and not self.joiner.kind(token)

    def _without_edges(self, tokens: list[Token], named: NamedActor) -> list[Token]:
        """Drop words around a name that are no part of it: "evt.", "særlig", "m.fl.", an article, a question mark."""
        before, doubts = self.words.sequences["before_actor"], self.words.sequences["doubt_words"]
        for _ in range(4):
            length = _opening(tokens, doubts)
            if length and len(tokens) > length:
                named.doubted = True
            length = length or _opening(tokens, before)
            if not length and len(tokens) > 1 and tokens[0].low in self.words.sets["articles"]:
                length = 1
            if not length:
                break
            tokens = tokens[length:]
        while tokens and tokens[-1].low in {"?", "-", "–", "*"}:
            named.doubted = tokens.pop().low == "?" or named.doubted
        if tokens and tokens[-1].text.endswith("?"):
            named.doubted = True
        length = _closing(tokens, self.words.sequences["after_actor"])
        return tokens[:-length] if length else tokens

    def _is_nobody(self, text: str, named: NamedActor) -> bool:
        low = text.casefold()
        if low in self.words.sets["same_as_above"]:
            return True
        bare = low.strip(" .!*?-–")
        if not bare or bare in self.words.sets["nobody"] or low in self.words.sets["nobody"] or bare.isdigit():
            return True
        return is_only_amount(text, self.joiner.language)

    # Names

    def _name(self, tokens: list[Token], named: NamedActor) -> None:
        tokens = self._without_capacity(tokens)
        length = self.joiner.project_role_length(tokens)
        if length and self._project_role(tokens, length, named):
            return
        if self._role_of(tokens, named) or self._body_by(tokens, named):
            return
        named.actor = capital(self.clean(tokens_to_text(tokens)))
        named.rule = named.rule or "party"
        named.is_bare_title = bool(tokens) and self.joiner.kind(tokens[-1]) == "person"

    def _without_capacity(self, tokens: list[Token]) -> list[Token]:
        """Cut off what one is: "regional næringssjef som daglig leder"; other words after "som" stay."""
        for at, token in enumerate(tokens):
            if at and token.low in self.words.sets["capacity_words"]:
                rest = tokens[at + 1 :]
                if rest and len(rest) <= 3 and self.joiner.kind(rest[-1]) == "person":
                    return tokens[:at]
        return tokens

    def _project_role(self, tokens: list[Token], length: int, named: NamedActor) -> bool:
        """Read "prosjektleder (for) X" as a role of the project X; a field of work or a person is no project."""
        role, tail = tokens[:length], tokens[length:]
        # A capital begins a name: "prosjektleder Fra fjord til fjell".
        linked = bool(tail) and tail[0].low in self.words.sets["of_words"] and tail[0].text[:1].islower()
        tail = tail[1:] if linked else tail
        if len(tail) > 1 and tail[0].low in self.words.sets["project_words"]:
            tail, linked = tail[1:], True
        if not tail:
            named.actor, named.rule, named.is_bare_title = capital(tokens_to_text(role)), "party", True
            return True
        if not linked and not self._may_be_project(tail):
            return False
        if linked and tail[0].text[:1].islower() and self.joiner.kind(tail[0]) == "field":
            return False
        named.actor, named.of = capital(tokens_to_text(role)), self.clean(tokens_to_text(tail))
        named.rule = "role-of-project"
        if tail[0].kind != "project" and tail[0].text[:1].islower():
            named.notes.append(note_of("actor-of-unsure", actor=named.actor, of=named.of))
        return True

    def _may_be_project(self, tail: Sequence[Token]) -> bool:
        first = tail[0]
        if first.kind == "project" or first.text[:1] in _QUOTES:
            return True
        if first.low in self.words.sets["given_names"] or self.joiner.kind(first) in {"person", "field"}:
            return False
        return first.text[:1].isupper() and not (len(first.text) <= 3 and first.text.isupper())

    def _role_of(self, tokens: list[Token], named: NamedActor) -> bool:
        """Read "rektor ved X", "styreleder i X", "representanter fra X" as a role of the body X."""
        at = next((at for at, token in enumerate(tokens) if at and token.low in self.words.sets["of_words"]), 0)
        tail = tokens[at + 1 :]
        if not at or not tail or self.joiner.kind(tokens[at - 1]) != "person":
            return False
        if not self._is_body(tail) and tokens[at - 1].low not in self.words.sets["counted"]:
            return False
        named.actor, named.of = capital(self.clean(tokens_to_text(tokens[:at]))), self.clean(tokens_to_text(tail))
        named.rule = "role-of-body"
        if tokens[at - 1].low in self.words.sets["counted"]:
            named.notes.append(note_of("actor-of-unsure", actor=named.actor, of=named.of))
        return True

    def _body_by(self, tokens: list[Token], named: NamedActor) -> bool:
        """Read "Regionrådet ved daglig leder" as the role of that body; "Rektor ved X" is read before."""
        at = next(
            (at for at, token in enumerate(tokens) if at and token.low in self.words.sets["represented_words"]), 0
        )
        tail = tokens[at + 1 :]
        if not at or not tail or self.joiner.kind(tokens[at - 1]) == "person":
            return False
        is_someone = self.joiner.kind(tail[-1]) == "person" or tail[0].low in self.words.sets["given_names"]
        if not is_someone:
            return False
        named.actor = capital(self.clean(tokens_to_text(tail)))
        named.of = capital(self.clean(tokens_to_text(tokens[:at])))
        named.rule = "represented-by"
        named.notes.append(note_of("actor-of-unsure", actor=named.actor, of=named.of))
        return True

    def _is_body(self, tokens: Sequence[Token]) -> bool:
        first, kind = tokens[0], self.joiner.kind(tokens[-1])
        if len(tokens) == 1 and self.joiner.kind(first) == "field":
            return False
        if first.kind != "word" or first.text[:1].isupper():
            return True
        named_for = any(token.low in self.words.sets["for_words"] for token in tokens[1:2])
        if named_for and self.joiner.kind(first) == "body":
            return True
        return kind == "body" and self.words.definite_body.search(tokens[-1].low) is not None

    def _represented(self, piece: Piece, tokens: list[Token], named: NamedActor) -> NamedActor | None:
        """Read "Lillevik kommune v/ordfører" as the mayor of that body."""
        body = self.actor_of(piece.represents) if piece.represents is not None else None
        self._name(tokens, named)
        if body is not None and named.of is None:
            named.of = body.actor
            named.rule = "represented-by"
            named.notes.append(note_of("actor-of-unsure", actor=named.actor, of=named.of))
        return named

    # Brackets

    def _brackets(self, brackets: Sequence[str], tokens: Sequence[Token], named: NamedActor) -> None:
        """Pass over an abbreviation of the name; take a project after a project's role; note any other words."""
        for text in brackets:
            if self._abbreviates(text, named.actor):
                continue
            if named.of is None and self.joiner.project_role_length(tokens) == len(tokens) and text[:1].isupper():
                named.of, named.rule = self.clean(text), "role-of-project"
            elif named.of is None and self.joiner.kind(tokens[-1]) == "person" and self._is_short(text):
                named.of, named.rule = text, "role-of-body"
                named.notes.append(note_of("actor-of-unsure", actor=named.actor, of=text))
            else:
                named.notes.append(note_of("actor-bracket-unread", actor=named.actor, text=text))

    def _abbreviates(self, short: str, name: str) -> bool:
        """Tell whether letters stand for a name: each of them occurs in it, in order, from its first letter."""
        low = short.casefold()
        if not (self._is_short(short) or low in self.joiner.known.abbreviations) or low[:1] != name[:1].casefold():
            return False
        letters = iter(name.casefold())
        return all(letter in letters for letter in low)

    def _is_short(self, text: str) -> bool:
        return len(text) <= _SHORT_NAME and " " not in text and sum(letter.isupper() for letter in text) > len(text) / 2

    def clean(self, text: str) -> str:
        """Give a name with its broken words joined, without quotation marks and signs around it.

        Source: docs/formats/plan-draft.md, "Actors".
        """
        text = _BROKEN.sub(self._mended, text.replace("\u00ad", "")).strip(_EDGES)
        # What is left of "Ordfører (samarbeidspartner)." without its brackets.
        text = text.removesuffix(" .")
        text = _HYPHEN.sub(self._closed, text)
        if text.count("«") == text.count("»") and not (text[:1] in _QUOTES and text[-1:] in _QUOTES):
            return text.rstrip("?").strip(_EDGES)
        return text.strip(_QUOTES + "?").strip(_EDGES)

    def _mended(self, broken: re.Match[str]) -> str:
        """Join a word broken over a line; "HR- sjef" and "Vest- Agder" keep their hyphen, "plan- og" its space."""
        before, after = broken.group(1), broken.group(2)
        follows = broken.string[broken.start(2) : broken.start(2) + _LONGEST_WORD].split(" ", 1)[0].casefold()
        if follows in self.words.sets["and_words"]:
            return broken.group()
        return f"{before}{after}" if before.islower() and after.islower() else f"{before}-{after}"

    def _closed(self, hyphened: re.Match[str]) -> str:
        """Join a word that the document elsewhere writes without a hyphen."""
        whole = hyphened.group(1) + hyphened.group(2)
        return whole if whole.casefold() in self.joiner.known.alone else hyphened.group()


def capital(text: str) -> str:
    """Give a text with its first letter as a capital.

    Source: docs/formats/plan-draft.md, "Actors".
    """
    return text[:1].upper() + text[1:]


def _opening(tokens: Sequence[Token], lines: Sequence[Words]) -> int:
    """Give how many words at the beginning are one of the lines, or 0."""
    low = tokens[0].low if tokens else ""
    for line in lines:
        if line[0] == low and tuple(token.low for token in tokens[: len(line)]) == line:
            return len(line)
    return 0


def _closing(tokens: Sequence[Token], lines: Sequence[Words]) -> int:
    """Give how many words at the end are one of the lines, with words before them, or 0."""
    low = tokens[-1].low if tokens else ""
    for line in lines:
        if line[-1] == low and len(line) < len(tokens) and tuple(token.low for token in tokens[-len(line) :]) == line:
            return len(line)
    return 0
