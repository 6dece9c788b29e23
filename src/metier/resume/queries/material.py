"""What variants take of the record, gathered for any number of them in as many queries as there are kinds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.models import Owned
from metier.accounts.prepared import prepared
from metier.record import models as record
from metier.record.kinds import BY_SLUG
from metier.record.queries.standing import stands_under
from metier.resume.models import ResumePhoto, Variant, VariantLine

Place = tuple[str, UUID]
"""A row of the record: the slug of its kind, and its id."""


@dataclass(frozen=True, slots=True)
class Material:
    """The rows that variants name and that are still there, the profile, every position (wins stand under them), and the photo."""

    viewer: Viewer
    profile: record.Profile | None
    positions: tuple[record.Position, ...]
    rows: Mapping[Place, Owned]
    lines: Mapping[UUID, tuple[VariantLine, ...]]
    photo: ResumePhoto | None = None
    under: Mapping[UUID, UUID | None] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The name of the owner, of the profile or else of the career."""
        return (self.profile.name if self.profile else "") or self.viewer.name


def material(viewer: Viewer, variants: Sequence[Variant], *, photo: bool = False) -> Material:
    """Of these variants. The photo is read only where it is asked for and one of them shows it."""
    lines: dict[UUID, list[VariantLine]] = {variant.pk: [] for variant in variants}
    wanted: dict[str, set[UUID]] = {}
    for line in _lines(viewer, list(lines)):
        lines[line.variant_id].append(line)
        wanted.setdefault(line.kind, set()).add(line.object_id)
    positions = tuple(all_positions(viewer))
    rows: dict[Place, Owned] = {("positions", row.pk): row for row in positions}
    for slug, pks in wanted.items():
        if slug in BY_SLUG and slug not in ("positions", "profile"):
            rows |= {(slug, row.pk): row for row in _rows(viewer, BY_SLUG[slug].model, list(pks))}
    shows = photo and any(variant.has_photo for variant in variants)
    return Material(
        viewer,
        next(iter(_profile(viewer)), None),
        positions,
        rows,
        {pk: tuple(found) for pk, found in lines.items()},
        next(iter(_photo(viewer)), None) if shows else None,
        {row.pk: stands_under(row, positions) for row in rows.values() if isinstance(row, record.Win)},
    )


@prepared
def _lines(viewer: Viewer, variants: Sequence[UUID]) -> QuerySet[VariantLine]:
    return visible(viewer, VariantLine).filter(variant__in=variants)


@prepared
def all_positions(viewer: Viewer) -> QuerySet[record.Position]:
    """Every position of the record."""
    return visible(viewer, record.Position)


@prepared
def _rows(viewer: Viewer, model: type[Owned], keys: Sequence[UUID]) -> QuerySet[Owned]:
    return visible(viewer, model).filter(pk__in=keys)


@prepared
def _profile(viewer: Viewer) -> QuerySet[record.Profile]:
    return visible(viewer, record.Profile)[:1]


@prepared
def _photo(viewer: Viewer) -> QuerySet[ResumePhoto]:
    return visible(viewer, ResumePhoto)[:1]
