"""Erasing somebody whole, on their request, and the record that it was done."""

from __future__ import annotations

import secrets
from collections import Counter

from django.db import transaction
from django.db.models import Q

from metier.accounts.access import Viewer, visible
from metier.accounts.models import Career
from metier.core.network.facts import PersonFact
from metier.network.models import Card, Contact, Erasure, Introduction, PeopleDraft
from metier.network.queries.erased import mark, signs
from metier.network.queries.everything import aside_rows, rows_of, selves
from metier.network.queries.known import facts


@transaction.atomic
def erase_person(viewer: Viewer, row: Contact, asked_by: str = "") -> Erasure:
    """Remove a person and everything that is kept of them for good, the trash and what waited of imports included.

    What stays is that it was done, when and how they asked, and digests by which a later import leaves them out.
    """
    Career.objects.select_for_update().get(pk=viewer.career.pk)
    everybody = selves(viewer, row)
    counted = Counter(what for what, _ in rows_of(viewer, row))
    salt = visible(viewer, Erasure).values_list("salt", flat=True).first() or secrets.token_hex(16)
    marks = sorted({mark(salt, sign) for _, fact in _facts(viewer, everybody) for sign in signs(fact)})
    for aside in aside_rows(viewer, row):
        aside.delete()
    ids = [one.pk for one in everybody]
    Card.objects.filter(career=viewer.career, contact__in=ids).delete()
    Introduction.objects.filter(Q(to__in=ids) | Q(through__in=ids), career=viewer.career).delete()
    PeopleDraft.objects.filter(career=viewer.career).delete()
    Contact.objects.filter(career=viewer.career, pk__in=ids).delete()
    return Erasure.objects.create(
        career=viewer.career,
        created_at=viewer.now,
        erased_at=viewer.now,
        asked_by=asked_by[:300],
        rows=dict(counted),
        salt=salt,
        marks=marks,
    )


def _facts(viewer: Viewer, everybody: list[Contact]) -> list[tuple[Contact, PersonFact]]:
    """What is said of somebody, and of those in the trash who became them."""
    ids = [one.pk for one in everybody]
    return [*facts(viewer, ids), *facts(viewer, ids, in_trash=True)]
