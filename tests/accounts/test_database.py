"""A database made from the models, and one that all migrations were applied to."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest
from django.core.management import call_command
from django.db import connection, connections
from django.db.backends.sqlite3.base import DatabaseWrapper
from django.db.migrations import RunPython, RunSQL
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import Field

from cast import Member
from make import network as rows
from metier.accounts import database
from metier.accounts.database import make_or_migrate


@contextmanager
def new_database(path) -> Iterator[str]:
    """A database with nothing in it: a SQLite file, or a schema of the server that goes with the transaction."""
    alias = path.name
    if connection.vendor == "sqlite":
        connections[alias] = DatabaseWrapper({**connection.settings_dict, "NAME": path}, alias)
    else:
        connections[alias] = connection.copy(alias)
        with connections[alias].cursor() as cursor:
            cursor.execute(f"CREATE SCHEMA {alias}")
            cursor.execute(f"SET search_path TO {alias}")
    try:
        yield alias
    finally:
        if connection.vendor == "postgresql":
            with connections[alias].cursor() as cursor:
                cursor.execute(f"DROP SCHEMA {alias} CASCADE")
        connections[alias].close()
        del connections[alias]


def shape(alias: str) -> dict[str, object]:
    """Each table with its columns and constraints, in no order; and the migrations that are marked as done."""
    database, found = connections[alias], {}
    with database.cursor() as cursor:
        for table in database.introspection.table_names(cursor):
            columns = database.introspection.get_table_description(cursor, table)
            constraints = database.introspection.get_constraints(cursor, table)
            found[table] = (
                {(column.name, column.type_code, column.null_ok, column.display_size) for column in columns},
                # SQLite numbers the foreign keys of a table in the order of its columns
                {(name.startswith("fk_") or name, *map(str, what.values())) for name, what in constraints.items()},
            )
    found["done"] = set(MigrationRecorder(database).applied_migrations())
    return found


@pytest.fixture
def fields_taken_apart_once(monkeypatch) -> None:
    """Migrating makes every model hundreds of times, from fields that stay the same: to take them apart each time is a third of it."""
    apart: dict[Field, tuple[list[object], dict[str, object]]] = {}

    def clone(field: Field) -> Field:
        if field not in apart:
            apart[field] = field.deconstruct()[2:]
        args, kwargs = apart[field]
        return type(field)(*args, **kwargs)

    monkeypatch.setattr(Field, "clone", clone)


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("fields_taken_apart_once")
def test_a_new_database_is_what_migrations_make(tmp_path):
    with new_database(tmp_path / "made") as made, new_database(tmp_path / "migrated") as migrated:
        make_or_migrate(made)
        call_command("migrate", database=migrated, interactive=False, verbosity=0)
        made_of = shape(made)
        assert "record_win" in made_of
        assert made_of == shape(migrated)


def test_no_migration_writes_rows_that_a_new_database_would_miss():
    written = [
        f"{migration.app_label}.{migration.name}"
        for migration in MigrationLoader(None).disk_migrations.values()
        if migration.__module__.startswith("metier.")
        and any(isinstance(operation, (RunPython, RunSQL)) for operation in migration.operations)
    ]
    assert not written, "make_or_migrate makes a new database without these: write them so that it may"


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL counts by itself")
def test_what_is_there_is_counted_as_soon_as_there_are_new_indexes(owner: Member, monkeypatch: pytest.MonkeyPatch):
    rows.contact(owner.viewer)
    monkeypatch.setattr(database, "_stamp", lambda: 0)
    monkeypatch.setattr(database, "is_up_to_date", lambda: False)
    database.bring_up_to_date()
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT idx FROM sqlite_stat1 WHERE tbl = 'network_contact'")
        known = {name for (name,) in cursor.fetchall()}
    assert {"contact_career_due", "contact_career_turn"} <= known


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL keeps no such journal")
def test_the_journal_is_emptied_and_nobody_waits_for_who_reads(
    db, tmp_path, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks
):
    path, waited = tmp_path / "journal", []

    def watched(execute, sql, *rest):
        if "wal_checkpoint" in sql:
            waited.append(patience())
        return execute(sql, *rest)

    def patience() -> int:
        with connections[path.name].cursor() as cursor:
            return cursor.execute("PRAGMA busy_timeout").fetchone()[0]

    with new_database(path) as alias, closing(sqlite3.connect(path, isolation_level=None)) as reader:
        monkeypatch.setattr(database, "connection", connections[alias])
        with connections[alias].cursor() as cursor:
            cursor.execute("PRAGMA journal_mode = WAL")
            cursor.execute("CREATE TABLE said (words)")
            reader.execute("BEGIN")
            reader.execute("SELECT * FROM said").fetchall()
            cursor.execute("INSERT INTO said VALUES ('Anna Keane')")
        before, journal = patience(), path.with_name("journal-wal")
        with connections[alias].execute_wrapper(watched), django_capture_on_commit_callbacks(execute=True):
            database.clear_journal()
        assert b"Anna Keane" in journal.read_bytes()
        reader.execute("COMMIT")
        with django_capture_on_commit_callbacks(execute=True):
            database.clear_journal()
        assert journal.read_bytes() == b""
        assert waited[0] < 1_000 <= before == patience()
