"""Every layout a drawn plan is written in: Word, Excel, web pages, values with delimiters, Markdown and plain text."""

import html
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from docx.document import Document as WordDocument

from tests.intake.drawn.plans import ORDERS, DrawnArea, DrawnPlan, DrawnRow, Goals, Order
from tests.unseen.layouts import (
    comma_file,
    html_table,
    labelled,
    merge_down,
    page,
    saved,
    saved_book,
    sheet,
    word,
    word_table,
    workbook,
)


@dataclass(frozen=True, slots=True)
class Layout:
    """How a plan is laid out: the file it gives, and which goals and columns it has room for."""

    file: str
    write: Callable[[DrawnPlan], bytes]
    goals: Goals = "any"
    orders: tuple[Order, ...] = ORDERS


def one_line(cells: list[str]) -> list[str]:
    """Give cells for a layout that has no line breaks within them."""
    return [text.replace("\n", " / ") for text in cells]


def goal_rows(plan: DrawnPlan, area: DrawnArea) -> Iterator[list[str]]:
    """Give the rows of an area, each goal in a row of its own above them."""
    for goal, rows in area.groups:
        if goal:
            yield [goal]
        yield from (plan.cells(one) for one in rows)


def with_columns(plan: DrawnPlan) -> Iterator[tuple[list[str], DrawnArea, DrawnRow]]:
    """Give every row with its area, and its goal where there are goals, in columns before the others."""
    for area in plan.areas:
        for _, rows in area.groups:
            for one in rows:
                yield [area.title, *([one.goal or ""] if plan.has_goals else []), *plan.cells(one)], area, one


def column_header(plan: DrawnPlan) -> list[str]:
    """Give the header of rows with their area and goal in columns."""
    return [plan.area_header, *([plan.goal_header] if plan.has_goals else []), *plan.header]


# Word


def begun(plan: DrawnPlan) -> WordDocument:
    """Give a Word document with the title and the introduction."""
    document = word((plan.title, 0))
    if plan.introduction:
        document.add_paragraph(plan.introduction)
    return document


def word_headings(plan: DrawnPlan) -> bytes:
    """Lay out a table below each heading of an area or goal."""
    document = begun(plan)
    for area in plan.areas:
        document.add_heading(area.title, 1)
        for goal, rows in area.groups:
            if goal:
                document.add_heading(goal, 2)
            word_table(document, [plan.header, *map(plan.cells, rows)])
    return saved(document)


def word_numbered(plan: DrawnPlan) -> bytes:
    """Lay out a table below each bold line with the number and name of an area; goals are rows over all columns."""
    document = begun(plan)
    for number, area in enumerate(plan.areas, 1):
        document.add_paragraph().add_run(f"{number}. {area.title}").bold = True
        word_table(document, [plan.header, *goal_rows(plan, area)])
        document.add_paragraph()
    return saved(document)


def word_area_rows(plan: DrawnPlan) -> bytes:
    """Lay out one table; areas and goals are rows over all columns."""
    document = begun(plan)
    rows = [row for area in plan.areas for row in ([area.title], *goal_rows(plan, area))]
    word_table(document, [plan.header, *rows])
    return saved(document)


def word_header_below_area(plan: DrawnPlan) -> bytes:
    """Lay out one table for each area, its name in a row over all columns above the header."""
    document = begun(plan)
    for area in plan.areas:
        word_table(document, [[area.title], plan.header, *goal_rows(plan, area)])
        document.add_paragraph()
    return saved(document)


def word_header_once(plan: DrawnPlan) -> bytes:
    """Lay out a table below the heading of each area; only the first has a header."""
    document = begun(plan)
    for number, area in enumerate(plan.areas):
        document.add_heading(area.title, 1)
        word_table(document, [*([] if number else [plan.header]), *goal_rows(plan, area)])
    return saved(document)


