"""Metier served for real, from a home of its own, and a Chromium to look at it."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from time import monotonic, sleep

from playwright.sync_api import Browser, sync_playwright

METIER = str(Path(sys.executable).with_name("metier"))
CHROMIUM = os.environ.get("METIER_CHROMIUM") or which("chromium-headless-shell") or "/usr/bin/chromium"
DATABASE = "metier.sqlite3"
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@dataclass(frozen=True)
class Served:
    """A running server: its address, its home, and the link it printed."""

    home: Path
    url: str
    link: str

    def metier(self, *arguments: str, home: Path | None = None) -> str:
        """What a command prints, in this home or another. Fails the test when the command does."""
        done = subprocess.run(
            [METIER, *arguments],
            env=environment(home or self.home),
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def new_link(self) -> str:
        return self.metier("link").strip()


def environment(home: Path) -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DJANGO_SETTINGS_MODULE", "DATABASE_URL", "METIER_SECRET_KEY", "METIER_MACHINE_TZ"}
    }
    return kept | {"METIER_HOME": str(home), "TZ": "Europe/London", "LANG": "en_GB.UTF-8", "NO_COLOR": "1"}


@cache
def _database() -> bytes:
    """An empty database that is up to date. To make one takes longer than most journeys, so each process makes one."""
    with TemporaryDirectory(prefix="metier-empty-") as home:
        command = [sys.executable, "-c", "from metier.accounts.console import load; load()"]
        subprocess.run(command, env=environment(Path(home)), check=True, capture_output=True)
        return (Path(home) / DATABASE).read_bytes()


def _furnish(home: Path) -> None:
    if not (home / DATABASE).exists():
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        (home / DATABASE).touch(mode=0o600)
        (home / DATABASE).write_bytes(_database())


@contextmanager
def serving(home: Path) -> Iterator[Served]:
    """`metier serve` on a free port, until the block ends. A new home begins with its database made."""
    _furnish(home)
    server = subprocess.Popen(
        [METIER, "serve", "--port", "0"],
        env=environment(home) | {"PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert server.stdout is not None
    try:
        said = ""
        while "Ctrl-C" not in said:
            line = server.stdout.readline()
            assert line, f"The server ended: {said}"
            said += line
        link = re.search(r"http://\S+/account/sign-in/\S+", said)
        assert link, said
        url = link.group().split("/account/")[0]
        ready(url)
        yield Served(home, url, link.group())
    finally:
        server.terminate()
        server.wait(timeout=20)
        server.stdout.close()


def ready(url: str) -> None:
    """Returns when the server answers: a connection is refused until it listens, so it is asked again, and left to start between."""
    from metier.home.local_server import Address

    host, port = url.removeprefix("http://").split(":")
    patience = monotonic() + 60
    while monotonic() < patience:
        if Address(host, int(port)).answers():
            return
        sleep(0.05)
    raise AssertionError(f"Nothing answers at {url}")


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        try:
            yield browser
        finally:
            browser.close()
