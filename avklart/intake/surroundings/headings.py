"""Which lines of a document are headings, and what each of them heads: an area, a goal, a time, an introduction."""

import re
from collections.abc import Collection, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from avklart.intake.money import unit_of
from avklart.intake.surroundings.labels import (
    attributes_of,
    has_attributes_only,
    is_attribute_line,
    is_label_like,
    label_of,
    labels_in,
)
from avklart.intake.surroundings.pieces import Piece
from avklart.intake.surroundings.words import Words, split_letter, split_number

NodeKind = Literal[
    "root", "sheet", "area", "goal", "goals", "activities", "intro", "closing", "short-forms", "time", "lead", "plain"
]

_BRACKETS = re.compile(r"\s?\([^()]{1,80}\)")
_LONGEST = 110
_LONGEST_GOAL = 320
_MOST_WORDS = 14
_MOST_PLAIN_WORDS = 9
_MOST_BARE_WORDS = 5
_MOST_LABELS = 12
_ALONE: tuple[tuple[str, NodeKind], ...] = (
    ("abbreviation_headings", "short-forms"),
    ("introductions", "intro"),
    ("closings", "closing"),
    ("goal_lists", "goals"),
    ("activity_headings", "activities"),
)


class Headed(Struct, frozen=True, kw_only=True):
    """A heading: what it heads, its name without number and label, and those as written."""

    kind: NodeKind
    name: str
    number: str | None = None
    label: str = ""
    text: str = ""

    @property
    def goal_text(self) -> str:
        """The name of a goal; where it is only numbered, its label and number."""
        return self.name or self.text


