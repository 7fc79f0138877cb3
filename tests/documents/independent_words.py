"""The words of a file, by means that share nothing with the readers: tags cut out of the raw XML, and pdftotext."""

import html
import io
import re
import subprocess
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

_ENDS_WORD = re.compile(
    r"</w:p>|<w:(?:br|tab|cr)\b[^>]*>|</text:(?:p|h)>|<text:(?:line-break|tab|s)\b[^>]*>|</(?:si|t|v|c)>"
    r"|</?(?:p|div|br|td|th|tr|li|h\d|title|option|dt|dd|ul|ol|table|header|footer|nav|main|section|article|aside)\b[^>]*>"
)
_TAG = re.compile(r"<[^>]*>")


def words_of(path: Path) -> Counter[str]:
    """Give the words of a file with their counts; for PDF the signs, since words may be cut at line ends there."""
    return Counter(re.findall(r"\w+", unicodedata.normalize("NFC", _BY_ENDING[path.suffix](path))))


def words_in(text: str) -> Counter[str]:
    """Give the words of a text with their counts."""
    return Counter(re.findall(r"\w+", text))


def signs_in(text: str) -> Counter[str]:
    """Give the letters and digits of a text with their counts."""
    return Counter(sign for sign in unicodedata.normalize("NFKC", text) if sign.isalnum())


def pdf_signs(path: Path) -> Counter[str]:
    """Give the letters and digits pdftotext sees."""
    seen = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True, timeout=60)
    return signs_in(seen.stdout.decode())


def _bare(markup: str) -> str:
    return html.unescape(_TAG.sub("", _ENDS_WORD.sub(" ", markup)))


def _parts(path: Path, names: str) -> Iterator[tuple[str, str]]:
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as package:
        for name in sorted(package.namelist()):
            if re.fullmatch(names, name):
                yield name, package.read(name).decode("utf-8")


def _docx(path: Path) -> str:
    parts = _parts(path, r"word/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml")
    texts = (
        re.sub(r"<w:instrText\b[^>]*>[^<]*<|<mc:Fallback>.*?</mc:Fallback>", "<", part, flags=re.S) for _, part in parts
    )
    return " ".join(_bare(text) for text in texts)


def _odt(path: Path) -> str:
    content = dict(_parts(path, r"content\.xml|styles\.xml"))
    body = content["content.xml"].partition("<office:body>")[2]
    around = re.findall(
        r"<style:(?:header|footer)(?:-left|-first)?>.*?</style:(?:header|footer)[^>]*>", content["styles.xml"], re.S
    )
    return _bare(" ".join([body, *around]))


def _xlsx(path: Path) -> str:
    """Give the strings where cells show them, numbers as stored, and the names of the sheets."""
    parts = dict(_parts(path, r"xl/(?:sharedStrings|workbook|worksheets/sheet\d+)\.xml"))
    strings = [_bare(one) for one in re.findall(r"<si>(.*?)</si>", parts.get("xl/sharedStrings.xml", ""), re.S)]
    shown = re.findall(r'<sheet [^>]*name="([^"]*)"', parts["xl/workbook.xml"])
    for name, sheet in parts.items():
        if "worksheets" in name:
            for look, cell in re.findall(r"<c\b([^>]*)>(.*?)</c>", sheet, re.S):
                value = _bare("".join(re.findall(r"<(?:v|t)\b[^>]*>.*?</(?:v|t)>", cell, re.S))).strip()
                shown.append(strings[int(value)] if 't="s"' in look and value else value)
            shown += re.findall(r"<odd(?:Header|Footer)>(.*?)</odd", sheet, re.S)
    return html.unescape("\n".join(shown))


def _html(path: Path) -> str:
    page = path.read_text(encoding="utf-8")
    return _bare(re.sub(r"<(script|style)\b.*?</\1>|<!--.*?-->|<!DOCTYPE[^>]*>", " ", page, flags=re.S))


def _text(path: Path) -> str:
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252")


_BY_ENDING: dict[str, Callable[[Path], str]] = {
    ".docx": _docx,
    ".odt": _odt,
    ".xlsx": _xlsx,
    ".html": _html,
    ".csv": _text,
    ".txt": _text,
}
