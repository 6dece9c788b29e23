"""The only door to anything an owner has. What the viewer may not see is not there."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db.models import Field, Q, QuerySet
from django.db.models.expressions import Col
from django.db.models.lookups import Exact, IsNull
from django.db.models.sql.where import AND
from django.http import Http404, HttpRequest

from metier.accounts.models import Career, Owned, Person

M = TypeVar("M", bound=Owned)


class Missing(Http404):
    """There is no such thing for this viewer: it never was, it is in the trash, or it is somebody else's."""


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks, at whose career, and when: every query and action takes one. `today` is in the career's time zone."""

    person: Person
    career: Career
    now: datetime

    @property
    def name(self) -> str:
        return self.career.name

    @property
    def today(self) -> date:
        return self.career.day_of(self.now)


class ViewerRequest(HttpRequest):
    """A request of a signed-in person with a career open, for type checking."""

    viewer: Viewer


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
    return _one(visible(viewer, model), pk, f"There is no such {model._meta.verbose_name}.")


def trashed(viewer: Viewer, model: type[M]) -> QuerySet[M]:
    """The rows of a model that this viewer put in the trash."""
    return model._default_manager.filter(career=viewer.career, trashed_at__isnull=False)


def there_at(viewer: Viewer, model: type[M], moment: datetime) -> QuerySet[M]:
    """The rows that were there at a moment; one that was in the trash and came back counts as there all the time."""
    kept = Q(trashed_at=None) | Q(trashed_at__gt=moment)
    return model._default_manager.filter(kept, career=viewer.career, created_at__lte=moment)


def find_trashed(viewer: Viewer, model: type[M], pk: UUID | str) -> M:
    """One row in the trash by its key. Raises Missing."""
    return _one(trashed(viewer, model), pk, f"There is no such {model._meta.verbose_name} in the trash.")


def _one(rows: QuerySet[M], pk: UUID | str, otherwise: str) -> M:
    try:
        row = rows.filter(pk=pk).first()
    except ValidationError:
        row = None
    if row is None:
        raise Missing(otherwise)
    return row
