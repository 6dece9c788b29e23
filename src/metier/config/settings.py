"""Settings, all from the environment; every one has a default that suits one owner on their own machine.

METIER_HOME          where everything is kept (default: the platform's data folder)
METIER_LIBRARY       the folder of what this installation adds to the library (default: in METIER_HOME)
DATABASE_URL         PostgreSQL instead of the SQLite file in METIER_HOME
METIER_SECRET_KEY    the signing key (default: made on first start, kept in METIER_HOME)
METIER_HOSTS         host names served besides loopback, by commas
METIER_URL           where people reach this Metier, for the links in mail (default: the first of METIER_HOSTS, or this machine)
METIER_SMTP          the mail server of the digest, such as smtp://user:password@mail.example.org:587 (default: kept in METIER_HOME)
METIER_MAIL_FROM     whom the digest comes from (default: the user of the mail server, or the one it goes to)
METIER_ADDRESS_BOOKS where others are served: the hosts of address books that may be asked, by commas (default: none)
METIER_DEBUG         1 shows traces and the page of states
"""

import os

from metier.config import local

os.environ.setdefault("METIER_MACHINE_TZ", os.environ.get("TZ", ""))
METIER_HOME = local.home()
os.environ.setdefault("METIER_LIBRARY", str(METIER_HOME / "library"))
METIER_DATABASE = METIER_HOME / "metier.sqlite3"

DEBUG = os.environ.get("METIER_DEBUG") == "1"
SECRET_KEY = local.secret_key(METIER_HOME)
SERVED_HOSTS = [host for host in os.environ.get("METIER_HOSTS", "").split(",") if host]
ALLOWED_HOSTS = [*SERVED_HOSTS, "127.0.0.1", "localhost", "[::1]"]
METIER_URL = os.environ.get("METIER_URL", "").rstrip("/")
METIER_SMTP = os.environ.get("METIER_SMTP", "")
METIER_ADDRESS_BOOK_HOSTS = [
    host.strip().casefold() for host in os.environ.get("METIER_ADDRESS_BOOKS", "").split(",") if host.strip()
]
METIER_MAIL_FROM = os.environ.get("METIER_MAIL_FROM", "")
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in SERVED_HOSTS]

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django_htmx",
    "metier.ui",
    "metier.accounts",
    "metier.direction",
    "metier.record",
    "metier.postings",
    "metier.roles",
    "metier.resume",
    "metier.talk",
    "metier.value",
    "metier.plan",
    "metier.network",
    "metier.reviews",
    "metier.asks",
    "metier.support",
    "metier.home",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "metier.accounts.middleware.ViewerMiddleware",
    "metier.reviews.middleware.PulseMiddleware",
    "metier.resume.middleware.OnResumesMiddleware",
    "metier.accounts.middleware.RefusedMiddleware",
]
ROOT_URLCONF = "metier.config.urls"
WSGI_APPLICATION = "metier.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["metier.ui.templatetags.addresses", "metier.ui.templatetags.lengths"],
            "context_processors": [
                "django.template.context_processors.request",
                "metier.config.navigation.base",
            ],
        },
    },
]

DATABASES = {"default": local.database(METIER_DATABASE)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.Person"
LOGIN_URL = "accounts:sign_in"
SESSION_ENGINE = "metier.accounts.sessions"
SESSION_COOKIE_NAME = "metier"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 90
SESSION_COOKIE_SAMESITE = "Lax" if SERVED_HOSTS else "Strict"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = bool(SERVED_HOSTS)
CSRF_COOKIE_NAME = "metier_csrf"
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "metier.accounts.views.csrf_failure"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SERVED_HOSTS else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "font-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    },
}

CURRENCY_CHOICES: list[tuple[str, str]] = []  # our own fields name the currencies, where a form shows them

LANGUAGE_CODE = "en-gb"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"
FORMAT_MODULE_PATH = None

STATIC_URL = "static/"
WHITENOISE_USE_FINDERS = True

DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FILES = 1_000
FILE_UPLOAD_HANDLERS = [
    "metier.accounts.uploads.Bounded",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
SILENCED_SYSTEM_CHECKS: list[str] = []
