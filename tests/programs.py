"""Programs that some tests need and Python packages do not bring."""

import shutil

import pytest


def needs_program(*names: str) -> pytest.MarkDecorator:
    """Mark a test that needs programs, such as "soffice": where one is missing the test is skipped and says so.

    `script/test` installs them where it may. With CI=true a skip fails the run (tests/no_skips.py).
    """
    missing = [name for name in names if shutil.which(name) is None]
    return pytest.mark.skipif(bool(missing), reason=f"not on this machine: {', '.join(missing)}")
