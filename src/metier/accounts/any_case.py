"""Words found in any case in every alphabet. SQLite's LIKE takes only A for a, and Ü for another letter than ü; PostgreSQL knows them all."""

import sqlite3
from typing import Any

from django.db.backends.signals import connection_created
from django.db.models import CharField, TextField
from django.db.models.lookups import IContains, IExact

FOLDED = "metier_folded"


def in_every_alphabet() -> None:
    """From now on `icontains` and `iexact` do, on every connection of this process."""
    connection_created.connect(_teach, dispatch_uid=FOLDED)
    for field in (CharField, TextField):
        field.register_lookup(_ContainsInAnyCase)
        field.register_lookup(_IsInAnyCase)


def _teach(connection: Any, **_: Any) -> None:
    if isinstance(connection.connection, sqlite3.Connection):
        connection.connection.create_function(FOLDED, 1, _folded, deterministic=True)


def _folded(value: object) -> str | None:
    return None if value is None else str(value).casefold()


class _InAnyCase:
    def as_sqlite(self: Any, compiler: Any, connection: Any) -> Any:
        """As Django words it where all that is sought is ASCII, which is quicker; else both sides are folded."""
        sought, words = self.process_rhs(compiler, connection)
        if all(str(word).isascii() for word in words):
            return self.as_sql(compiler, connection)
        column, within = self.process_lhs(compiler, connection)
        return f"{FOLDED}({column}) {self.get_rhs_op(connection, sought)}", [*within, *map(_folded, words)]


class _ContainsInAnyCase(_InAnyCase, IContains):
    pass


class _IsInAnyCase(_InAnyCase, IExact):
    pass