class HeadingFinder:
    """Tells of each piece of a document whether it is a heading."""

    def __init__(
        self,
        pieces: Sequence[Piece],
        words: Words,
        body_size: float | None,
        owner: str | None,
        above_title: Collection[int] = (),
    ) -> None:
        self._pieces = pieces
        self._above_title = above_title
        self._owner = (owner or "").casefold()
        self._words = words
        self._body_size = body_size
        self._cards = self._found_cards()

    def at(self, index: int) -> Headed | None:
        """Give the heading a piece is, or None for one that is none."""
        piece = self._pieces[index]
        if piece.heads_plan:
            return Headed(kind="activities", name="")
        if piece.kind not in ("heading", "text", "item") or not any(map(str.isalnum, piece.text)):
            return None
        if piece.place.sheet is not None and piece.kind == "heading" and piece.place.row is None:
            return Headed(kind="sheet", name=piece.words, text=piece.words)
        following = self._following(index)
        # The name of the body whose plan it is stands below the title and above the first table, and heads neither.
        if self.is_activity(index) or (piece.kind == "text" and piece.text.strip().casefold() == self._owner):
            return None
        if id(piece) in self._above_title:
            return None
        if piece.kind == "heading":
            headed = headed_by(piece, self._words)
            states_aim = headed.kind == "lead" and not piece.text.rstrip().endswith((":", "?"))
            # "Det skal være lett å gå" over a table of activities says what they are to reach.
            return replace(headed, kind="goal") if states_aim and self._is_plain_table(following) else headed
        if piece.kind == "item":
            return self._item(piece, following)
        return self._line(piece, following)

    def is_activity(self, index: int) -> bool:
        """Tell whether a piece names an activity by itself: labelled "Tiltak 3:", or with its labels right after."""
        piece = self._pieces[index]
        if piece.kind not in ("heading", "text", "item") or " | " in piece.text:
            return False
        if piece.names_activity:
            return True
        following = self._following(index)
        label = label_of(piece.text, self._words)
        if label is not None and label.kind == "activity":
            return bool(label.name) and not self._is_plain_table(following)
        if label is not None or self._words.is_one_of("activity_headings", split_number(piece.text)[1]):
            return False
        if self._is_numbered_activity(piece, following) or id(piece) in self._cards:
            return True
        if is_attribute_line(piece, self._words) or not self._says_who_or_when(self._telling(index, following)):
            return False
        return not self._heads_more(index)

    def _is_numbered_activity(self, piece: Piece, following: Piece | None) -> bool:
        """Tell whether a numbered line is an activity and heads nothing: "1.2 Etablere …" among others of its kind."""
        if piece.kind not in ("heading", "text") or (following is not None and following.kind in ("item", "table")):
            return False
        number, name = (piece.number, piece.text) if piece.number else split_number(piece.text)
        if number is None or "." not in number.rstrip(".") or not self._words.begins_with_verb(name):
            return False
        return following is None or following.kind == "heading" or split_number(following.words)[0] is not None

    def _found_cards(self) -> set[int]:
        """Give the ids of headings that are activities by their form: each with a text and one run of labels below it.

        Where one heading of the same level has two runs, or a table, the headings are areas and not activities.
        """
        by_level: dict[int, list[int]] = {}
        spoilt: set[int] = set()
        heads: Piece | None = None
        runs, texts, inside = 0, 0, False
        for piece in (*self._pieces, None):
            if piece is not None and piece.kind != "heading":
                labelled = self._says_who_or_when(piece) or (inside and self._has_attributes(piece))
                runs += labelled and not inside
                texts += piece.kind == "text" and not labelled and not runs
                inside = labelled
                if heads is not None and (runs > 1 or self._is_plain_table(piece)):
                    spoilt.add(heads.level)
                continue
            if heads is not None and runs == 1 and texts:
                by_level.setdefault(heads.level, []).append(id(heads))
            heads, runs, texts, inside = piece, 0, 0, False
        return {one for level, ids in by_level.items() if level not in spoilt and len(ids) > 1 for one in ids}

    def _says_who_or_when(self, piece: Piece | None) -> bool:
        """Tell whether labels are such as an activity must have: who, when, or how it is paid for."""
        if piece is None or not self._has_attributes(piece):
            return False
        labels = labels_in(piece.table) if piece.table is not None else []
        labels += [attribute.label for attribute in attributes_of(piece.text, self._words)[1]]
        return any(self._words.is_one_of("responsible_labels", label) for label in labels)

    def _telling(self, index: int, following: Piece | None) -> Piece | None:
        """Give the line below that says who or when: the first, or one of the items built as labels right below it."""
        if following is None or following.kind != "item" or self._pieces[index].kind == "item":
            return following
        for piece in self._pieces[index + 1 : index + _MOST_LABELS]:
            if piece.kind != "item" or not (is_label_like(piece.text) or is_attribute_line(piece, self._words)):
                break
            if self._says_who_or_when(piece):
                return piece
        return following

    def _heads_more(self, index: int) -> bool:
        """Tell whether a table or a list of activities comes after the labels, so that they are said of an area."""
        at = index + 1
        while at < len(self._pieces) and self._has_attributes(self._pieces[at]):
            at += 1
        return at < len(self._pieces) and self._is_plain_table(self._pieces[at])

    def _has_attributes(self, piece: Piece | None) -> bool:
        if piece is None:
            return False
        return is_attribute_line(piece, self._words) or has_attributes_only(piece.table, self._words)

    def _is_plain_table(self, piece: Piece | None) -> bool:
        return piece is not None and piece.table is not None and piece.table.origin != "labels"

    def _following(self, index: int) -> Piece | None:
        for piece in self._pieces[index + 1 : index + 4]:
            if piece.kind != "picture":
                return piece
        return None

    def _item(self, piece: Piece, following: Piece | None) -> Headed | None:
        """An item of a list is a heading where a table stands right under it, or where it is labelled as an area."""
        label = label_of(piece.text, self._words)
        is_numbered = bool(piece.number) and any(map(str.isdigit, piece.number or ""))
        is_alone = following is not None and following.kind != "item"
        stands_out = piece.bold or is_numbered
        if self._is_plain_table(following) and stands_out and len(piece.text.split()) <= _MOST_WORDS:
            return headed_by(piece, self._words)
        if (
            label is not None
            and label.kind == "area"
            and label.number
            and following is not None
            and following.kind != "item"
        ):
            return headed_by(piece, self._words)
        if is_numbered and self._is_chapter_over(piece, following):
            return headed_by(piece, self._words)
        if is_numbered and piece.bold and is_alone and len(piece.text) < 80:
            return headed_by(piece, self._words)
        return None

    def _is_chapter_over(self, piece: Piece, following: Piece | None) -> bool:
        """Tell whether a numbered line is the chapter of the heading right below: "2. Bolig" over "2.1 Skaffe …"."""
        if following is None or following.kind not in ("heading", "text"):
            return False
        below = following.number or split_number(following.text)[0] or ""
        return below.startswith(f"{(piece.number or '').strip('().')}.") and below.rstrip(".")[-1:].isdigit()

    def _line(self, piece: Piece, following: Piece | None) -> Headed | None:
        headed = headed_by(piece, self._words)
        if headed.kind == "goal":
            return headed if len(piece.text) <= _LONGEST_GOAL else None
        if len(piece.text) > _LONGEST or len(piece.text.split()) > _MOST_WORDS or is_attribute_line(piece, self._words):
            return None
        if headed.kind not in ("plain", "lead"):
            return self._alone(piece, headed, following)
        if piece.text.endswith((".", ",", ";", "?", "!")) or piece.text[0].islower():
            return None
        if self._stands_out(piece):
            return headed
        return headed if self._heads_what_follows(piece, headed, following) else None

    def _alone(self, piece: Piece, headed: Headed, following: Piece | None) -> Headed | None:
        """A word for a chapter alone on its line is a heading, but not where it is one line of many such."""
        if headed.kind in ("area", "time", "short-forms") or self._stands_out(piece):
            return headed
        return headed if following is not None else None

    def _stands_out(self, piece: Piece) -> bool:
        """Tell whether a line looks like a heading: bold, larger than the text, in capitals, or in such a style."""
        larger = self._body_size is not None and piece.size is not None and piece.size > self._body_size + 0.9
        looks = piece.bold or larger or piece.is_capitals or piece.has_heading_style
        return looks and unit_of(piece.text, None) is None and not attributes_of(piece.text, self._words)[1]

    def _heads_what_follows(self, piece: Piece, headed: Headed, following: Piece | None) -> bool:
        """Tell whether a plain line is the heading of the table or the list right under it."""
        if following is None or "=" in piece.text or unit_of(piece.text, None) is not None:
            return False
        few = len(piece.text.split()) <= _MOST_PLAIN_WORDS
        if self._is_plain_table(following):
            return few
        if following.kind == "item" and following.place != piece.place:
            return few or headed.kind == "lead"
        if (
            following.kind == "text"
            and few
            and piece.size == following.size
            and len(piece.text.split()) <= _MOST_BARE_WORDS
        ):
            verbs = (self._words.begins_with_verb(piece.text), self._words.begins_with_verb(following.text))
            return verbs == (False, True)
        if following.kind == "table":
            return few and not has_attributes_only(following.table, self._words)
        return headed.number is not None and few


