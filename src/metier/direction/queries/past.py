"""What stood on a day: a row as it is, or the revision that it was."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from django.db.models import QuerySet, prefetch_related_objects

from metier.accounts.access import Viewer, visible
from metier.accounts.models import Owned
from metier.accounts.prepared import prepared

S = TypeVar("S", bound=Owned)
LAST = date(9998, 12, 31)  # a day later can still be said in UTC


def end_of(viewer: Viewer, day: date) -> datetime:
    """The moment when a day ends where the owner lives."""
    after = min(day, LAST) + timedelta(days=1)
    return datetime.combine(after, time.min, tzinfo=ZoneInfo(viewer.career.time_zone))


def with_versions(viewer: Viewer, model: type[S], on: date | None) -> Iterator[tuple[S, list[Any]]]:
    """Rows there were at the end of a day (now, without one), each with its versions until then, oldest first: two queries.

    A version is a revision or, last, the row itself; both have the facts of the model.
    """
    moment = None if on is None else end_of(viewer, on)
    rows = _made(viewer, model, moment)
    prefetch_related_objects(rows, "revisions")
    for row in rows:
        versions = [*row.revisions.all(), row]
        yield row, versions if moment is None else versions[: _replaced(moment, versions) + 1]


@prepared
def _made(viewer: Viewer, model: type[S], before: datetime | None) -> QuerySet[S]:
    rows = visible(viewer, model)
    return rows if before is None else rows.filter(created_at__lt=before)


def version_at(moment: datetime, versions: Sequence[Any]) -> Any:
    """Of versions as they come with a row, the one that stood at a moment after the row was made. Any: a revision or the row."""
    return versions[_replaced(moment, versions)]


def _replaced(moment: datetime, versions: Sequence[Any]) -> int:
    """How many had been replaced by then; the last of them never was."""
    return sum(one.replaced_at < moment for one in versions[:-1])
