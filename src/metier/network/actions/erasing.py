"""Erasing somebody whole, on their request, and the record that it was done."""

from __future__ import annotations

import re
import secrets
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from typing import cast

from django.db import transaction
from django.db.models import Q

from metier.accounts.access import Viewer, visible
from metier.accounts.database import clear_journal
from metier.accounts.models import Career
from metier.core.letters import plain
from metier.core.network.connections import KEPT_ASIDE, named_in_row
from metier.core.network.facts import PersonFact, Point, PointKind
from metier.core.people import name_key
from metier.network.models import (
    Card,
    Contact,
    ContactPoint,
    ContactPosition,
    Erasure,
    Introduction,
    PeopleDraft,
    PeopleImport,
)
from metier.network.queries.erased import Marks, mark, signs
from metier.network.queries.everything import aside_rows, named_rows, rows_of, selves
from metier.record.models import AsideRow, ImportDraft

PIECE = 400  # keys in one question
_LETTERS = re.compile(r"[^\W\d_]+")


@transaction.atomic
def erase_person(viewer: Viewer, row: Contact, asked_by: str = "") -> Erasure:
    """Remove a person and everything that is kept of them for good, the trash and what waited of imports included.

    What stays is that it was done, when and how they asked, and digests by which a later import leaves them out.
    """
    Career.objects.select_for_update().get(pk=viewer.career.pk)
    everybody = selves(viewer, row)
    counted = Counter(what for what, _ in rows_of(viewer, row))
    salt = visible(viewer, Erasure).values_list("salt", flat=True).first() or secrets.token_hex(16)
    marks = sorted({mark(salt, sign) for fact in _facts(everybody) for sign in signs(fact)})
    for one in [*aside_rows(viewer, row), *(named for _, named in named_rows(viewer, row))]:
        one.delete()
    _rename_imports(viewer, everybody)
    ids = [one.pk for one in everybody]
    Card.objects.filter(career=viewer.career, contact__in=ids).delete()
    Introduction.objects.filter(Q(to__in=ids) | Q(through__in=ids), career=viewer.career).delete()
    PeopleDraft.objects.filter(career=viewer.career).delete()
    ImportDraft.objects.filter(career=viewer.career).delete()
    Contact.objects.filter(career=viewer.career, pk__in=ids).delete()
    clear_journal()
    return Erasure.objects.create(
        career=viewer.career,
        created_at=viewer.now,
        erased_at=viewer.now,
        asked_by=asked_by[:300],
        rows=dict(counted),
        salt=salt,
        marks=marks,
    )


def forget_aside(viewer: Viewer) -> int:
    """Remove what later imports of the record kept aside of those who were erased; returns how many rows went."""
    first = visible(viewer, Erasure).order_by("erased_at").values_list("erased_at", flat=True).first()
    if first is None:
        return 0
    marks = Marks(viewer)
    rows = AsideRow._default_manager.filter(career=viewer.career, kind__in=KEPT_ASIDE, created_at__gte=first)
    gone = [
        pk
        for pk, kind, values in rows.values_list("pk", "kind", "values").iterator(chunk_size=2_000)
        if any(marks.has(one) for one in named_in_row(kind, values))
    ]
    for begin in range(0, len(gone), PIECE):
        AsideRow._default_manager.filter(pk__in=gone[begin : begin + PIECE]).delete()
    return len(gone)


def forget_everywhere(now: datetime) -> int:
    """The same for every career in which somebody was erased."""
    careers = Career.objects.filter(pk__in=Erasure.objects.values("career")).select_related("owner")
    return sum(forget_aside(Viewer(career.owner, career, now)) for career in careers)


def _facts(everybody: list[Contact]) -> Iterator[PersonFact]:
    """What is or was said of somebody under each of their names: every address, and every employer."""
    points = tuple(_point(one) for one in ContactPoint.objects.filter(contact__in=everybody))
    earlier = ContactPosition.objects.filter(contact__in=everybody).values_list("employer", flat=True)
    employers = {one.employer for one in everybody} | set(earlier)
    for one in everybody:
        for employer in employers:
            yield PersonFact(name=one.name, employer=employer, points=points, profile=one.profile, uid=str(one.pk))
    for uid in Card.objects.filter(contact__in=everybody).values_list("uid", flat=True):
        yield PersonFact(name="", uid=uid)


def _point(row: ContactPoint) -> Point:
    return Point(cast("PointKind", row.kind), row.value)


def _rename_imports(viewer: Viewer, everybody: list[Contact]) -> None:
    """A file that was called by their name is called by what it was."""
    names = [set(name_key(one.name).split()) for one in everybody]
    for run in PeopleImport.objects.filter(career=viewer.career):
        words = set(_LETTERS.findall(plain(run.name)))
        if any(name and name <= words for name in names):
            run.name = f"A file ({run.get_kind_display()})"
            run.save(update_fields=["name"])
