"""Metier with a clock that the test moves: python clocked.py serve, or python clocked.py <command of metier>.

The moment is kept in the file `clock` of the home; every request and every command reads it. The time of day goes on, as it does.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import time_machine

from browser.served import Served, environment


@dataclass(frozen=True)
class Clocked(Served):
    """A running server whose today is where the test puts it."""

    def metier(self, *arguments: str, home: Path | None = None) -> str:
        return self._run(arguments, 0, home)

    def refused(self, *arguments: str) -> str:
        """What a command says that is refused."""
        return self._run(arguments, 1)

    def _run(self, arguments: tuple[str, ...], expected: int, home: Path | None = None) -> str:
        done = subprocess.run(
            [sys.executable, __file__, *arguments],
            env=clocked_environment(home or self.home),
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            check=False,
        )
        assert done.returncode == expected, done.stdout + done.stderr
        return done.stdout + done.stderr

    def set_clock(self, moment: datetime) -> None:
        set_clock(self.home, moment)

    def pass_days(self, days: int) -> None:
        self.set_clock(clock_of(self.home) + timedelta(days=days))


@contextmanager
def serving_at(home: Path, moment: datetime) -> Iterator[Clocked]:
    """A server on a free port from that moment on, until the block ends."""
    set_clock(home, moment)
    server = subprocess.Popen(
        [sys.executable, __file__, "serve"], env=clocked_environment(home), stdout=subprocess.PIPE, text=True
    )
    assert server.stdout is not None
    try:
        url, link = server.stdout.readline().strip(), server.stdout.readline().strip()
        assert link, "The server ended"
        yield Clocked(home, url, link)
    finally:
        server.terminate()
        server.wait(timeout=20)
        server.stdout.close()


def set_clock(home: Path, moment: datetime) -> None:
    """At once: a request may be reading it."""
    part = home / "clock.part"
    part.write_text(moment.isoformat())
    part.replace(home / "clock")


def clock_of(home: Path) -> datetime:
    return datetime.fromisoformat((home / "clock").read_text())


def clocked_environment(home: Path) -> dict[str, str]:
    tests = Path(__file__).parents[1]
    return environment(home) | {"PYTHONPATH": f"{tests.parent / 'src'}{os.pathsep}{tests}", "PYTHONUNBUFFERED": "1"}


class Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class Quiet(WSGIRequestHandler):
    def log_message(self, *said: Any) -> None:
        return


def serve(home: Path, traveller: Any) -> None:
    from metier.accounts.console import load

    load()
    from django.utils import timezone

    from metier.accounts.actions import new_sign_in_link, the_local_owner
    from metier.config.wsgi import application
    from metier.home.local_server import Address, announced

    def at_its_time(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        traveller.move_to(clock_of(home))
        return application(environ, start_response)

    with make_server("127.0.0.1", 0, at_its_time, Server, Quiet) as server:
        url = f"http://127.0.0.1:{server.server_port}"
        with announced(home, Address("127.0.0.1", server.server_port)):
            sys.stdout.write(f"{url}\n{url}/account/sign-in/{new_sign_in_link(the_local_owner(), timezone.now())}/\n")
            server.serve_forever()


def main() -> None:
    home = Path(os.environ["METIER_HOME"])
    with time_machine.travel(clock_of(home), tick=True) as traveller:
        if sys.argv[1:] == ["serve"]:
            serve(home, traveller)
        else:
            from metier.cli import main as metier

            metier()


if __name__ == "__main__":
    main()
