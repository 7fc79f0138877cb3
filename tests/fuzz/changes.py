"""Random changes to a file: to its bytes, to the XML inside a package, to the objects and content of a PDF."""

import io
import random
import zipfile
from collections.abc import Callable

import pikepdf
from lxml import etree

HOSTILE_TEXTS = (
    "",
    "\u202eegnarT\u202c",
    "a\u030a\u200b\u00ad\ufeff",
    "\u0645\u062d\u062a\u0648\u0649",
    "/" * 5000,
    " " * 5000,
    "-" * 500 + "\n" + "|" * 500,
    "=cmd|'/c calc'!A0",
    "kr 900.000,-\t1,5 mill kr\t?",
    "<script>{{ 7*7 }}</script>",
    "x" * 20000,
    ": " * 400,
    "1.2.3.4.5.6.7.8.9 " * 50,
)
HOSTILE_VALUES = ("", "-1", "0", "1", "2", "99999999", "2147483648", "1e308", "NaN", "text", "true", "../x", "æ" * 300)
HOSTILE_BYTES = (
    *(b"\x00", b"\xff", b"\r", b"\n" * 300, b'"', b";"),
    *(b"<!DOCTYPE x>", b"&x;", b"PK\x03\x04", b"%PDF-1.7\n"),
)
MOST_BYTES = 4 * 1024 * 1024
PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, recover=True)

Change = Callable[[bytes, random.Random], bytes]


def changed(raw: bytes, kind: str, chance: random.Random) -> bytes:
    """Give the file with one to three random changes of the sorts that fit its kind."""
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        try:
            larger = chance.choice(CHANGES.get(kind, TEXT_CHANGES))(raw, chance)
            raw = larger if len(larger) <= MOST_BYTES else raw
        except Exception:  # noqa: BLE001 - what an earlier change broke cannot always be opened for another one
            raw = flipped(raw, chance)
    return raw


