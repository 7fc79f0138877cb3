"""What stands around the text: sections, headers and footers, of the council's own file or ours."""

import re
from itertools import product
from typing import NamedTuple

from lxml import etree

from avklart.documents.paper import Furniture
from avklart.documents.writers.word.base import Base, Part
from avklart.documents.writers.word.names import KIND, SPACES, TYPE, XML, W, quoted
from avklart.documents.writers.word.opened import Relation
from avklart.documents.writers.word.styles import Styles
from avklart.documents.writers.word.text import paragraph, runs

_PAGE_FIELD = re.compile(r"\b(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)
_ORDER = ("header", "footer")


class _Own(NamedTuple):
    """A header or footer of ours: how it is named in the package, and its relation."""

    relation: Relation
    part: Part


class Around:
    """What stands around the text of one paper. Parts and relations it makes are put into those of `base`."""

    def __init__(self, base: Base, furniture: Furniture, styles: Styles, *, has_letterhead: bool) -> None:
        self._base = base
        self._said = furniture
        self._styles = styles
        self._folder = base.main.rpartition("/")[0]
        self._first = True
        self._refs = dict(base.furniture)
        self._ours: dict[tuple[str, bool], str] = {}
        if has_letterhead:
            self._complete()

    def section(self, *, landscape: bool) -> str:
        """Give what a section says of itself: the first has the first page's own header, the others have not."""
        page = self._base.page
        refs = dict(self._refs)
        for short, kind in product(_ORDER, self._kinds()):
            if (short, kind) not in refs and (own := self._own(short, landscape=landscape)):
                refs[short, kind] = own
        pointing = "".join(
            f'<w:{short}Reference w:type="{quoted(kind)}" r:id="{quoted(relation)}"/>'
            for (short, kind), relation in sorted(refs.items(), reverse=True)
        )
        across, down = (page.height, page.width) if landscape else (page.width, page.height)
        lies = ' w:orient="landscape"' if landscape else ""
        margins = " ".join(f'w:{name}="{getattr(page, name)}"' for name in page._fields[2:])
        first = "<w:titlePg/>" if self._base.first_page_differs and self._first else ""
        self._first = False
        kept = {etree.QName(etree.fromstring(one)).localname: one.decode() for one in self._base.kept}
        noted = "".join(kept.get(name, "") for name in ("footnotePr", "endnotePr"))
        middle = "".join(kept.get(name, "") for name in ("paperSrc", "pgBorders"))
        end = "".join(kept.get(name, "") for name in ("textDirection", "docGrid"))
        return (
            f'<w:sectPr>{pointing}{noted}<w:pgSz w:w="{across}" w:h="{down}"{lies}/><w:pgMar {margins} w:gutter="0"/>'
            f"{middle}{kept.get('vAlign', '')}{kept.get('noEndnote', '')}{first}{end}</w:sectPr>"
        )

    def _kinds(self) -> tuple[str, ...]:
        """Give which pages must have a header and footer: a marked paper has them on each, also where pages differ."""
        return ("default", "first", "even") if self._said.mark and self._base.furniture else ("default",)

    def _own(self, short: str, *, landscape: bool) -> str | None:
        """Give the relation of a header or footer of ours, None where the paper says nothing there."""
        said = self._said
        text = said.header if short == "header" else said.footer
        counted = short == "footer" and bool(said.page)
        if not text and not counted:
            return None
        across = landscape and short == "footer"
        if (short, across) not in self._ours:
            inner = f"{runs(text)}<w:r><w:tab/></w:r>{self._counting()}" if counted else runs(text)
            style = "Header" if short == "header" else "PageLineAcross" if across else "PageLine"
            self._ours[short, across] = self._add(short, paragraph(inner, self._styles[style]))
        return self._ours[short, across]

    def _counting(self) -> str:
        of = f"{runs(f' {self._said.of} ')}{_field('NUMPAGES')}" if self._said.of else ""
        return f"{runs(f'{self._said.page} ')}{_field('PAGE')}{of}"

    def _add(self, short: str, inner: str) -> str:
        number = 1
        while (name := f"{self._folder}/{short}{number}.xml") in self._base.parts:
            number += 1
        tag = "hdr" if short == "header" else "ftr"
        raw = f"{XML}<w:{tag} {SPACES}>{inner}</w:{tag}>".encode()
        self._base.parts[name] = Part(raw, f"{TYPE}{short}+xml")
        relation = f"rId{short.capitalize()}{number}"
        self._base.relations.append(Relation(relation, f"{KIND}{short}", name, external=False))
        return relation

    def _complete(self) -> None:
        """Put what the paper says below its pages into the council's own footers, with page numbers if need be."""
        targets = {one.id: one.target for one in self._base.relations}
        said = {key: targets[relation] for key, relation in self._refs.items() if relation in targets}
        self._refs = {key: self._refs[key] for key in said}
        done: set[str] = set()
        for (short, kind), name in said.items():
            if short != "footer" or name in done or name not in self._base.parts:
                continue
            done.add(name)
            counted = any(self._counts(said.get((one, kind))) for one in _ORDER)
            self._append(name, self._line(counted=counted))

    def _line(self, *, counted: bool) -> str:
        text = self._said.footer
        if counted or not self._said.page:
            return runs(text)
        return f"{runs(text)}{runs(' · ') if text else ''}{self._counting()}"

    def _counts(self, name: str | None) -> bool:
        """Whether a header or footer shows a page's number."""
        if name is None or name not in self._base.parts:
            return False
        root = etree.fromstring(self._base.parts[name].raw)
        fields = [one.text or "" for one in root.iter(W + "instrText")]
        fields += [one.get(W + "instr", "") for one in root.iter(W + "fldSimple")]
        return any(_PAGE_FIELD.search(field) for field in fields)

    def _append(self, name: str, inner: str) -> None:
        if not inner:
            return
        part = self._base.parts[name]
        root = etree.fromstring(part.raw)
        line = etree.fromstring(f"<w:x {SPACES}>{paragraph(inner, self._styles['PageNumber'])}</w:x>")[0]
        last = root[-1] if len(root) else None
        if last is not None and last.tag == W + "p" and not any(True for _ in last.iter(W + "r")):
            root.replace(last, line)  # Word leaves an empty line below a table.
        else:
            root.append(line)
        raw = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
        self._base.parts[name] = part._replace(raw=raw)


def _field(instruction: str) -> str:
    return f'<w:fldSimple w:instr=" {instruction} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
