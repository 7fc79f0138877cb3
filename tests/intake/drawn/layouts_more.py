"""More layouts of drawn plans: other first columns, headers of two rows or on each page, cards, lists, ODF and PDF."""

import html
from collections.abc import Iterator, Sequence

from docx.document import Document as WordDocument

from tests.intake.drawn.layouts import (
    Layout,
    begun,
    goal_rows,
    one_line,
    word_area_column,
    word_area_rows,
    word_headings,
)
from tests.intake.drawn.plans import ORDERS, DrawnArea, DrawnPlan, DrawnRow, Order
from tests.unseen.layouts import (
    comma_file,
    labelled,
    page,
    saved,
    saved_book,
    sheet,
    word_table,
    workbook,
)

# The activity is not the first column; nothing before it may be empty, as it might be merged with the cell above.
ACTIVITY_LATER: tuple[Order, ...] = (
    ("who", "text", "when", "money"),
    ("status", "text", "who", "when", "money", "cost"),
    ("number", "status", "text", "who", "with", "money"),
    ("status", "who", "when", "text", "money"),
    ("number", "when", "text", "who"),
    ("number", "who", "text", "money", "cost", "when", "status"),
    ("when", "who", "text", "status", "money"),
)
# A list has no room for money, whose own words are labels too.
SHORT: tuple[Order, ...] = (("text", "who", "when"), ("text", "when", "who", "status"), ("text", "who"))
# Bullets have no numbers.
UNNUMBERED = tuple(order for order in ORDERS if "number" not in order)
# Above these columns stands what they have in common.
_GROUPS = {"who": 0, "with": 0, "when": 0, "money": 1, "cost": 1}
_GROUP_NAMES = {"nb": ("Gjennomføring", "Økonomi"), "nn": ("Gjennomføring", "Økonomi")}
_ROWS_ON_PAGE = 3


# Tables in another order


def word_activity_later(plan: DrawnPlan) -> bytes:
    """Lay out a table below each heading; the activity is not its first column."""
    return word_headings(plan)


def word_activity_later_area_rows(plan: DrawnPlan) -> bytes:
    """Lay out one table with areas and goals as rows; the activity is not its first column."""
    return word_area_rows(plan)


def excel_activity_later(plan: DrawnPlan) -> bytes:
    """Lay out a sheet for each area; the activity is not its first column."""
    book = workbook()
    for area in plan.areas:
        sheet(book, area.title[:31], [plan.header, *(plan.cells(one) for one in area.rows)])
    return saved_book(book)


def word_activity_later_area_column(plan: DrawnPlan) -> bytes:
    """Lay out one table whose first column is the area, merged over its rows; the activity is not the second."""
    return word_area_column(plan)


# Headers


def group_header(plan: DrawnPlan) -> list[tuple[str, int]]:
    """Give the first of two header rows: what neighbouring columns have in common, and how many they are."""
    found: list[tuple[str, int]] = []
    for key, words in plan.columns:
        at = _GROUPS.get(key)
        name = words if at is None else _GROUP_NAMES[plan.language][at]
        if found and at is not None and found[-1][0] == name:
            found[-1] = (name, found[-1][1] + 1)
        else:
            found.append((name, 1))
    return [(name if count > 1 else plan.columns[at][1], count) for at, (name, count) in _placed(found)]


def _placed(found: Sequence[tuple[str, int]]) -> Iterator[tuple[int, tuple[str, int]]]:
    at = 0
    for name, count in found:
        yield at, (name, count)
        at += count


def word_two_header_rows(plan: DrawnPlan) -> bytes:
    """Lay out one table with a header of two rows: groups of columns over single ones, the others merged down."""
    document = begun(plan)
    rows = [row for area in plan.areas for row in ([area.title], *goal_rows(plan, area))]
    over = [words for _, words in plan.columns]
    table = word_table(document, [over, ["" for _ in over], *rows])
    for at, (name, count) in _placed(group_header(plan)):
        if count == 1:
            table.cell(0, at).merge(table.cell(1, at))
            continue
        for column in range(at, at + count):
            table.cell(1, column).text = table.cell(0, column).text
            table.cell(0, column).text = ""
        table.cell(0, at).merge(table.cell(0, at + count - 1)).text = name
    return saved(document)


