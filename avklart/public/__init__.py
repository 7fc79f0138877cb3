"""Open pages: the adopted plan, for everyone."""
