"""What each element of HTML means for the walk: tag -> how it begins. True means: read nothing inside it."""

from collections.abc import Callable

from lxml import etree

from avklart.documents.document import Mark, Origin, Paragraph
from avklart.documents.errors import FileRefusedError
from avklart.documents.readers.html.box import Box, Item
from avklart.documents.readers.html.lists import OpenList, integer
from avklart.documents.readers.html.look import HIDDEN_TAGS, word_list_level, word_tabs
from avklart.documents.readers.html.tables import OpenTable, caption_text, row_span_of
from avklart.documents.readers.html.walk import Walk
from avklart.documents.text import clean_text, folded_space

Begin = Callable[[Walk, etree._Element], bool]

_LONGEST_NAME = 200
_NO_VALUE_SHOWN = frozenset(("hidden", "image", "password", "file", "color", "range"))


def _nothing(_walk: Walk, _element: etree._Element) -> bool:
    return True


def _link(walk: Walk, element: etree._Element) -> bool:
    if (element.get("rel") or "").strip().lower() == "import":
        _missing(walk, element, element.get("href"))
    return False


def _title(walk: Walk, element: etree._Element) -> bool:
    text = folded_space(clean_text("".join(map(str, element.itertext()))))
    if walk.in_drawing:
        walk.pictures.append(text or None)
    elif text:
        walk.title = walk.title or text
        walk.left_over.append(text)
    return True


def _description(walk: Walk, element: etree._Element) -> bool:
    """`desc` describes a drawing; anywhere else it is nothing known, and so text."""
    return _title(walk, element) if walk.in_drawing else False


def _drawing(walk: Walk, element: etree._Element) -> bool:
    walk.change(element, in_drawing=walk.in_drawing + 1)
    return False


def _heading(walk: Walk, element: etree._Element) -> bool:
    walk.change(element, heading=int(str(element.tag)[1]), number=None)
    return False


def _paragraph(walk: Walk, element: etree._Element) -> bool:
    if not element.attrib:
        return False
    names = (element.get("class") or "").split()
    walk.change(
        element,
        style=clean_text(names[0])[:_LONGEST_NAME] if len(names) == 1 else None,
        word_level=word_list_level(element.get("style") or ""),
    )
    return False


def _division(walk: Walk, element: etree._Element) -> bool:
    """Any block: it may have been given the role of a heading or of a landmark."""
    if not element.attrib or not (role := element.get("role")):
        return False
    if role.strip().lower() == "heading":
        walk.change(element, heading=min(9, max(1, integer(element.get("aria-level")) or 2)), number=None)
    return _landmark(walk, element)


def _landmark(walk: Walk, element: etree._Element) -> bool:
    kind = walk.landmarks.kind(element)
    if kind is None or walk.box in (walk.page_head, walk.page_foot) or walk.open_tables:
        return False
    is_head = kind == "header" or (kind in ("nav", "aside") and not walk.body.blocks)
    walk.enter(element, walk.page_head if is_head else walk.page_foot)
    return False


def _main(walk: Walk, element: etree._Element) -> bool:
    if walk.landmarks.main is element:
        walk.boxes[0] = walk.page_foot
        walk.enter(element, walk.body)
    return False


def _span(walk: Walk, element: etree._Element) -> bool:
    tabs = word_tabs(element.get("style") or "") if element.attrib else 0
    if not tabs or "".join(map(str, element.itertext())).strip():
        return False
    for _ in range(tabs):
        walk.break_line("\t")
    return True


def _anchor(walk: Walk, element: etree._Element) -> bool:
    name = element.get("name") or (element.get("id") if element.get("href") is None else None)
    if name:
        name = clean_text(name)[:_LONGEST_NAME]
        walk.marks.append(Mark(name=name, place=walk.box.coming_place()))
        if walk.open_tables and (row := walk.open_tables[-1].row) is not None:
            row.marks.append(name)
    return False


def _break(walk: Walk, _element: etree._Element) -> bool:
    walk.break_line()
    return False


def _apart(walk: Walk, element: etree._Element) -> bool:
    """Set the text off from its surroundings, as a button's or a field's is on the page."""
    walk.say(" ")
    walk.at_end(element, lambda: walk.say(" "))
    return False


def _preformatted(walk: Walk, element: etree._Element) -> bool:
    walk.change(element, preformatted=True)
    return False


def _image(walk: Walk, element: etree._Element) -> bool:
    alternative = element.get("alt")
    if alternative != "":
        walk.pictures.append(folded_space(clean_text(alternative or "")) or None)
    return False


