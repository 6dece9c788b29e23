"""Queries that are put into SQL once: a page asks thirty, and Django takes longer to word one than SQLite to answer it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import date, datetime
from functools import wraps
from threading import Lock
from types import FunctionType
from typing import Any, ParamSpec, TypeVar
from uuid import UUID, uuid4

from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.models import (
    CharField,
    Count,
    DateField,
    DateTimeField,
    Expression,
    Field,
    Model,
    QuerySet,
    UUIDField,
)
from django.db.models.expressions import Col
from django.db.models.sql.compiler import SQLCompiler

from metier.accounts import kept_as_text
from metier.accounts.models import Career, Person
from metier.accounts.viewer import Viewer

P = ParamSpec("P")
Row = TypeVar("Row")
_FIELDS: dict[type, Field[Any, Any]] = {
    UUID: UUIDField(),
    date: DateField(),
    datetime: DateTimeField(),
    str: CharField(),
}
_OF_SHAPE = (int, type, FunctionType)
AT_ONCE = 2_000  # rows that are fetched together: Django takes a hundred
MOST_SHAPES = 100  # of one query, which differ by how many values its lists have
checks_itself = False
"""Whether each query is also put into SQL anew and compared, once with the same but for the keys: the tests set it."""


class Given(Expression):
    """Stands in a query for the value with this number among those it is asked with."""

    def __init__(self, number: int, field: Field[Any, Any]) -> None:
        super().__init__(output_field=field)
        self.number = number

    def as_sql(self, compiler: SQLCompiler, connection: Any) -> tuple[str, Any]:
        return "%s", (self,)


@dataclass(frozen=True, slots=True)
class _Worded:
    """A query in SQL. Of `parameters`, those that are Given wait for their value; what has no SQL has no rows."""

    rows: Any  # the queryset, whose inside is not in its types
    compiler: Any
    sql: str
    parameters: tuple[Any, ...]
    converters: dict[int, Any] = field(default_factory=dict)

    def parameters_for(self, values: Sequence[Any]) -> tuple[Any, ...]:
        connection = connections[self.compiler.using]
        return tuple(
            one.output_field.get_db_prep_value(values[one.number], connection) if isinstance(one, Given) else one
            for one in self.parameters
        )

    def ask(self, values: Sequence[Any]) -> list[Any]:
        """What a queryset does when it is looped over, on copies of it and of its compiler that need not word it."""
        if not self.sql:
            return []
        parameters = self.parameters_for(values)
        compiler: Any = object.__new__(type(self.compiler))
        compiler.__dict__.update(self.compiler.__dict__, connection=connections[self.compiler.using])
        compiler.as_sql = lambda: (self.sql, parameters)
        compiler.get_converters = lambda columns: self.converters
        rows: Any = object.__new__(type(self.rows))
        rows.__dict__.update(self.rows.__dict__, _result_cache=None, _query=_Ready(self.rows.query, compiler))
        return list(rows._iterable_class(rows, chunk_size=AT_ONCE))  # noqa: SLF001 - there is no other way to a row


class _Ready:
    """A query that has its SQL: everything of the query but the compiler."""

    def __init__(self, query: Any, compiler: SQLCompiler) -> None:
        self._query, self._compiler = query, compiler

    def __getattr__(self, name: str) -> Any:
        return getattr(self._query, name)

    def get_compiler(self, using: str) -> SQLCompiler:
        return self._compiler


def prepared(build: Callable[P, QuerySet[Any, Row]]) -> Callable[P, list[Row]]:
    """Turn a function that makes a queryset into one that asks it, and words it only once for each shape of what it is given.

    The function takes, by position, a viewer, rows, keys, days, moments, texts, or lists and dataclasses of them. It may not look into
    them: what it sees are stand-ins, of a viewer with nothing but the career's key and the moment, of a row with nothing but its key. What
    it may look into is the shape itself: None, whole numbers, models, other functions, and how many a list has.
    """
    known: dict[tuple[Any, ...], _Worded] = {}
    compared: set[tuple[Any, ...]] = set()
    one_at_a_time = Lock()
    function: Any = build

    @wraps(build)
    def ask(*args: P.args, **kwargs: P.kwargs) -> list[Row]:
        if kwargs:
            raise TypeError(f"{function.__name__} is asked by position.")
        values: list[Any] = []
        shape = tuple([_shape(one, values) for one in args])
        found = known.get(shape)
        if found is None:
            found = _prepared(function, args)
            with one_at_a_time:
                if len(known) >= MOST_SHAPES:
                    del known[next(iter(known))]
                known[shape] = found
        if checks_itself and (with_these := (shape, *_whichever_keys(values))) not in compared:
            _compare(found, _worded(function(*args)), values)
            compared.add(with_these)
        return found.ask(values)

    return ask


def number_of(rows: QuerySet[Any, Any]) -> QuerySet[Any, int]:
    """How many there are of a career, as the one row of a query, or as none: `count` asks at once, so that it cannot be prepared."""
    counted: QuerySet[Any, int] = rows.order_by().values("career").annotate(number=Count("*"))
    return counted.values_list("number", flat=True)


def _shape(given: Any, values: list[Any]) -> Any:
    """What the SQL depends on; what it does not, comes to the values."""
    if given is None or isinstance(given, _OF_SHAPE):
        return given
    if isinstance(given, Viewer):
        values.extend((given.career.pk, given.now))
        return Viewer
    if isinstance(given, Model):
        values.append(given.pk)
        return type(given)
    if isinstance(given, list | tuple):
        return tuple([_shape(one, values) for one in given])
    if is_dataclass(given):
        return (type(given), *[_shape(getattr(given, one.name), values) for one in fields(given)])
    values.append(given)
    return _kind(given)


def _kind(value: Any) -> type:
    return type(value) if type(value) in _FIELDS else next(kind for kind in _FIELDS if isinstance(value, kind))


class _StandIns:
    """Makes a stand-in for each value, counting as the shape does. A key has another key: Django asks for one where keys are listed."""

    def __init__(self) -> None:
        self.number = 0
        self.keys: dict[UUID, Given] = {}

    def of(self, given: Any) -> Any:
        if given is None or isinstance(given, _OF_SHAPE):
            return given
        if isinstance(given, Viewer):
            return Viewer(_row(Person, uuid4()), _row(Career, self._one(UUID)), self._one(datetime))
        if isinstance(given, Model):
            return _row(type(given), self._one(UUID))
        if isinstance(given, list | tuple):
            return [self.of(one) for one in given]
        if is_dataclass(given) and not isinstance(given, type):
            return type(given)(**{one.name: self.of(getattr(given, one.name)) for one in fields(given)})
        return self._one(_kind(given))

    def _one(self, kind: type) -> Any:
        found = Given(self.number, _FIELDS[kind])
        self.number += 1
        if kind is not UUID:
            return found
        key = uuid4()
        self.keys[key] = found
        return key


def _row(model: type[Model], key: UUID) -> Any:
    """One with nothing but its key. What else it is asked for would be a row's own, and the query of another row's would be wrong."""
    row: Any = model.from_db(None, ["id"], [key])
    row.refresh_from_db = _looked_into
    return row


def _looked_into(fields: Sequence[str]) -> None:
    raise AttributeError(f"A prepared query looks into a row that it is given: {', '.join(fields)}.")


def _whichever_keys(values: Sequence[Any]) -> list[Any]:
    """The same for values that are the same but for their keys. A query can but tell which of these are the same, not look into them."""
    numbers: dict[UUID, int] = {}
    return [numbers.setdefault(one, len(numbers)) if isinstance(one, UUID) else one for one in values]


def _prepared(build: Any, args: Sequence[Any]) -> _Worded:
    stand_ins = _StandIns()
    made = _worded(build(*[stand_ins.of(one) for one in args]))
    connection = connections[made.compiler.using]
    keys = {_FIELDS[UUID].get_db_prep_value(key, connection): given for key, given in stand_ins.keys.items()}
    parameters = tuple(keys.get(one, one) if isinstance(one, UUID | str) else one for one in made.parameters)
    return replace(made, parameters=parameters, converters=_converters(made.compiler, connection) if made.sql else {})


def _converters(compiler: Any, connection: Any) -> dict[int, Any]:
    """By the number of a column, what makes the database's values Python's: a number of rows is one. SQLite's texts come again: each is made once."""
    selected = [column for column, *_ in compiler.select[: compiler.col_count]]
    converters = compiler.get_converters(selected).items()
    found = {number: made for number, made in converters if not isinstance(made[1], Count)}
    if connection.vendor != "sqlite":
        return found
    of_keys, of_moments = connection.ops.convert_uuidfield_value, connection.ops.convert_datetimefield_value
    return {
        number: ([_quick(one, column, of_keys, of_moments) for one in functions], column)
        for number, (functions, column) in found.items()
    }


def _quick(function: Any, column: Any, of_keys: Any, of_moments: Any) -> Any:
    """A moment comes as one, and not as text, where a column of the table itself is asked for."""
    if function == of_keys:
        return kept_as_text.key
    return kept_as_text.moment if function == of_moments and isinstance(column, Col) else function


def _worded(rows: QuerySet[Any, Any]) -> _Worded:
    compiler: Any = rows.query.get_compiler(using=rows.db)
    try:
        sql, parameters = compiler.as_sql()
    except EmptyResultSet:
        sql, parameters = "", ()
    return _Worded(rows, compiler, sql, tuple(parameters))


def _compare(found: _Worded, anew: _Worded, values: Sequence[Any]) -> None:
    said, would = (found.sql, found.parameters_for(values)), (anew.sql, anew.parameters)
    if said != would and _bare(said) != _bare(would):
        raise AssertionError(f"A prepared query depends on what it was first asked with:\n{said}\n{would}")


def _bare(said: tuple[str, tuple[Any, ...]]) -> tuple[str, tuple[Any, ...]]:
    """Django puts brackets around what stands for a value."""
    return said[0].replace("(%s)", "%s"), said[1]