def html_two_header_rows(plan: DrawnPlan) -> bytes:
    """Lay out a web page with a table below each heading, its header of two rows."""
    first = second = ""
    for at, (name, count) in _placed(group_header(plan)):
        spans = 'rowspan="2"' if count == 1 else f'colspan="{count}"'
        first += f"<th {spans}>{html.escape(name)}</th>"
        names = plan.header[at : at + count] if count > 1 else []
        second += "".join(f"<th>{html.escape(name)}</th>" for name in names)
    header = f"<tr>{first}</tr><tr>{second}</tr>" if second else f"<tr>{first.replace(' rowspan="2"', '')}</tr>"
    body = f"<h1>{html.escape(plan.title)}</h1>"
    for area in plan.areas:
        rows = "".join(f"<tr>{''.join(map(_td, plan.cells(one)))}</tr>" for one in area.rows)
        body += f"<h2>{html.escape(area.title)}</h2><table><thead>{header}</thead><tbody>{rows}</tbody></table>"
    return page(plan.title, body, plan.language)


def excel_two_header_rows(plan: DrawnPlan) -> bytes:
    """Lay out one sheet with the area in a column and a header of two rows, groups of columns merged."""
    book = workbook()
    groups = group_header(plan)
    first, second = [plan.area_header], [""]
    for at, (name, count) in _placed(groups):
        first += [name, *[""] * (count - 1)]
        second += plan.header[at : at + count] if count > 1 else [""]
    rows = [[area.title, *plan.cells(one)] for area in plan.areas for one in area.rows]
    made = sheet(book, "Plan", [first, second, *rows] if any(second) else [first, *rows])
    for at, (_, count) in _placed(groups) if any(second) else ():
        if count > 1:
            made.merge_cells(start_row=1, end_row=1, start_column=at + 2, end_column=at + 1 + count)
        else:
            made.merge_cells(start_row=1, end_row=2, start_column=at + 2, end_column=at + 2)
    return saved_book(book)


def word_header_on_each_page(plan: DrawnPlan) -> bytes:
    """Lay out one table with areas and goals as rows, its header typed again every few rows."""
    document = begun(plan)
    word_table(document, list(_with_headers(plan)))
    return saved(document)


def _with_headers(plan: DrawnPlan) -> Iterator[list[str]]:
    count = 0
    yield plan.header
    for area in plan.areas:
        for row in ([area.title], *goal_rows(plan, area)):
            count += 1
            if count % _ROWS_ON_PAGE == 0:
                yield plan.header
            yield row


def word_page_tables(plan: DrawnPlan) -> bytes:
    """Lay out a table for each page, the header in each, the rows of one area going on in the next."""
    document = begun(plan)
    page_rows: list[list[str]] = []
    for area in plan.areas:
        for row in ([area.title], *goal_rows(plan, area)):
            page_rows.append(row)
            # No page ends with the name of an area or goal.
            if len(page_rows) >= _ROWS_ON_PAGE and len(row) > 1:
                word_table(document, [plan.header, *page_rows])
                document.add_page_break()
                page_rows = []
    if page_rows:
        word_table(document, [plan.header, *page_rows])
    return saved(document)


# Cards


def word_cards_with_area(plan: DrawnPlan) -> bytes:
    """Lay out a table of labels and values for each activity, its area and goal the first of them."""
    document = begun(plan)
    for area, one in _each(plan):
        goal = [(plan.goal_header, one.goal)] if one.goal else []
        word_table(document, [(plan.area_header, area.title), *goal, *zip(plan.header, plan.cells(one), strict=True)])
        document.add_paragraph()
    return saved(document)


