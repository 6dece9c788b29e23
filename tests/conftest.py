"""What every test may ask for."""

import pytest
import time_machine

from cast import NOW, Cast, Member, assemble


@pytest.fixture
def cast(db):
    """The named cast, on 1 October 2026 at half past nine in UTC."""
    with time_machine.travel(NOW, tick=False):
        yield assemble()


@pytest.fixture
def owner(cast: Cast) -> Member:
    return cast.owner


@pytest.fixture
def viewer(owner: Member):
    return owner.viewer
