"""Elements of an SVG as text. Colours come by class from the page's style sheet, so dark and forced ones follow."""

from html import escape


def element(name: str, inner: str = "", /, **attributes: str | float) -> str:
    """Give one element; `inner` is markup already. "cls" is the class, and "_" in a name stands for "-"."""
    said = "".join(f' {_NAMES.get(key, key.replace("_", "-"))}="{_value(value)}"' for key, value in attributes.items())
    return f"<{name}{said}>{inner}</{name}>" if inner else f"<{name}{said}/>"


def text(words: str, x: float, y: float, cls: str = "", anchor: str = "start") -> str:
    """Give a line of text; the words may be anybody's."""
    return element("text", escape(words), x=x, y=y, cls=cls, text_anchor=anchor)


def rectangle(x: float, y: float, width: float, height: float, **how: str | float) -> str:
    """Give a rectangle."""
    return element("rect", x=x, y=y, width=width, height=height, **how)


def path(steps: str, **how: str | float) -> str:
    """Give a path."""
    return element("path", d=steps, **how)


def width_of(words: str, size: float) -> float:
    """Give about how wide a line of text is; nothing here knows the reader's fonts, so it is rather too much."""
    return len(words) * size * 0.52


_NAMES = {"cls": "class", "viewBox": "viewBox", "patternUnits": "patternUnits", "patternTransform": "patternTransform"}


def _value(value: str | float) -> str:
    return escape(value) if isinstance(value, str) else f"{value:.2f}".rstrip("0").rstrip(".")


def shown(number: float) -> str:
    """Give a number as it stands in a path."""
    return _value(float(number))
