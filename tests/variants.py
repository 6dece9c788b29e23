"""Lines of a variant, found by what the record said."""

from typing import Any

from metier.accounts.access import Viewer
from metier.resume import queries
from metier.resume.models import Variant
from metier.resume.queries import Taken


def taken(viewer: Viewer, variant: Variant, text: str) -> Taken:
    """The line of a variant that was taken of words that begin so."""
    found = queries.taken(variant, queries.material(viewer, [variant]))
    return next(one for one in found if any(said.startswith(text) for said in one.line.said.values()))


def facts(viewer: Viewer, variant: Variant) -> list[str]:
    """All that a variant prints."""
    return list(queries.content(viewer, queries.variant(viewer, variant.pk)).facts())


def rewrite(one: Taken, **fields: Any) -> None:
    """Change the row of the record that a line stands on. Any: fields of any kind."""
    assert one.row is not None
    for name, value in fields.items():
        setattr(one.row, name, value)
    one.row.save()
