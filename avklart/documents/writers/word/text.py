"""Paragraphs of Word as text: built as strings, since a large paper has a hundred thousand of them."""

from avklart.documents.writers.amounts import unbroken
from avklart.documents.writers.joined import parted
from avklart.documents.writers.word.names import escaped, quoted

KEPT = "<w:keepNext/>"
"""What the properties of a paragraph say that stands on one page with the next."""


def runs(text: str, look: str = "") -> str:
    """Give the text as runs; a line break or tab in it is one in Word too. `look` is a ready w:rPr."""
    text = parted(unbroken(text))
    if "\n" not in text and "\t" not in text:
        return f'<w:r>{look}<w:t xml:space="preserve">{escaped(text)}</w:t></w:r>' if text else ""
    pieces = []
    for line in text.split("\n"):
        fields = (f'<w:t xml:space="preserve">{escaped(field)}</w:t>' if field else "" for field in line.split("\t"))
        pieces.append("<w:tab/>".join(fields))
    return f"<w:r>{look}{'<w:br/>'.join(pieces)}</w:r>"


def paragraph(inner: str, style: str | None = None, more: str = "") -> str:
    """Give a paragraph. `style` is None for running text, `more` what its properties say after the style."""
    named = f'<w:pStyle w:val="{quoted(style)}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{more}</w:pPr>{inner}</w:p>" if named or more else f"<w:p>{inner}</w:p>"
