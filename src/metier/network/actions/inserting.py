"""Many rows at once: worded once, so that thirty thousand people are kept in a second or two and never in memory together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import Any
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import BooleanField, CharField, Field, PositiveSmallIntegerField, TextField

from metier.accounts.models import Owned

BATCH = 2_000
AS_THEY_ARE = (BooleanField, CharField, PositiveSmallIntegerField, TextField)
"""Fields whose values the database takes as they are."""


def insert(model: type[Owned], names: Sequence[str], rows: Iterable[Sequence[Any]], fixed: dict[str, Any]) -> int:
    """Keep rows of a model, which give the values of `names` in this order. Others are `fixed` for all, or what the model says for none.

    Names are those of attributes (`contact_id`); a text, a number and a yes or no are kept as they are. Returns how many.
    """
    connection = connections[DEFAULT_DB_ALIAS]
    blank = model(**fixed)
    columns: list[Field[Any, Any]] = [model._meta.get_field(name.removesuffix("_id")) for name in names]  # type: ignore[misc]
    same = [field for field in model._meta.concrete_fields if field.attname not in names]
    quoted = ", ".join(connection.ops.quote_name(str(field.column)) for field in (*columns, *same))
    places = ", ".join(["%s"] * (len(columns) + len(same)))
    sql = f"INSERT INTO {connection.ops.quote_name(model._meta.db_table)} ({quoted}) VALUES ({places})"  # noqa: S608 - names of our own models
    ends = tuple(field.get_db_prep_save(getattr(blank, field.attname), connection) for field in same)
    turned = [
        (place, _turn(field, connection)) for place, field in enumerate(columns) if type(field) not in AS_THEY_ARE
    ]
    number, waiting = 0, iter(rows)

    def ready(row: Sequence[Any]) -> list[Any]:
        values = [*row, *ends]
        for place, turn in turned:
            values[place] = turn(values[place])
        return values

    with connection.cursor() as cursor:
        while batch := [ready(row) for row in islice(waiting, BATCH)]:
            cursor.executemany(sql, batch)
            number += len(batch)
    return number


def _turn(field: Field[Any, Any], connection: Any) -> Callable[[Any], Any]:
    """From a value to what the database takes; a key is worked out by Django."""
    if not connection.features.has_native_uuid_field and (field.is_relation or field.primary_key):
        return lambda value: value.hex if isinstance(value, UUID) else value
    return lambda value: field.get_db_prep_save(value, connection)
