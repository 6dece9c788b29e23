"""Whom the digest comes from, and where its links lead."""

from __future__ import annotations

from email.headerregistry import Address
from email.utils import parseaddr
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from metier.core.errors import Refused
from metier.home import local_server
from metier.home.digest.server import MailServer

NAME = "Metier"


def sender(server: MailServer, to: str) -> Address:
    """METIER_MAIL_FROM; the user of the mail server, where that is an address; else the one it goes to. Raises Refused."""
    said = settings.METIER_MAIL_FROM
    if said:
        name, address = parseaddr(said)
        return _address(name or NAME, address, f"METIER_MAIL_FROM is “{said}”, which is no mail address.")
    own = server.user if "@" in server.user else to
    return _address(NAME, own, f"{own} cannot send mail. Say whom it comes from with METIER_MAIL_FROM.")


def recipient(to: str, name: str = "") -> Address:
    """Raises Refused."""
    return _address(name, to, f"{to} is no mail address.")


def base_url() -> str:
    """Where this Metier is reached, without a slash at the end: METIER_URL, the first name served, or this machine."""
    if settings.METIER_URL:
        return str(settings.METIER_URL)
    if settings.SERVED_HOSTS and not settings.SERVED_HOSTS[0].startswith((".", "*")):
        return f"https://{settings.SERVED_HOSTS[0]}"
    here = local_server.noted(Path(settings.METIER_HOME))
    return (here or local_server.Address(local_server.LOOPBACK, local_server.DEFAULT_PORT)).url


def is_local(url: str) -> bool:
    """Whether a link works on this machine alone."""
    return url.startswith(("http://127.", "http://localhost", "http://[::1]"))


def _address(name: str, address: str, otherwise: str) -> Address:
    """In letters that every mail server takes: a name of a host in others as it is registered."""
    try:
        validate_email(address)
        user, _, host = address.rpartition("@")
        return Address(_plain(name), user, host.encode("idna").decode())
    except (ValidationError, UnicodeError, ValueError):
        raise Refused(otherwise) from None


def _plain(name: str) -> str:
    return "".join(letter for letter in name if letter.isprintable())
