"""What SQLite keeps as text, made Python's. A key, a day or a moment comes again in many rows and pages: each is read once."""

import sqlite3
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

MOST = 20_000  # of each, so that a server's memory does not grow with its careers


def read_once() -> None:
    """From now on, for every connection to SQLite of this process, in the place of Django's own."""
    sqlite3.register_converter("date", _day)
    sqlite3.register_converter("datetime", _naive)


@lru_cache(MOST)
def _day(text: bytes) -> date:
    return date.fromisoformat(text.decode())


@lru_cache(MOST)
def _naive(text: bytes) -> datetime:
    return datetime.fromisoformat(text.decode())


_key_of = lru_cache(MOST)(UUID)


def key(value: str | None, column: Any, connection: Any) -> UUID | None:
    """A converter as Django calls it, of a key that comes as text."""
    return _key_of(value) if value else None


def moment(value: datetime | None, column: Any, connection: Any) -> datetime | None:
    """The same of a moment, which lies there in UTC and comes as a moment of no zone."""
    return value.replace(tzinfo=UTC) if value is not None else None
