"""What a person says of a row: taken into its fields, held against what they said before, and bounded."""

from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import islice
from typing import Any
from uuid import UUID

from django.db.models import CharField

from metier.accounts.models import Owned
from metier.core.errors import Refused, Where


def said_of(row: Owned, names: Iterable[str]) -> dict[str, Any]:
    """What the row says now, to be compared with what it says afterwards."""
    return {name: getattr(row, name) for name in names}


def take(row: Owned, facts: Mapping[str, Any], names: Collection[str], clean: Callable[[str], str] = str.strip) -> None:
    """Put those of these names into the row, texts without blanks around them; `clean` does it otherwise."""
    for name, value in facts.items():
        if name in names:
            setattr(row, name, clean(value) if isinstance(value, str) else value)


def one_line(text: str) -> str:
    """A text with single blanks for all that is blank in it."""
    return " ".join(text.split())


def bound(row: Owned, names: Iterable[str], longest_text: int) -> None:
    """Raises Refused for the first text that its field does not hold, or that is longer than `longest_text`."""
    for name in names:
        said, field = getattr(row, name), row._meta.get_field(name)
        most = (field.max_length if isinstance(field, CharField) else None) or longest_text
        if isinstance(said, str) and len(said) > most:
            raise Refused(f"This is longer than {most:,} characters. Say it shorter.", Where(field=name))


def keys_in(said: Iterable[str], most: int) -> list[UUID]:
    """Those of the first so many texts, such as a request sends, that are keys of rows."""
    found = []
    for one in islice(said, most):
        try:
            found.append(UUID(one))
        except ValueError:
            continue
    return found
