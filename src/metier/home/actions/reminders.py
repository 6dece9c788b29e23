"""Where and when the digest mail goes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import IntegrityError, transaction
from django.urls import reverse

from metier.accounts.access import Viewer
from metier.core.errors import Refused, Where
from metier.home import queries
from metier.home.digest.addresses import base_url, recipient, sender
from metier.home.digest.posting import post
from metier.home.digest.server import mail_server
from metier.home.digest.writing import write_test
from metier.home.models import DigestSettings

SAID = ("email", "is_on", "at_hour", "quiet_days")


class NoMailServer(Refused):
    """There is nobody to carry a mail."""


@transaction.atomic
def set_reminders(viewer: Viewer, changes: Mapping[str, Any]) -> DigestSettings:
    """Say any of SAID. The address is needed the first time. Raises Refused. Any: each has the type of its field."""
    if viewer.career.is_demo:
        raise Refused("The demo career sends no mail: nobody is there to read it. Leave the demo first.")
    row = queries.digest_settings(viewer) or DigestSettings(career=viewer.career, created_at=viewer.now)
    for name, value in changes.items():
        if name not in SAID:
            raise TypeError(f"not a setting of the digest: {name}")
        setattr(row, name, value)
    row.email = row.email.strip()
    if not row.email:
        raise Refused("Say where the mail goes.", Where(field="email"))
    try:
        recipient(row.email)
    except Refused as problem:
        raise Refused(problem.sentence, Where(field="email")) from None
    if not 0 <= row.at_hour <= 23:
        raise Refused("A day has the hours from 0 to 23.", Where(field="at_hour"))
    row.quiet_days = quiet(row.quiet_days)
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        raise Refused("Reminders were set just now, in another window or by a command. Look at them again.") from None
    return row


def turn(viewer: Viewer, *, on: bool) -> DigestSettings | None:
    """Send from now on, or not any more; None where nothing was ever set."""
    row = queries.digest_settings(viewer)
    if row is not None and row.is_on != on:
        row.is_on = on
        row.save(update_fields=["is_on"])
    return row


def send_test(viewer: Viewer) -> str:
    """Send a mail that only says that mail arrives; returns where to. Raises Refused."""
    row, server = queries.digest_settings(viewer), mail_server()
    if row is None or viewer.career.is_demo:
        raise Refused("Say first where the mail goes.")
    if server is None:
        raise NoMailServer("No mail server is set, so no mail can go.")
    whom, by = recipient(row.email, viewer.name), sender(server, row.email)
    message = write_test(viewer, f"{base_url()}{reverse('home:reminders')}", by, whom)
    with post(server) as line:
        line.hand_over(message, by.addr_spec, whom.addr_spec)
    return row.email


def quiet(days: Iterable[str]) -> str:
    """Weekdays as their digits, each once, in order: `56`. Raises Refused for what is no weekday."""
    digits = sorted(set(days))
    if not set(digits) <= set("0123456"):
        raise Refused("A week has the days from Monday to Sunday.", Where(field="quiet_days"))
    return "".join(digits)