def word_area_column(plan: DrawnPlan) -> bytes:
    """Lay out one table with areas and goals in columns, each merged over its rows."""
    document = begun(plan)
    rows = [cells for cells, _, _ in with_columns(plan)]
    wide = 2 if plan.has_goals else 1
    written = [[*_blanked(rows, number, wide), *cells[wide:]] for number, cells in enumerate(rows)]
    table = word_table(document, [column_header(plan), *written])
    for column in range(wide):
        starts = [at for at, row in enumerate(written, 1) if row[column]]
        for first, after in zip(starts, [*starts[1:], len(rows) + 1], strict=True):
            merge_down(table, column, first, after - 1)
    return saved(document)


def _blanked(rows: list[list[str]], number: int, wide: int) -> list[str]:
    """Give the first cells of a row, empty where they say what the row above says."""
    if number == 0:
        return rows[0][:wide]
    above, here = rows[number - 1][:wide], rows[number][:wide]
    return ["" if above[: at + 1] == here[: at + 1] else text for at, text in enumerate(here)]


def word_labels(plan: DrawnPlan) -> bytes:
    """Lay out a heading, each activity in bold, and a line for each bold label and its value."""
    document = begun(plan)
    for area in plan.areas:
        document.add_heading(area.title, 1)
        for goal, rows in area.groups:
            if goal:
                document.add_heading(goal, 2)
            for one in rows:
                number = f"{one.cells['number']}. " if "number" in dict(plan.columns) else ""
                document.add_paragraph().add_run(f"{number}{one.cells['text']}").bold = True
                for header, value in _fields(plan, one):
                    labelled(document, (f"{header.rstrip('?:')}: ", one_line([value])[0]))
    return saved(document)


def word_cards(plan: DrawnPlan) -> bytes:
    """Lay out a table of labels and values for each activity."""
    document = begun(plan)
    for area in plan.areas:
        document.add_heading(area.title, 1)
        for goal, rows in area.groups:
            if goal:
                document.add_heading(goal, 2)
            for one in rows:
                word_table(document, list(zip(plan.header, plan.cells(one), strict=True)))
                document.add_paragraph()
    return saved(document)


def _fields(plan: DrawnPlan, one: DrawnRow) -> list[tuple[str, str]]:
    """Give the headers and cells of a row that are not empty, the activity and its number left out."""
    pairs = [(key, header, one.cells.get(key, "")) for key, header in plan.columns]
    return [(header, value) for key, header, value in pairs if value and key not in ("text", "number")]


# Excel


def excel_sheets(plan: DrawnPlan) -> bytes:
    """Lay out a sheet for each area; goals are rows with one cell."""
    book = workbook()
    for area in plan.areas:
        sheet(book, area.title[:31], [plan.header, *goal_rows(plan, area)])
    return saved_book(book)


def excel_titled_sheets(plan: DrawnPlan) -> bytes:
    """Lay out a sheet for each area, with the title of the plan and the goal in columns."""
    book = workbook()
    for area in plan.areas:
        goals = [plan.goal_header] if plan.has_goals else []
        rows = [[*([one.goal or ""] if goals else []), *plan.cells(one)] for _, group in area.groups for one in group]
        sheet(book, area.title[:31], [[plan.title], [], [*goals, *plan.header], *rows])
    return saved_book(book)


def excel_one_sheet(plan: DrawnPlan) -> bytes:
    """Lay out one sheet with areas and goals in columns of every row."""
    book = workbook()
    sheet(book, "Plan", [[plan.title], [], column_header(plan), *(cells for cells, _, _ in with_columns(plan))])
    return saved_book(book)


def excel_first_only(plan: DrawnPlan) -> bytes:
    """Lay out one sheet with areas and goals in columns, written only where they begin."""
    book = workbook()
    rows = [cells for cells, _, _ in with_columns(plan)]
    wide = 2 if plan.has_goals else 1
    written = [[*_blanked(rows, number, wide), *cells[wide:]] for number, cells in enumerate(rows)]
    sheet(book, "Ark1", [column_header(plan), *written])
    return saved_book(book)


