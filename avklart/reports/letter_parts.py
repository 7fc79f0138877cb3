"""What a letter is made of, as plain text and as HTML that any mail program shows: no pictures, nothing fetched."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from textwrap import fill

_WIDTH = 76
_INK, _QUIET, _LINE, _BLUE = "#1e2b3c", "#52606d", "#c5ced6", "#0b4a6f"
_FONT = "font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5"
_CELL = f"padding:8px 12px 8px 0;border-bottom:1px solid {_LINE};vertical-align:top;text-align:left"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a part."""

    text: str


@dataclass(frozen=True, slots=True)
class Said:
    """A paragraph."""

    text: str


@dataclass(frozen=True, slots=True)
class Quiet:
    """A paragraph that is no part of the matter, set smaller."""

    text: str


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines below each other, or a list."""

    lines: tuple[str, ...]
    is_list: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """An address with words for it; it is written out too, so that one sees where it leads."""

    words: str
    address: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows below heads; the first column is short."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Part = Heading | Said | Quiet | Lines | Link | Table


def as_text(parts: Sequence[Part]) -> str:
    """Give a letter as plain text, its lines short enough for any program."""
    return "\n\n".join(_in_text(part) for part in parts) + "\n"


def as_html(title: str, language: str, parts: Sequence[Part]) -> str:
    """Give a letter as HTML. All text in it is escaped, and every look stands on its element, as mail programs want."""
    body = "\n".join(_in_html(part) for part in parts)
    return (
        f'<!doctype html>\n<html lang="{escape(language)}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title></head>\n"
        f'<body style="margin:0;background:#ffffff;color:{_INK};{_FONT}">\n'
        f'<div style="max-width:640px;margin:0 auto;padding:24px 16px">\n{body}\n</div></body></html>\n'
    )


def _in_text(part: Part) -> str:
    match part:
        case Heading(text):
            return f"{_one_line(text)}\n{'-' * min(len(text), _WIDTH)}"
        case Said(text) | Quiet(text):
            return _filled(text)
        case Lines(lines, is_list):
            return "\n".join(_filled(line, "- " if is_list else "") for line in lines)
        case Link(words, address):
            return f"{_filled(words)}:\n{address}"
        case Table(heads, rows):
            return "\n".join(_row_in_text(heads, row) for row in rows)


def _row_in_text(heads: Sequence[str], row: Sequence[str]) -> str:
    first, *others = row
    told = [f"{head}: {cell}" for head, cell in zip(heads[1:], others, strict=True) if cell]
    lines = [_filled(f"{heads[0]}: {first}", "- ")]
    return "\n".join([*lines, *(_filled(line, "  ") for line in told)])


def _filled(text: str, start: str = "") -> str:
    said = _one_line(text)
    after = " " * len(start)
    return fill(
        said, _WIDTH, initial_indent=start, subsequent_indent=after, break_long_words=False, break_on_hyphens=False
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _in_html(part: Part) -> str:
    match part:
        case Heading(text):
            return f'<h2 style="margin:28px 0 8px;font-size:18px;line-height:1.3">{escape(text)}</h2>'
        case Said(text):
            return f'<p style="margin:0 0 14px">{escape(text)}</p>'
        case Quiet(text):
            return f'<p style="margin:24px 0 14px;font-size:14px;color:{_QUIET}">{escape(text)}</p>'
        case Lines(lines, is_list):
            return _lines_in_html(lines, is_list)
        case Link(words, address):
            return _link_in_html(words, address)
        case Table(heads, rows):
            return _table_in_html(heads, rows)


def _lines_in_html(lines: Sequence[str], is_list: bool) -> str:
    if is_list:
        items = "".join(f"<li>{escape(line)}</li>" for line in lines)
        return f'<ul style="margin:0 0 14px;padding-left:22px">{items}</ul>'
    return f'<p style="margin:24px 0 0">{"<br>".join(escape(line) for line in lines)}</p>'


def _link_in_html(words: str, address: str) -> str:
    look = f"display:inline-block;padding:11px 18px;border-radius:4px;background:{_BLUE};color:#ffffff"
    at = escape(address)
    return (
        f'<p style="margin:0 0 6px"><a href="{at}" style="{look};text-decoration:none">{escape(words)}</a></p>'
        f'<p style="margin:0 0 14px;font-size:14px;color:{_QUIET};overflow-wrap:anywhere">{at}</p>'
    )


def _table_in_html(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    first = ";width:130px"
    top = "".join(
        f'<th scope="col" style="{_CELL}{"" if at else first};color:{_QUIET};font-size:14px">{escape(head)}</th>'
        for at, head in enumerate(heads)
    )
    body = "".join(
        f"<tr>{''.join(f'<td style="{_CELL};overflow-wrap:anywhere">{escape(cell)}</td>' for cell in row)}</tr>"
        for row in rows
    )
    look = "border-collapse:collapse;width:100%;margin:0 0 14px;font-size:15px"
    return f'<table style="{look}"><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>'
