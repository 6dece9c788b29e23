"""One of anything that the home keeps."""

from datetime import date, timedelta
from typing import Any

from metier.accounts.access import Viewer
from metier.home import models as home


def digest_settings(viewer: Viewer, email: str = "nadia@example.org", **facts: Any) -> home.DigestSettings:
    return home.DigestSettings.objects.create(career=viewer.career, email=email, **facts)


def digest(viewer: Viewer, for_day: date | None = None, **facts: Any) -> home.Digest:
    return home.Digest.objects.create(career=viewer.career, for_day=for_day or viewer.today, **facts)


def note(viewer: Viewer, text: str = "Ask Tom about the placement students") -> home.Note:
    return home.Note.objects.create(career=viewer.career, said_on=viewer.today, text=text)


def calendar_address(viewer: Viewer) -> home.CalendarAddress:
    return home.CalendarAddress.objects.create(career=viewer.career, secret=f"secret-of-{viewer.career.pk}")


def snooze(viewer: Viewer, kind: str = "skill-level", subject: str = "", until: date | None = None) -> home.Snooze:
    return home.Snooze.objects.create(
        career=viewer.career, kind=kind, subject=subject, until=until or viewer.today + timedelta(days=7)
    )
