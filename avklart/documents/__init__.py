"""Paper: one neutral Document, and what reads it from Word, ODT, PDF, Excel, HTML and text. Knows no plans."""
