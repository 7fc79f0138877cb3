"""Signed-in pages: what the secretariat and its readers work with."""
