"""Finding the line anew, and keeping it."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import connection

from metier import __version__
from metier.accounts.access import Viewer
from metier.home.brief import kept
from metier.home.digest.composing import counted, due


def line(viewer: Viewer) -> str:
    """`Due: a review and two tasks`; nothing when nothing is due. The same things as in the digest, named in it or not."""
    found = due(viewer)
    return f"Due: {counted(found)}" if found else ""


def refreshed(viewer: Viewer) -> str:
    """The line of now, kept until midnight where the owner lives."""
    found = line(viewer)
    zone = ZoneInfo(viewer.career.time_zone)
    midnight = datetime.combine(viewer.today + timedelta(days=1), time.min, zone)
    if connection.vendor == "sqlite":
        connection.close()  # the last to close writes to the file: what is noted of it is noted after
    kept.write(str(settings.METIER_HOME), __version__, found, midnight.timestamp())
    return found
