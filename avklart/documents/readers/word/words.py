"""The words of one paragraph, sorted by what they are: shown, hidden, prompts of fields, taken away by a change."""

from collections.abc import Callable, Iterable
from typing import Literal

from lxml import etree

from avklart.documents.document import Paragraph, Place, Revision
from avklart.documents.readers.word.drawings import chosen
from avklart.documents.readers.word.fields import Fields, doubt_field
from avklart.documents.readers.word.names import (
    ALTERNATE,
    BOOKMARK,
    DEL,
    DELETED_TEXT,
    ID,
    INS,
    MATH_RUN,
    MATH_TEXT,
    MOVE_FROM,
    MOVE_TO,
    PROPERTIES,
    R_ID,
    R_PR,
    RUN,
    SDT,
    SDT_CONTENT,
    SDT_PR,
    SUB_DOCUMENT,
    TEXT,
    VAL,
    M,
    P,
    W,
    child_value,
    is_on,
    whole,
)
from avklart.documents.readers.word.reading import SHOWN, Change, Fate, Reading
from avklart.documents.readers.word.styles import Look
from avklart.documents.readers.word.symbols import symbol_sign

_RAW_BREAKS = str.maketrans("\n\r\t", "   ")


class _Aside:
    """Texts that do not stand in the running text; `at` is where in it the last of them stood."""

    __slots__ = ("at", "change", "texts")

    def __init__(self, change: Change | None = None) -> None:
        self.texts: list[str] = []
        self.change = change
        self.at = 0

    def open(self, at: int) -> list[str]:
        """Give the list to add to; texts that stood apart stay apart."""
        if self.texts and at != self.at:
            self.texts.append(" ")
        self.at = at
        return self.texts

    def __str__(self) -> str:
        return "".join(self.texts)


