"""Which remarks of the plan check are questions by nature, and what they would ask about."""

from collections.abc import Mapping
from types import MappingProxyType

from avklart.domain.check.finding import Finding
from avklart.domain.draft import About

_ABOUT: Mapping[str, About] = MappingProxyType(
    {
        "funding-ends-early": "continuation",
        "funding-ends-between": "continuation",
        "funding-may-end": "continuation",
        "project-ends-differ": "time",
        "no-funding": "funding",
        "no-responsible": "responsibility",
        "which-one": "responsibility",
        "responsibility-ends-early": "responsibility",
        "no-time": "time",
    }
)


def asks_about(finding: Finding) -> About | None:
    """Give what a remark would ask about, or None where there is nothing to ask: a slip is mended, not clarified.

    Source: none in law; what only a decision can fill in the plan is asked of those who decide.
    """
    return _ABOUT.get(finding.code) if finding.activities else None


ABOUTS_ASKED: tuple[About, ...] = tuple(dict.fromkeys(_ABOUT.values()))
