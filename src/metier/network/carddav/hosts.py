"""Which servers may be asked: on one's own machine any; where Metier serves others, those its operator lists, and no other."""

from __future__ import annotations

from django.conf import settings

from metier.core.errors import Refused, Where


def allowed(host: str) -> None:
    """Raises Refused for a host, with its port where it has one, that this installation does not ask."""
    if not settings.SERVED_HOSTS:
        return
    if host not in settings.METIER_ADDRESS_BOOK_HOSTS:
        listed = ", ".join(settings.METIER_ADDRESS_BOOK_HOSTS) or "none so far"
        raise Refused(f"This server of Metier may not ask {host}. Its operator allows: {listed}.", Where(field="url"))
