"""The database, brought up to date before it is used."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import django
from django.apps import apps
from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, OperationalError, connection, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

import metier
from metier.accounts.alone import alone
from metier.core.errors import Refused

PACKAGE = Path(metier.__file__).parent
APPLICATION_ID = 0x4D455452  # "METR"
ROWS_LOOKED_AT = 1_000  # of an index, which is quick at any size and near enough
FOR_READERS = 250  # milliseconds: nobody can write while the journal is waited for
PATIENCE = 300.0  # seconds that a second process waits for the first to finish


def is_up_to_date() -> bool:
    from django.db.migrations.executor import MigrationExecutor  # here, as few commands need it

    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def bring_up_to_date() -> None:
    """Apply migrations if this version has not run on this database yet. On SQLite a stamp makes the check free.

    Raises Refused when the database cannot be opened, or another process does not finish with it.
    """
    _open()
    if connection.vendor == "sqlite" and _stamp() == migrations_stamp():
        return
    with _one_at_a_time():
        if not is_up_to_date():
            make_or_migrate()
            count_what_is_there()  # or a new index would not be known until the hour
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            cursor.execute(f"PRAGMA user_version = {migrations_stamp()}")


def clear_journal() -> None:
    """Take what was removed out of SQLite's journal too, as soon as this transaction has ended: there pages stand as they were until others
    are written over them. Where somebody reads them just now, the next time does it.
    """
    if connection.vendor == "sqlite":
        transaction.on_commit(_write_journal_back)


def _write_journal_back() -> None:
    with connection.cursor() as cursor:
        [patience] = cursor.execute("PRAGMA busy_timeout").fetchone()
        cursor.execute(f"PRAGMA busy_timeout = {FOR_READERS}")
        try:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {patience}")


def make_or_migrate(alias: str = DEFAULT_DB_ALIAS) -> None:
    """Bring a database to where all migrations lead.

    An empty one gets Metier's tables from the models themselves, and its migrations are marked as done: this takes a
    second where applying them takes ten, and a test holds both ways to the same tables.
    """
    from django.core.management import call_command  # here, as few commands find anything to migrate

    database = connections[alias]
    if not database.introspection.table_names():
        _make(database)
    call_command("migrate", database=alias, interactive=False, verbosity=0)


def count_what_is_there() -> None:
    """Let SQLite see how many rows its tables have and how alike they are, by which it picks the index to go by; PostgreSQL looks by itself."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA analysis_limit = {ROWS_LOOKED_AT}")
        cursor.execute("ANALYZE")


def _make(database: BaseDatabaseWrapper) -> None:
    from django.db.migrations.executor import MigrationExecutor
    from django.db.migrations.recorder import MigrationRecorder

    executor, recorder = MigrationExecutor(database), MigrationRecorder(database)
    ours = {label for label, app in apps.app_configs.items() if app.name.startswith("metier.")}
    executor.migrate([leaf for leaf in executor.loader.graph.leaf_nodes() if leaf[0] not in ours])
    with database.schema_editor() as editor:
        for model in apps.get_models():
            if model._meta.app_label in ours and model._meta.can_migrate(database):
                editor.create_model(model)
    for app, name in executor.loader.disk_migrations:
        if app in ours:
            recorder.record_applied(app, name)


def _open() -> None:
    try:
        connection.ensure_connection()
    except OperationalError as problem:
        why = str(problem).partition("\n")[0].strip().rstrip(".")
        named = connection.settings_dict["NAME"] if connection.vendor == "sqlite" else "at DATABASE_URL"
        raise Refused(
            f"The database {named} cannot be opened: {why}. Check that it is there and that you may use it."
        ) from None


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """A second process waits, then finds the work done: both would make the same tables."""
    if connection.vendor == "sqlite":
        with alone(Path(settings.METIER_HOME) / "migrate.lock", wait=PATIENCE) as first:
            if not first:
                raise Refused("Another Metier is bringing the database up to date. Try again when it has finished.")
            yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [APPLICATION_ID])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [APPLICATION_ID])


def migrations_stamp() -> int:
    """A number that changes when this version brings other migrations, found without loading them."""
    names = sorted(str(path.relative_to(PACKAGE)) for path in PACKAGE.glob("*/migrations/*.py"))
    return zlib.crc32("\n".join([django.get_version(), *names]).encode()) & 0x7FFFFFFF


def _stamp() -> int:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA user_version")
        return int(cursor.fetchone()[0])
