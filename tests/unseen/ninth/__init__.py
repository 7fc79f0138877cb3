"""Made plans by a ninth judge: a fair sample of what regional councils write, without sight of the rules."""

import pkgutil
from importlib import import_module

from tests.unseen.writing import UnseenPlan


def ninth_plans() -> list[UnseenPlan]:
    """Give the plans of every module of this folder in order of their names."""
    names = sorted(found.name for found in pkgutil.iter_modules(__path__))
    modules = [import_module(f"{__name__}.{name}") for name in names if not name.startswith(("_", "test_"))]
    return [plan for module in modules for plan in module.PLANS]
