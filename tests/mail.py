"""Real mail servers for the tests, on 127.0.0.1: one that takes mail, and some that do not, each in its own way."""
# ruff: noqa: N802 - aiosmtpd asks for these names

from __future__ import annotations

import socket
import ssl
import tempfile
from asyncio import AbstractServer
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from ports import a_port_taken

# Of a server that only the tests know, good for a hundred years.
CERTIFICATE = """\
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgsxj6a8F/6V/Zo3o9
K5gzQketNzsegZk8P3NfmV2l/DuhRANCAATKAQKgC100K6TOSQBq0uJ9z0CeketW
i65UWOXs/01Dt/IY+p7fr11wmHrquVqAjPdIDWZEUAh7sCfhaO6A0diR
-----END PRIVATE KEY-----
-----BEGIN CERTIFICATE-----
MIIBmjCCAUGgAwIBAgIURWXe6ndsHyGU8YcHmpm8WNuH04QwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNTAzNTMyOFoYDzIxMjYxMTAx
MDM1MzI4WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATKAQKgC100K6TOSQBq0uJ9z0CeketWi65UWOXs/01Dt/IY+p7fr11w
mHrquVqAjPdIDWZEUAh7sCfhaO6A0diRo28wbTAdBgNVHQ4EFgQUUZjC3kC3UAwY
PAp0PZBsxHbYK+swHwYDVR0jBBgwFoAUUZjC3kC3UAwYPAp0PZBsxHbYK+swDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDRwAwRAIgXA1kAuEILuuOwOmytNhBTYsn1VgjsX0a5t2zDT3GGXsCICqD
x+1+AXavMWNvOR1AcD81KNdD4fOtDrxXe4P//t8+
-----END CERTIFICATE-----
"""


@dataclass
class Mailbox:
    """What a server received, and how it behaves: `refuses` and `breaks` are commands at which it says no or hangs up."""

    refuses: dict[str, str] = field(default_factory=dict)
    breaks: set[str] = field(default_factory=set)
    envelopes: list[Envelope] = field(default_factory=list)
    connections: int = 0
    were_private: list[bool] = field(default_factory=list)
    port: int = 0

    def received(self) -> list[EmailMessage]:
        """What was accepted, as a mail program reads it."""
        read = [message_from_bytes(one.original_content or b"", policy=policy.default) for one in self.envelopes]
        return [one for one in read if isinstance(one, EmailMessage)]

    def only(self) -> EmailMessage:
        (only,) = self.received()
        return only

    async def handle_EHLO(
        self, server: SMTP, session: Session, _: Envelope, name: str, answers: list[str]
    ) -> list[str]:
        session.host_name = name
        self.connections += 1
        return answers

    async def handle_MAIL(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: Any) -> str:
        if answer := self._turned_away(server, "MAIL"):
            return answer
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: Any) -> str:
        if answer := self._turned_away(server, "RCPT"):
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if answer := self._turned_away(server, "DATA"):
            return answer
        self.envelopes.append(envelope)
        self.were_private.append(session.ssl is not None)
        if "AFTER" in self.breaks:
            self._hang_up(server)
        return "250 Taken"

    def _turned_away(self, server: SMTP, command: str) -> str:
        if command in self.breaks:
            self._hang_up(server)
            return "421 Closing"
        return self.refuses.get(command, "")

    def _hang_up(self, server: SMTP) -> None:
        assert server.transport is not None
        server.transport.abort()


class _OnItsSocket(Controller):
    """Listens on a socket that has its port already, so that no other process is given it meanwhile."""

    def __init__(self, handler: Mailbox, taken: socket.socket, **how: Any) -> None:
        self._taken = taken
        hostname, port = taken.getsockname()
        super().__init__(handler, hostname=hostname, port=port, **how)

    def _create_server(self) -> Awaitable[AbstractServer]:
        return self.loop.create_server(self._factory_invoker, sock=self._taken)


@contextmanager
def mail_server(
    *, tls: bool = False, needs_tls: bool = False, user: tuple[str, str] | None = None, **how: Any
) -> Iterator[Mailbox]:
    """A server until the block ends. With `user` it lets in who knows the password; with `tls` it offers STARTTLS."""
    box = Mailbox(**how)
    taken = a_port_taken()
    box.port = taken.getsockname()[1]

    def known(server: SMTP, session: Session, envelope: Envelope, mechanism: str, said: LoginPassword) -> AuthResult:
        return AuthResult(success=(said.login.decode(), said.password.decode()) == user, handled=False)

    more: dict[str, Any] = {"tls_context": certificate()} if tls else {}
    if user:
        more |= {"authenticator": known, "auth_required": tls, "auth_require_tls": tls}
    controller = _OnItsSocket(box, taken, require_starttls=needs_tls, **more)
    controller.start()
    box.connections = 0
    try:
        yield box
    finally:
        controller.stop()


def certificate() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "certificate.pem"
        path.write_text(CERTIFICATE)
        context.load_cert_chain(path)
    return context


def parts(message: EmailMessage) -> tuple[str, str]:
    """The text and the HTML of a mail."""
    text, html = message.get_body(("plain",)), message.get_body(("html",))
    assert text is not None
    assert html is not None
    return str(text.get_content()), str(html.get_content())
