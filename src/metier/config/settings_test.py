"""Settings of the tests: a home of their own, SQLite in memory, or PostgreSQL by DATABASE_URL."""

import os
import tempfile

os.environ.setdefault("METIER_HOME", tempfile.mkdtemp(prefix="metier-test-"))
os.environ.setdefault("METIER_SECRET_KEY", "for the tests alone")

from metier.config.settings import *  # noqa: F403

METIER_URL = METIER_SMTP = METIER_MAIL_FROM = ""
SECURE_SSL_REDIRECT = False
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
WHITENOISE_AUTOREFRESH = True  # looks for a file when it is asked for, rather than for all of them for each client
