"""The mail itself: text and HTML of the same words, and the headers that let programs treat it well."""

from __future__ import annotations

from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from zoneinfo import ZoneInfo

from django.template.loader import render_to_string
from django.utils.crypto import salted_hmac

from metier.accounts.access import Viewer
from metier.home.digest import composing
from metier.home.digest.addresses import is_local
from metier.home.digest.composing import Letter
from metier.home.models import DigestSettings


def write(viewer: Viewer, letter: Letter, settings: DigestSettings, sender: Address, to: Address) -> EmailMessage:
    """The digest of a day. The same career and day have the same Message-ID, so that no mailbox shows it twice."""
    context = {
        "letter": letter,
        "to": settings.email,
        "quiet": composing.quiet_days(settings),
        "is_local": is_local(letter.today),
    }
    message = _message(viewer, sender, to, letter.subject, f"{viewer.career.pk} {letter.day}")
    message["List-Unsubscribe"] = f"<{letter.stop}>"
    if letter.stop.startswith("https://"):  # RFC 8058 asks for HTTPS
        message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    _set(message, "digest", context)
    return message


def write_test(viewer: Viewer, settings_url: str, sender: Address, to: Address) -> EmailMessage:
    """A mail that only says that mail arrives."""
    subject = "Metier can reach you by mail"
    message = _message(viewer, sender, to, subject, f"{viewer.career.pk} test {viewer.now.isoformat()}")
    _set(message, "test", {"settings": settings_url, "subject": subject})
    return message


def _message(viewer: Viewer, sender: Address, to: Address, subject: str, what: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, to, subject
    message["Date"] = format_datetime(viewer.now.astimezone(ZoneInfo(viewer.career.time_zone)))
    message["Message-ID"] = f"<{salted_hmac('metier.home.digest', what).hexdigest()[:32]}@{sender.domain}>"
    message["Auto-Submitted"] = "auto-generated"
    message["Content-Language"] = "en-GB"
    return message


def _set(message: EmailMessage, name: str, context: dict[str, object]) -> None:
    text = composing.plain(render_to_string(f"home/mail/{name}.txt", context))
    message.set_content(text, cte="quoted-printable")
    message.add_alternative(render_to_string(f"home/mail/{name}.html", context), subtype="html", cte="quoted-printable")
