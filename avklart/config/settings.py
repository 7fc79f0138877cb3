"""Django's settings. Safe as they stand; what differs between installations is read from the environment.

Every variable is told in docs/operations.md.
"""

import dj_database_url
from django.utils.csp import CSP

from avklart.config.environment import (
    address_said,
    data_folder,
    day_said,
    encryption_said,
    is_said,
    listed,
    number_said,
    oauth_said,
    said,
    secret_key,
)

DATA = data_folder()
SECRET_KEY = secret_key(DATA)
DEBUG = is_said("DEBUG", otherwise=False)
TODAY = day_said("TODAY")
HTTPS = is_said("HTTPS", otherwise=True)
ALLOWED_HOSTS = listed("HOSTS", "127.0.0.1,localhost,[::1]")
# What links in mails begin with; empty: as whoever sends them reached the page.
ADDRESS = address_said(ALLOWED_HOSTS, https=HTTPS)
CSRF_TRUSTED_ORIGINS = listed("ORIGINS")

INSTALLED_APPS = [
    "avklart.councils",
    "avklart.search",
    "avklart.plans",
    "avklart.followup",
    "avklart.editions",
    "avklart.received",
    "avklart.jobs",
    "avklart.post",
    "avklart.ui",
    "avklart.web",
    "avklart.public",
    "avklart.guest",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_tasks_db",
    "simple_history",
    "allauth",
    "allauth.account",
]

MIDDLEWARE = [
    "avklart.guest.headers.GuestHeaders",
    "django.middleware.security.SecurityMiddleware",
    "avklart.ui.clean_address.CleanAddress",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "avklart.ui.language.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "avklart.config.urls"
WSGI_APPLICATION = "avklart.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["avklart.ui.templatetags.words", "avklart.ui.templatetags.figures"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "avklart.ui.page.page",
            ],
        },
    }
]

DATABASES = {
    "default": dj_database_url.parse(said("DATABASE", f"sqlite:///{DATA / 'avklart.sqlite3'}"), conn_max_age=60)
}
PROCESSES = number_said("PROCESSES", 1)
THREADS = number_said("THREADS", 8)
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # FULL, not NORMAL: what has been acknowledged survives a power cut. IMMEDIATE: two writers wait for each other
    # instead of failing halfway.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-16000;",
    }
else:
    # What is asked here is short and asked often: PostgreSQL keeps how it answers each question, instead of finding
    # out anew, and compiles none of them, which took seconds in a plan of 10,000 activities.
    DATABASES["default"]["OPTIONS"] = {
        "options": "-c jit=off",
        "server_side_binding": True,
        "prepare_threshold": 2,
        **DATABASES["default"].get("OPTIONS", {}),
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Only what throttles sign-in is kept here: in the database, so that all processes count together.
# Room for many, since a full cache forgets attempts that still count.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "throttles",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

AUTH_USER_MODEL = "councils.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/arbeid/"
ACCOUNT_ADAPTER = "avklart.web.accounts.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
# Whoever changes the password stays signed in here; every other session of theirs ends.
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_FORMS = {
    "change_password": "avklart.web.account_forms.ChangePassword",
    "set_password": "avklart.web.account_forms.SetPassword",
    "reset_password": "avklart.web.account_forms.AskForLink",
    "reset_password_from_key": "avklart.web.account_forms.ResetPassword",
}
# Five wrong passwords for one address in five minutes, and thirty from one place; a sixth is not even looked at.
ACCOUNT_RATE_LIMITS = {"login_failed": "30/5m/ip,5/5m/key"}
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""

SESSION_COOKIE_NAME = "avklart"
SESSION_COOKIE_AGE = 60 * 60 * 12
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
BEHIND_PROXY = is_said("BEHIND_PROXY", otherwise=False)
# Behind a proxy all requests come from one place: who sent them stands in a header that the proxy writes.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if BEHIND_PROXY else 0
if HTTPS:
    SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
    if BEHIND_PROXY:
        SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SECURE_CSP = {
    "default-src": [CSP.SELF],
    # Designsystemet's icons are data: pictures inside its style sheet.
    "img-src": [CSP.SELF, "data:"],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "object-src": [CSP.NONE],
    "base-uri": [CSP.NONE],
    "form-action": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
}

LANGUAGES = [("nb", "Bokmål"), ("nn", "Nynorsk"), ("en", "English")]
LANGUAGE_CODE = "nb"
LANGUAGE_COOKIE_NAME = "avklart-language"
USE_TZ = True
TIME_ZONE = "Europe/Oslo"

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": DATA / "files"}},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# A plan is at most some megabytes; what is larger is refused before it is taken in. Half of what a reader takes
# (documents/limits): what is uploaded is held in memory, one for each thread, and kept in the database for good.
UPLOAD_LIMIT_MB = 25
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = UPLOAD_LIMIT_MB * 1024 * 1024
FILE_UPLOAD_HANDLERS = [
    "avklart.web.uploads.BoundedUpload",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
DATA_UPLOAD_MAX_NUMBER_FILES = 5

DEFAULT_FROM_EMAIL = said("MAIL_FROM", "avklart@localhost")
# Whether what a person of a council sends bears that person's own address as its sender.
MAIL_FROM_PEOPLE = is_said("MAIL_FROM_PEOPLE", otherwise=True)
MAILERS = {
    "default": {
        "BACKEND": "avklart.post.server.MailServer",
        "OPTIONS": {
            "host": said("MAIL_HOST", "localhost"),
            "port": number_said("MAIL_PORT", 465 if encryption_said() == "implicit" else 25),
            "username": said("MAIL_USER"),
            "password": said("MAIL_PASSWORD"),
            "use_tls": encryption_said() == "starttls",
            "use_ssl": encryption_said() == "implicit",
            "authority": said("MAIL_AUTHORITY"),
            "oauth": oauth_said(),
            "timeout": 20,
        },
    }
}
if mail_folder := said("MAIL_FOLDER"):
    # For trying things out: mails are laid in a folder instead of being sent.
    MAILERS["default"] = {
        "BACKEND": "django.core.mail.backends.filebased.EmailBackend",
        "OPTIONS": {"file_path": mail_folder},
    }

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    # No line holds the token of a link, whoever writes it and whatever went wrong.
    "formatters": {
        "line": {
            "()": "avklart.ui.masking.MaskedFormatter",
            "format": "%(asctime)s %(levelname)s %(name)s %(message)s",
        }
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "INFO"},
    "loggers": {
        # Tasks that went well are said nowhere: a reading's state stands in the database.
        **{name: {"level": "WARNING"} for name in ("django.tasks", "django_tasks_db", "pikepdf")},
        # The library's own handlers would write, and mail, lines that nobody has masked.
        "django": {"handlers": [], "level": "INFO"},
        "django.server": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
    },
}