def _elsewhere(walk: Walk, element: etree._Element) -> bool:
    if not walk.look.hidden or element.tag in ("iframe", "object"):
        _missing(walk, element, element.get("src") or element.get("data") or element.get("code"))
    return _apart(walk, element)


def _missing(walk: Walk, element: etree._Element, target: str | None) -> None:
    named = clean_text(target or "")[:_LONGEST_NAME]
    walk.doubts.add("missing-text", walk.box.coming_place(), part=named or str(element.tag))


def _input(walk: Walk, element: etree._Element) -> bool:
    kind = (element.get("type") or "text").strip().lower()
    if prompt := folded_space(clean_text(element.get("placeholder") or "")):
        walk.left_over.append(prompt)
    if kind in ("checkbox", "radio"):
        value = "☐" if element.get("checked") is None else "☒"
    else:
        value = "" if kind in _NO_VALUE_SHOWN else (element.get("value") or "")
    if value.strip():
        walk.say(f" {value} ")
        _field(walk)
    return False


def _field(walk: Walk) -> None:
    walk.doubts.add("form-fields", walk.box.coming_place())


def _text_area(walk: Walk, element: etree._Element) -> bool:
    if prompt := folded_space(clean_text(element.get("placeholder") or "")):
        walk.left_over.append(prompt)
    lines = (element.text or "").strip("\n").split("\n")
    walk.say(" ")
    for number, line in enumerate(lines):
        if number:
            walk.break_line()
        walk.say(line)
    walk.say(" ")
    if any(line.strip() for line in lines):
        _field(walk)
    return True


def _select(walk: Walk, element: etree._Element) -> bool:
    options = list(element.iter("option"))
    chosen = {option for option in options if option.get("selected") is not None}
    if not chosen and options and element.get("multiple") is None:
        chosen = {options[0]}
    walk.change(element, chosen=chosen)
    if options:
        _field(walk)
    return _apart(walk, element)


def _option(walk: Walk, element: etree._Element) -> bool:
    if element not in walk.chosen:
        walk.change(element, look=walk.look._replace(hidden=True, choice=True))
    return _apart(walk, element)


def _option_group(walk: Walk, element: etree._Element) -> bool:
    if label := folded_space(clean_text(element.get("label") or "")):
        walk.left_over.append(label)
    return False


def _list(walk: Walk, element: etree._Element) -> bool:
    lists = walk.box.lists
    lists.append(OpenList(element))

    def end() -> None:
        lists.pop()

    walk.at_end(element, end)
    return False


def _item(walk: Walk, element: etree._Element) -> bool:
    box = walk.box
    around = box.lists[-1] if box.lists else OpenList(None)
    box.item = Item(max(1, len(box.lists)), around.marker(element.get("value")), drawn=True)

    def end() -> None:
        box.item = None

    walk.at_end(element, end)
    return False


def _table(walk: Walk, element: etree._Element) -> bool:
    _begin_table(walk, element, "table")
    return False


def _begin_table(walk: Walk, element: etree._Element, origin: Origin) -> None:
    if len(walk.open_tables) >= walk.limits.nested_tables:
        raise FileRefusedError("too-many-nested-tables", limit=walk.limits.nested_tables)
    walk.tables += 1
    table = OpenTable(walk.tables, walk.box.place.part, walk.limits, walk.slots, origin)
    table.boxes_around = len(walk.boxes)
    table.hidden = walk.look.hidden
    walk.open_tables.append(table)
    walk.at_end(element, lambda: _end_table(walk, table))


def _end_table(walk: Walk, table: OpenTable) -> None:
    walk.open_tables.pop()
    made = table.table()
    if made is not None:
        walk.box.blocks.append(made)
        return
    if walk.tables == table.number:
        walk.tables -= 1
    if table.caption:
        walk.box.blocks.append(Paragraph(text=table.caption, place=walk.box.next_place()))


def _caption(walk: Walk, element: etree._Element) -> bool:
    table = walk.open_table
    if table is None:
        return False
    around = walk.box
    box = Box(around.place)

    def end() -> None:
        text = caption_text(box.blocks)
        if text is None:
            around.blocks.extend(box.blocks)
        else:
            table.caption = f"{table.caption}\n{text}" if table.caption else text

    walk.at_end(element, end)
    walk.enter(element, box)
    return False


def _group(walk: Walk, element: etree._Element) -> bool:
    table = walk.open_table
    if table is not None:
        table.end_group()
        table.in_head = element.tag == "thead"
        walk.at_end(element, table.end_group)
    return False


