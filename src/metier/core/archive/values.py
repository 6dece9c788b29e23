"""How each kind of value is written in an archive. What a codec reads, it writes again the same."""

from __future__ import annotations

import base64
import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any
from uuid import UUID

from metier.core.dates import EARLIEST, LATEST, PartialDate
from metier.core.errors import Refused


@dataclass(frozen=True, slots=True)
class Codec:
    """`write` makes JSON of a value; `read` the value of JSON; `what` says what is expected. None is nobody's business here."""

    what: str
    write: Callable[[Any], Any]
    read: Callable[[Any], Any]

    def checked(self, said: Any) -> Any:
        """The value of what an archive says. Raises ValueError unless it is written as an archive writes it."""
        try:
            value = self.read(said)
            again = self.write(value)
        except (
            TypeError,
            ValueError,
            LookupError,
            AttributeError,
            OverflowError,
            InvalidOperation,
            RecursionError,
            Refused,
        ):
            raise ValueError(f"is not {self.what}") from None
        if type(again) is not type(said) or again != said:
            raise ValueError(f"is not {self.what}")
        return value


def _same(value: Any) -> Any:
    return value


def _only(kind: type) -> Callable[[Any], Any]:
    def read(said: Any) -> Any:
        if type(said) is not kind:
            raise TypeError
        return said

    return read


def _text(said: Any) -> str:
    if type(said) is not str or "\x00" in said:
        raise TypeError
    return said


def _read_moment(said: Any) -> datetime:
    """One that stays a date of the calendar in every time zone."""
    moment = datetime.fromisoformat(_text(said))
    if not EARLIEST <= moment.year <= LATEST:
        raise ValueError
    return moment


def _moment(value: datetime) -> str:
    if value.tzinfo is None:
        raise ValueError("a moment without its time zone")
    return value.astimezone(UTC).isoformat(timespec="microseconds").removesuffix("+00:00") + "Z"


def _number(said: Any) -> float:
    if type(said) is not float or not math.isfinite(said):
        raise TypeError
    return said


def ordered(value: Any) -> Any:
    """JSON with the keys of every object sorted, because a database may not keep their order."""
    if isinstance(value, dict):
        return {key: ordered(value[key]) for key in sorted(value)}
    if isinstance(value, list):
        return [ordered(one) for one in value]
    return value


def _json(said: Any) -> Any:
    if _has_null_character(said):
        raise ValueError
    return said


def _has_null_character(value: Any) -> bool:
    if isinstance(value, str):
        return "\x00" in value
    if isinstance(value, dict):
        return any(_has_null_character(part) for pair in value.items() for part in pair)
    return isinstance(value, list) and any(_has_null_character(one) for one in value)


TEXT = Codec("text", _same, _text)
INTEGER = Codec("a whole number", _same, _only(int))
BOOLEAN = Codec("true or false", _same, _only(bool))
NUMBER = Codec("a number with a decimal point", _same, _number)
DECIMAL = Codec("a decimal number in quotes, such as “38000.00”", str, lambda said: Decimal(_text(said)))
IDENTITY = Codec("a UUID", str, lambda said: UUID(_text(said)))
DAY = Codec("a date such as “2026-10-01”", lambda day: day.isoformat(), lambda said: date.fromisoformat(_text(said)))
CLOCK = Codec(
    "a time such as “09:30:00.000000”",
    lambda at: at.isoformat("microseconds"),
    lambda said: time.fromisoformat(_text(said)),
)
MOMENT = Codec("a moment such as “2026-10-01T09:30:00.000000Z”", _moment, _read_moment)
PARTIAL_DATE = Codec(
    "a date such as “2019”, “2019-04” or “2019-04-30”", str, lambda said: PartialDate.parse(_text(said))
)
JSON = Codec("JSON", ordered, _json)
BINARY = Codec(
    "bytes in base64",
    lambda data: base64.b64encode(bytes(data)).decode("ascii"),
    lambda said: base64.b64decode(_text(said), validate=True),
)
