"""Serving: on loopback for one owner, or as several processes behind a proxy."""

from __future__ import annotations

import json
import logging
import multiprocessing
import os
import socket
import threading
import urllib.request
import webbrowser
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from time import sleep

from django.utils.crypto import salted_hmac

from metier.core.errors import Refused

log = logging.getLogger(__name__)
DEFAULT_PORT = 8765
PORTS_TRIED = 20
LOOPBACK = "127.0.0.1"
HOUR = 3600.0
LOOK = 3.0  # seconds


@dataclass(frozen=True, slots=True)
class Address:
    host: str
    port: int

    @property
    def url(self) -> str:
        return f"http://{f'[{self.host}]' if ':' in self.host else self.host}:{self.port}"

    def sign_in(self, token: str, names: Sequence[str] = ()) -> str:
        """The link of a token: at the first of the host names served, or here."""
        return f"{f'https://{names[0]}' if names else self.url}/account/sign-in/{token}/"

    def answers(self, as_home: str = "") -> bool:
        """Whether Metier answers at this address; with `as_home`, whether it is that of the home with this mark."""
        question = urllib.request.Request(f"{self.url}/health/", headers={"Host": "localhost"})  # noqa: S310 - of this machine
        try:
            with urllib.request.urlopen(question, timeout=2) as answer:  # noqa: S310 - the same
                said = json.load(answer)
        except (OSError, ValueError, HTTPException):
            return False
        return isinstance(said, dict) and bool(said.get("metier")) and as_home in {"", said.get("home")}


def mark(home: Path) -> str:
    """What tells this home's server from that of another, and tells nobody where it is."""
    return str(salted_hmac("metier.home", str(home)).hexdigest()[:16])


def free_address(host: str, port: int | None) -> Address:
    """The address to serve at: the port asked for, or the first free one from DEFAULT_PORT. Raises Refused."""
    for candidate in [port] if port is not None else range(DEFAULT_PORT, DEFAULT_PORT + PORTS_TRIED):
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM) as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                tried.bind((host, candidate))
            except OSError:
                continue
            return Address(host, tried.getsockname()[1])
    raise Refused(f"Port {port or DEFAULT_PORT} on {host} is taken by another program. Choose one with --port.")


def noted(home: Path) -> Address | None:
    """Where the server of this home was last said to be; it may have been killed since."""
    try:
        said = json.loads((home / "server.json").read_text())
        return Address(said["host"], said["port"])
    except (OSError, ValueError, KeyError):
        return None


def running(home: Path) -> Address | None:
    """Where the server of this home answers, if one does."""
    address = noted(home)
    return address if address and address.answers(as_home=mark(home)) else None


@contextmanager
def announced(home: Path, address: Address) -> Iterator[None]:
    """Note the address in the home while serving, so that a second `metier` opens the first."""
    path = home / "server.json"
    path.write_text(json.dumps({"host": address.host, "port": address.port, "pid": os.getpid()}))
    path.chmod(0o600)
    try:
        yield
    finally:
        with suppress(FileNotFoundError):
            path.unlink()


def open_when_ready(address: Address, url: str) -> None:
    """Open the browser as soon as the server answers."""

    def wait() -> None:
        for _ in range(100):
            if address.answers():
                webbrowser.open(url)
                return
            sleep(0.1)

    threading.Thread(target=wait, daemon=True).start()


def every_hour(job: Callable[[], object]) -> None:
    """Run the rhythm job now and each hour for as long as this process lives; a failure is logged and tried again."""

    def beat() -> None:
        stopped = threading.Event()
        while True:
            try:
                job()
            except Exception:
                log.exception("The hourly job failed; it is tried again in an hour.")
            stopped.wait(HOUR)

    threading.Thread(target=beat, daemon=True).start()


def whenever_written(job: Callable[[], object], stamp: Callable[[], str]) -> None:
    """Look every few seconds whether something was written, for as long as this process lives, and run the job once no more is."""

    def watch() -> None:
        quiet, done = Quiet(stamp()), threading.Event()
        while not done.wait(LOOK):
            if quiet.after(stamp()):
                try:
                    job()
                except Exception:
                    log.exception(
                        "What is kept ready could not be worked out; it is tried again after the next change."
                    )
                quiet = Quiet(stamp())

    threading.Thread(target=watch, daemon=True).start()


class Quiet:
    """Whether something was written, and no more since the last look."""

    def __init__(self, stamp: str) -> None:
        self._done = self._last = stamp

    def after(self, stamp: str) -> bool:
        is_quiet, self._last = stamp == self._last, stamp
        return is_quiet and stamp != self._done


def serve(address: Address, *, workers: int = 1, access_log: bool = False) -> None:
    """Serve until stopped. One process for one owner; several share the work on a server.

    Workers are started afresh, not forked: a fork would inherit open databases, and locks that a thread here holds just then.
    """
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    multiprocessing.set_start_method("spawn", force=True)
    Granian(
        "metier.config.wsgi:application",
        address=address.host,
        port=address.port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=4,
        websockets=False,
        log_access=access_log,
        log_level=LogLevels.warning,
    ).serve()