def _row(walk: Walk, element: etree._Element) -> bool:
    table = walk.open_table
    if table is not None:
        mark = clean_text(element.get("id") or "")[:_LONGEST_NAME]
        table.begin_row(walk.look.hidden, mark or None)
        if mark and table.row is not None:
            walk.marks.append(Mark(name=mark, place=table.row.place))
        walk.at_end(element, table.end_row)
    return False


def _cell(walk: Walk, element: etree._Element) -> bool:
    table = walk.open_table
    if table is None:
        return False
    columns, rows = element.get("colspan"), element.get("rowspan")
    column_span = 1 if columns is None else max(1, integer(columns) or 1)
    row_span = 1 if rows is None else row_span_of(integer(rows))
    box = table.begin_cell(column_span, row_span, element.tag == "th", walk.look.hidden)
    _enter_cell(walk, element, box)
    return False


def _enter_cell(walk: Walk, element: etree._Element, box: Box) -> None:
    walk.enter(element, box)
    if walk.heading is not None or walk.preformatted or walk.style or walk.word_level:
        walk.change(element, heading=None, preformatted=False, style=None, word_level=None)


def _definitions(walk: Walk, element: etree._Element) -> bool:
    """Read a list of terms and what they are as what it is for a reader: labels and values."""
    if element.find(".//dt") is not None and element.find(".//dd") is not None:
        _begin_table(walk, element, "labels")
        table = walk.open_tables[-1]
        walk.at_end(element, lambda: _fill_row(table))
    return False


def _term(walk: Walk, element: etree._Element) -> bool:
    table = walk.open_table
    if table is None or table.origin != "labels":
        return False
    _fill_row(table)
    table.begin_row(walk.look.hidden)
    box = table.begin_cell(1, 1, header=False, hidden=walk.look.hidden)

    def end() -> None:
        if box.blocks and isinstance(last := box.blocks[-1], Paragraph) and last.text.endswith(":"):
            box.blocks[-1] = Paragraph(
                text=last.text[:-1].rstrip(), place=last.place, style=last.style, bold=last.bold, size=last.size,
                hidden=last.hidden,
            )  # fmt: skip

    walk.at_end(element, end)
    _enter_cell(walk, element, box)
    return False


def _fill_row(table: OpenTable) -> None:
    """Give a label without a value an empty one."""
    if table.row is not None and len(table.row.cells) == 1:
        table.begin_cell(1, 1, header=False, hidden=False)


def _description_of_term(walk: Walk, element: etree._Element) -> bool:
    table = walk.open_table
    if table is None or table.origin != "labels":
        return False
    if table.row is None:
        table.begin_row(walk.look.hidden)
    row = table.row
    if row is not None and not row.cells:
        table.begin_cell(1, 1, header=False, hidden=False)
    if row is not None and len(row.cells) > 1:
        box = row.cells[1].box
    else:
        box = table.begin_cell(1, 1, header=False, hidden=walk.look.hidden)
    _enter_cell(walk, element, box)
    return False


BEGIN: dict[object, Begin] = {
    # Only these: an element that is empty by rule may swallow what follows when the parser does not know the rule.
    **dict.fromkeys(("script", "style"), _nothing),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _heading),
    **dict.fromkeys(("div", "section", "form"), _division),
    **dict.fromkeys(("header", "footer", "nav", "aside"), _landmark),
    **dict.fromkeys(("pre", "listing", "xmp", "plaintext"), _preformatted),
    **dict.fromkeys(HIDDEN_TAGS | {"button", "text"}, _apart),
    **dict.fromkeys(("iframe", "object", "embed", "frame", "applet", "portal"), _elsewhere),
    **dict.fromkeys(("ul", "ol", "menu", "dir"), _list),
    **dict.fromkeys(("thead", "tbody", "tfoot"), _group),
    **dict.fromkeys(("td", "th"), _cell),
    "link": _link,
    "title": _title,
    "desc": _description,
    "svg": _drawing,
    "p": _paragraph,
    "span": _span,
    "main": _main,
    "a": _anchor,
    "br": _break,
    "img": _image,
    "input": _input,
    "textarea": _text_area,
    "select": _select,
    "option": _option,
    "optgroup": _option_group,
    "li": _item,
    "table": _table,
    "caption": _caption,
    "tr": _row,
    "dl": _definitions,
    "dt": _term,
    "dd": _description_of_term,
}
