"""The case of an ask: its parts in words, the evidence and the objections, and what is missing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet

from metier.accounts.access import Viewer, find, visible
from metier.accounts.prepared import prepared
from metier.asks.choices import EvidenceKind
from metier.asks.models import Ask, AskEvidence, Objection
from metier.core import words
from metier.core.asks.case import Completeness
from metier.core.money import money
from metier.core.naming import named
from metier.core.ranking import PLACES
from metier.direction.choices import PRIORITY_NAMES
from metier.direction.queries import rank_of
from metier.plan.choices import GoalState
from metier.plan.models import Goal
from metier.record.models import Win

TEXTS = ("worth_to_me", "worth_to_them", "keeps_me", "risk", "alternatives", "smallest")


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """One thing a case stands on, in words; `when` is its date. `is_gone` while its win or goal is in the trash."""

    id: UUID
    kind: str
    text: str
    detail: str
    when: str
    win_id: UUID | None
    goal_id: UUID | None
    is_gone: bool


@dataclass(frozen=True, slots=True)
class Served:
    """What an ask serves: `goal`, `ambition` or `priority`, and in words."""

    kind: str
    text: str
    goal_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """All of it. `costs` are pairs of what and how much; `serves` says what it serves, most telling first."""

    ask: Ask
    serves: tuple[Served, ...]
    costs: tuple[tuple[str, str], ...]
    evidence: tuple[EvidenceLine, ...]
    objections: tuple[Objection, ...]
    completeness: Completeness

    @property
    def shown_evidence(self) -> tuple[EvidenceLine, ...]:
        return tuple(one for one in self.evidence if not one.is_gone)

    @property
    def gone(self) -> int:
        return sum(one.is_gone for one in self.evidence)


def case(viewer: Viewer, of: Ask) -> Case:
    evidence = tuple(_evidence(row) for row in _evidence_of(viewer, of.pk))
    objections = tuple(_objections_to(viewer, of.pk))
    serves = tuple(served(viewer, of))
    costs = tuple(_costs(of))
    there = {name for name in TEXTS if getattr(of, name)}
    there |= {"whom"} if of.whom else set()
    there |= {"serves"} if serves else set()
    there |= {"cost"} if costs else set()
    there |= {"evidence"} if any(not one.is_gone for one in evidence) else set()
    there |= {"objections"} if any(one.answer for one in objections) else set()
    return Case(of, serves, costs, evidence, objections, Completeness.of(there))


@prepared
def _evidence_of(viewer: Viewer, ask: UUID) -> QuerySet[AskEvidence]:
    return visible(viewer, AskEvidence).filter(ask=ask).select_related("win", "goal")


@prepared
def _objections_to(viewer: Viewer, ask: UUID) -> QuerySet[Objection]:
    return visible(viewer, Objection).filter(ask=ask)


def completeness_of(viewer: Viewer, rows: Iterable[Ask]) -> dict[UUID, Completeness]:
    """Of many asks, in two queries."""
    kept = list(rows)
    keys = [row.pk for row in kept]
    shown, met = set(_with_evidence(viewer, keys)), set(_with_an_answer(viewer, keys))
    return {
        row.pk: Completeness.of(
            [
                *(name for name in (*TEXTS, "whom") if getattr(row, name)),
                *(["serves"] if row.goal_id or row.ambition_id or row.priority else []),
                *(["cost"] if row.cost is not None or row.my_time or row.their_time else []),
                *(["evidence"] if row.pk in shown else []),
                *(["objections"] if row.pk in met else []),
            ]
        )
        for row in kept
    }


@prepared
def _with_evidence(viewer: Viewer, asks: Sequence[UUID]) -> QuerySet[AskEvidence, UUID]:
    alive = Q(win=None) | Q(win__trashed_at=None)
    alive &= Q(goal=None) | Q(goal__trashed_at=None)
    return visible(viewer, AskEvidence).filter(alive, ask__in=asks).values_list("ask_id", flat=True)


@prepared
def _with_an_answer(viewer: Viewer, asks: Sequence[UUID]) -> QuerySet[Objection, UUID]:
    return visible(viewer, Objection).filter(ask__in=asks).exclude(answer="").values_list("ask_id", flat=True)


def served(viewer: Viewer, of: Ask) -> Iterator[Served]:
    """`your goal Manage people`, `your ambition Head of analytics`, `autonomy, which you rank second`; not what is in the trash."""
    if of.goal and not of.goal.trashed_at:
        yield Served("goal", f"your goal {of.goal.title}", of.goal_id)
    if of.ambition and not of.ambition.trashed_at:
        yield Served("ambition", f"your ambition {of.ambition.text}")
    if of.priority:
        name, rank = PRIORITY_NAMES[of.priority], rank_of(viewer).get(of.priority)
        ranked = f", which you rank {PLACES[rank - 1]}" if rank else ""
        yield Served("priority", f"{name[0].lower()}{name[1:]}{ranked}")


def _costs(of: Ask) -> Iterable[tuple[str, str]]:
    if of.cost is not None:
        yield "Money", money(of.cost.amount, str(of.cost.currency))
    if of.my_time:
        yield "Your time", of.my_time
    if of.their_time:
        yield "Theirs", of.their_time


def _evidence(row: AskEvidence) -> EvidenceLine:
    win, goal = row.win, row.goal
    detail, when = "", ""
    if win is not None:
        detail, when = win.result, win.happened_on.words if win.happened_on else ""
    elif goal is not None:
        detail = " ".join(part for part in (goal.measure, goal.target) if part)
        when = _goal_when(goal)
    elif row.role:
        detail = f"For the role of {row.role}"
    is_gone = bool((win and win.trashed_at) or (goal and goal.trashed_at))
    return EvidenceLine(row.pk, row.kind, str(row), detail, when, row.win_id, row.goal_id, is_gone)


def _goal_when(goal: Goal) -> str:
    if goal.closed_on:
        return f"{goal.get_state_display()} {words.short_date(goal.closed_on)}"
    return f"Due {words.short_date(goal.due)}" if goal.due else ""


def evidence_row(viewer: Viewer, pk: UUID | str) -> AskEvidence:
    """Raises Missing."""
    return find(viewer, AskEvidence, pk)


def objection(viewer: Viewer, pk: UUID | str) -> Objection:
    """Raises Missing."""
    return find(viewer, Objection, pk)


def win_named(viewer: Viewer, words: str) -> Win:
    """The win that is meant. Raises Refused."""
    rows = visible(viewer, Win)
    return find(viewer, Win, named(words, dict(rows.values_list("id", "what")), "win"))


def wins_of(viewer: Viewer, lines: Iterable[EvidenceLine]) -> list[Win]:
    """The wins among lines of evidence."""
    return list(visible(viewer, Win).filter(pk__in=[line.win_id for line in lines if line.win_id]))


def goals_of(viewer: Viewer, lines: Iterable[EvidenceLine]) -> list[Goal]:
    """The goals among lines of evidence."""
    return list(visible(viewer, Goal).filter(pk__in=[line.goal_id for line in lines if line.goal_id]))


def wins_to_choose(viewer: Viewer, said: str = "", chosen: Collection[UUID] = (), most: int = 30) -> list[Win]:
    """Those chosen, then the latest that contain every word that was said."""
    rows = visible(viewer, Win)
    for word in said.split():
        rows = rows.filter(Q(what__icontains=word) | Q(result__icontains=word) | Q(evidence__icontains=word))
    kept = list(visible(viewer, Win).filter(pk__in=chosen)) if chosen else []
    return [*kept, *(row for row in rows[: most + len(kept)] if row.pk not in chosen)][: most + len(kept)]


def goals_to_choose(viewer: Viewer) -> QuerySet[Goal]:
    """Reached goals first, then open ones; those that were dropped show nothing."""
    rows = visible(viewer, Goal).exclude(state=GoalState.DROPPED)
    return rows.order_by("-state", "-closed_on", "due", "created_at")


def kinds() -> tuple[tuple[str, str], ...]:
    return tuple((str(value), str(label)) for value, label in EvidenceKind.choices)
