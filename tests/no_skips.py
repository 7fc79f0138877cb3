"""With CI=true a skipped test fails the run, so that a skip never passes for a pass. tests/conftest.py takes it in."""

import os

import pytest


def _reasons(config: pytest.Config) -> list[str]:
    """Give one line for each skipped test, in a run where nothing may be skipped; an empty list is good."""
    if os.environ.get("CI") != "true":
        return []
    terminal = config.pluginmanager.get_plugin("terminalreporter")
    skipped = terminal.stats.get("skipped", []) if terminal is not None else []
    return [f"{report.nodeid}: {_reason(report)}" for report in skipped]


def _reason(report: pytest.TestReport) -> str:
    return str(report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr)


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Make a run that passed fail when something was skipped in it."""
    if session.exitstatus == pytest.ExitCode.OK and _reasons(session.config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say what was skipped, and that it must not be."""
    reasons = _reasons(config)
    if reasons:
        terminalreporter.section("skipped, which CI=true does not allow", red=True)
        for reason in reasons:
            terminalreporter.line(reason)
