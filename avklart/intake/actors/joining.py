"""Pieces put right: names that hold an "og" made whole again, parties run together with a space taken apart."""

from collections.abc import Sequence

from msgspec.structs import replace

from avklart.domain.draft import Language
from avklart.intake.actors.piece import Piece, note_of
from avklart.intake.actors.tokens import KnownNames, Token
from avklart.intake.actors.vocabulary import Vocabulary, kind_of_word, vocabulary_of
from avklart.intake.found import Note

_LOOK_AHEAD = 6
_LONGEST_NAME = 30


class Joiner:
    """Puts the pieces of one cell right, with the words of a language and the names of a document."""

    def __init__(self, language: Language | None, known: KnownNames) -> None:
        self.language = language
        self.words: Vocabulary = vocabulary_of(language)
        self.known = known

    def parties(self, pieces: Sequence[Piece]) -> list[Piece]:
        """Give one piece for each party.

        Source: docs/formats/plan-draft.md, "Actors".
        """
        apart = [part for piece in pieces for part in self._taken_apart(piece)]
        whole: list[Piece] = []
        open_list = False
        for at, piece in enumerate(apart):
            rest = apart[at + 1 : at + _LOOK_AHEAD]
            if whole and piece.represents is not None:
                self._join_represented(whole, piece, rest)
            note = self._reason_to_join(whole[-1], piece, rest, open_list=open_list) if whole else None
            if note is None:
                whole.append(piece)
                open_list = False
                continue
            open_list = piece.joined == "comma"
            whole[-1] = _joined(whole[-1], piece, note)
        return self._municipalities(whole)

    def _join_represented(self, whole: list[Piece], piece: Piece, rest: Sequence[Piece]) -> None:
        """Make the body whole that someone stands for: "Plan og utvikling v/arealplanlegger"."""
        body = piece.represents
        if body is None:
            return
        note = self._reason_to_join(whole[-1], body, rest, open_list=False)
        if note is not None:
            piece.represents = _joined(whole[-1], body, note)
            piece.joined, piece.sign = whole.pop().joined, None

    # Run together

    def _taken_apart(self, piece: Piece) -> list[Piece]:
        """Cut a piece where a new party begins with no sign between: "Vik og Dal Ansvarlig ordfører"."""
        cuts = [at for at in range(1, len(piece.tokens)) if self._begins_party(piece, at)]
        if not cuts:
            return [piece]
        found: list[Piece] = []
        text = piece.text
        for begins, ends in zip([0, *cuts], [*cuts, len(piece.tokens)], strict=True):
            found.append(replace(piece, tokens=piece.tokens[begins:ends], notes=[], dates=[], brackets=[]))
            if begins:
                found[-1].joined, found[-1].sign, found[-1].represents = "together", None, None
        found[0].notes = piece.notes
        found[-1].dates, found[-1].brackets = piece.dates, piece.brackets
        found[-1].notes = [*found[-1].notes, note_of("actors-run-together", text=text)]
        return found

    def _begins_party(self, piece: Piece, at: int) -> bool:
        token, before = piece.tokens[at], piece.tokens[at - 1]
        if before.low in self.words.sets["joining_words"] or before.low in self.words.sets["openers"]:
            return False
        if before.low.endswith("-") or token.kind != "word":
            return False
        if f"{before.low} {token.low}" in self.words.sets["two_word_bodies"]:
            return False
        kind, kind_before = self.kind(token), self.kind(before)
        if token.low in self.words.sets["openers"]:
            return self._opener_begins(piece, at)
        if kind == "person":
            return self._person_begins(piece, at, kind_before)
        if kind == "body" or self._is_short_name(token):
            if not token.text[:1].isupper() or self._is_unit(piece, at):
                return False
            return kind_before == "body" or self.is_ordinary_title(before) or self._ends_name(piece, at)
        return False

    def _is_unit(self, piece: Piece, at: int) -> bool:
        """Tell whether a compound in the indefinite form is a unit of the body before: "NAV Arbeidslivssenter"."""
        token, before = piece.tokens[at], piece.tokens[at - 1]
        kind = self.words.body.search(token.low)
        is_compound = kind is not None and kind.start() > 0 and self.words.definite_body.search(token.low) is None
        return at == 1 and self._is_short_name(before) and token.text.istitle() and is_compound

    def _ends_name(self, piece: Piece, at: int) -> bool:
        """Tell whether a body in the definite form comes after a title with its unit: "Sjef Visit Vika Kommunene"."""
        token, before = piece.tokens[at], piece.tokens[at - 1]
        is_definite = token.text.istitle() and self.words.definite_body.search(token.low) is not None
        follows_title = at > 2 and self.kind(piece.tokens[0]) == "person"
        return is_definite and follows_title and before.text[:1].isupper() and not self.kind(before)

    def _opener_begins(self, piece: Piece, at: int) -> bool:
        token = piece.tokens[at]
        after = piece.tokens[at + 1] if at + 1 < len(piece.tokens) else None
        if after is None or not token.text[:1].isupper():
            return False
        is_counted = at == 1 and piece.tokens[0].text.isdigit()
        return self.kind(after) in {"person", "body"} and not is_counted

    def _person_begins(self, piece: Piece, at: int, kind_before: str) -> bool:
        token, before = piece.tokens[at], piece.tokens[at - 1]
        if token.low in self.words.sets["counted"] or " ".join((before.low, token.low)) in self.words.sets["roles"]:
            return False
        if not token.text[:1].isupper():
            return kind_before == "person" and self.is_ordinary_title(before)
        if kind_before in {"person", "body"} or before.kind != "word" or self._is_short_name(before):
            return True
        return any(self.kind(earlier) in {"person", "body"} for earlier in piece.tokens[:at])

    def is_ordinary_title(self, token: Token) -> bool:
        """Tell whether a title is followed by no unit of its own, as "ordfører" and "rådmann" are not.

        Source: published plans.
        """
        return token.low in self.words.sets["titles_alone"]

    def _is_short_name(self, token: Token) -> bool:
        if token.kind == "name":
            return True
        is_letters = len(token.text) > 1 and token.text.isupper() and token.text.isalpha()
        return is_letters and token.low not in self.words.sets["company_forms"]

    def kind(self, token: Token) -> str:
        """Give what a token names: "person", "body", "field", or "" when nothing tells.

        Source: published plans.
        """
        if token.kind == "word":
            return kind_of_word(token.low, self.language)
        if tuple(token.low.split()) in self.words.sequences["names_with_and"]:
            return "field"
        return kind_of_word(token.low, self.language) if token.kind == "name" else ""

    # Names with "og"

    def _reason_to_join(
        self, left: Piece, right: Piece, rest: Sequence[Piece], *, open_list: bool
    ) -> Note | str | None:
        """Give a note (or "" when nothing is doubtful) when two pieces are one name, None when they are two."""
        if not self._may_be_one(left, right):
            return None
        if self._hangs(left, right, open_list=open_list) or self._is_place_after_place(left, right):
            return ""
        if right.joined == "slash":
            return None
        for reason in (self._fields_of_one, self._two_fields, self._forgotten_hyphen, self._project, self._places):
            note = reason(left, right, rest)
            if note is not None:
                return note
        return None

    def _may_be_one(self, left: Piece, right: Piece) -> bool:
        """Tell whether nothing but a sign stands between two pieces: no part of its own, no time, no brackets."""
        if right.joined not in {"and", "comma", "slash"} or not left.tokens or not right.tokens:
            return False
        if left.part != right.part or left.brackets or left.dates or right.represents:
            return False
        return len(left.tokens) + len(right.tokens) <= _LONGEST_NAME

    def _hangs(self, left: Piece, right: Piece, *, open_list: bool) -> bool:
        """Tell whether a compound hangs on its hyphen: "plan- og miljøutvalget", "miljø-, plan og landbruksutvalet"."""
        if left.tokens[-1].text.endswith("-") and len(left.tokens[-1].text) > 1:
            return True
        hanging = any(token.text.endswith("-") for token in left.tokens[:-1])
        return open_list and hanging and right.joined == "and" and len(right.tokens) == 1

    def _is_place_after_place(self, left: Piece, right: Piece) -> bool:
        """Tell whether a second place follows: "Grendelagene i Dalen og på Neset"."""
        links = self.words.sets["of_words"]
        if right.joined != "and" or right.tokens[0].low not in links:
            return False
        return any(token.low in links for token in left.tokens[1:])

    def _all_fields(self, tokens: Sequence[Token]) -> bool:
        return bool(tokens) and all(self.kind(token) == "field" for token in tokens)

    def _fields_of_one(self, left: Piece, right: Piece, rest: Sequence[Piece]) -> Note | str | None:
        """ "Utvalg for oppvekst, kultur og helse", "Kommunalsjef skole og oppvekst": fields of one title or body."""
        if not self._starts_as_field(right.tokens):
            return None
        heads = [at for at, token in enumerate(left.tokens) if self.kind(token) in {"person", "body"}]
        if not heads or heads[-1] == len(left.tokens) - 1:
            return None
        tail = [token for token in left.tokens[heads[-1] + 1 :] if token.kind != "sign"]
        linked = tail[0].low in self.words.sets["for_words"]
        tail = [token for token in tail if token.low not in self.words.sets["and_words"]]
        if linked and (self._all_fields(right.tokens) or not self._names_someone(right.tokens)):
            return "" if self._all_fields(right.tokens) else note_of("actor-name-with-and", text=left.text)
        return "" if self._all_fields(tail) and self._all_fields(right.tokens) else None

    def _starts_as_field(self, tokens: Sequence[Token]) -> bool:
        first = tokens[0]
        return self.kind(first) == "field" or (first.text[:1].islower() and self.kind(first) == "")

    def _names_someone(self, tokens: Sequence[Token]) -> bool:
        return any(self.kind(token) in {"person", "body"} or token.text[:1].isupper() for token in tokens)

    def _two_fields(self, left: Piece, right: Piece, rest: Sequence[Piece]) -> Note | str | None:
        """ "Helse og omsorg" is one department, unless one of the two stands alone elsewhere in the document."""
        if right.joined == "and" and self._is_named_field(left.tokens, right.tokens):
            return note_of("actor-name-with-and", text=f"{left.text} – {right.text}")
        fields = [token for token in left.tokens if token.kind != "sign"]
        if not (self._all_fields(fields) and self._all_fields(right.tokens)):
            return None
        if {left.text.casefold(), right.text.casefold()} & self.known.alone:
            return None
        is_list = len(fields) < len(left.tokens) or len(fields) > 1
        if right.joined == "comma":
            follows = rest[0] if rest else None
            if follows is None or follows.joined != "and" or not self._all_fields(follows.tokens):
                return None
        return note_of("actor-name-with-and", text=f"{left.text} – {right.text}") if is_list else ""

    def _is_named_field(self, left: Sequence[Token], right: Sequence[Token]) -> bool:
        """Tell whether a place has two fields of work: "Dalen brann og redning IKS", "Vika kultur og fritid"."""
        if len(left) < 2 or not self._is_bare_name(left[:-1]) or self._may_be_body(left[-1]):
            return False
        is_company = right[-1].low in self.words.sets["company_forms"]
        right = right[:-1] if is_company else right
        fields = self._all_fields(left[-1:]) and self._all_fields(right)
        return fields and not self._may_be_body(right[-1])

    def _may_be_body(self, token: Token) -> bool:
        return self.words.body.search(token.low) is not None

    def _forgotten_hyphen(self, left: Piece, right: Piece, _: Sequence[Piece]) -> Note | str | None:
        """ "Plan og miljøutvalget" is one committee."""
        if right.joined != "and" or len(left.tokens) != 1 or self.kind(left.tokens[0]) != "field":
            return None
        word = right.tokens[0].low
        found = self.words.shared_ending.search(word)
        if found is None or found.start() == 0 or left.text.casefold() in self.known.alone:
            return None
        stem = word[: found.start()].rstrip("s")
        is_field = kind_of_word(stem, self.language) == "field" or kind_of_word(stem + "s", self.language) == "field"
        return note_of("actor-name-with-and", text=f"{left.text} – {right.text}") if is_field else None

    def _project(self, left: Piece, right: Piece, _: Sequence[Piece]) -> Note | str | None:
        """ "Prosjektleder Vik og Dal": two names with capitals after a project's role are one project."""
        if right.joined != "and" or not (self._is_bare_name(right.tokens) or self._all_fields(right.tokens)):
            return None
        length = self.project_role_length(left.tokens)
        tail = left.tokens[length:] if length else []
        if right.tokens[-1].low in self.words.sets["company_forms"]:
            return None
        if not tail or tail[-1].kind == "project" or not self._is_bare_name(tail):
            return None
        return note_of("actor-name-with-and", text=f"{left.text} – {right.text}")

    def _is_bare_name(self, tokens: Sequence[Token]) -> bool:
        """Tell whether words are a name of their own: with capitals, no role, no body, no person, no abbreviation."""
        return len(tokens) <= 3 and all(
            token.text[:1].isupper()
            and not self._is_short_name(token)
            and self.kind(token) not in {"person", "body"}
            and token.low not in self.words.sets["given_names"]
            for token in tokens
        )

    def project_role_length(self, tokens: Sequence[Token]) -> int:
        """Give how many words at the beginning are a project's role ("Prosjektleder", "project manager"), or 0.

        Source: docs/formats/plan-draft.md, "Actors".
        """
        low = tuple(token.low for token in tokens[:3])
        return next((len(role) for role in self.words.project_roles if low[: len(role)] == role), 0)

    def _places(self, left: Piece, right: Piece, rest: Sequence[Piece]) -> Note | str | None:
        """ "Ordførerne i Os, Tolmo og Vik": a list of places after a title in the plural."""
        if left.tokens[0].low in self.words.sets["several_bodies"] and self._is_bare_name(right.tokens):
            is_list = len(left.tokens) > 1 and left.tokens[1].text[:1].isupper()
            return note_of("actors-share-a-word", text=f"{left.text} – {right.text}") if is_list else None
        links = [at for at, token in enumerate(left.tokens) if token.low in self.words.sets["of_words"] and at]
        if not links or not self._is_bare_name(right.tokens[:1]) or not self._is_plural(left.tokens[links[0] - 1]):
            return None
        tail = [token for token in left.tokens[links[0] + 1 :] if token.text[:1].isupper()]
        if not tail or not self._is_bare_name(tail[:1]):
            return None
        return "" if right.joined == "and" or any(piece.joined == "and" for piece in rest[:4]) else None

    def _is_plural(self, token: Token) -> bool:
        return token.low.endswith(("ne", "ane", "ene", "erne", "ere", "arar", "er", "ar", "na", "s"))

    # Lists of municipalities

    def _municipalities(self, pieces: list[Piece]) -> list[Piece]:
        """ "Os og Tolmo kommuner" is two: the word for what they are stands once for all of them."""
        for at, piece in enumerate(pieces):
            if not self._ends_with_several(piece) or piece.joined not in {"and", "comma"}:
                continue
            first = at
            while (
                first > 0 and pieces[first].joined in {"and", "comma"} and self._is_bare_name(pieces[first - 1].tokens)
            ):
                first -= 1
            if first == at:
                continue
            piece.tokens = piece.tokens[:-1]
            for named in pieces[first : at + 1]:
                named.notes.append(note_of("actors-share-a-word", text=piece.text))
        return pieces

    def _ends_with_several(self, piece: Piece) -> bool:
        tokens = piece.tokens
        several = len(tokens) > 1 and tokens[-1].low in self.words.sets["several_bodies"]
        return several and self._is_bare_name(tokens[:-1])


def _joined(left: Piece, right: Piece, note: Note | str) -> Piece:
    sign = [right.sign] if right.sign is not None else []
    notes = [*left.notes, *right.notes, *([note] if isinstance(note, Note) else [])]
    return replace(
        left,
        tokens=[*left.tokens, *sign, *right.tokens],
        dates=right.dates,
        brackets=right.brackets,
        notes=notes,
        doubted=left.doubted or right.doubted,
    )
