"""The application as a web server sees it."""

import os
import threading
from multiprocessing import parent_process

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "metier.config.settings")
application = get_wsgi_application()


def leave_with_parent() -> None:
    """End this process when the one that started it has ended, however it did: nobody could stop it any more."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(0)


threading.Thread(target=leave_with_parent, daemon=True).start()
