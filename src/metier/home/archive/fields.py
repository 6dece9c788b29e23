"""How the fields of a model are written in an archive, from the model itself: a new field is in without code."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import DecimalValidator
from django.db import models
from django.db.models import NOT_PROVIDED
from djmoney.models.fields import CurrencyField
from moneyed import CURRENCIES

from metier.accounts.fields import PartialDateField
from metier.accounts.models import Career, Owned
from metier.core.archive import values
from metier.core.archive.form import BadArchive, Row, shown
from metier.core.archive.values import Codec

_CURRENCY = Codec("a currency such as “GBP”", values.TEXT.write, lambda said: CURRENCIES[values.TEXT.read(said)].code)

# The first that fits decides, so what is narrower comes first.
CODECS: tuple[tuple[type[models.Field[Any, Any]], Codec], ...] = (
    (PartialDateField, values.PARTIAL_DATE),
    (CurrencyField, _CURRENCY),
    (models.JSONField, values.JSON),
    (models.UUIDField, values.IDENTITY),
    (models.BooleanField, values.BOOLEAN),
    (models.IntegerField, values.INTEGER),
    (models.FloatField, values.NUMBER),
    (models.DecimalField, values.DECIMAL),
    (models.DateTimeField, values.MOMENT),
    (models.DateField, values.DAY),
    (models.TimeField, values.CLOCK),
    (models.BinaryField, values.BINARY),
    (models.CharField, values.TEXT),
    (models.TextField, values.TEXT),
)


class NoFormError(TypeError):
    """A field that an archive has no form for: give it one in CODECS, or choose another field."""


@dataclass(frozen=True, slots=True)
class Column:
    """One field: its name in the archive, its attribute on the model, and what may stand in it."""

    name: str
    attribute: str
    codec: Codec
    null: bool
    blank: bool
    choices: frozenset[Any]
    limits: tuple[Callable[[Any], None], ...]
    target: type[Owned] | None
    default: Callable[[], Any] | None

    def read(self, said: Any) -> Any:
        """The value of what an archive says. Raises ValueError with the rest of the sentence."""
        if said is None:
            if not self.null:
                raise ValueError("is empty")
            return None
        value = self.codec.checked(said)
        if self.choices and value not in self.choices:
            raise ValueError(f"is “{shown(said)}”, which is not one of its choices")
        try:
            for limit in () if value == "" and self.blank else self.limits:
                limit(value)
        except ValidationError:
            raise ValueError(f"is “{shown(said)}”, which is too long, too large or of another kind") from None
        return value


@cache
def columns(model: type[models.Model]) -> tuple[Column, ...]:
    """The fields of a model in the order it declares them, but for who it belongs to. Raises NoFormError."""
    if model._meta.local_many_to_many:
        raise NoFormError(
            f"{model.__name__} has a many-to-many field: give the relation a model of its own, so that it belongs to a career."
        )
    return tuple(
        _column(model, field) for field in model._meta.concrete_fields if field.name not in {"career", "owner"}
    )


def _column(model: type[models.Model], field: Any) -> Column:
    if getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False):
        raise NoFormError(
            f"{model.__name__}.{field.name} sets itself when a row is saved, so a restored row would differ."
        )
    target = None
    described = field
    if field.is_relation:
        target = field.related_model
        if not (isinstance(target, type) and issubclass(target, Owned) and field.target_field.primary_key):
            raise NoFormError(f"{model.__name__}.{field.name} points at something that is not in the archive.")
        described = field.target_field
    codec = next((codec for kind, codec in CODECS if isinstance(described, kind)), None)
    if codec is None or isinstance(described, models.FileField):
        raise NoFormError(f"{model.__name__}.{field.name}, a {type(field).__name__}, has no form in the archive.")
    choices = frozenset(value for value, _ in field.flatchoices)
    if choices and field.blank and field.empty_strings_allowed:
        choices |= {""}
    limits = () if target else tuple(_limits(field))
    return Column(field.name, field.attname, codec, field.null, field.blank, choices, limits, target, _default(field))


def _limits(field: Any) -> Iterable[Callable[[Any], None]]:
    """What Django checks in a form and SQLite does not: lengths and sizes, and whether JSON is a list or an object, before what its field checks."""
    if isinstance(field, models.DecimalField):
        return [DecimalValidator(field.max_digits, field.decimal_places)]  # that of MoneyField wants Money
    if isinstance(field, models.JSONField):
        shape = [partial(_is_shaped, field.default)] if field.default in (list, dict) else []
        return [*shape, *field.validators]
    return [] if isinstance(field, PartialDateField) else field.validators


def _is_shaped(shape: type, value: Any) -> None:
    if type(value) is not shape:
        raise ValidationError("another shape")


def _default(field: Any) -> Callable[[], Any] | None:
    """What an archive that is older than the field means by its absence."""
    if field.default is not NOT_PROVIDED or field.null:
        return field.get_default  # type: ignore[no-any-return]
    if field.blank and field.empty_strings_allowed:
        return str
    return None


def writer(model: type[models.Model]) -> Callable[[Sequence[Any]], Row]:
    """Makes the object of an archive from the values of a row, in the order of `columns`."""
    written = [(column.name, column.codec.write) for column in columns(model)]

    def write(row: Sequence[Any]) -> Row:
        return {
            name: None if value is None else to_json(value) for (name, to_json), value in zip(written, row, strict=True)
        }

    return write


def read_rows(
    model: type[models.Model], rows: Iterable[Row], file: str, first_line: int
) -> Iterator[tuple[int, dict[str, Any]]]:
    """The attributes of each row with its line. Raises BadArchive with file, line and field."""
    known = columns(model)
    names = {column.name for column in known}
    for line, row in enumerate(rows, first_line):
        if row.keys() - names:
            unknown = shown(min(row.keys() - names))
            raise BadArchive(
                f"This Metier does not know “{unknown}”. A newer one wrote the archive: update Metier, then restore it.",
                file,
                line,
                unknown,
            )
        yield line, {column.attribute: _value(column, row, file, line) for column in known}


def _value(column: Column, row: Row, file: str, line: int) -> Any:
    if column.name not in row:
        if column.default is None or column.name == "id":
            raise BadArchive(f"The row lacks its “{column.name}”.", file, line, column.name)
        return column.default()
    try:
        return column.read(row[column.name])
    except ValueError as problem:
        raise BadArchive(f"“{column.name}” {problem}.", file, line, column.name) from None


def career_row(career: Career) -> Row:
    """What a career says of itself, and the name of its owner."""
    said = writer(Career)([getattr(career, column.attribute) for column in columns(Career)])
    return {**said, "owner": {"name": career.owner.name}}


def read_career(row: Row, file: str) -> tuple[dict[str, Any], str]:
    """The attributes of a career and the name of its owner. Raises BadArchive."""
    owner = row.get("owner")
    name = owner.get("name") if isinstance(owner, dict) and set(owner) == {"name"} else None
    if not isinstance(name, str) or "\x00" in name:
        raise BadArchive("“owner” is not an object with a name.", file, 1, "owner")
    said = {key: value for key, value in row.items() if key != "owner"}
    ((_, attributes),) = read_rows(Career, [said], file, 1)
    return attributes, name


def holds_bytes(model: type[models.Model]) -> bool:
    """Whether its rows may be large, so that only a few fit into memory at a time."""
    return any(isinstance(field, models.BinaryField) for field in model._meta.concrete_fields)


def references(model: type[models.Model]) -> tuple[tuple[str, str, type[Owned]], ...]:
    """The relations of a model: name, attribute and what it points at."""
    return tuple((column.name, column.attribute, column.target) for column in columns(model) if column.target)


def identity(row: Row, file: str, line: int) -> UUID:
    """The id of a row. Raises BadArchive."""
    try:
        found: UUID = values.IDENTITY.checked(row.get("id"))
    except ValueError:
        raise BadArchive("The row has no “id” that is a UUID.", file, line, "id") from None
    return found
