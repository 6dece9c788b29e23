"""One server over one connection: redirects followed on it alone, answers bounded in size and time, refusals as sentences."""

from __future__ import annotations

import base64
import http.client
import ipaddress
import socket
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from time import monotonic
from urllib.parse import quote, unquote, urljoin, urlsplit, urlunsplit

from metier.core.errors import Refused, Where

MOST_ANSWER = 64_000_000  # bytes
WAIT, MOST_WAIT = 20.0, 120.0  # seconds without a word, and for a whole answer
MOST_REDIRECTS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_SAFE = "@:+~!$&'()*,;="


class ServerSays(Refused):
    """What a server refuses, or what cannot be done with it, in a sentence. `status` is its answer, 0 where it gave none."""

    def __init__(self, sentence: str, status: int = 0, body: bytes = b"") -> None:
        self.status, self.body = status, body
        super().__init__(sentence, Where(field="password" if status == 401 else "url"))


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered; names of headers are in small letters. `url` is where it was asked in the end."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    url: str


@dataclass(slots=True)
class Server:
    """A server of address books, asked with the user's name and password; `allowed` raises Refused for a host that may not be asked."""

    url: str
    username: str = ""
    password: str = ""
    allowed: Callable[[str], None] = lambda host: None
    wait: float = WAIT
    most_wait: float = MOST_WAIT
    asked: int = 0
    _open: http.client.HTTPConnection | None = field(default=None, repr=False)
    _to: tuple[str, str] = ("", "")

    def ask(
        self,
        method: str,
        address: str,
        body: str = "",
        headers: Mapping[str, str] | None = None,
        *,
        fine: tuple[int, ...] = (),
    ) -> Answer:
        """The answer to one request. Raises ServerSays for one that is not 2xx nor among `fine`."""
        url = urljoin(self.url, address)
        seen = {url}
        for _ in range(MOST_REDIRECTS + 1):
            answer = self._once(method, url, body, headers or {})
            if answer.status not in _REDIRECTS:
                break
            url = self._further(url, answer)
            if url in seen:
                raise ServerSays(f"{host_of(url)} sends on in a circle. Check the address.", answer.status)
            seen.add(url)
        else:
            raise ServerSays(f"{host_of(url)} sends on too often. Check the address.", 302)
        if 200 <= answer.status < 300 or answer.status in fine:
            return answer
        raise ServerSays(_said(answer, host_of(url), method), answer.status, answer.body)

    def close(self) -> None:
        if self._open is not None:
            self._open.close()
            self._open = None

    def _further(self, url: str, answer: Answer) -> str:
        """Where a redirect leads, if that is this server; the password goes to no other."""
        to = urljoin(url, answer.headers.get("location", ""))
        here, there = urlsplit(url), urlsplit(to)
        same = here.hostname == there.hostname and (
            here.port == there.port or (here.scheme, there.scheme) == ("http", "https")
        )
        if not same or (here.scheme == "https" and there.scheme != "https"):
            shown = urlunsplit((there.scheme, there.netloc.rpartition("@")[2], there.path, "", ""))[:200]
            raise ServerSays(
                f"{here.hostname} sends on to {shown}. If that is your address book, add it by that address.",
                answer.status,
            )
        return to

    def _once(self, method: str, url: str, body: str, headers: Mapping[str, str]) -> Answer:
        parts = urlsplit(url)
        target = quote(urlunsplit(("", "", parts.path or "/", parts.query, "")), safe=f"%/?{_SAFE}")
        said = {"User-Agent": "Metier", "Accept": "*/*", **headers}
        if self.username or self.password:
            said["Authorization"] = "Basic " + base64.b64encode(f"{self.username}:{self.password}".encode()).decode()
        for attempt in (1, 2):
            connection, is_fresh = self._connection(url)
            self.asked += 1
            try:
                connection.request(method, target, body.encode(errors="surrogateescape") if body else None, said)
                answer = connection.getresponse()
                data = self._read(answer, host_of(url))
            except (
                http.client.RemoteDisconnected,
                BrokenPipeError,
                ConnectionResetError,
                http.client.CannotSendRequest,
            ) as problem:
                self.close()
                if is_fresh or attempt == 2:
                    raise ServerSays(
                        f"{host_of(url)} ended the connection. Nothing is lost; try again later."
                    ) from problem
                continue
            except TimeoutError as problem:
                self.close()
                raise ServerSays(
                    f"{host_of(url)} takes too long to answer. Nothing is lost; try again later."
                ) from problem
            except (OSError, http.client.HTTPException) as problem:
                self.close()
                raise ServerSays(_cannot(problem, host_of(url))) from problem
            if answer.will_close:
                self.close()
            return Answer(answer.status, {name.casefold(): value for name, value in answer.getheaders()}, data, url)
        raise AssertionError("unreachable")

    def _read(self, answer: http.client.HTTPResponse, host: str) -> bytes:
        """The body, to its end: a server that drips is not waited for, and one that pours is not listened to."""
        until, found, size = monotonic() + self.most_wait, list[bytes](), 0
        while piece := answer.read(65_536):
            found.append(piece)
            size += len(piece)
            if size > MOST_ANSWER:
                self.close()
                raise ServerSays(
                    f"{host} answers with more than {MOST_ANSWER // 1_000_000} MB. Nothing of it was kept.", 413
                )
            if monotonic() > until:
                raise TimeoutError
        return b"".join(found)

    def _connection(self, url: str) -> tuple[http.client.HTTPConnection, bool]:
        parts = urlsplit(url)
        to = (parts.scheme, parts.netloc)
        if self._open is not None and self._to == to:
            return self._open, False
        self.close()
        checked(url, self.allowed)
        host, port = parts.hostname or "", parts.port
        if port is None:  # or the last group of an IPv6 address is taken for one
            port = http.client.HTTPS_PORT if parts.scheme == "https" else http.client.HTTP_PORT
        if parts.scheme == "https":
            self._open = http.client.HTTPSConnection(
                host, port, timeout=self.wait, context=ssl.create_default_context()
            )
        else:
            self._open = http.client.HTTPConnection(host, port, timeout=self.wait)
        self._to = to
        return self._open, True


