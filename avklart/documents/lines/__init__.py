"""Tables, lists and headings found in lines of text: plain text, and paragraphs that a table was flattened into."""

from avklart.documents.lines.numbering import Numbering
from avklart.documents.lines.paragraphs import tables_in_document, tables_in_paragraphs
from avklart.documents.lines.prose import blocks_of_lines, blocks_of_text

__all__ = ["Numbering", "blocks_of_lines", "blocks_of_text", "tables_in_document", "tables_in_paragraphs"]
