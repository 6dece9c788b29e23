"""Settings of the tests: a home of each process's own, SQLite in memory, or PostgreSQL by DATABASE_URL.

Whoever runs the tests may use Metier too: of what their environment says of it, only which browser to test with is taken.
"""

import atexit
import os
import shutil
import tempfile

for name in {*os.environ} - {"METIER_CHROMIUM"}:
    if name.startswith("METIER_"):
        del os.environ[name]
os.environ["METIER_HOME"] = tempfile.mkdtemp(prefix="metier-test-")
os.environ["METIER_SECRET_KEY"] = "for the tests alone"  # noqa: S105
atexit.register(shutil.rmtree, os.environ["METIER_HOME"], ignore_errors=True)

from metier.config.settings import *  # noqa: E402, F403

SECURE_SSL_REDIRECT = False
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
WHITENOISE_AUTOREFRESH = True  # looks for a file when it is asked for, rather than for all of them for each client
