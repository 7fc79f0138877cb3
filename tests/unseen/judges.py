"""The made plans by those who wrote them, each in a folder of its own."""

import pkgutil
from importlib import import_module

from tests.unseen.writing import UnseenPlan

# After the first, in the order of their writing; the README of a folder tells how its plans were read at first.
JUDGES = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def plans_of(*folders: str) -> list[UnseenPlan]:
    """Give the plans of every module of these folders, in order of the modules' names."""
    return [plan for folder in folders for plan in _plans_in(f"tests.unseen.{folder}")]


def _plans_in(package: str) -> list[UnseenPlan]:
    names = sorted(found.name for found in pkgutil.iter_modules(import_module(package).__path__))
    return [plan for name in names if not name.startswith("_") for plan in import_module(f"{package}.{name}").PLANS]
