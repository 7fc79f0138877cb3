"""OpenDocument spreadsheets (.ods), read from their own XML."""

import re
from collections.abc import Iterator

from lxml import etree

from avklart.documents.document import (
    Block,
    Comment,
    Document,
    Formula,
    Heading,
    Mark,
    Paragraph,
    Part,
    Picture,
    Place,
    Revision,
)
from avklart.documents.doubts import Doubts
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import Limits
from avklart.documents.package import Package
from avklart.documents.readers.excel.ods_sheet import OdsSheet
from avklart.documents.readers.excel.ods_text import (
    CHART,
    DC,
    DRAW,
    FO,
    FORM,
    OFFICE,
    PARAGRAPHS,
    STYLE,
    SVG,
    TABLE,
    XLINK,
    furniture_text,
    lines_of,
    shape_texts,
    shapes_in,
)
from avklart.documents.readers.excel.parts import whole
from avklart.documents.readers.excel.worksheet import area
from avklart.documents.readers.sheet_blocks import Budget, Sheet, SheetBlocks
from avklart.documents.text import clean_text, folded_space
from avklart.documents.xml import refuse_declarations

_LAYOUTS: dict[str, Part] = {
    **{STYLE + name: "header" for name in ("header", "header-left", "header-first")},
    **{STYLE + name: "footer" for name in ("footer", "footer-left", "footer-first")},
}
_RANGE = re.compile(r"\$?(?:'((?:[^']|'')*)'|([^.']+))\.(\$?[A-Za-z]{1,3}\$?[0-9]{1,7})(?::.*)?", re.DOTALL)
_QUOTED = re.compile('"((?:[^"]|"")*)"')
_MACRO_FOLDERS = ("basic/", "scripts/", "dialogs/")
_OUTSIDE = tuple(
    TABLE + name
    for name in ("table-source", "cell-range-source", "dde-link", "database-source-sql", "database-source-query")
)
_MOST_PARENTS = 20
_LONGEST_SHEET_NAME = 300


def read_ods(package: Package, limits: Limits) -> Document:
    """Give the spreadsheet's sheets in order, each a heading with its tables, and everything that stands around them.

    A cell's text is the text the file stores for it, which is what was shown when it was saved.

    Raises:
        FileRefusedError: "password", "missing-main-part", the refusals of packages and XML, and the limits of rows,
            columns, cells and characters.
    """
    if "META-INF/manifest.xml" in package and b"encryption-data" in package.read("META-INF/manifest.xml"):
        raise FileRefusedError("password")
    content = package.xml("content.xml")
    body = next(content.iter(OFFICE + "spreadsheet"), None)
    if body is None:
        raise FileRefusedError("missing-main-part")
    styles = package.xml("styles.xml") if "styles.xml" in package else None
    reading = _Reading(package, limits, [root for root in (content, styles) if root is not None])
    for table in body.iterchildren(TABLE + "table"):
        reading.sheet(table)
    reading.around(body, styles)
    for name in package.names:
        if name.endswith((".xml", ".rdf")) and name not in ("content.xml", "styles.xml"):
            refuse_declarations(package.read(name), name)
    return reading.document()


