"""The lines of a variant as they stand together: each position with what is beneath it, each other section with its rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from metier.core.resume import SectionKind
from metier.resume.models import Variant, VariantLine
from metier.resume.queries.material import Material, Place
from metier.resume.queries.sections import parts
from metier.resume.queries.taken import Taken
from metier.resume.sources import BY_KIND


@dataclass(frozen=True, slots=True)
class Set:
    """An entry or item and the lines beneath it."""

    head: Taken
    lines: tuple[Taken, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A section of a variant as it is edited."""

    kind: SectionKind
    heading: str
    is_in: bool
    sets: tuple[Set, ...]


def grouped(variant: Variant, of: Material, lines: Sequence[Taken]) -> tuple[Part, ...]:
    """Every section, those left out too. The opening has no rows."""
    heads: dict[SectionKind, list[Taken]] = {}
    beneath: dict[Place, list[Taken]] = {}
    for one in lines:
        if place := entry_of(one.line, of):
            beneath.setdefault(place, []).append(one)
        elif source := BY_KIND.get(one.line.kind):
            heads.setdefault(source.section, []).append(one)

    def sets(kind: SectionKind) -> Iterator[Set]:
        for head in heads.get(kind, ()):
            yield Set(head, tuple(beneath.get((head.line.kind, head.line.object_id), ())))

    return tuple(Part(part.kind, part.heading, part.is_in, tuple(sets(part.kind))) for part in parts(variant))


def entry_of(line: VariantLine, of: Material) -> Place | None:
    """The row that a line stands beneath; None for a row itself."""
    if line.field:
        return line.kind, line.object_id
    if line.kind == "wins":
        position = of.under.get(line.object_id)
        return ("positions", position) if position else None
    return None


def siblings(found: Sequence[Part], line: VariantLine) -> list[UUID]:
    """The lines that a line is ordered among, itself among them, in their order."""
    for group in _orders(found):
        if any(one.line.pk == line.pk for one in group):
            return [one.line.pk for one in group if one.line.is_in or one.line.pk == line.pk]
    return [line.pk]


def _orders(found: Sequence[Part]) -> Iterator[Sequence[Taken]]:
    for part in found:
        yield [one.head for one in part.sets]
        yield from (one.lines for one in part.sets)
