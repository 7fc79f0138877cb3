"""Avklart reads action plans and keeps them clarified."""

__version__ = "0.1.0"
