"""Making variants: the first from the record by a stated rule, others from the nearest one there is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction

from metier.accounts import trash
from metier.accounts.access import Viewer, find_trashed, visible
from metier.accounts.facts import bound
from metier.core.errors import Refused, Where
from metier.record.models import Profile
from metier.resume.choices import CONTACTS, Accent, Design, Letters, PaperSize
from metier.resume.choosing import Choice, first_choice
from metier.resume.dates import locale_of
from metier.resume.models import Variant, VariantLine
from metier.resume.models.variants import MOST_PAGES
from metier.resume.sources import Said

COPIED = (
    "role",
    "language",
    "pages",
    "design",
    "letters",
    "accent",
    "paper",
    "has_photo",
    "opening",
    "opening_said",
    "sections",
    "without",
)
MOST_VARIANTS = 200
LOOKS = {"paper": PaperSize.values, "design": Design.values, "letters": Letters.values, "accent": Accent.values}


@transaction.atomic
def make_variant(viewer: Viewer, name: str, like: Variant | None = None, **facts: Any) -> Variant:
    """A new variant, from the record or like another; `facts` are fields of Variant. Raises Refused."""
    if visible(viewer, Variant).count() >= MOST_VARIANTS:
        raise Refused(f"You have {MOST_VARIANTS} variants already. Put some in the trash first.")
    made = Variant(career=viewer.career, created_at=viewer.now, looked_through_at=viewer.now, changed_at=viewer.now)
    if like:
        for field in COPIED:
            setattr(made, field, getattr(like, field))
        made.looked_through_at = like.looked_through_at
    else:
        summary = str(visible(viewer, Profile).values_list("summary", flat=True).first() or "")
        made.opening = made.opening_said = summary
    describe(viewer, made, {"name": name, **facts})
    made.save()
    VariantLine.objects.bulk_create(_copied(viewer, made, like) if like else _chosen(viewer, made))
    return made


def describe(viewer: Viewer, variant: Variant, facts: Mapping[str, Any]) -> None:
    """Set what a variant is called, for whom, and how it looks, without saving. Raises Refused."""
    for field, value in facts.items():
        setattr(variant, field, value.strip() if isinstance(value, str) else value)
    if not variant.name:
        raise Refused("Say what the variant is called.", Where(field="name"))
    bound(variant, ("name", "role", "language"), 200)
    if visible(viewer, Variant).exclude(pk=variant.pk).filter(name__iexact=variant.name).exists():
        raise Refused(f"You have a variant called {variant.name} already. Choose another name.", Where(field="name"))
    locale_of(variant.language)
    if variant.pages is not None and not 1 <= variant.pages <= MOST_PAGES:
        raise Refused(f"A length is from 1 to {MOST_PAGES} pages.", Where(field="pages"))
    for field, allowed in LOOKS.items():
        if getattr(variant, field) not in allowed:
            raise Refused(f"The {field} is one of {', '.join(allowed)}.", Where(field=field))
    if set(variant.without) - set(CONTACTS):
        raise Refused(f"What is left out is of {', '.join(CONTACTS)}.", Where(field="without"))


@transaction.atomic
def change_variant(viewer: Viewer, variant: Variant, facts: Mapping[str, Any]) -> Variant:
    """Change what a variant is called, for whom, and how it looks. Raises Refused."""
    describe(viewer, variant, facts)
    variant.changed_at = viewer.now
    variant.save()
    return variant


def trash_variant(viewer: Viewer, variant: Variant) -> None:
    """Into the trash; what was sent of it stays."""
    trash.put_in_trash(viewer, variant)


def bring_variant_back(viewer: Viewer, pk: UUID) -> Variant:
    """Out of the trash. Raises Missing."""
    variant = find_trashed(viewer, Variant, pk)
    trash.take_from_trash(variant)
    return variant


def _chosen(viewer: Viewer, made: Variant) -> list[VariantLine]:
    return [line_of(viewer, made, one, order) for order, one in enumerate(first_choice(viewer), start=1)]


def _copied(viewer: Viewer, made: Variant, like: Variant) -> list[VariantLine]:
    lines = visible(viewer, VariantLine).filter(variant=like)
    return [line_of(viewer, made, line, line.order, line.wording, is_in=line.is_in) for line in lines]


def line_of(
    viewer: Viewer,
    made: Variant,
    one: Choice | VariantLine,
    order: int,
    wording: Said | None = None,
    *,
    is_in: bool = True,
) -> VariantLine:
    """A line of a variant, not saved: what was chosen of the record, or the line of another variant."""
    return VariantLine(
        career=viewer.career,
        created_at=viewer.now,
        variant=made,
        kind=one.kind,
        object_id=one.object_id,
        field=one.field,
        place=one.place,
        said=one.said,
        wording=wording or {},
        is_in=is_in,
        order=order,
    )
