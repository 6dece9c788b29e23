"""Sharing the calendar at a secret address."""

import secrets

from django.db import transaction

from metier.accounts.access import Viewer, visible
from metier.home.models import CalendarAddress


@transaction.atomic
def share_calendar(viewer: Viewer) -> CalendarAddress:
    """A new secret address; the one before is worth nothing from now on."""
    stop_sharing_calendar(viewer)
    return CalendarAddress.objects.create(career=viewer.career, secret=secrets.token_urlsafe(32))


def stop_sharing_calendar(viewer: Viewer) -> bool:
    """Forget the address for good: an address that came back from the trash would be no secret. False where there was none."""
    return bool(visible(viewer, CalendarAddress).delete()[0])