def headed_by(piece: Piece, words: Words) -> Headed:
    """Give what a line heads, taken as a heading.

    Source: the plan draft contract, "areas" and "goals"; published plans.
    """
    text = piece.words
    if words.is_time(_BRACKETS.sub("", text)):
        return Headed(kind="time", name=text.rstrip(" :"), text=text)
    written = piece.number if piece.kind in ("heading", "item") and piece.number else None
    number, name = (written.rstrip(".):"), piece.text) if written and written[-1:] not in "•-–o" else (None, piece.text)
    if number is None:
        number, name = split_number(piece.text)
    if number is None:
        number, name = split_letter(_below_caption(piece.text, words))
    label = label_of(name, words)
    if label is not None and label.kind in ("area", "goal") and (label.name or label.number):
        kind: NodeKind = "area" if label.kind == "area" else "goal"
        return Headed(kind=kind, name=label.name, number=label.number or number, label=label.word, text=text)
    for key, alone in _ALONE:
        if words.is_one_of(key, name):
            return Headed(kind=alone, name=name, number=number, text=text)
    intends = words.of("intentions") & set(name.casefold().rstrip(":").split())
    kind = "lead" if name.endswith(":") or intends else "plain"
    return Headed(kind=kind, name=name.rstrip(" :"), number=number, text=text)


def _below_caption(text: str, words: Words) -> str:
    """Give the caption of a table without the words that number it: "Tabell 1. Trygg havn" is "Trygg havn"."""
    form = r"{}\s+\d{1,3}[a-z]?(?:\s{0,3}[.:–—]|\s-)\s{0,3}(?=\w)"
    found = words.pattern("caption", form, "caption_words").match(text)
    return text[found.end() :] if found is not None else text
