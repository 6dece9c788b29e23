"""A real Radicale on 127.0.0.1, and what other servers do differently, each by its name."""

from __future__ import annotations

import base64
import http.client
import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

USER, PASSWORD = "nadia", "over the sea"
MAKES_A_BOOK = (
    '<mkcol xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav"><set><prop><resourcetype><collection/><C:addressbook/>'
    "</resourcetype><displayname>People</displayname></prop></set></mkcol>"
)
BOOK = "/nadia/people/"
Misbehaviour = Callable[[dict[str, Any], Callable[..., Any]], Any]


class _Quiet(WSGIRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        pass


class _Threaded(ThreadingMixIn, WSGIServer):
    daemon_threads = True


@dataclass
class Radicale:
    """A server that runs. `misbehaves`, while it is set, is asked first, and answers in Radicale's place unless it returns None."""

    port: int
    misbehaves: Misbehaviour | None = None
    asked: list[tuple[str, str]] = field(default_factory=list)
    changes_headers: Callable[[str, list[tuple[str, str]]], list[tuple[str, str]]] | None = None

    @property
    def root(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}{BOOK}"

    def ask(self, method: str, path: str, body: str = "", **headers: str) -> tuple[int, str, dict[str, str]]:
        """What another program that keeps cards there would ask; answered by Radicale, whatever it misbehaves like."""
        kept, self.misbehaves = self.misbehaves, None
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        said = "Basic " + base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        connection.request(method, path, body.encode() or None, {"Authorization": said, **headers})
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        self.misbehaves = kept
        return answer.status, text, {name.lower(): value for name, value in answer.getheaders()}

    def put(self, name: str, text: str) -> None:
        status, said, _ = self.ask(
            "PUT", f"{BOOK}{name}.vcf", text.replace("\n", "\r\n"), **{"Content-Type": "text/vcard"}
        )
        assert status in (200, 201, 204), said

    def card(self, name: str) -> str:
        """The text of a card; empty where there is none."""
        status, text, _ = self.ask("GET", f"{BOOK}{name}.vcf")
        return text if status == 200 else ""

    def cards(self) -> str:
        """All of them, as one file."""
        return self.ask("GET", BOOK)[1]

    def remove(self, name: str) -> None:
        assert self.ask("DELETE", f"{BOOK}{name}.vcf")[0] in (200, 204)


@contextmanager
def running(folder: Path) -> Iterator[Radicale]:
    """Radicale with one user and one address book that is empty."""
    from radicale import Application, config

    logging.getLogger("radicale").setLevel(logging.CRITICAL)
    users = folder / "users"
    users.write_text(f"{USER}:{PASSWORD}\n")
    settings = config.load()
    settings.update(
        {
            "auth": {"type": "htpasswd", "htpasswd_filename": str(users), "htpasswd_encryption": "plain", "delay": "0"},
            "storage": {"filesystem_folder": str(folder / "kept"), "_filesystem_fsync": "False"},
            "logging": {"level": "critical"},
        },
        "tests",
        privileged=True,
    )
    logging.getLogger("radicale").setLevel(logging.CRITICAL)
    application = Application(settings)
    server = Radicale(0)

    def answered(environ: dict[str, Any], start: Callable[..., Any]) -> Any:
        server.asked.append((environ["REQUEST_METHOD"], environ["PATH_INFO"]))
        if server.misbehaves is not None:
            instead = server.misbehaves(environ, start)
            if instead is not None:
                return instead
        if server.changes_headers is None:
            return application(environ, start)

        def changed(status: str, headers: list[tuple[str, str]], *more: Any) -> Any:
            assert server.changes_headers is not None
            return start(status, server.changes_headers(environ["REQUEST_METHOD"], headers), *more)

        return application(environ, changed)

    with make_server("127.0.0.1", 0, answered, _Threaded, _Quiet) as listening:
        server.port = listening.server_port
        thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        assert server.ask("MKCOL", BOOK, MAKES_A_BOOK)[0] == 201
        yield server
        listening.shutdown()
        thread.join(timeout=5)