class _Reading:
    """One spreadsheet being read, sheet by sheet, into the lists a Document is made of."""

    def __init__(self, package: Package, limits: Limits, roots: list[etree._Element]) -> None:
        self.doubts = Doubts()
        self._package = package
        self._limits = limits
        self._roots = roots
        self._budget = Budget(limits)
        self._blocks = SheetBlocks(self._budget)
        self._styles = {style.get(STYLE + "name", ""): style for root in roots for style in root.iter(STYLE + "style")}
        self._bold = frozenset(name for name in self._styles if self._is_bold(name))
        self._masters: set[str] = set()
        self._made: list[Block] = []
        self._furniture: list[Block] = []
        self._comments: list[Comment] = []
        self._formulas: list[Formula] = []
        self._left_over: list[Paragraph] = []
        self._revisions: list[Revision] = []
        self._marks: list[Mark] = []
        self._names = _named_rows(roots[0])

    def note(self, code: str) -> None:
        """Note what clean_text found, for the whole file."""
        self.doubts.add(code, Place())

    def sheet(self, table: etree._Element) -> None:
        """Read one sheet and all that hangs on its cells."""
        name = folded_space(clean_text(table.get(TABLE + "name", "")))[:_LONGEST_SHEET_NAME]
        hidden = self._is_hidden(table)
        if hidden:
            self.doubts.add("hidden-sheet", Place(sheet=name), sheet=name)
        sheet = OdsSheet(self._limits, self._budget, self._bold, self.note)
        sheet.read(table)
        marks = self._names.get(name, {})
        headers = frozenset(sheet.header_rows)
        self._made.extend(self._blocks.of_sheet(Sheet(name, sheet.rows, hidden, sheet.merges, headers, marks)))
        for row, found in sorted(marks.items()):
            self._marks.extend(Mark(name=mark, place=self._blocks.place(name, row, None)) for mark in found)
        self._note_cells(name, sheet)
        for hanging in sheet.annotations:
            self._annotation(hanging.element, self._blocks.place(name, hanging.row, hanging.column))
        for hanging in sheet.shapes:
            self._shape(hanging.element, Place(sheet=name, row=hanging.row, cell=hanging.column), hidden)
        for shelf in table.iterchildren(TABLE + "shapes"):
            for shape in shapes_in(shelf):
                self._shape(shape, Place(sheet=name), hidden)
        labels = [
            entry.get(FORM + "label", "") for entry in table.iter("{*}button", "{*}checkbox", "{*}radio", "{*}option")
        ]
        self._leave_over(labels, Place(sheet=name))

    def _note_cells(self, name: str, sheet: OdsSheet) -> None:
        for row, column, text in sheet.formulas:
            self._formulas.append(Formula(text=text, place=self._blocks.place(name, row, column)))
        for found in sheet.notes:
            at = self._blocks.place(name, found.place.row or 0, found.place.cell)
            self.doubts.add(found.code, at, **found.facts)
        rows = sum(1 for row in sheet.rows if row.hidden)
        columns = {cell.column for row in sheet.rows for cell in row.cells if cell.hidden}
        if sheet.formula_count:
            self.doubts.add("formulas", Place(sheet=name), count=sheet.formula_count)
        if rows:
            self.doubts.add("hidden-rows", Place(sheet=name), count=rows)
        if columns:
            self.doubts.add("hidden-columns", Place(sheet=name), count=len(columns))

    def _annotation(self, element: etree._Element, place: Place) -> None:
        text = lines_of(element, self.note)
        if text:
            self._budget.take_text(len(text))
            author, made_at = element.findtext(DC + "creator"), element.findtext(DC + "date")
            author = folded_space(clean_text(author or "")) or None
            self._comments.append(Comment(text=text, place=place, author=author, made_at=made_at or None))

    def _shape(self, shape: etree._Element, place: Place, hidden: bool) -> None:
        """Keep the texts of a shape, the place of its pictures, and the titles of its charts."""
        texts = shape_texts(shape, self.note)
        self._budget.take_text(sum(len(text) for text in texts))
        box = Place(sheet=place.sheet, part="textbox", row=place.row, cell=place.cell)
        self._made.extend(Paragraph(text=text, place=box, hidden=hidden) for text in texts)
        for element in shape.iter():
            said = [clean_text(element.findtext(SVG + name) or "", self.note).strip() for name in ("title", "desc")]
            text = "\n".join(part for part in said if part)
            drawn = element.find(DRAW + "image") is not None or element.find(DRAW + "object") is not None
            if drawn or text:
                name = clean_text(element.get(DRAW + "name", ""), self.note).strip() if drawn else ""
                self._made.append(Picture(place=place, alternative_text=text or None, name=name or None))
            if element.tag in (DRAW + "object", DRAW + "object-ole"):
                self._object(element, place)

    def _object(self, element: etree._Element, place: Place) -> None:
        folder = element.get(XLINK + "href", "").removeprefix("./").rstrip("/")
        part = f"{folder}/content.xml"
        if part not in self._package:
            self.doubts.add("embedded-object", place, kind="object")
            return
        root = self._package.xml(part)
        titles = list(root.iter(CHART + "title", CHART + "subtitle"))
        self._leave_over([lines_of(title, self.note) for title in titles], place)
        if next(root.iter(OFFICE + "chart"), None) is None:
            self.doubts.add("embedded-object", place, kind="object")

    def _leave_over(self, texts: list[str], place: Place) -> None:
        kept = [text for raw in texts if (text := clean_text(raw, self.note).strip())]
        self._budget.take_text(sum(len(text) for text in kept))
        self._left_over.extend(Paragraph(text=text, place=place) for text in kept)

    def around(self, body: etree._Element, styles: etree._Element | None) -> None:
        """Keep what stands outside the sheets: headers, prompts, tracked changes, links, macros."""
        for rule in body.iter(TABLE + "content-validation"):
            listed = _QUOTED.findall(rule.get(TABLE + "condition", "")[:10_000])
            said = [child for child in rule if child.tag in (TABLE + "help-message", TABLE + "error-message")]
            titles = [child.get(TABLE + "title", "") for child in said]
            texts = [lines_of(child, self.note) for child in said]
            self._leave_over([*listed, *titles, *texts], Place())
        for cell in body.iter(TABLE + "change-track-table-cell"):
            self._change(cell)
        self._furniture.extend(self._headers(styles))
        outside = next(body.iter(*_OUTSIDE), None)
        if outside is not None:
            target = clean_text(outside.get(XLINK + "href", ""))[:_LONGEST_SHEET_NAME]
            self.doubts.add("external-link", Place(), target=target)
        scripts = any(len(found) for root in self._roots for found in root.iter(OFFICE + "scripts"))
        if scripts or any(name.casefold().startswith(_MACRO_FOLDERS) for name in self._package.names):
            self.doubts.add("macros-ignored", Place())

    def _change(self, cell: etree._Element) -> None:
        text = lines_of(cell, self.note)
        if not text:
            return
        self._budget.take_text(len(text))
        author = made_at = None
        for above in cell.iterancestors():
            changed = above.find(OFFICE + "change-info")
            if changed is not None:
                author, made_at = changed.findtext(DC + "creator"), changed.findtext(DC + "date")
                break
        self._revisions.append(Revision(change="deleted", place=Place(), text=text, author=author, made_at=made_at))

    def _headers(self, styles: etree._Element | None) -> Iterator[Paragraph]:
        """Give the headers and footers of all page styles; those switched off or used by no sheet are hidden."""
        for master in () if styles is None else styles.iter(STYLE + "master-page"):
            for child in master:
                part = _LAYOUTS.get(str(child.tag))
                if part is None:
                    continue
                hidden = child.get(STYLE + "display") == "false" or master.get(STYLE + "name") not in self._masters
                for paragraph in child.iter(*PARAGRAPHS):
                    text = furniture_text(paragraph, self.note)
                    if text:
                        yield Paragraph(text=text, place=Place(part=part), hidden=hidden)

    def _is_hidden(self, table: etree._Element) -> bool:
        style = self._styles.get(table.get(TABLE + "style-name", ""))
        if style is None:
            return False
        self._masters.add(style.get(STYLE + "master-page-name", "Default"))
        shown = style.find(STYLE + "table-properties")
        return shown is not None and shown.get(TABLE + "display") == "false"

    def _is_bold(self, name: str) -> bool:
        """Say whether a cell style is bold, by itself or by the styles it is made from."""
        for _ in range(_MOST_PARENTS):
            style = self._styles.get(name)
            letters = None if style is None else style.find(STYLE + "text-properties")
            weight = None if letters is None else letters.get(FO + "font-weight")
            if weight is not None:
                return weight == "bold" or (whole(weight) or 0) >= 600
            if style is None:
                return False
            name = style.get(STYLE + "parent-style-name", "")
        return False

    def document(self) -> Document:
        """Give everything read, as a Document."""
        if not any(not isinstance(block, Heading) for block in self._made):
            self.doubts.add("no-text", Place())
        meta = self._package.xml("meta.xml") if "meta.xml" in self._package else None
        declared = [None if meta is None else next(meta.iter(DC + name), None) for name in ("title", "language")]
        title, language = (
            folded_space(clean_text(entry.text or ""))[:500] or None if entry is not None else None
            for entry in declared
        )
        return Document(
            blocks=tuple(self._made),
            furniture=tuple(self._furniture),
            comments=tuple(self._comments),
            revisions=tuple(self._revisions),
            marks=tuple(self._marks),
            formulas=tuple(self._formulas),
            left_over=tuple(self._left_over),
            doubts=self.doubts.all(),
            title=title,
            language=language,
        )


def _named_rows(content: etree._Element) -> dict[str, dict[int, tuple[str, ...]]]:
    """Give the names of cells by their sheet and row."""
    found: dict[str, dict[int, tuple[str, ...]]] = {}
    for entry in content.iter(TABLE + "named-range"):
        place = _RANGE.fullmatch(entry.get(TABLE + "cell-range-address", "")[:1_000])
        at = area(place[3]) if place else None
        if place and at:
            rows = found.setdefault((place[1] or place[2]).replace("''", "'"), {})
            rows[at.top] = (*rows.get(at.top, ()), entry.get(TABLE + "name", ""))
    return found
