"""The paper: what a writer takes. A reader's Document says where each word stood; a Paper says how words are to stand.

Both are made of the same blocks. In a Paper the places of blocks mean nothing and may be empty.
"""

from datetime import datetime
from typing import Literal

import msgspec

from avklart.documents.document import Block, Struct

PaperStyle = Literal["title", "subtitle", "lead", "note"]
"""What `Paragraph.style` may say in a Paper: the title and the line under it, an opening paragraph, small print."""


class Section(Struct, frozen=True, kw_only=True):
    """Blocks that stand on pages of one orientation; a new section begins on a new page where that changes.

    `name` is what a spreadsheet calls the sheet it makes of the section; no other format shows it.
    """

    blocks: tuple[Block, ...]
    landscape: bool = False
    name: str = ""


class Furniture(Struct, frozen=True, kw_only=True):
    """What stands on each page outside the text: the words of header and footer, and how a page is counted.

    `page` and `of` are words ("Side", "av") around the numbers, which the program draws. `mark` is a word that no page
    may be taken without ("EKSEMPEL"): it stands first in header and footer, and where a format has none, in the text.
    """

    header: str = ""
    footer: str = ""
    page: str = ""
    of: str = ""
    mark: str = ""


class Paper(Struct, frozen=True, kw_only=True, omit_defaults=False):
    """A whole paper, ready to be written in any format.

    `language` is the tag of its words (nb, nn, en, se, sma). `made_at` is the moment the file says it was made, so that
    the same plan gives the same bytes; `author` is who stands behind it (the council). `subject` is one line about it.
    Headings begin at level 1 and skip no level: it is a rule of accessible papers, and writers refuse others.
    """

    title: str
    language: str
    made_at: datetime
    sections: tuple[Section, ...]
    author: str = ""
    subject: str = ""
    furniture: Furniture = Furniture()


class Letterhead(Struct, frozen=True, kw_only=True):
    """The look of a council, taken from a Word file of its own.

    `word` is that file: Word papers are written into it, with its styles, header and footer. The rest is what other
    formats can take from it: `logo` is the picture of its header with its media type, `colour` and `font` those of its
    headings ("1f4e79", "Calibri"), `text_font` that of its running text.
    """

    word: bytes
    logo: bytes | None = None
    logo_type: str | None = None
    colour: str | None = None
    font: str | None = None
    text_font: str | None = None


class Written(msgspec.Struct, frozen=True, kw_only=True):
    """A written file. `replaced` are characters that no font at hand can draw, shown as their code in the paper."""

    raw: bytes
    replaced: tuple[str, ...] = ()
