"""A posting as it was read from a file: what it says of itself, before anybody decided to keep it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

LONGEST_TEXT = 200_000  # characters of one posting
LONGEST_LINE = 300  # of a title, an employer, a place
MOST_POSTINGS = 500  # in one file

AsText = Callable[[str], str]
"""Makes plain text of a description that may be HTML: headings on lines of their own, points with `• `."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPosting:
    """What is known of a posting; an empty field is one that the file does not say. Pay is `per` year, month, week, day or hour.

    `remote` is `remote`, `hybrid` or `on-site`. `source` names the kind of file. `notes` are sentences about what to look at.
    """

    title: str = ""
    employer: str = ""
    place: str = ""
    remote: str = ""
    employment_type: str = ""
    pay_from: Decimal | None = None
    pay_to: Decimal | None = None
    pay_currency: str = ""
    pay_per: str = ""
    pay_words: str = ""
    posted_on: date | None = None
    valid_until: date | None = None
    url: str = ""
    language: str = ""
    text: str = ""
    source: str = ""
    notes: tuple[str, ...] = ()

    @property
    def known(self) -> tuple[str, ...]:
        """The names of the fields that the file says something of."""
        return tuple(
            one.name for one in fields(self) if one.name not in {"source", "notes"} and getattr(self, one.name)
        )


def stored(found: FoundPosting) -> dict[str, Any]:
    """A posting as JSON knows it."""
    return {
        name: list(value) if isinstance(value, tuple) else None if value is None else str(value)
        for name, value in asdict(found).items()
    }


def from_stored(said: Mapping[str, Any]) -> FoundPosting:
    """The same again. Raises KeyError, TypeError or ValueError where it was not written by `stored`."""
    values: dict[str, Any] = {one.name: said[one.name] for one in fields(FoundPosting)}
    for name in ("pay_from", "pay_to"):
        values[name] = _amount(values[name])
    for name in ("posted_on", "valid_until"):
        values[name] = date.fromisoformat(values[name]) if values[name] else None
    return FoundPosting(**(values | {"notes": tuple(values["notes"])}))


def _amount(text: str | None) -> Decimal | None:
    try:
        return Decimal(text) if text else None
    except InvalidOperation:
        raise ValueError(text) from None
