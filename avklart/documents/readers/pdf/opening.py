"""A PDF opened: refused where it must be, and what it holds beside its pages' text. Nothing of it is ever run."""

import io
import re
from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from avklart.documents.document import Comment, Paragraph, Place
from avklart.documents.doubts import Doubts
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import Limits
from avklart.documents.text import clean_text
from avklart.documents.xml import parse_xml

_MOST_FIELDS = 20_000
_MOST_METADATA = 1_000_000
_MOST_PARENTS = 20
_MOST_CHOICES = 1_000
_DROP_DOWN = 1 << 17
_PUSHED = 1 << 16
_DATE = re.compile(r"D:(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?")
_DC = "{http://purl.org/dc/elements/1.1/}"
_WHOLE = Place()


def opened(raw: bytes, limits: Limits, doubts: Doubts) -> pikepdf.Pdf | None:
    """Give the file opened with qpdf, or None when only pdfium may be able to read it.

    Raises:
        FileRefusedError: "password" when it cannot be read without one, "no-pages", "too-many-pages".
    """
    try:
        pdf = pikepdf.open(io.BytesIO(raw))
    except pikepdf.PasswordError as error:
        raise FileRefusedError("password") from error
    except (pikepdf.PdfError, ValueError, RuntimeError, OverflowError):
        doubts.add("repaired", _WHOLE)
        return None
    try:
        _refuse_page_count(pdf, limits)
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError, RuntimeError, OverflowError, KeyError):
        doubts.add("repaired", _WHOLE)
        return None
    if pdf.is_encrypted:
        doubts.add("owner-password", _WHOLE)
    if any("xref" in warning.lower() or "reconstruct" in warning.lower() for warning in _warnings(pdf)):
        doubts.add("repaired", _WHOLE)
    return pdf


def _warnings(pdf: pikepdf.Pdf) -> list[str]:
    return [str(warning) for warning in pdf.get_warnings()]


def _refuse_page_count(pdf: pikepdf.Pdf, limits: Limits) -> None:
    """Refuse on the number of pages the file states, before its pages are looked up, and on their real number."""
    stated: Any = pdf.Root.Pages.get(Name.Count)
    if isinstance(stated, int) and stated > limits.pages:
        raise FileRefusedError("too-many-pages", limit=limits.pages, pages=stated)
    count = len(pdf.pages)
    if count > limits.pages:
        raise FileRefusedError("too-many-pages", limit=limits.pages, pages=count)
    if count == 0:
        raise FileRefusedError("no-pages")


def title_of(pdf: pikepdf.Pdf, limits: Limits) -> str | None:
    """Give the title that the file declares: dc:title of its metadata, or that of its information."""
    stream = pdf.Root.get(Name.Metadata)
    if isinstance(stream, pikepdf.Stream):
        try:
            root = parse_xml(stream.read_bytes()[:_MOST_METADATA], "XMP", limits)
        except (FileRefusedError, pikepdf.PdfError, RuntimeError):
            root = None
        if root is not None:
            for title in root.iter(f"{_DC}title"):
                text = " ".join(str(part) for part in title.itertext()).split()
                if text:
                    return clean_text(" ".join(text))
    found = _text(pdf.docinfo.get(Name.Title)) if pdf.trailer.get(Name.Info) is not None else None
    return " ".join(found.split()) or None if found else None


def language_of(pdf: pikepdf.Pdf) -> str | None:
    """Give the language that the file declares ("nb-NO")."""
    found = _text(pdf.Root.get(Name.Lang))
    return found.strip() or None if found else None


def _text(item: Any) -> str | None:
    return clean_text(str(item)) if isinstance(item, pikepdf.String) else None


def _annotations(pdf: pikepdf.Pdf) -> Iterator[tuple[int, Any]]:
    """Give every annotation with its page from 1."""
    count = 0
    for number, page in enumerate(pdf.pages, 1):
        annotations = page.obj.get(Name.Annots)
        if not isinstance(annotations, Array):
            continue
        for annotation in annotations.as_list():
            count += 1
            if count > _MOST_FIELDS:
                return
            if isinstance(annotation, Dictionary):
                yield number, annotation