def word_titled_cards(plan: DrawnPlan) -> bytes:
    """Lay out a table for each activity: the activity over both columns, labels and values below it."""
    document = begun(plan)
    for area in plan.areas:
        document.add_heading(area.title, 1)
        for one in area.rows:
            word_table(document, [[_numbered(plan, one)], *_fields(plan, one)])
            document.add_paragraph()
    return saved(document)


def excel_cards(plan: DrawnPlan) -> bytes:
    """Lay out a sheet for each area with labels and values below each other, an empty row between activities."""
    book = workbook()
    for area in plan.areas:
        rows: list[list[str]] = []
        for one in area.rows:
            rows += [list(pair) for pair in zip(plan.header, plan.cells(one), strict=True)]
            rows.append([])
        sheet(book, area.title[:31], rows)
    return saved_book(book)


def _each(plan: DrawnPlan) -> Iterator[tuple[DrawnArea, DrawnRow]]:
    yield from ((area, one) for area in plan.areas for one in area.rows)


def _fields(plan: DrawnPlan, one: DrawnRow) -> list[tuple[str, str]]:
    pairs = [(key, header, one.cells.get(key, "")) for key, header in plan.columns]
    return [(header, value) for key, header, value in pairs if value and key not in ("text", "number")]


def _numbered(plan: DrawnPlan, one: DrawnRow) -> str:
    return f"{one.cells['number']}. {one.cells['text']}" if "number" in dict(plan.columns) else one.cells["text"]


def _lines(plan: DrawnPlan, one: DrawnRow) -> list[str]:
    return [f"{header.rstrip('?:')}: {one_line([value])[0]}" for header, value in _fields(plan, one)]


# Headings and lists


def word_activity_headings(plan: DrawnPlan) -> bytes:
    """Lay out activities as headings below those of areas and goals, with a line for each label and value."""
    document = begun(plan)
    for area in plan.areas:
        document.add_heading(area.title, 1)
        for goal, rows in area.groups:
            if goal:
                document.add_heading(goal, 2)
            for one in rows:
                document.add_heading(_numbered(plan, one), 3)
                for line in _lines(plan, one):
                    document.add_paragraph(line)
    return saved(document)


def word_bullets_in_brackets(plan: DrawnPlan) -> bytes:
    """Lay out a bullet for each activity, who and when in brackets behind it: "(Ansvar: AU. Frist: juni)"."""
    document = begun(plan)
    for area in plan.areas:
        document.add_heading(area.title, 1)
        for one in area.rows:
            said = _lines(plan, one)
            behind = f" ({'. '.join(line.rstrip('.') for line in said)})" if said else ""
            document.add_paragraph(f"{one.cells['text']}{behind}", style="List Bullet")
    return saved(document)


def word_sub_bullets(plan: DrawnPlan) -> bytes:
    """Lay out a bullet for each activity and a deeper one for each label and value."""
    document = begun(plan)
    for area in plan.areas:
        document.add_heading(area.title, 1)
        for one in area.rows:
            document.add_paragraph(one.cells["text"], style="List Bullet")
            for line in _lines(plan, one):
                document.add_paragraph(line, style="List Bullet 2")
    return saved(document)


def word_bold_labels_in_line(plan: DrawnPlan) -> bytes:
    """Lay out each activity in bold and all its labels and values in one line below it, the labels in bold."""
    document = begun(plan)
    for area in plan.areas:
        document.add_heading(area.title, 1)
        for one in area.rows:
            document.add_paragraph().add_run(_numbered(plan, one)).bold = True
            _labels_in_line(document, plan, one)
    return saved(document)


def _labels_in_line(document: WordDocument, plan: DrawnPlan, one: DrawnRow) -> None:
    pairs = [(header.rstrip("?:"), one_line([value])[0]) for header, value in _fields(plan, one)]
    labelled(document, *((f"{name}: ", f"{value.rstrip('.')}. ") for name, value in pairs))


