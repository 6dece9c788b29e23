"""Serving: one server a home, and nothing left behind when it is killed."""

import json
import socket
import subprocess
import sys
from pathlib import Path
from threading import Thread
from time import monotonic, sleep

import pytest

from metier.home import local_server
from metier.home.local_server import Address
from metier.resume import kept
from shell import environment

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
    process = subprocess.Popen(
        [sys.executable, "-m", "metier", "serve", "--port", "0"],
        env=environment(tmp_path, PYTHONUNBUFFERED="1"),
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


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 47\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]",
        b"220 mail.example ESMTP\r\n",
        b"",
    ],
    ids=["broken off", "another program", "no HTTP", "nothing"],
)
def test_what_answers_otherwise_is_not_metier(answer: bytes):
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            asking, _ = listening.accept()
            with asking:
                asking.recv(4096)
                asking.sendall(answer)

        serving = Thread(target=serve)
        serving.start()
        assert not Address("127.0.0.1", listening.getsockname()[1]).answers()
        serving.join()


def test_the_server_of_another_home_is_not_taken_for_ones_own(server, tmp_path: Path):
    _, address = server
    (tmp_path / "server.json").write_text(json.dumps({"host": address.host, "port": address.port}))
    assert address.answers()
    assert local_server.running(tmp_path) is None


def test_what_is_kept_ready_is_worked_out_once_no_more_is_written():
    quiet = local_server.Quiet("1")
    looked = [quiet.after(stamp) for stamp in ("1", "2", "3", "3")]
    assert looked == [False, False, False, True]


def test_while_metier_serves_a_resume_is_ready_again_soon_after_something_was_written(
    server, tmp_path: Path, monkeypatch
):
    monkeypatch.setenv("METIER_HOME", str(tmp_path))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    shell = environment(tmp_path)

    def metier(*words: str) -> None:
        subprocess.run(
            [sys.executable, "-m", "metier", *words], env=shell, cwd=tmp_path, check=True, capture_output=True
        )

    metier("win", "Moved reporting to one database")
    metier("resume", "new", "Lead")
    metier("resume", "build", "Lead", "-o", "out")
    metier("win", "Took returns from 14 days to three")
    patience = monotonic() + 60
    while not (is_ready := bool(kept.stamp()) and kept.all_kept()[0] == kept.stamp()) and monotonic() < patience:
        sleep(0.2)
    assert is_ready