def note_active_content(pdf: pikepdf.Pdf, doubts: Doubts) -> None:
    """Note scripts, programs to be started and attached files. They are neither run nor opened."""
    names = pdf.Root.get(Name.Names)
    names = names if isinstance(names, Dictionary) else Dictionary()
    holders = [pdf.Root, *(page.obj for page in pdf.pages), *(item for _, item in _annotations(pdf))]
    if Name.JavaScript in names or any(_runs_script(holder) for holder in holders):
        doubts.add("javascript", _WHOLE)
    attached = Name.EmbeddedFiles in names or Name.AF in pdf.Root
    if attached or any(item.get(Name.Subtype) == Name.FileAttachment for _, item in _annotations(pdf)):
        doubts.add("attachments", _WHOLE)


def _runs_script(holder: Any) -> bool:
    actions = [holder.get(key) for key in (Name.OpenAction, Name.A)]
    more = holder.get(Name.AA)
    if isinstance(more, Dictionary):
        actions += [more.get(key) for key in list(more.keys())[:50]]
    return any(
        isinstance(action, Dictionary) and action.get(Name.S) in (Name.JavaScript, Name.Launch) for action in actions
    )


_REMARKS = frozenset(
    f"/{kind}"
    for kind in (
        "Text", "FreeText", "Highlight", "Underline", "Squiggly", "StrikeOut", "Caret", "Ink", "Square", "Circle",
        "Line", "Polygon", "PolyLine", "Stamp", "FileAttachment",
    )
)  # fmt: skip


def comments_of(pdf: pikepdf.Pdf) -> tuple[Comment, ...]:
    """Give what readers have written beside the text: the contents of notes, highlights and the like."""
    found = []
    for number, annotation in _annotations(pdf):
        text = _text(annotation.get(Name.Contents))
        if not text or not text.strip() or str(annotation.get(Name.Subtype)) not in _REMARKS:
            continue
        date = _DATE.match(str(annotation.get(Name.M, "")))
        found.append(
            Comment(
                text=text.strip(),
                place=Place(page=number, part="comment"),
                author=_text(annotation.get(Name.T)),
                made_at=_moment(date) if date else None,
            )
        )
    return tuple(found)


def _moment(date: re.Match[str]) -> str:
    year, month, day, hour, minute, second = date.groups()
    return f"{year}-{month}-{day}" + (f"T{hour}:{minute}:{second}" if hour else "")


def form_values(pdf: pikepdf.Pdf, doubts: Doubts) -> tuple[Paragraph, ...]:
    """Give the text filled into the file's form fields, in page order; a field shown twice is given once."""
    found: list[Paragraph] = []
    seen: set[tuple[int, int]] = set()
    for number, widget in _annotations(pdf):
        if widget.get(Name.Subtype) != Name.Widget:
            continue
        holder, value = _value(widget)
        if holder.objgen != (0, 0):
            if holder.objgen in seen:
                continue
            seen.add(holder.objgen)
        text = clean_text(value).strip()
        if text:
            doubts.add("form-fields", Place(page=number))
            place = Place(page=number, paragraph=len(found) + 1)
            found.append(Paragraph(text=text, place=place, style="form field"))
    return tuple(found)


def _value(widget: Any) -> tuple[Any, str]:
    """Give the field that the widget shows, and what it shows as text.

    That is the field's value, all choices of a list, or the words on a button. Parents are looked up a few steps.
    """
    holder, chain = widget, [widget]
    for _ in range(_MOST_PARENTS):
        parent = holder.get(Name.Parent)
        if not isinstance(parent, Dictionary):
            break
        holder = parent
        chain.append(holder)
    flags: Any = _first(chain, Name.Ff)[1]
    kind = _first(chain, Name.FT)[1]
    bits = flags if isinstance(flags, int) else 0
    if kind == Name.Ch and not bits & _DROP_DOWN:
        owner, shown = _first(chain, Name.Opt)
    elif kind == Name.Btn and bits & _PUSHED:
        looks = widget.get(Name.MK)
        owner, shown = widget, looks.get(Name.CA) if isinstance(looks, Dictionary) else None
    else:
        owner, shown = _first(chain, Name.V)
    return owner, "\n".join(_strings(shown))


def _first(chain: list[Any], key: Name) -> tuple[Any, Any]:
    """Give the nearest of the widget and its parents that has the entry, and the entry."""
    return next(((one, one[key]) for one in chain if key in one), (chain[0], None))


def _strings(shown: Any) -> list[str]:
    """Give the text of a string or of a list of them; of a pair (stored, shown) the text that is shown."""
    values = shown.as_list() if isinstance(shown, Array) else [shown]
    last = [one[-1] if isinstance(one, Array) and len(one) else one for one in list(values)[:_MOST_CHOICES]]
    return [str(one) for one in last if isinstance(one, pikepdf.String)]
