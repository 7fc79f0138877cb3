"""The tokens of a cell as pieces: what stands between two signs, with the part the words around it give it."""

from collections.abc import Sequence

from avklart.domain.draft import Language, ResponsibilityPart
from avklart.intake.actors.doing import end_of_wish, is_shared_out, is_verb_after, joins_two
from avklart.intake.actors.piece import Joined, Piece, note_of, tokens_to_text
from avklart.intake.actors.tokens import FOLD, Token, end_of_bracket
from avklart.intake.actors.vocabulary import Phrase, Vocabulary, kind_of_word, vocabulary_of
from avklart.intake.found import DatedSpan

_LONGEST_BRACKET = 80
_NAMING = frozenset({"word", "name", "project"})
_SIGNS: dict[str, Joined] = {"/": "slash", ",": "comma", "+": "comma", ";": "break", "-": "break", ":": "break"}


def tokens_to_pieces(tokens: Sequence[Token], language: Language | None) -> list[Piece]:
    """Give the pieces of a cell in order; an open span is a piece of its own, without words.

    Source: docs/formats/plan-draft.md, "Parts".
    """
    cutter = _Cutter(vocabulary_of(language), language)
    cutter.cut(tokens)
    return [piece for piece in cutter.pieces if piece.tokens or piece.opened]