class Words:
    """The words of a paragraph, or of two that a removed paragraph mark has joined.

    `shown` are the texts a person sees, `bold` whether all of them are, `sizes` their sizes in points; `anchored` the
    drawings that hang on the paragraph, each with what becomes of it.
    """

    def __init__(self, reading: Reading, place: Place) -> None:
        self.place = place
        self.shown: list[str] = []
        self.anchored: list[tuple[etree._Element, Fate]] = []
        self.bold = True
        self.sizes: set[float | None] = set()
        self.formatted = False
        self._reading = reading
        self._hidden = _Aside()
        self._prompts = _Aside()
        self._removals: list[_Aside] = []
        self._fields = Fields()
        self._fate = SHOWN
        self._inserting = False
        self._base = self._look = self._noted = Look()
        self._sink = self.shown

    def read(self, contents: Iterable[etree._Element], look: Look, fate: Fate) -> None:
        """Read the contents of a paragraph whose style gives its text that look."""
        self._base = self._look = look
        self._fate = fate
        self._choose()
        self._walk(contents)
        for code in self._fields.unfinished():
            doubt_field(code, self._reading.doubts, self.place)
        self._fields = Fields()

    def finish(self) -> tuple[str, str]:
        """Give the shown and the hidden text; keep the rest beside the running text as what it is."""
        reading, place = self._reading, self.place
        reading.keep_texts(self.shown)
        for removal in self._removals:
            change = removal.change or Change()
            self._revise(change.kind, str(removal), change.author, change.made_at)
        if self.formatted:
            reading.revisions.append(Revision(change="format", place=place))
        prompts = reading.clean(str(self._prompts), place)
        if prompts.strip():
            reading.left_over.append(Paragraph(text=prompts, place=place))
        hidden = reading.clean(str(self._hidden), place).strip("\n") if self._hidden.texts else ""
        if hidden.strip():
            reading.doubts.add("hidden-text", place)
        return reading.clean("".join(self.shown), place).strip("\n"), hidden

    @property
    def is_unseen(self) -> bool:
        """Say whether the paragraph, when it shows no text, is no empty paragraph either but something taken away."""
        return bool(self._removals or self._fate != SHOWN)

    def _revise(
        self,
        change: Literal["inserted", "deleted", "moved-from", "moved-to"],
        raw: str,
        author: str | None,
        made_at: str | None,
    ) -> None:
        text = self._reading.clean(raw, self.place)
        if text.strip():
            self._reading.revisions.append(
                Revision(change=change, place=self.place, text=text, author=author, made_at=made_at)
            )

    def _walk(self, contents: Iterable[etree._Element]) -> None:
        for element in contents:
            read = _READ.get(element.tag)
            if read is not None:
                read(self, element)
            elif len(element):
                self._walk(element)

    def _choose(self) -> None:
        """Choose where text goes from here on: the strongest reason not to show it decides."""
        fate, at = self._fate, len(self.shown)
        if fate.removed is not None:
            self._sink = self._removal(fate.removed, at)
        elif fate.prompt or self._fields.in_code:
            self._sink = self._prompts.open(at)
        elif fate.hidden or self._look.hidden:
            self._sink = self._hidden.open(at)
        else:
            self._sink = self.shown

    def _removal(self, change: Change, at: int) -> list[str]:
        """Give the list for removed text; what one person removed at one spot, in several goes, is one removal."""
        last = self._removals[-1] if self._removals else None
        known = None if last is None else last.change
        if last is None or known is None or last.at != at or (known.kind, known.author) != (change.kind, change.author):
            last = _Aside(change)
            self._removals.append(last)
        return last.open(at)

    def _under(self, fate: Fate, contents: Iterable[etree._Element]) -> None:
        """Read contents that share another fate than what stands around them."""
        around, self._fate = self._fate, fate
        self._choose()
        self._walk(contents)
        self._fate = around
        self._choose()

    def _run(self, run: etree._Element) -> None:
        around = self._look
        self._turn(self._base)
        for child in run:
            tag = child.tag
            if tag == TEXT:
                self._add(child.text)
            elif tag == R_PR:
                self._turn(self._reading.styles.look(child, self._base))
                self.formatted |= self._look.formatted
            else:
                read = _READ.get(tag)
                if read is not None:
                    read(self, child)
                elif len(child):
                    self._walk(child)
        self._turn(around)

    def _turn(self, look: Look) -> None:
        """Go over to another look; it changes where text goes only when it hides it, or when other text was hidden."""
        self._look = look
        if look.hidden or self._sink is not self.shown:
            self._choose()

    def _text(self, element: etree._Element) -> None:
        self._add(element.text)

    def _add(self, text: str | None) -> None:
        if not text:
            return
        if "\n" in text or "\t" in text:
            text = text.translate(_RAW_BREAKS)
        sink = self._sink
        if sink is self.shown and self._look is not self._noted and not text.isspace():
            look = self._noted = self._look
            self.sizes.add(look.size)
            if not look.bold:
                self.bold = False
        sink.append(text)

    def _tab(self, element: etree._Element) -> None:
        self._sink.append("\t")

    def _break(self, element: etree._Element) -> None:
        self._sink.append("\n")

    def _hyphen(self, element: etree._Element) -> None:
        self._sink.append("-")

    def _symbol(self, element: etree._Element) -> None:
        self._add(symbol_sign(element))

    def _deleted_text(self, element: etree._Element) -> None:
        if self._fate.removed is None:
            self._sink = self._removal(Change(), len(self.shown))
        self._add(element.text)
        self._choose()

    def _removed(self, element: etree._Element) -> None:
        if self._fate.removed is None:
            kind: Literal["deleted", "moved-from"] = "deleted" if element.tag == DEL else "moved-from"
            self._under(self._fate._replace(removed=change_of(element, kind)), element)
        else:
            self._walk(element)

    def _inserted(self, element: etree._Element) -> None:
        if self._inserting:
            self._walk(element)
            return
        self._inserting, start = True, len(self.shown)
        self._walk(element)
        self._inserting = False
        change: Literal["inserted", "moved-to"] = "inserted" if element.tag == INS else "moved-to"
        self._revise(change, "".join(self.shown[start:]), element.get(W + "author"), element.get(W + "date"))

    def _content_control(self, element: etree._Element) -> None:
        content = element.find(SDT_CONTENT)
        if content is None:
            return
        if is_prompt(element):
            self._under(self._fate._replace(prompt=True), content)
        else:
            self._walk(content)

    def _alternate(self, element: etree._Element) -> None:
        one = chosen(element)
        if one is not None:
            self._walk(one)

    def _paragraph_inside(self, element: etree._Element) -> None:
        self._sink.append("\n")
        self._walk(element)

    def _fraction(self, element: etree._Element) -> None:
        for number, child in enumerate(part for part in element if part.tag in (M + "num", M + "den")):
            if number:
                self._sink.append("/")
            self._walk(child)

    def _field_sign(self, element: etree._Element) -> None:
        kind = element.get(W + "fldCharType")
        code = ""
        if kind == "begin":
            self._fields.begin()
        elif kind == "separate":
            code = self._fields.separate()
        elif kind == "end":
            code = self._fields.end()
        doubt_field(code, self._reading.doubts, self.place)
        self._choose()
        choices = element.find(f"{W}ffData/{W}ddList")
        if choices is not None:
            self._chosen_entry(choices)

    def _chosen_entry(self, choices: etree._Element) -> None:
        """Add what an old drop-down field shows: it stands in the field's settings, nowhere in the text."""
        entries = [entry.get(VAL, "") for entry in choices.iterchildren(W + "listEntry")]
        number = whole(child_value(choices, W + "result") or child_value(choices, W + "default"), 0)
        if 0 <= number < len(entries) and self._fate.removed is None:
            self.shown.append(entries[number])

    def _field_code(self, element: etree._Element) -> None:
        self._fields.add(element.text or "")

    def _simple_field(self, element: etree._Element) -> None:
        doubt_field(element.get(W + "instr", "")[:200], self._reading.doubts, self.place)
        self._walk(element)

    def _bookmark(self, element: etree._Element) -> None:
        self._reading.bookmark(element.get(W + "name"), self.place)

    def _range_start(self, element: etree._Element) -> None:
        self._reading.open_range(element.get(ID, ""), self.place, len(self.shown))

    def _range_end(self, element: etree._Element) -> None:
        self._reading.close_range(element.get(ID, ""), len(self.shown))

    def _drawing(self, element: etree._Element) -> None:
        hidden = self._fate.hidden or bool(self._look.hidden)
        prompt = self._fate.prompt or self._fields.in_code > 0
        self.anchored.append((element, Fate(self._fate.removed, prompt, hidden)))

    def _missing_text(self, element: etree._Element) -> None:
        self._reading.missing_text(element.get(R_ID), self.place)

    def _nothing(self, element: etree._Element) -> None:
        """Leave out what holds no text of the page."""


