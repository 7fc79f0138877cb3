"""How a rule refuses: with a code and facts, never with a sentence."""

from collections.abc import Mapping
from types import MappingProxyType


class RuleError(Exception):
    """A rule's refusal: a code and the facts its sentence needs; `field` names the form field it belongs to, if any."""

    def __init__(self, code: str, *, field: str | None = None, **facts: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        self.facts: Mapping[str, str | int] = MappingProxyType(facts)
