"""Figures that a test has measured are told at the end of the run, whichever process it ran in."""

import pytest

_NAME = "figure"


def tell(request: pytest.FixtureRequest, words: str) -> None:
    """Let what a test has measured be told at the end of the run."""
    request.node.user_properties.append((_NAME, words))


def told(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell what tests that passed have measured."""
    passed = terminalreporter.stats.get("passed", [])
    lines = [words for report in passed for name, words in report.user_properties if name == _NAME]
    if lines:
        terminalreporter.section("figures")
        terminalreporter.write_line("\n".join(lines))
