"""Which wins are on a résumé."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.record.models import Win
from metier.record.queries.on_resumes import OnResumes
from metier.resume.models import Variant, VariantLine
from metier.ui.addresses import address_of


def on_resumes(viewer: Viewer) -> OnResumes:
    """The wins that some variant prints, and where they are chosen for that of these which was changed last. One query where there are any."""
    printed = _printed(viewer)
    variant = next((variant for variant, _ in printed), None) or next(iter(_newest(viewer)), None)
    if variant is None:
        return OnResumes()
    return OnResumes(frozenset(win for _, win in printed), address_of("resume:wins", variant))


@prepared
def _printed(viewer: Viewer) -> QuerySet[VariantLine, tuple[UUID, UUID]]:
    """Each variant with each win that it prints and that is there, the variant changed last first."""
    lines = visible(viewer, VariantLine).filter(kind="wins", field="", is_in=True, variant__trashed_at=None)
    there = lines.filter(Exists(visible(viewer, Win).filter(pk=OuterRef("object_id"))))
    return there.order_by("-variant__changed_at", "-variant").values_list("variant", "object_id")


@prepared
def _newest(viewer: Viewer) -> QuerySet[Variant, UUID]:
    return visible(viewer, Variant).values_list("pk", flat=True)[:1]
