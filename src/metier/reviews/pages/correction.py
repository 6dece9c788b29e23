"""A correction that is being written: before, after, why, and what it does to the other goals."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.forms import BoundField

from metier.accounts.access import Viewer
from metier.accounts.revisions import version_of
from metier.plan import queries as plan
from metier.plan.models import Goal
from metier.reviews.choices import Verdict
from metier.reviews.forms.correction import CorrectionForm
from metier.reviews.models import Review
from metier.reviews.queries.drafts import NEW, Draft, drafts
from metier.reviews.queries.sheet import Sheet
from metier.reviews.queries.trial import EffectLine, changed, dropped, effect_lines, goes

TITLES = {Verdict.CHANGE: "Course correction: {}", Verdict.DROP: "Drop: {}", Verdict.ADD: "A new goal"}
BUTTONS = {Verdict.CHANGE: "Record this correction", Verdict.DROP: "Drop this goal", Verdict.ADD: "Add this goal"}


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact: what it says now, and the field for what it shall say."""

    name: str
    before: str
    field: BoundField
    is_changed: bool


@dataclass(frozen=True, slots=True)
class Box:
    """`effects` is None while the fields cannot be read. `is_stale` when the goal was changed since it was begun."""

    draft: Draft
    title: str
    button: str
    form: CorrectionForm
    rows: tuple[FactRow, ...]
    effects: tuple[EffectLine, ...] | None
    goes: str
    is_stale: bool

    @property
    def goal(self) -> str:
        return self.draft.goal

    @property
    def is_new(self) -> bool:
        return self.draft.goal == NEW

    @property
    def differs(self) -> bool:
        return self.draft.verdict == Verdict.DROP or any(row.is_changed for row in self.rows)


def boxes(viewer: Viewer, row: Review, found: Sheet) -> tuple[Box, ...]:
    """Those of goals that are open; a goal that was closed elsewhere has none."""
    begun = [one for one in drafts(row) if one.goal == NEW or one.goal in found.plan.goal]
    if not begun:
        return ()
    keys = [UUID(one.goal) for one in begun if one.goal != NEW]
    goals = {str(one.pk): one for one in plan.goals(viewer).filter(pk__in=keys).prefetch_related("revisions")}
    return tuple(box(viewer, found, one, goals.get(one.goal)) for one in begun)


def box(viewer: Viewer, found: Sheet, draft: Draft, goal: Goal | None) -> Box:
    form = CorrectionForm(viewer, found.plan, draft, goal)
    changes = form.changes() if _reads(form) else {}
    return Box(
        draft=draft,
        title=TITLES[draft.verdict].format(goal.title if goal else ""),
        button=BUTTONS[draft.verdict],
        form=form,
        rows=tuple(FactRow(name, form.before(name), form[name], name in changes) for name in form.fact_names),
        effects=_effects(viewer, found, draft, form),
        goes=goes(found.plan, draft.goal) if draft.verdict == Verdict.DROP else "",
        is_stale=goal is not None and draft.version != version_of(goal),
    )


def _reads(form: CorrectionForm) -> bool:
    """Whether the facts can be read, whatever is said of why."""
    return form.is_bound and not any(name != "reason" for name in form.errors)


def _effects(viewer: Viewer, found: Sheet, draft: Draft, form: CorrectionForm) -> tuple[EffectLine, ...] | None:
    """What it does to the goals, itself among them; a new goal has no tasks yet and moves nothing."""
    if draft.verdict == Verdict.DROP:
        return effect_lines(viewer, found.plan, dropped(found.plan, draft.goal), found.records)
    if draft.verdict == Verdict.ADD:
        return ()
    if not form.is_bound:
        return ()
    if not _reads(form):
        return None
    changes = form.changes()
    if not changes:
        return ()
    return effect_lines(viewer, found.plan, changed(found.plan, draft.goal, changes), found.records)
