"""The application as a web server sees it."""

import gc
import os
import threading
from multiprocessing import parent_process

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "metier.config.settings")
application = get_wsgi_application()
get_resolver().url_patterns  # noqa: B018 - what pages need is read now, not for the first who comes
gc.freeze()  # what is loaded stays: a collector that walks through it again and again holds up a page in forty


def leave_with_parent() -> None:
    """End this process when the one that started it has ended, however it did: nobody could stop it any more."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(0)


threading.Thread(target=leave_with_parent, daemon=True).start()
