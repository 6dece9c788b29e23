"""The sections of a variant: their order, what they are called, and whether they are in."""

from __future__ import annotations

from dataclasses import dataclass

from metier.core.resume import SectionKind
from metier.core.resume.headings import ORDER, words_for
from metier.resume.models import Variant


@dataclass(frozen=True, slots=True)
class Part:
    """A section of a variant. `own` is the heading its owner gave it, or nothing."""

    kind: SectionKind
    heading: str
    own: str
    is_in: bool


def parts(variant: Variant) -> tuple[Part, ...]:
    """Every section, in the order of the variant; one that it does not name comes where it usually stands."""
    kept = {str(one.get("kind")): one for one in variant.sections if isinstance(one, dict)}
    usual = words_for(variant.language).headings
    order = [kind for kind in kept if kind in ORDER] + [kind for kind in ORDER if kind not in kept]
    found = []
    for kind in ORDER:  # the typed kinds, which the order is then made of
        said = kept.get(kind, {})
        own = str(said.get("heading", ""))
        found.append(Part(kind, own or usual[kind], own, bool(said.get("is_in", True))))
    return tuple(sorted(found, key=lambda part: order.index(part.kind)))
