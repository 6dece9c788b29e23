"""A variant beside the record: its lines, what it prints of them and what changed beneath it, each worked out once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from metier.accounts.access import Viewer
from metier.core.resume import Content
from metier.resume.models import Variant
from metier.resume.queries.building import compose
from metier.resume.queries.groups import Part, grouped
from metier.resume.queries.material import Material, material
from metier.resume.queries.standing import Change, changes
from metier.resume.queries.taken import Taken, taken


@dataclass(frozen=True)
class Beside:
    """A variant, and what was gathered of the record for it and perhaps for others."""

    variant: Variant
    of: Material

    @cached_property
    def lines(self) -> tuple[Taken, ...]:
        """Every line that it decided on, in its order; those left out too."""
        return taken(self.variant, self.of)

    @cached_property
    def content(self) -> Content:
        """As it would be sent now; with the photo only where that was gathered."""
        return compose(self.variant, self.of, self.lines)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """What changed beneath it, what is stale first."""
        return changes(self.variant, self.of, self.lines)

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Its lines as they stand together."""
        return grouped(self.variant, self.of, self.lines)

    @property
    def marks(self) -> Mapping[str, int]:
        """The numbers of the changes, by the key of what is printed there."""
        return {one.key: one.number for one in self.changes if one.key}


def beside(viewer: Viewer, variant: Variant, *, photo: bool = False) -> Beside:
    """One variant."""
    return Beside(variant, material(viewer, [variant], photo=photo))


def content(viewer: Viewer, variant: Variant) -> Content:
    """A variant as it would be sent now."""
    return beside(viewer, variant, photo=True).content
