"""Settings of the tests: a database of their own, quick passwords, files as they lie."""

import atexit
import os
import shutil
import tempfile


def _data_of_this_run() -> str:
    """A folder that is gone when the process that made it is done; those it starts use the same one."""
    folder, made_by = tempfile.mkdtemp(prefix="avklart-tests-"), os.getpid()
    atexit.register(lambda: os.getpid() == made_by and shutil.rmtree(folder, ignore_errors=True))
    return folder


if "AVKLART_DATA" not in os.environ:
    os.environ["AVKLART_DATA"] = _data_of_this_run()
os.environ.setdefault("AVKLART_HTTPS", "no")
os.environ.setdefault("AVKLART_SECRET_KEY", "of the tests only")
os.environ["AVKLART_HOSTS"] = "testserver,127.0.0.1,localhost"
os.environ["AVKLART_TODAY"] = "2018-03-01"
# Never the database of an installation that the caller happens to have: SQLite in memory, or the one that
# tests/postgresql.py has started.
os.environ["AVKLART_DATABASE"] = os.environ.get("AVKLART_TEST_DATABASE", "")

from avklart.config.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MAILERS = {"default": {"BACKEND": "django.core.mail.backends.locmem.EmailBackend"}}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # noqa: F405
WHITENOISE_USE_FINDERS = True
