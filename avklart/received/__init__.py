"""Files received, what was read from them, review and acceptance."""
