"""Made plans by a second judge: layouts as real bodies have them, written without sight of the rules."""

from importlib import import_module
from pathlib import Path

from tests.unseen.writing import UnseenPlan


def second_plans() -> list[UnseenPlan]:
    """Give the plans of this folder in order of their file names."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("[a-z]*.py") if not path.stem.startswith("test_"))
    return [plan for name in names for plan in import_module(f"{__name__}.{name}").PLANS]
