"""Made plans of invented bodies in layouts that no sample has. Those in tests/unseen/held_out are never tuned on."""

from tests.unseen.judges import plans_of
from tests.unseen.writing import UnseenPlan


def all_plans() -> list[UnseenPlan]:
    """Give every made plan, the open ones first."""
    return plans_of("plans", "held_out")
