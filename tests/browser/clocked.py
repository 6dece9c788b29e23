"""Metier with a clock that the test moves, begun with: serve, <command of metier>, or each (commands as JSON, to be read).

The moment is kept in the file `clock` of the home, with the reading of monotonic() when it was set, from which it goes on; every
request and every command reads it.
"""

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from socketserver import ThreadingMixIn
from time import monotonic, time
from typing import Any
from wsgiref.handlers import format_date_time
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import time_machine

from browser.forked import forked
from browser.served import Served, environment


@dataclass(frozen=True)
class Clocked(Served):
    """A running server whose today is where the test puts it."""

    def metier(self, *arguments: str, home: Path | None = None) -> str:
        return self._run(arguments, 0, home)

    def refused(self, *arguments: str) -> str:
        """What a command says that is refused."""
        return self._run(arguments, 1)

    def metier_each(self, *commands: Sequence[str]) -> None:
        """One command after the other, in one process: starting takes longer than what they do."""
        self._run(("each",), 0, said=json.dumps(commands))

    def _run(self, arguments: tuple[str, ...], expected: int, home: Path | None = None, said: str = "") -> str:
        with forked(main, arguments, clocked_environment(home or self.home), said) as (printed, process):
            told = printed.read()
            process.join()
        assert process.exitcode == expected, told
        return told

    def set_clock(self, moment: datetime) -> None:
        set_clock(self.home, moment)

    def pass_days(self, days: int) -> None:
        self.set_clock(clock_of(self.home) + timedelta(days=days))


def copied(home: Path, to: Path) -> Clocked:
    """A home like that one, not served."""
    shutil.copytree(home, to)
    return Clocked(to, "", "")


@contextmanager
def serving_at(home: Path, moment: datetime | None = None) -> Iterator[Clocked]:
    """A server on a free port from that moment on, or from where the clock of the home is, until the block ends."""
    home.mkdir(exist_ok=True)
    if moment:
        set_clock(home, moment)
    with forked(main, ("serve",), clocked_environment(home)) as (printed, _):
        url, link = printed.readline().strip(), printed.readline().strip()
        assert link, "The server ended"
        yield Clocked(home, url, link)


def set_clock(home: Path, moment: datetime) -> None:
    """At once: a request may be reading it."""
    part = home / "clock.part"
    part.write_text(f"{moment.isoformat()} {monotonic()}")
    part.replace(home / "clock")


def clock_of(home: Path) -> datetime:
    moment, set_at = (home / "clock").read_text().split()
    return datetime.fromisoformat(moment) + timedelta(seconds=monotonic() - float(set_at))


def clocked_environment(home: Path) -> dict[str, str]:
    tests = Path(__file__).parents[1]
    path = f"{tests.parent / 'src'}{os.pathsep}{tests}"
    # A clock that is moved takes TZ for itself, so what the machine says of it is said beside it.
    return environment(home) | {"PYTHONPATH": path, "PYTHONUNBUFFERED": "1", "METIER_MACHINE_TZ": "Europe/London"}


class Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class Quiet(WSGIRequestHandler):
    def log_message(self, *said: Any) -> None:
        return


def serve(home: Path, traveller: Any, begun: float) -> None:
    """Its answers are dated by the clock of the browser, `begun` at monotonic() 0: what seems old is fetched anew each time."""
    from metier.accounts.console import load

    load()
    from django.utils import timezone

    from metier.accounts.actions import new_sign_in_link, the_local_owner
    from metier.config.wsgi import application
    from metier.home.local_server import Address, announced

    def at_its_time(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        def start(status: str, headers: list[tuple[str, str]], problem: Any = None) -> Any:
            return start_response(status, [*headers, ("Date", format_date_time(begun + monotonic()))], problem)

        traveller.move_to(clock_of(home))
        return application(environ, start)

    with make_server("127.0.0.1", 0, at_its_time, Server, Quiet) as server:
        url = f"http://127.0.0.1:{server.server_port}"
        with announced(home, Address("127.0.0.1", server.server_port)):
            sys.stdout.write(f"{url}\n{url}/account/sign-in/{new_sign_in_link(the_local_owner(), timezone.now())}/\n")
            server.serve_forever()


def main() -> None:
    home, begun = Path(os.environ["METIER_HOME"]), time() - monotonic()
    with time_machine.travel(clock_of(home), tick=True) as traveller:
        if sys.argv[1:] == ["serve"]:
            serve(home, traveller, begun)
            return
        from metier.cli import main as metier

        if sys.argv[1:] != ["each"]:
            metier()
            return
        for arguments in json.load(sys.stdin):
            sys.argv[1:] = arguments
            try:
                metier()
            except SystemExit as ended:
                if ended.code:
                    raise
