"""Reading a picture as those do who look at it."""

import re
from xml.etree import ElementTree

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = [
    '<script>alert("x")</script>',
    "a\x00b\ufffe\ud800\u202ec",
    "x" * 10_000,
    "]]>&amp;",
    "中文" * 200,
    "😀 " * 50,
    "",
]


def read(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def said(picture: ElementTree.Element, cls: str = "") -> list[str]:
    return [
        one.text or ""
        for one in picture.iter()
        if one.tag.removeprefix(SVG) == "text" and cls in ["", *(one.get("class") or "").split()]
    ]


def faults(svg: str) -> list[str]:
    """Give what a page or a strict reader of XML could not take: styles, handlers, words outside the picture."""
    picture = read(svg)
    width, height = (float(side) for side in (picture.get("viewBox") or "").split()[2:])
    found = [name for name in ("style=", "<script", "javascript:", "href") if name in svg]
    found += re.findall(r"\son[a-z]+=", svg)
    for one in picture.iter():
        for side, most in (("x", width), ("y", height)):
            at = one.get(side)
            if one.tag == "text" and at is not None and not -0.01 <= float(at) <= most + 0.01:
                found.append(f"{one.text!r} stands at {side}={at} of {most}")
        if one.tag == "rect" and one.get("x") and float(one.get("x", 0)) + float(one.get("width", 0)) > width + 0.01:
            found.append("a bar runs out of the picture")
    return found


def classes(svg: str) -> set[str]:
    return {name for one in read(svg).iter() for name in (one.get("class") or "").split()}
