"""The only door to anything an owner has. What the viewer may not see is not there."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TypeVar
from uuid import UUID

from django.db.models import Field, Q, QuerySet
from django.db.models.expressions import Col
from django.db.models.lookups import Exact, IsNull
from django.db.models.sql.where import AND
from django.http import Http404

from metier.accounts.models import Owned
from metier.accounts.prepared import prepared
from metier.accounts.viewer import Viewer, ViewerRequest

__all__ = ["Missing", "Viewer", "ViewerRequest", "find", "find_trashed", "the_one", "there_at", "trashed", "visible"]
M = TypeVar("M", bound=Owned)


class Missing(Http404):
    """There is no such thing for this viewer: it never was, it is in the trash, or it is somebody else's."""


def visible(viewer: Viewer, model: type[M]) -> QuerySet[M]:
    """The rows of a model that this viewer may see.

    The same as `filter(career=viewer.career, trashed_at=None)`, which resolves the names anew each time: a page asks thirty times.
    """
    rows: QuerySet[M] = model._default_manager.all()
    table = rows.query.get_initial_alias() or model._meta.db_table
    rows.query.where.add(Exact(_column(model, "career", table), viewer.career.pk), AND)
    rows.query.where.add(IsNull(_column(model, "trashed_at", table), True), AND)  # noqa: FBT003 - Django's own signature
    return rows


def _column(model: type[Owned], name: str, table: str) -> Col:
    field = model._meta.get_field(name)
    assert isinstance(field, Field)  # noqa: S101 - every owned row has both
    return field.get_col(table)


def find(viewer: Viewer, model: type[M], pk: UUID | str) -> M:
    """One row by its key. Raises Missing."""
    row: M = the_one(partial(_visible_one, viewer, model), pk, f"There is no such {model._meta.verbose_name}.")
    return row


def trashed(viewer: Viewer, model: type[M]) -> QuerySet[M]:
    """The rows of a model that this viewer put in the trash."""
    return model._default_manager.filter(career=viewer.career.pk, trashed_at__isnull=False)


def there_at(viewer: Viewer, model: type[M], moment: datetime) -> QuerySet[M]:
    """The rows that were there at a moment; one that was in the trash and came back counts as there all the time."""
    kept = Q(trashed_at=None) | Q(trashed_at__gt=moment)
    return model._default_manager.filter(kept, career=viewer.career.pk, created_at__lte=moment)


def find_trashed(viewer: Viewer, model: type[M], pk: UUID | str) -> M:
    """One row in the trash by its key. Raises Missing."""
    missing = f"There is no such {model._meta.verbose_name} in the trash."
    row: M = the_one(partial(_trashed_one, viewer, model), pk, missing)
    return row


@prepared
def _visible_one(viewer: Viewer, model: type[M], pk: UUID) -> QuerySet[M]:
    return visible(viewer, model).filter(pk=pk)


@prepared
def _trashed_one(viewer: Viewer, model: type[M], pk: UUID) -> QuerySet[M]:
    return trashed(viewer, model).filter(pk=pk)


def the_one(ask: Callable[[UUID], list[M]], pk: UUID | str, otherwise: str) -> M:
    """The row that is asked for by its key. Raises Missing, with this sentence, when there is none, or the key is none."""
    try:
        found = ask(UUID(str(pk)))
    except ValueError:
        found = []
    if not found:
        raise Missing(otherwise)
    return found[0]