def excel_area_rows(plan: DrawnPlan) -> bytes:
    """Lay out one sheet; areas and goals are merged rows above their activities."""
    book = workbook()
    rows = [row for area in plan.areas for row in ([area.title], *goal_rows(plan, area))]
    made = sheet(book, "Handlingsplan", [[plan.title], plan.header, *rows])
    for number, row in enumerate(rows, 3):
        if len(row) == 1:
            made.merge_cells(start_row=number, end_row=number, start_column=1, end_column=len(plan.header))
    return saved_book(book)


# Web pages


def html_headings(plan: DrawnPlan) -> bytes:
    """Lay out a web page with a table below each heading."""
    body = _html_head(plan)
    for area in plan.areas:
        body += f"<h2>{html.escape(area.title)}</h2>"
        for goal, rows in area.groups:
            body += f"<h3>{html.escape(goal)}</h3>" if goal else ""
            body += html_table([plan.header, *map(plan.cells, rows)])
    return page(plan.title, body, plan.language)


def html_rowspan(plan: DrawnPlan) -> bytes:
    """Lay out a web page of one table; the area is a header cell over the rows it holds, the goal stands in each."""
    lines = [f"<tr>{''.join(f'<th>{html.escape(text)}</th>' for text in column_header(plan))}</tr>"]
    for area in plan.areas:
        rows = [cells for cells, of, _ in with_columns(plan) if of is area]
        for number, cells in enumerate(rows):
            first = "" if number else f'<th rowspan="{len(rows)}">{html.escape(cells[0])}</th>'
            lines.append(f"<tr>{first}{''.join(_td(text) for text in cells[1:])}</tr>")
    return page(plan.title, f"{_html_head(plan)}<table>{''.join(lines)}</table>", plan.language)


def html_area_rows(plan: DrawnPlan) -> bytes:
    """Lay out a web page of one table; areas and goals are header cells over all columns."""
    wide = len(plan.header)
    lines = [f"<tr>{''.join(f'<th>{html.escape(text)}</th>' for text in plan.header)}</tr>"]
    for area in plan.areas:
        for row in ([area.title], *goal_rows(plan, area)):
            over = f'<th colspan="{wide}">{html.escape(row[0])}</th>'
            lines.append(f"<tr>{over if len(row) == 1 else ''.join(map(_td, row))}</tr>")
    return page(plan.title, f"{_html_head(plan)}<table>{''.join(lines)}</table>", plan.language)


def html_lists(plan: DrawnPlan) -> bytes:
    """Lay out a web page of lists of labels and values below the name of each activity."""
    body = _html_head(plan)
    for area in plan.areas:
        body += f"<h2>{html.escape(area.title)}</h2>"
        for goal, rows in area.groups:
            body += f"<h3>{html.escape(goal)}</h3>" if goal else ""
            for one in rows:
                pairs = zip(plan.header, plan.cells(one), strict=True)
                parts = (f"<dt>{html.escape(name)}</dt><dd>{_lines(value)}</dd>" for name, value in pairs if value)
                body += f"<dl>{''.join(parts)}</dl>"
    return page(plan.title, body, plan.language)


def _html_head(plan: DrawnPlan) -> str:
    said = f"<p>{html.escape(plan.introduction)}</p>" if plan.introduction else ""
    return f"<h1>{html.escape(plan.title)}</h1>{said}"


def _td(text: str) -> str:
    return f"<td>{_lines(text)}</td>"


def _lines(text: str) -> str:
    return html.escape(text).replace("\n", "<br>")


# Values with delimiters, and plain text


def commas(plan: DrawnPlan) -> bytes:
    """Lay out values parted by commas, with areas and goals in columns."""
    return comma_file([column_header(plan), *(cells for cells, _, _ in with_columns(plan))])


