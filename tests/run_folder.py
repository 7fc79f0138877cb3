"""The folder that the installation of a test run lies in."""

import atexit
import os
import shutil
import tempfile


def run_folder() -> str:
    """Give the folder that is set, or a new one that is gone when this process is; those it starts use the same one."""
    if folder := os.environ.get("AVKLART_DATA"):
        return folder
    folder, made_by = tempfile.mkdtemp(prefix="avklart-tests-"), os.getpid()
    # A fork leaves by the same door and must not take the folder with it.
    atexit.register(lambda: os.getpid() == made_by and shutil.rmtree(folder, ignore_errors=True))
    return folder
