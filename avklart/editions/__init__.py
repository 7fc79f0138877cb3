"""Adopted plans, frozen as data."""