class _Cutter:
    """Goes through the tokens once; `part` is what the words before give to the pieces that follow."""

    def __init__(self, words: Vocabulary, language: Language | None) -> None:
        self.words = words
        self.language = language
        self.pieces: list[Piece] = []
        self.piece = Piece()
        self.part: ResponsibilityPart | None = None
        self.rule = "party"
        self.over_lists = True
        self.over_lines = False
        self.skips = False
        self.skips_signs = False
        self.is_sentence = False
        self.waiting: list[DatedSpan] = []

    def cut(self, tokens: Sequence[Token]) -> None:
        """Put the tokens into pieces."""
        at = 0
        while at < len(tokens):
            at = self._step(tokens, at)
        self._close("break", None)

    def _step(self, tokens: Sequence[Token], at: int) -> int:
        """Take the token at a place, and those that belong to it; give the next place."""
        token = tokens[at]
        if token.kind == "break":
            self._break(token)
        elif token.kind == "date":
            self._date(token)
        elif token.kind == "open":
            return self._bracket(tokens, at)
        elif token.kind == "sign":
            self._sign(tokens, at)
        elif token.kind in _NAMING:
            return self._word(tokens, at)
        return at + 1

    # What separates

    def _break(self, token: Token) -> None:
        is_line = token.low == "\n"
        if is_line and self._stands_after_phrase():
            self.over_lines = True
        self._close("break", token)
        if not (is_line and self.over_lines):
            self._reset_part()
        self.skips = self.skips_signs = False
        if token.opened is not None:
            self.pieces.append(Piece(opened=token.opened, joined="break"))

    def _stands_after_phrase(self) -> bool:
        return self.part is not None and not self.piece.tokens and self.piece.joined == "phrase"

    def _reset_part(self) -> None:
        self.is_sentence = False
        self.part, self.rule, self.over_lists, self.over_lines = None, "party", True, False

    def _sign(self, tokens: Sequence[Token], at: int) -> None:
        token = tokens[at]
        if token.low == FOLD:
            self.over_lines = self.over_lines or self._stands_after_phrase()
            return
        joined = _SIGNS.get(token.low, "comma")
        if self._passes_over(tokens, at) and joined != "break":
            self._note_unread(tokens, at)
            return
        if not self.piece.tokens and not self.skips:
            if token.low == ";":
                self._reset_part()
            return
        if token.low == "-" and self._dash_before_project(tokens, at):
            return
        if token.low in "-:" and self.piece.tokens and self._is_actor_at(tokens, at + 1):
            self.piece.notes.append(note_of("actor-separator-unusual", sign=token.text, text=self.piece.text))
        self._close(joined, token)
        if joined == "break" or not self.over_lists:
            self._reset_part()
        self.skips = self.skips_signs = False

    def _dash_before_project(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a dash stands between a project's role and the project: "Prosjektleder - Grønn Fjord"."""
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if after is None or not any(self.piece.tokens[-1].low == role[-1] for role in self.words.project_roles):
            return False
        is_other = after.kind == "word" and not kind_of_word(after.low, self.language)
        return after.kind == "project" or (after.text[:1].isupper() and is_other)

    def _close(self, joined: Joined, sign: Token | None) -> None:
        """End the piece; the next one is joined in the way given."""
        if self.piece.tokens:
            if self.piece.part is None and self.part is not None:
                self.piece.part, self.piece.rule = self.part, self.rule
            self.pieces.append(self.piece)
        self.piece = Piece(joined=joined, sign=sign)

    def _date(self, token: Token) -> None:
        if token.date is None:
            return
        target = self.piece if self.piece.tokens else self._last_piece()
        if target is None or (not self.piece.tokens and self.piece.joined == "break"):
            self.waiting.append(token.date)
        else:
            target.dates.append(token.date)

    def _last_piece(self) -> Piece | None:
        return self.pieces[-1] if self.pieces and not self.pieces[-1].opened else None

    def _word(self, tokens: Sequence[Token], at: int) -> int:
        token = tokens[at]
        label = self._label_at(tokens, at)
        if label:
            return label
        phrase = self._phrase_at(tokens, at)
        if phrase is not None and not (self.skips and self._is_means(phrase, tokens, at)):
            return self._phrase(phrase, tokens, at)
        if self._is_and(tokens, at):
            return self._and(tokens, at)
        if token.low in {"v/", "v", "v."} and self.piece.tokens and at + 1 < len(tokens):
            return self._represented(at)
        if token.low == "v/":
            # "v/ rektor" with nobody before it: the rector does it. "Rektor v/" with nobody after it: so too.
            return at + 1
        ends = end_of_wish(tokens, at, self.words) if self.piece.tokens and not self.skips else 0
        self.piece.tokens.extend(tokens[at:ends])
        if not ends:
            self._plain_word(tokens, at)
        return ends or at + 1

    def _plain_word(self, tokens: Sequence[Token], at: int) -> None:
        token = tokens[at]
        if self._tells_more(token):
            self.skips = self.skips_signs = True
            return
        if (self.piece.tokens or self.pieces) and self._is_doing(tokens, at):
            self.skips = self.is_sentence = True
            return
        if self.skips and not self._begins_anew(tokens, at):
            return
        if self.skips:
            self._close("together", None)
            self.skips = self.skips_signs = False
        self.piece.tokens.append(token)
        self.piece.dates.extend(self.waiting)
        self.waiting = []

    def _tells_more(self, token: Token) -> bool:
        """Tell whether the rest is who is in a party, or where else to look: "arbeidsgruppe bestående av A og B"."""
        if self.piece.tokens:
            return token.low in self.words.sets["afterwards"]
        return token.low in self.words.sets["elsewhere"] and self.piece.joined in {"start", "break", "comma"}

    def _is_means(self, phrase: Phrase, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether "med" says what with, not with whom: "stiller med hver sin bil"."""
        is_with = len(phrase.words) == 1 and phrase.part == "contributes"
        return is_with and (not self._is_actor_at(tokens, at + 1) or is_shared_out(tokens, at + 1, self.words))

    def _is_doing(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether what a party does begins here: a verb, "som" before one, or any word in a sentence's middle."""
        token = tokens[at]
        if self._is_verb(token) or (self.piece.tokens and is_verb_after(self.piece.tokens, token, self.words)):
            return True
        if token.low in self.words.sets["capacity_words"]:
            return at + 1 < len(tokens) and self._is_verb(tokens[at + 1])
        if not (self.is_sentence and self.piece.tokens and token.text.islower()) or token.kind != "word":
            return False
        is_other = not kind_of_word(token.low, self.language) and token.low not in self.words.sets["joining_words"]
        return is_other and kind_of_word(self.piece.tokens[-1].low, self.language) in {"person", "body"}

    def _is_verb(self, token: Token) -> bool:
        return token.kind == "word" and token.text[:1].islower() and token.low in self.words.sets["verbs"]

    def _is_and(self, tokens: Sequence[Token], at: int) -> bool:
        token = tokens[at]
        if token.kind != "word" or token.low not in self.words.sets["and_words"]:
            return False
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        before = self.piece.tokens[-1] if self.piece.tokens else None
        return token.text != "&" or joins_two(before, after, self.words, self.language)

    def _and(self, tokens: Sequence[Token], at: int) -> int:
        if self._passes_over(tokens, at):
            self._note_unread(tokens, at)
            return at + 1
        if self.piece.tokens or self.skips:
            self._close("and", tokens[at])
        else:
            self.piece.joined, self.piece.sign = "and", tokens[at]
        self.skips = self.skips_signs = False
        return at + 1

    def _passes_over(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a sign stands inside what a party does or who is in it, not before the next party."""
        return self.skips and (self.skips_signs or not self._is_actor_at(tokens, at + 1))

    def _note_unread(self, tokens: Sequence[Token], at: int) -> None:
        """Note that words after a sign were taken for what a party does, and no party of their own."""
        last = self.piece if self.piece.tokens else self._last_piece()
        if last is not None and at + 1 < len(tokens) and not self._is_verb(tokens[at + 1]):
            last.notes.append(note_of("actor-words-unread", text=tokens[at + 1].text))

    def _represented(self, at: int) -> int:
        body = self.piece
        self.piece = Piece(joined=body.joined, sign=body.sign, represents=body)
        self.piece.dates = body.dates
        return at + 1

    def _begins_anew(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a party begins inside what another one does: "presenterer notat Ansvarlig ordfører"."""
        token = tokens[at]
        if self.skips_signs or not token.text[:1].isupper():
            return False
        if token.low in self.words.sets["openers"]:
            after = tokens[at + 1].low if at + 1 < len(tokens) else ""
            return kind_of_word(after, self.language) in {"person", "body"}
        return kind_of_word(token.low, self.language) == "person"

    def _is_actor_at(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a party may begin at a place: a role, a body, a known name, or a word with a capital."""
        at += at < len(tokens) and tokens[at].low == FOLD
        if at >= len(tokens) or tokens[at].kind not in _NAMING:
            return False
        token = tokens[at]
        if token.kind != "word" or token.text[:1].isupper():
            return True
        if token.low in self.words.sets["openers"]:
            return at + 1 < len(tokens) and kind_of_word(tokens[at + 1].low, self.language) in {"person", "body"}
        return kind_of_word(token.low, self.language) in {"person", "body"}

    # Phrases and labels

    def _label_at(self, tokens: Sequence[Token], at: int) -> int:
        """Take a label before a colon ("Samarbeid:"); give the place after it, or 0 when there is none."""
        for length in range(1, 5):
            end = at + length
            if end >= len(tokens) or tokens[end - 1].kind not in _NAMING:
                return 0
            if tokens[end].low == ":":
                part = self.words.labels.get(" ".join(token.low for token in tokens[at:end]))
                if part is None:
                    return 0
                self._close("phrase", None)
                self._set_part(part, "label", over_lists=True)
                return end + 1
        return 0

    def _set_part(self, part: ResponsibilityPart | None, rule: str, *, over_lists: bool) -> None:
        self.part, self.rule, self.over_lists, self.over_lines = part, rule, over_lists, False
        self.skips = self.skips_signs = False

    def _phrase_at(self, tokens: Sequence[Token], at: int) -> Phrase | None:
        if tokens[at].kind != "word":
            return None
        follows = None
        for phrase in self.words.phrases.get(tokens[at].low, ()):
            end = at + len(phrase.words)
            if end > len(tokens) or any(
                token.low != word or token.kind != "word"
                for token, word in zip(tokens[at:end], phrase.words, strict=True)
            ):
                continue
            follows = tokens[end] if end < len(tokens) else None
            if phrase.manner != "before" or self._looks_forward(follows):
                return phrase
            if not any(other.words == phrase.words for other in self._after_phrases(phrase)):
                return phrase
        return self._passive_at(tokens, at)

    def _passive_at(self, tokens: Sequence[Token], at: int) -> Phrase | None:
        """Give "planlegges av", "blir planlagt av" as words before who is responsible, whatever the verb is."""
        low = tokens[at].low
        length = 2 if len(low) > 4 and low.endswith(self.words.passive_endings) else 0
        length = 3 if low in self.words.sets["passive_words"] else length
        words = tuple(token.low for token in tokens[at : at + length])
        if length and len(words) == length and words[-1] in self.words.sets["by_words"]:
            return Phrase(words, "before", "responsible")
        return None

    def _looks_forward(self, follows: Token | None) -> bool:
        return follows is not None and (follows.kind in _NAMING or follows.low in {":", "\n", FOLD})

    def _after_phrases(self, phrase: Phrase) -> list[Phrase]:
        return [other for other in self.words.phrases[phrase.words[0]] if other.manner == "after"]

    def _phrase(self, phrase: Phrase, tokens: Sequence[Token], at: int) -> int:
        end = at + len(phrase.words)
        if phrase.manner == "keep":
            self.piece.tokens.extend(tokens[at:end])
        elif phrase.manner == "before":
            self._close("phrase", None)
            weak = len(phrase.words) == 1 and phrase.part == "contributes"
            self._set_part(phrase.part, f"before-{phrase.part}", over_lists=not weak and phrase.part != "leads")
        else:
            self._give_to_those_before(phrase.part, f"after-{phrase.part}")
            self.skips = True
        return end

    def _give_to_those_before(self, part: ResponsibilityPart | None, rule: str) -> None:
        """Give a part to the piece before a phrase, and to those joined to it with a word for "and"."""
        if self.piece.tokens:
            self.piece.part, self.piece.rule = part, rule
            if self.piece.joined not in {"and", "slash"}:
                return
        for piece in reversed(self.pieces):
            if piece.opened is not None:
                return
            piece.part, piece.rule = part, rule
            if piece.joined not in {"and", "slash"}:
                return

    # Brackets

    def _bracket(self, tokens: Sequence[Token], at: int) -> int:
        """Take what stands in brackets: a part, an actor with its part, a time, or an explanation."""
        farthest = min(len(tokens), at + _LONGEST_BRACKET)
        end = end_of_bracket(tokens, at, farthest)
        if end is None:
            return at + 1
        inside = [token for token in tokens[at + 1 : end] if token.kind not in {"open", "close"}]
        if len(inside) < end - at - 1 and not self.piece.tokens and not self.pieces:
            # "(AU (leder))": the cell itself stands in brackets.
            self._cut_inside(tokens[at + 1 : end], None)
            return end + 1
        dates = [token for token in inside if token.kind == "date"]
        inside = [token for token in inside if token.kind != "date"]
        for token in dates:
            self._date(token)
        for token in (token for token in inside if token.opened is not None):
            self.pieces.append(Piece(opened=token.opened, joined="break"))
        if any(token.kind in _NAMING for token in inside) and not self.skips:
            self._inside_bracket(inside)
        return end + 1

    def _inside_bracket(self, inside: list[Token]) -> None:
        words = [token.low for token in inside if token.kind in _NAMING]
        target = self.piece if self.piece.tokens else self._last_piece()
        part = self.words.labels.get(" ".join(words))
        if part is not None and target is not None:
            target.part, target.rule = part, "bracket"
            return
        phrase = self._phrase_at(inside, 0) if inside[0].kind == "word" else None
        if (phrase is None or inside[-1].low != ":") and self._labelled_inside(inside, words, phrase):
            return
        if phrase is not None and phrase.manner == "before":
            self._cut_inside(inside[len(phrase.words) :], phrase.part)
        elif phrase is not None and phrase.manner == "after" and target is not None:
            target.part, target.rule = phrase.part, "bracket"
        elif target is not None and not self._is_verb(inside[0]):
            target.brackets.append(tokens_to_text(inside))

    def _labelled_inside(self, inside: list[Token], words: list[str], phrase: Phrase | None) -> bool:
        """Read "(gjennomføring NAV)", "(leder: NAV)": a label and the one it is about."""
        for length in range(min(4, len(words) - 1), 0, -1):
            part = self.words.labels.get(" ".join(words[:length]))
            rest = [token for token in inside[length:] if token.low != ":"]
            has_sign = inside[length].low == ":"
            if part is None or (phrase is not None and len(phrase.words) >= length and not has_sign):
                continue
            if has_sign or (part != "responsible" and self._is_actor_at(rest, 0)):
                self._cut_inside(rest, part)
                return True
        return False

    def _cut_inside(self, inside: Sequence[Token], part: ResponsibilityPart | None) -> None:
        """Read actors inside brackets; they come after the piece the brackets stand in."""
        cutter = _Cutter(self.words, self.language)
        cutter._set_part(part, "bracket", over_lists=True)
        cutter.cut([token for token in inside if token.low != ":"])
        self._close("phrase", None)
        self.pieces.extend(cutter.pieces)
