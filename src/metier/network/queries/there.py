"""Whether the person of a row is there."""

from __future__ import annotations

from django.db.models import Q

from metier.accounts.access import Viewer, trashed
from metier.network.models import Contact


def of_somebody_there(viewer: Viewer) -> Q:
    """Of rows with a `contact`, whose person is not in the trash.

    Where thousands of rows are counted: the few in the trash are read once, where a join looks each person up.
    """
    return ~Q(contact__in=trashed(viewer, Contact).order_by().values("pk"))