def checked(url: str, allowed: Callable[[str], None] = lambda host: None) -> None:
    """Raises Refused for an address that is none, is not encrypted, carries a password, or is of a host that may not be asked."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
        host.encode("idna")
    except ValueError:
        host = ""
    if not host or not host.isprintable() or " " in host or parts.scheme not in ("http", "https"):
        raise Refused("Give the whole address, such as https://dav.example.org/.", Where(field="url"))
    if parts.username or parts.password:
        raise Refused(
            "Leave the user name and the password out of the address; there are fields for them.", Where(field="url")
        )
    if parts.scheme == "http" and not _is_this_machine(host):
        raise Refused(
            f"Your password would travel in the open to {host}. Use the address that begins with https.",
            Where(field="url"),
        )
    allowed(parts.netloc.casefold())


def path_of(href: str) -> str:
    """The path of an address on a server, written in one way, so that the same address is the same text."""
    return "/".join(quote(unquote(part), safe=_SAFE) for part in urlsplit(href).path.split("/"))


def host_of(url: str) -> str:
    return urlsplit(url).hostname or "The server"


def _is_this_machine(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _said(answer: Answer, host: str, method: str) -> str:
    """What an answer that refuses means, and what to do."""
    if answer.status == 401:
        asked = answer.headers.get("www-authenticate", "").casefold()
        if asked.startswith("digest"):
            return f"{host} wants another way of signing in (Digest). Let it take a user name and a password (Basic, over https)."
        return f"{host} does not take this user name and password."
    known = {
        403: f"{host} does not allow that to this user ({method}).",
        404: f"{host} has nothing at this address.",
        405: f"{host} does not know address books at this address.",
        412: f"{host} says that the card was changed meanwhile.",
        413: f"{host} finds that too large.",
        423: f"{host} has that locked. Try again later.",
        429: f"{host} is asked too often. Try again later.",
        501: f"{host} does not know address books at this address.",
        507: f"{host} has no space left.",
    }
    what = known.get(answer.status)
    if what:
        return what
    if answer.status >= 500:
        return f"{host} has a problem of its own (answer {answer.status}). Nothing is lost; try again later."
    return f"{host} refuses that (answer {answer.status})."


def _cannot(problem: Exception, host: str) -> str:
    if isinstance(problem, ssl.SSLCertVerificationError):
        return f"{host} cannot prove that it is {host}: its certificate is not good ({problem.verify_message})."
    if isinstance(problem, socket.gaierror):
        return f"There is no server called {host}. Check the address, and that you are connected."
    if isinstance(problem, ConnectionRefusedError):
        return f"Nothing answers at {host}. Check the address, and that the server runs."
    return f"{host} cannot be reached ({problem})."