def semicolons(plan: DrawnPlan) -> bytes:
    """Lay out values parted by semicolons; areas and goals are rows of one value."""
    rows = [row for area in plan.areas for row in ([area.title], *goal_rows(plan, area))]
    wide = len(plan.header)
    return comma_file([[*row, *[""] * (wide - len(row))] for row in (plan.header, *rows)], ";")


def tabs(plan: DrawnPlan) -> bytes:
    """Lay out a text of rows parted by tabs below underlined names of areas."""
    lines = [plan.title, "=" * len(plan.title), ""]
    for area in plan.areas:
        lines += [area.title, "-" * len(area.title), "", "\t".join(plan.header)]
        lines += ["\t".join(one_line(plan.cells(one))) for one in area.rows]
        lines.append("")
    return "\n".join(lines).encode()


def pipes(plan: DrawnPlan) -> bytes:
    """Lay out Markdown: pipe tables below headings."""
    lines = [f"# {plan.title}", "", *([plan.introduction, ""] if plan.introduction else [])]
    for area in plan.areas:
        lines += [f"## {area.title}", ""]
        for goal, rows in area.groups:
            lines += [f"### {goal}", ""] if goal else []
            lines += [f"| {' | '.join(plan.header)} |", f"|{'---|' * len(plan.header)}"]
            lines += [f"| {' | '.join(one_line(plan.cells(one)))} |" for one in rows]
            lines.append("")
    return "\n".join(lines).encode()


def label_blocks(plan: DrawnPlan) -> bytes:
    """Lay out a text of labels and values, an empty line between activities."""
    lines = [plan.title, "=" * len(plan.title), ""]
    for area in plan.areas:
        lines += [area.title, "-" * len(area.title), ""]
        for one in area.rows:
            pairs = zip(plan.header, one_line(plan.cells(one)), strict=True)
            lines += [f"{name.rstrip('?:')}: {value}" for name, value in pairs if value]
            lines.append("")
    return "\n".join(lines).encode()


def numbered_lines(plan: DrawnPlan) -> bytes:
    """Lay out a text of numbered activities with indented labels below, areas in capitals."""
    lines = [plan.title, ""]
    number = 0
    for area in plan.areas:
        lines += [area.title.upper(), ""]
        for one in area.rows:
            number += 1
            lines.append(f"{number}. {one.cells['text']}")
            lines += [f"   {name.rstrip('?:')}: {value.replace(chr(10), ' / ')}" for name, value in _fields(plan, one)]
            lines.append("")
    return "\r\n".join(lines).encode("cp1252")


LAYOUTS = {
    layout.write.__name__: layout
    for layout in (
        Layout("plan.docx", word_headings),
        Layout("plan.docx", word_numbered, "labelled"),
        Layout("plan.docx", word_area_rows, "labelled"),
        Layout("plan.docx", word_header_below_area, "labelled"),
        Layout("plan.docx", word_header_once, "labelled"),
        Layout("plan.docx", word_area_column),
        Layout("plan.docx", word_labels, "labelled"),
        Layout("plan.docx", word_cards, "labelled"),
        Layout("plan.xlsx", excel_sheets, "labelled"),
        Layout("plan.xlsx", excel_titled_sheets),
        Layout("plan.xlsx", excel_one_sheet),
        Layout("plan.xlsx", excel_first_only),
        Layout("plan.xlsx", excel_area_rows, "labelled"),
        Layout("plan.html", html_headings),
        Layout("plan.html", html_rowspan),
        Layout("plan.html", html_area_rows, "labelled"),
        Layout("plan.html", html_lists, "labelled"),
        Layout("plan.csv", commas),
        Layout("plan.csv", semicolons, "labelled"),
        Layout("plan.txt", tabs, "none"),
        Layout("plan.md", pipes),
        Layout("plan.txt", label_blocks, "none"),
        Layout("plan.txt", numbered_lines, "none"),
    )
}
