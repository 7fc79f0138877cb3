"""Made plans of invented bodies in layouts that no sample has. Those in tests/unseen/held_out are never tuned on."""

import importlib
import pkgutil
from collections.abc import Iterator

from tests.unseen import held_out, plans
from tests.unseen.writing import UnseenPlan


def all_plans() -> Iterator[UnseenPlan]:
    """Give every made plan, the open ones first."""
    for package in (plans, held_out):
        for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            yield from importlib.import_module(module.name).PLANS
