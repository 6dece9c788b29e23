"""Handing mail over to the server: many over one line, and each with a plain word on what became of it."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email.message import EmailMessage
from email.policy import SMTP

from metier.core.errors import Refused
from metier.core.words import printable
from metier.home.digest.server import MailServer, Privacy

PATIENCE = 20.0  # seconds for each answer of the server
OK = 250
# Addresses in headers are long and have no place to break: a line of a header may have 998 letters (RFC 5322).
_UNFOLDED = SMTP.clone(max_line_length=990)


class NotSent(Refused):
    """The mail was not handed over."""


class NoLine(NotSent):
    """Nothing can be handed over: the server does not answer, or does not let us in."""


class Unsure(Refused):
    """The line broke after the mail was handed over and before the server said that it had it."""


class Post:
    """A line to the mail server, opened with the first mail, and once more when the server has closed it meanwhile."""

    def __init__(self, server: MailServer) -> None:
        self.server = server
        self._line: smtplib.SMTP | None = None

    def hand_over(self, message: EmailMessage, sender: str, to: str) -> None:
        """Returns once the server has the mail. Raises NotSent, NoLine, Unsure."""
        line = self._opened(sender, to)
        data = message.as_bytes(policy=_UNFOLDED)
        try:
            code, said = line.data(data)
        except smtplib.SMTPDataError as refused:
            self.close()
            raise NotSent(f"The mail server did not take the mail: {_words(refused.smtp_error)}.") from None
        except (smtplib.SMTPServerDisconnected, OSError) as broken:
            self.close()
            raise Unsure(
                f"The mail server went away before it said that it has the mail ({_why(broken)}). It may have been sent, so it is not sent again."
            ) from None
        if code != OK:
            self._reset()
            raise NotSent(f"The mail server refused the mail: {_words(said)}.")

    def reach(self) -> None:
        """Open the line and close it: whether the server answers and lets us in. Raises NoLine."""
        self._line = self._open()
        self.close()

    def close(self) -> None:
        if self._line is not None:
            with suppress(smtplib.SMTPException, OSError):
                self._line.quit()
            self._line.close()
            self._line = None

    def _opened(self, sender: str, to: str) -> smtplib.SMTP:
        """The line with sender and recipient told."""
        if self._line is not None:
            try:
                return self._told(self._line, sender, to)
            except (smtplib.SMTPServerDisconnected, OSError):
                self.close()
        self._line = self._open()
        try:
            return self._told(self._line, sender, to)
        except (smtplib.SMTPServerDisconnected, OSError) as broken:
            self.close()
            raise NoLine(f"The mail server {_name(self.server)} went away: {_why(broken)}.") from None

    def _told(self, line: smtplib.SMTP, sender: str, to: str) -> smtplib.SMTP:
        code, said = line.mail(sender)
        if code == OK:
            code, said = line.rcpt(to)
            if code in {250, 251}:
                return line
            self._reset()
            raise NotSent(f"The mail server does not take mail to {to}: {_words(said)}.")
        self._reset()
        raise NotSent(f"The mail server does not take mail from {sender}: {_words(said)}.")

    def _reset(self) -> None:
        if self._line is not None:
            try:
                self._line.rset()
            except (smtplib.SMTPException, OSError):
                self.close()

    def _open(self) -> smtplib.SMTP:
        name = _name(self.server)
        try:
            return self._let_in(self._connected())
        except ssl.SSLError as problem:
            raise NoLine(f"{name} cannot be spoken to in private: {_why(problem)}. Check its name and port.") from None
        except smtplib.SMTPAuthenticationError as problem:
            raise NoLine(
                f"{name} does not know this user or password: {_words(problem.smtp_error)}. Check the address of the mail server."
            ) from None
        except smtplib.SMTPNotSupportedError:
            raise NoLine(
                f"{name} takes no user and password. Leave them out of the address of the mail server."
            ) from None
        except UnicodeError:
            raise NoLine("A user or password of the mail server has letters that SMTP cannot carry.") from None
        except (smtplib.SMTPException, OSError) as problem:
            raise NoLine(f"{name} cannot be reached: {_why(problem)}.") from None

    def _connected(self) -> smtplib.SMTP:
        server, here = self.server, "[127.0.0.1]"  # the name of this machine is nobody's business
        if server.privacy is Privacy.AT_ONCE:
            return smtplib.SMTP_SSL(server.host, server.port, here, timeout=PATIENCE, context=_context(server))
        line = smtplib.SMTP(server.host, server.port, here, timeout=PATIENCE)
        line.ehlo_or_helo_if_needed()
        if line.has_extn("starttls"):
            line.starttls(context=_context(server))
            line.ehlo()
        elif server.privacy is Privacy.NEEDED or (server.password and not server.is_here):
            line.close()
            raise NoLine(
                f"{_name(server)} offers no privacy (STARTTLS), and a password goes over no open line. Use smtps://, or another port."
            )
        return line

    def _let_in(self, line: smtplib.SMTP) -> smtplib.SMTP:
        if self.server.user:
            try:
                line.login(self.server.user, self.server.password)
            except BaseException:
                line.close()
                raise
        return line


@contextmanager
def post(server: MailServer) -> Iterator[Post]:
    """A line that is closed at the end."""
    opened = Post(server)
    try:
        yield opened
    finally:
        opened.close()


def _context(server: MailServer) -> ssl.SSLContext:
    """Certificates are checked, but for a server on this machine, whose line nobody can come between."""
    context = ssl.create_default_context()
    if server.is_here:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context


def _name(server: MailServer) -> str:
    return f"{server.host}:{server.port}"


def _words(said: bytes | str) -> str:
    text = said.decode(errors="replace") if isinstance(said, bytes) else said
    return printable(" ".join(text.split()), 140).rstrip(".")


def _why(problem: Exception) -> str:
    if isinstance(problem, TimeoutError):
        return "it does not answer in time"
    if isinstance(problem, ssl.SSLCertVerificationError):
        return _words(problem.verify_message)
    if isinstance(problem, OSError) and problem.strerror:
        return _words(problem.strerror)
    return _words(str(problem)) or type(problem).__name__
