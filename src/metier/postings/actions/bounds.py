"""How long what a person writes may be."""

from collections.abc import Iterable

from django.db.models import CharField

from metier.accounts.models import Owned
from metier.core.errors import Refused, Where


def bound(row: Owned, names: Iterable[str], longest_text: int) -> None:
    """Raises Refused for the first text that its field does not hold, or that is longer than `longest_text`."""
    for name in names:
        said, field = getattr(row, name), row._meta.get_field(name)
        most = (field.max_length if isinstance(field, CharField) else None) or longest_text
        if isinstance(said, str) and len(said) > most:
            raise Refused(f"This is longer than {most:,} characters. Say it shorter.", Where(field=name))
