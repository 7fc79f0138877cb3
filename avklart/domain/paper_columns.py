"""The columns of a plan's table on paper."""

PAPER_COLUMNS = ("number", "text", "responsibilities", "funding", "time", "status", "priority", "indicator", "comment")
"""The columns that a council may choose among, in the order they stand in; a document's own others follow them."""
