"""Made plans by a tenth judge: what regional councils and intermunicipal bodies may send next."""

import pkgutil
from importlib import import_module

from tests.unseen.writing import UnseenPlan


def tenth_plans() -> list[UnseenPlan]:
    """Give the plans of every module of this folder in order of their names."""
    names = sorted(found.name for found in pkgutil.iter_modules(__path__))
    modules = [import_module(f"{__name__}.{name}") for name in names if not name.startswith(("_", "test_"))]
    return [plan for module in modules for plan in module.PLANS]
