"""The case of an ask: its evidence, the objections, and what of it may be handed over."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TypeVar
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from metier.accounts.access import Viewer, find_trashed, visible
from metier.accounts.trash import put_in_trash, take_from_trash
from metier.asks.choices import EvidenceKind
from metier.asks.models import Ask, AskEvidence, Objection
from metier.core.errors import Refused, Where
from metier.plan.models import Goal
from metier.record.models import Win

LONGEST, LONGEST_ANSWER, MOST_LINES = 300, 2_000, 30
P = TypeVar("P", AskEvidence, Objection)


@transaction.atomic
def choose_evidence(viewer: Viewer, ask: Ask, *, wins: Sequence[Win], goals: Sequence[Goal]) -> None:
    """These wins and goals are what the case stands on, in this order; figures and gaps stay. Raises Refused."""
    kept = visible(viewer, AskEvidence).filter(ask=ask)
    wanted: dict[tuple[str, UUID], Win | Goal] = {(EvidenceKind.WIN, row.pk): row for row in wins}
    wanted |= {(EvidenceKind.GOAL, row.pk): row for row in goals}
    if len(wanted) > MOST_LINES:
        raise Refused(f"A case stands on {MOST_LINES} things at most; a reader looks at three. Choose fewer.")
    there = {(row.kind, row.win_id or row.goal_id): row for row in kept if row.win_id or row.goal_id}
    for key, old in there.items():
        if key not in wanted:
            old.delete()
    place = _next_place(viewer, AskEvidence, ask)
    for key, one in wanted.items():
        if key not in there:
            said = {"win_id" if key[0] == EvidenceKind.WIN else "goal_id": one.pk}
            AskEvidence.objects.create(
                career=viewer.career, created_at=viewer.now, ask=ask, kind=key[0], position=place, **said
            )
            place += 1


@transaction.atomic
def add_evidence(viewer: Viewer, ask: Ask, kind: str, text: str, *, role: str = "") -> AskEvidence:
    """A figure in words, or a gap with the role that it closes. Raises Refused."""
    said, of_role = " ".join(text.split()), " ".join(role.split())
    if kind not in {EvidenceKind.FIGURE, EvidenceKind.GAP}:
        raise Refused(f"“{kind}” cannot be written by hand. Use figure or gap.", Where(field="kind"))
    if not said:
        raise Refused("Say it in a line: a figure, or what you lack for the role.", Where(field="text"))
    _bound(said, LONGEST, "text")
    _bound(of_role, 200, "role")
    _must_have_room(viewer, AskEvidence, ask)
    place = _next_place(viewer, AskEvidence, ask)
    return AskEvidence.objects.create(
        career=viewer.career, created_at=viewer.now, ask=ask, kind=kind, text=said, role=of_role, position=place
    )


@transaction.atomic
def add_objection(viewer: Viewer, ask: Ask, objection: str, answer: str = "") -> Objection:
    """What they may say against it, and the answer. Raises Refused."""
    said, answered = _objection(objection, answer)
    _must_have_room(viewer, Objection, ask)
    place = _next_place(viewer, Objection, ask)
    return Objection.objects.create(
        career=viewer.career, created_at=viewer.now, ask=ask, objection=said, answer=answered, position=place
    )


def change_objection(row: Objection, objection: str, answer: str) -> None:
    """Say it otherwise. Raises Refused."""
    row.objection, row.answer = _objection(objection, answer)
    row.save(update_fields=["objection", "answer"])


def remove_part(viewer: Viewer, row: AskEvidence | Objection) -> None:
    put_in_trash(viewer, row)


def restore_part(viewer: Viewer, model: type[P], pk: UUID | str) -> P:
    """Raises Missing."""
    row = find_trashed(viewer, model, pk)
    take_from_trash(row)
    return row


def choose_paper(viewer: Viewer, ask: Ask, keys: Collection[str]) -> None:
    """Only these parts and lines may be handed over: `worth_to_me`, `evidence:…`, `objection:…`. In their order."""
    ask.paper = list(dict.fromkeys(keys))[:100]
    ask.save(update_fields=["paper"])


def _objection(objection: str, answer: str) -> tuple[str, str]:
    said, answered = " ".join(objection.split()), answer.strip()
    if not said:
        raise Refused("Say what they may say.", Where(field="objection"))
    _bound(said, LONGEST, "objection")
    _bound(answered, LONGEST_ANSWER, "answer")
    return said, answered


def _bound(text: str, most: int, field: str) -> None:
    if len(text) > most:
        raise Refused(f"This is longer than {most:,} characters. Say it shorter.", Where(field=field))


def _next_place(viewer: Viewer, model: type[AskEvidence | Objection], ask: Ask) -> int:
    found = visible(viewer, model).filter(ask=ask).aggregate(last=Max("position"))["last"]
    return 0 if found is None else found + 1


def _must_have_room(viewer: Viewer, model: type[AskEvidence | Objection], ask: Ask) -> None:
    if visible(viewer, model).filter(ask=ask).count() >= MOST_LINES:
        raise Refused(f"There are {MOST_LINES} already, more than anybody reads. Remove one first.")