def change_of(element: etree._Element, kind: Literal["deleted", "moved-from"] = "deleted") -> Change:
    """Give who made a tracked removal, and when."""
    return Change(kind, element.get(W + "author"), element.get(W + "date"))


def is_prompt(control: etree._Element) -> bool:
    """Say whether a content control shows only its prompt ("Klikk her for å skrive"), and no answer yet."""
    properties = control.find(SDT_PR)
    shown = None if properties is None else properties.find(W + "showingPlcHdr")
    return shown is not None and is_on(shown)


_Read = Callable[[Words, etree._Element], None]
_READ: dict[str, _Read] = {
    RUN: Words._run,
    MATH_RUN: Words._run,
    TEXT: Words._text,
    MATH_TEXT: Words._text,
    DELETED_TEXT: Words._deleted_text,
    W + "tab": Words._tab,
    W + "ptab": Words._tab,
    W + "br": Words._break,
    W + "cr": Words._break,
    W + "noBreakHyphen": Words._hyphen,
    W + "sym": Words._symbol,
    INS: Words._inserted,
    MOVE_TO: Words._inserted,
    DEL: Words._removed,
    MOVE_FROM: Words._removed,
    SDT: Words._content_control,
    ALTERNATE: Words._alternate,
    P: Words._paragraph_inside,
    M + "f": Words._fraction,
    W + "fldChar": Words._field_sign,
    W + "instrText": Words._field_code,
    W + "fldSimple": Words._simple_field,
    BOOKMARK: Words._bookmark,
    W + "commentRangeStart": Words._range_start,
    W + "commentRangeEnd": Words._range_end,
    W + "commentReference": Words._range_start,
    W + "drawing": Words._drawing,
    W + "pict": Words._drawing,
    W + "object": Words._drawing,
    SUB_DOCUMENT: Words._missing_text,
    **dict.fromkeys(PROPERTIES, Words._nothing),
}
