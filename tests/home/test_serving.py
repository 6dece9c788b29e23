"""Serving: one server a home, and nothing left behind when it is killed."""

import json
import os
import subprocess
import sys
from pathlib import Path
from time import monotonic

import pytest

from metier.home import local_server
from metier.home.local_server import Address

pytestmark = pytest.mark.one_database


def ready(address: Address, *, answering: bool) -> bool:
    """Returns when the server answers, or does not any more: asking again is all there is to do."""
    patience = monotonic() + 30
    while monotonic() < patience:
        if address.answers() == answering:
            return True
    return False


@pytest.fixture
def server(tmp_path: Path):
    """`metier serve` on a free port, and where it answers."""
    kept = {name: value for name, value in os.environ.items() if name not in {"METIER_SECRET_KEY", "DATABASE_URL"}}
    process = subprocess.Popen(
        [sys.executable, "-m", "metier", "serve", "--port", "0"],
        env=kept
        | {"METIER_HOME": str(tmp_path), "DJANGO_SETTINGS_MODULE": "metier.config.settings", "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout
    host, _, port = process.stdout.readline().split()[3].removeprefix("http://").rstrip(",").partition(":")
    address = Address(host, int(port))
    try:
        assert ready(address, answering=True)
        yield process, address
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def test_a_server_that_is_killed_leaves_nothing_behind_that_answers(server):
    process, address = server
    process.kill()
    assert ready(address, answering=False)


def test_the_server_of_another_home_is_not_taken_for_ones_own(server, tmp_path: Path):
    _, address = server
    (tmp_path / "server.json").write_text(json.dumps({"host": address.host, "port": address.port}))
    assert address.answers()
    assert local_server.running(tmp_path) is None