def flipped(raw: bytes, chance: random.Random) -> bytes:
    """Give the bytes with some bits turned."""
    changing = bytearray(raw)
    for _ in range(chance.randint(1, 20)) if raw else ():
        changing[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
    return bytes(changing)


def cut(raw: bytes, chance: random.Random) -> bytes:
    """Give the bytes up to some point, or without a piece in the middle."""
    start, end = _piece(raw, chance)
    return raw[:start] if chance.random() < 0.5 else raw[:start] + raw[end:]


def moved(raw: bytes, chance: random.Random) -> bytes:
    """Give the bytes with one piece set in a second time, or moved, somewhere else."""
    start, end = _piece(raw, chance)
    rest = raw if chance.random() < 0.5 else raw[:start] + raw[end:]
    at = chance.randint(0, len(rest))
    return rest[:at] + raw[start:end] + rest[at:]


def inserted(raw: bytes, chance: random.Random) -> bytes:
    """Give the bytes with something unkind set in."""
    at = chance.randint(0, len(raw))
    unkind = chance.choice((*HOSTILE_BYTES, *(text.encode() for text in HOSTILE_TEXTS), chance.randbytes(50)))
    return raw[:at] + unkind + raw[at:]


def recoded(raw: bytes, chance: random.Random) -> bytes:
    """Give the same text in another character set."""
    return raw.decode("utf-8", "replace").encode(chance.choice(("utf-16", "cp1252", "utf-16-be", "cp865")), "replace")


def relined(raw: bytes, chance: random.Random) -> bytes:
    """Give the lines in another order, some of them many times, or with another separator."""
    lines = raw.split(b"\n")
    at = chance.randrange(len(lines))
    if chance.random() < 0.3:
        chance.shuffle(lines)
    lines[at:at] = [lines[at]] * chance.choice((1, 2, 50, 1000))
    old, new = chance.choice(((b";", b"\t"), (b"\t", b"|"), (b" ", b"\t"), (b"\n", b"\r"), (b":", b"|"), (b"|", b":")))
    text = b"\n".join(lines)
    return text.replace(old, new) if chance.random() < 0.4 else text


def repacked(raw: bytes, chance: random.Random) -> bytes:
    """Give a package with one of its parts changed, most often as XML that stays well formed."""
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        parts = [(entry, package.read(entry)) for entry in package.infolist()]
    main = [at for at, (entry, content) in enumerate(parts) if len(content) > 3000 and entry.filename.endswith("xml")]
    at = chance.choice(main) if main and chance.random() < 0.7 else chance.randrange(len(parts))
    entry, content = parts[at]
    change = chance.choice((*(reshaped,) * 8, flipped, cut, inserted))
    parts[at] = (entry, change(content, chance))
    if chance.random() < 0.05:
        parts.pop(chance.randrange(len(parts)))
    return _packed(parts)


def reshaped(raw: bytes, chance: random.Random) -> bytes:
    """Give well-formed XML with a few elements removed, doubled, moved, nested or renamed, or with unkind values."""
    root = etree.fromstring(raw, PARSER)
    for _ in range(chance.randint(1, 6)):
        elements = [element for element in root.iter() if isinstance(element.tag, str)]
        _reshape(chance.choice(elements), elements, chance)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def rewritten(raw: bytes, chance: random.Random) -> bytes:
    """Give a PDF that opens, with values of its objects or the drawing of a page changed."""
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        if chance.random() < 0.5:
            _redraw(pdf, chance)
        else:
            for _ in range(chance.randint(1, 8)):
                _unsettle(pdf, chance)
        pdf.save(written, deterministic_id=True)
    return written.getvalue()


def _piece(raw: bytes, chance: random.Random) -> tuple[int, int]:
    start = chance.randint(0, len(raw))
    return start, min(len(raw), start + chance.choice((1, 10, 100, 1000, 10000)))


def _packed(parts: list[tuple[zipfile.ZipInfo, bytes]]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        for entry, content in parts:
            as_new = zipfile.ZipInfo(entry.filename, entry.date_time)
            package.writestr(as_new, content, compress_type=zipfile.ZIP_DEFLATED)
    return written.getvalue()


def _reshape(element: etree._Element, elements: list[etree._Element], chance: random.Random) -> None:
    parent = element.getparent()
    what = chance.choice(("text", "value", "value", "unset", "rename", "remove", "double", "move", "nest"))
    if what == "text":
        element.text = chance.choice(HOSTILE_TEXTS)
    elif what == "value" and element.attrib:
        element.set(chance.choice(list(element.attrib)), chance.choice(HOSTILE_VALUES))
    elif what == "unset" and element.attrib:
        del element.attrib[chance.choice(list(element.attrib))]
    elif what == "rename":
        element.tag = chance.choice(elements).tag
    elif parent is not None:
        _relocate(what, element, parent, elements, chance)


def _relocate(
    what: str,
    element: etree._Element,
    parent: etree._Element,
    elements: list[etree._Element],
    chance: random.Random,
) -> None:
    copy = etree.fromstring(etree.tostring(element, with_tail=False), PARSER)
    if what == "remove":
        parent.remove(element)
    elif what == "double":
        parent.insert(parent.index(element), copy)
    elif what == "move":
        chance.choice(elements).append(copy)
    elif len(copy) < 50:
        inner = element
        for _ in range(chance.choice((1, 5, 30, 250))):
            inner = etree.SubElement(inner, element.tag)
        inner.text = chance.choice(HOSTILE_TEXTS)


def _redraw(pdf: pikepdf.Pdf, chance: random.Random) -> None:
    page = chance.choice(list(pdf.pages))
    content = page.Contents.read_bytes() if isinstance(page.Contents, pikepdf.Stream) else b""
    page.Contents = pdf.make_stream(chance.choice((flipped, cut, moved, inserted, relined))(content, chance))


def _unsettle(pdf: pikepdf.Pdf, chance: random.Random) -> None:
    found = pdf.objects[chance.randrange(len(pdf.objects))]
    if isinstance(found, pikepdf.Dictionary | pikepdf.Stream):
        keys = sorted(found.keys())
        if keys:
            _unsettle_key(pdf, found, chance.choice(keys), chance)
    elif isinstance(found, pikepdf.Array) and len(found):
        found[chance.randrange(len(found))] = _unkind(pdf, chance)


def _unsettle_key(pdf: pikepdf.Pdf, found: pikepdf.Object, key: str, chance: random.Random) -> None:
    if key in ("/Length", "/Filter", "/DecodeParms"):
        return
    if chance.random() < 0.4:
        del found[key]
    else:
        found[key] = _unkind(pdf, chance)


def _unkind(pdf: pikepdf.Pdf, chance: random.Random) -> object:
    number = chance.choice((-1, 0, 1, 3, 2**31, -(2**31), 10**9))
    other = pdf.objects[chance.randrange(len(pdf.objects))]
    name = pikepdf.Name(chance.choice(("/X", "/Table", "/TR", "/Identity-H")))
    return chance.choice((number, name, pikepdf.String("æ\ud7ff"), pikepdf.Array([]), pikepdf.Dictionary(), other))


BYTE_CHANGES: tuple[Change, ...] = (flipped, cut, moved, inserted)
TEXT_CHANGES: tuple[Change, ...] = (*BYTE_CHANGES, relined, relined, inserted, recoded)
PACKAGE_CHANGES: tuple[Change, ...] = (repacked,) * 24 + BYTE_CHANGES
CHANGES: dict[str, tuple[Change, ...]] = {
    "docx": PACKAGE_CHANGES,
    "odt": PACKAGE_CHANGES,
    "xlsx": PACKAGE_CHANGES,
    "ods": PACKAGE_CHANGES,
    "pdf": (rewritten,) * 8 + BYTE_CHANGES,
    "html": (reshaped, *TEXT_CHANGES),
}
