"""Settings of the tests: a database of their own, quick passwords, files as they lie."""

import os

from tests.run_folder import run_folder

os.environ["AVKLART_DATA"] = run_folder()
os.environ.setdefault("AVKLART_HTTPS", "no")
os.environ.setdefault("AVKLART_SECRET_KEY", "of the tests only")
os.environ["AVKLART_HOSTS"] = "testserver,127.0.0.1,localhost"
os.environ["AVKLART_TODAY"] = "2018-03-01"
# Never the database of an installation that the caller happens to have: SQLite in memory, or the one that
# tests/postgresql.py has started.
os.environ["AVKLART_DATABASE"] = os.environ.get("AVKLART_TEST_DATABASE", "")

from avklart.config.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MAILERS = {"default": {"BACKEND": "django.core.mail.backends.locmem.EmailBackend"}}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # noqa: F405
WHITENOISE_USE_FINDERS = True
