"""What every test may ask for."""

import gc
from collections.abc import Iterator

import pytest
import time_machine

from cast import NOW, Cast, Member, assemble
from metier.accounts import prepared
from ports import a_port_taken
from unhurried import take_time

prepared.checks_itself = True
take_time()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The database of the tests stands as after all migrations, run or not; any that a test makes itself runs them."""
    from django.conf import settings
    from django.db import connection
    from django.db.migrations.loader import MigrationLoader
    from django.db.migrations.recorder import MigrationRecorder

    settings.MIGRATION_MODULES = {}
    with django_db_blocker.unblock():
        loader, recorder = MigrationLoader(connection), MigrationRecorder(connection)
        recorder.ensure_schema()
        for app, name in loader.disk_migrations.keys() - loader.applied_migrations.keys():
            recorder.record_applied(app, name)


@pytest.fixture
def cast(db):
    """The named cast, on 1 October 2026 at half past nine in UTC."""
    with time_machine.travel(NOW, tick=False):
        yield assemble()


@pytest.fixture
def owner(cast: Cast) -> Member:
    return cast.owner


@pytest.fixture
def silent_port() -> Iterator[int]:
    """Of this machine; nobody listens there while the test runs."""
    with a_port_taken() as taken:
        yield taken.getsockname()[1]


@pytest.fixture
def viewer(owner: Member):
    return owner.viewer


def pytest_collection_finish() -> None:
    """What is loaded stays: looking for garbage among it takes an eighth of the time of the tests."""
    gc.freeze()
    gc.set_threshold(50_000)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is about the other database."""
    from django.db import connection

    other = "postgresql" if connection.vendor == "sqlite" else "one_database"
    left_out = [item for item in items if item.get_closest_marker(other)]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]
