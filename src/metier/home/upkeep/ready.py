"""What is kept so that a command need not load everything: the line for a prompt, and résumés as they are set."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from metier.accounts.access import Viewer
from metier.accounts.alone import alone
from metier.accounts.queries import local_owner
from metier.home import queries
from metier.home.brief.line import refreshed
from metier.resume.renewing import renew


def get_ready(now: datetime | None = None) -> None:
    """Work it out anew for the machine's owner, if they have begun and nobody else is served here. A second one at the same time does nothing."""
    with alone(Path(settings.METIER_HOME) / "ready.lock") as first:
        owner = local_owner() if first else None
        career = queries.own_career(owner) if owner else None
        if career and owner:
            viewer = Viewer(owner, career, now or timezone.now())
            refreshed(viewer)
            renew(viewer)
