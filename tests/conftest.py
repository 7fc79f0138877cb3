"""What tests share: the real plans beside the project, and the samples in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import figures, no_skips
from tests.flushing import let_tables_that_only_grow_be_emptied
from tests.migrated import databases_in_memory_begin_migrated
from tests.no_skips import pytest_sessionfinish

__all__ = ["pytest_sessionfinish"]

PROJECT = Path(__file__).resolve().parent.parent


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Tell at the end what was skipped where nothing may be, and what was measured."""
    no_skips.pytest_terminal_summary(terminalreporter, config)
    figures.told(terminalreporter)


@pytest.fixture(scope="session")
def samples() -> Path:
    """Give the folder of sample documents that lies in the project."""
    return PROJECT / "tests" / "samples"


@pytest.fixture(scope="session")
def shared_plans() -> Path:
    """Give the folder of real and made plans beside the project; a test that wants it is skipped where it is not."""
    plans = PROJECT.parent / "shared" / "plans"
    if not plans.is_dir():
        pytest.skip("the folder ../shared/plans is not beside the project")
    return plans


@pytest.fixture(scope="session", autouse=True)
def _tables_that_only_grow_are_emptied_between_tests() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        let_tables_that_only_grow_be_emptied(patch)
        yield


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None) -> Iterator[None]:
    """Let a database in memory be copied instead of migrated; pytest-django makes it after this."""
    with databases_in_memory_begin_migrated():
        yield
