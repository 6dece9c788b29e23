"""An address book on a real server, and steps of it."""

import pytest

from carddav_server import PASSWORD, USER, running
from metier.network.actions import books
from metier.network.actions.stepping import keep_in_step


@pytest.fixture
def server(tmp_path):
    with running(tmp_path) as found:
        yield found


@pytest.fixture
def book(viewer, server):
    [found] = books.look_for(server.root, USER, PASSWORD)
    return books.add_book(viewer, found, USER, PASSWORD)


@pytest.fixture
def step(viewer, book):
    def run(**said):
        book.refresh_from_db()
        return keep_in_step(viewer, book, **said)

    return run
