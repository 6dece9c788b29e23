"""The mail server that carries the digest: any that speaks SMTP, named by METIER_SMTP or kept in this home."""

from __future__ import annotations

import os
import re
import secrets
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from django.conf import settings

from metier.core.errors import Refused

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_EXAMPLE = "smtp://user:password@mail.example.org:587"
_HOST = re.compile(r"[A-Za-z0-9._:-]+\Z")


class Privacy(StrEnum):
    """How what is sent is kept from others: TLS where the server offers it, TLS or nothing, TLS from the first byte."""

    OFFERED = "smtp"
    NEEDED = "smtp+starttls"
    AT_ONCE = "smtps"


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where mail is handed over. The password is in no text about it."""

    host: str
    port: int
    privacy: Privacy = Privacy.OFFERED
    user: str = ""
    password: str = field(default="", repr=False)

    @property
    def is_here(self) -> bool:
        """Whether it runs on this machine, so that nothing goes over a line."""
        return self.host in LOOPBACK

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        user = quote(self.user, safe="") + "@" if self.user else ""
        return f"{self.privacy}://{user}{host}:{self.port}"


def read_server(address: str) -> MailServer:
    """`smtp://user:password@host:587`, `smtps://…` or `smtp+starttls://…`; what is special in a password as %40. Raises Refused."""
    try:
        found = urlsplit(address.strip())
        port = found.port
    except ValueError:
        raise Refused(f"This is not the address of a mail server. Write it like {_EXAMPLE}.") from None
    if found.scheme not in set(Privacy) or not found.hostname or not _HOST.match(found.hostname):
        raise Refused(f"This is not the address of a mail server. Write it like {_EXAMPLE}, or smtps://… for port 465.")
    if found.path.strip("/") or found.query or found.fragment:
        raise Refused(
            "The address of the mail server has something after its port. Write @, / and # in a password as %40, %2F and %23."
        )
    if found.password and not found.username:
        raise Refused("The address of the mail server has a password and no user.")
    privacy = Privacy(found.scheme)
    usual = 465 if privacy is Privacy.AT_ONCE else 587
    return MailServer(
        found.hostname, port or usual, privacy, unquote(found.username or ""), unquote(found.password or "")
    )


def mail_server() -> MailServer | None:
    """The one that is set, by METIER_SMTP or in this home; None where there is none. Raises Refused for one that cannot be."""
    address = settings.METIER_SMTP or kept_address()
    return read_server(address) if address else None


def is_of_environment() -> bool:
    """Whether METIER_SMTP names it, so that what is kept in this home does not count."""
    return bool(settings.METIER_SMTP)


def kept_address() -> str:
    """What is kept in this home, password and all."""
    try:
        return _path().read_text().strip()
    except FileNotFoundError:
        return ""


def keep_server(address: str) -> MailServer:
    """Keep an address in this home, where only its owner can read it. Raises Refused."""
    server = read_server(address)
    part = _path().with_name(f".smtp.{secrets.token_hex(4)}.part")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(f"{address.strip()}\n")
        part.replace(_path())
    finally:
        part.unlink(missing_ok=True)
    return server


def forget_server() -> bool:
    """Keep none; False where there was none."""
    try:
        _path().unlink()
    except FileNotFoundError:
        return False
    return True


def _path() -> Path:
    return Path(settings.METIER_HOME) / "smtp"
