"""A reference from what somebody wrote."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer, find
from metier.core.errors import Refused
from metier.record.models import Recommendation, Reference
from metier.record.queries.references import speaking


@transaction.atomic
def make_reference(viewer: Viewer, pk: UUID | str) -> tuple[Reference, bool]:
    """Whoever wrote a recommendation, as a reference; whether it is new. What they agree to stays to be asked.

    Raises Missing, and Refused where nobody can be meant.
    """
    row = find(viewer, Recommendation, pk)
    found = speaking(viewer, row)
    if found is None:
        raise Refused("Only somebody who wrote about you, under a name, can be your reference.")
    if found.reference:
        return found.reference, False
    made = Reference.objects.create(career=viewer.career, name=found.name, job_title=row.job_title, company=row.company)
    return made, True