def markdown_lists(plan: DrawnPlan) -> bytes:
    """Lay out Markdown: a numbered item for each activity below headings, its labels as items below it."""
    lines = [f"# {plan.title}", ""]
    for area in plan.areas:
        lines += [f"## {area.title}", ""]
        for at, one in enumerate(area.rows, 1):
            number = one.cells["number"] if "number" in dict(plan.columns) else f"{at}"
            mark = f"{number}." if "number" in dict(plan.columns) else "-"
            lines += [f"{mark} {one.cells['text']}", *(f"    - {line}" for line in _lines(plan, one))]
        lines.append("")
    return "\n".join(lines).encode()


def html_bullets(plan: DrawnPlan) -> bytes:
    """Lay out a web page of lists: an item for each activity, a list of labels and values within it."""
    body = f"<h1>{html.escape(plan.title)}</h1>"
    for area in plan.areas:
        items = ""
        for one in area.rows:
            inner = "".join(f"<li>{html.escape(line)}</li>" for line in _lines(plan, one))
            items += f"<li>{html.escape(one.cells['text'])}<ul>{inner}</ul></li>"
        body += f"<h2>{html.escape(area.title)}</h2><ul>{items}</ul>"
    return page(plan.title, body, plan.language)


def html_labels(plan: DrawnPlan) -> bytes:
    """Lay out a web page of activities as headings, each with one paragraph of bold labels with values, a line each."""
    body = f"<h1>{html.escape(plan.title)}</h1>"
    for area in plan.areas:
        body += f"<h2>{html.escape(area.title)}</h2>"
        for one in area.rows:
            pairs = (line.partition(": ") for line in _lines(plan, one))
            said = "<br>".join(f"<b>{html.escape(name)}:</b> {html.escape(value)}" for name, _, value in pairs)
            body += f"<h3>{html.escape(_numbered(plan, one))}</h3><p>{said}</p>"
    return page(plan.title, body, plan.language)


def _td(text: str) -> str:
    return f"<td>{html.escape(text).replace(chr(10), '<br>')}</td>"


# Values with delimiters


def tab_file(plan: DrawnPlan) -> bytes:
    """Lay out values parted by tabs, the area in the last column."""
    rows = [[*one_line(plan.cells(one)), area.title] for area, one in _each(plan)]
    return comma_file([[*plan.header, plan.area_header], *rows], "\t")


MORE_LAYOUTS = {
    layout.write.__name__: layout
    for layout in (
        Layout("plan.docx", word_activity_later, orders=ACTIVITY_LATER),
        Layout("plan.docx", word_activity_later_area_rows, "labelled", ACTIVITY_LATER),
        Layout("plan.docx", word_activity_later_area_column, orders=ACTIVITY_LATER),
        Layout("plan.xlsx", excel_activity_later, "none", ACTIVITY_LATER),
        Layout("plan.docx", word_two_header_rows, "labelled"),
        Layout("plan.html", html_two_header_rows, "none"),
        Layout("plan.xlsx", excel_two_header_rows, "none"),
        Layout("plan.docx", word_header_on_each_page, "labelled"),
        Layout("plan.docx", word_page_tables, "labelled"),
        Layout("plan.docx", word_cards_with_area),
        Layout("plan.docx", word_titled_cards, "none"),
        Layout("plan.xlsx", excel_cards, "none"),
        Layout("plan.docx", word_activity_headings, "labelled"),
        Layout("plan.docx", word_bullets_in_brackets, "none", SHORT),
        Layout("plan.docx", word_sub_bullets, "none", SHORT),
        Layout("plan.docx", word_bold_labels_in_line, "none", SHORT),
        Layout("plan.md", markdown_lists, "none"),
        Layout("plan.html", html_bullets, "none", UNNUMBERED),
        Layout("plan.html", html_labels, "none"),
        Layout("plan.tsv", tab_file, "none"),
    )
}
