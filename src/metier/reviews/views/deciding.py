"""Deciding on each goal of a review: keep, change, drop, add."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from metier.accounts.access import ViewerRequest
from metier.accounts.revisions import version_of
from metier.core.errors import Refused
from metier.core.words import count
from metier.plan import queries as plan
from metier.plan.models import Goal
from metier.reviews import actions, queries
from metier.reviews.choices import Verdict
from metier.reviews.models import Review
from metier.reviews.pages.correction import Box, box
from metier.reviews.queries.drafts import NEW, Draft, draft
from metier.reviews.queries.sheet import sheet
from metier.reviews.views.saving import back, opened, refused


@require_POST
def keep(request: ViewerRequest, pk: UUID, goal: UUID) -> HttpResponse:
    """It stays as it is."""
    try:
        row, found = opened(request, pk), plan.goal(request.viewer, goal)
        actions.keep(request.viewer, row, found)
    except Refused as problem:
        return refused(request, pk, problem, at="decide")
    return back(request, row, at="decide")


@require_POST
def keep_all(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Every goal that is not decided stays as it is."""
    try:
        row = opened(request, pk)
        left = [UUID(one.id) for one in sheet(request.viewer, row).undecided]
        number = actions.keep_all(request.viewer, row, left)
    except Refused as problem:
        return refused(request, pk, problem, at="decide")
    undo = f"{reverse('reviews:undo_keep_all', args=[pk])}?at={request.viewer.now.isoformat().replace('+', '%2B')}"
    return back(request, row, f"{count(number, 'goal')} kept.", undo=undo if number else None, at="decide")


@require_POST
def undo_keep_all(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """They are not decided."""
    row = queries.review(request.viewer, pk)
    actions.undo_keep_all(request.viewer, row, request.GET.get("at", ""))
    return back(request, row, "They are not decided yet.", at="decide")


@require_POST
def begin(request: ViewerRequest, pk: UUID, goal: UUID, verdict: str) -> HttpResponse:
    """Open the box in which a goal is changed or dropped."""
    try:
        row, found = opened(request, pk), plan.goal(request.viewer, goal)
        actions.begin_correction(request.viewer, row, found, Verdict(verdict))
    except Refused as problem:
        return refused(request, pk, problem, at="decide")
    return back(request, row, at=f"correction-{goal}")


@require_POST
def begin_new(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Open the box in which a goal is added."""
    try:
        row = opened(request, pk)
        if draft(row, NEW) is None:
            actions.keep_draft(request.viewer, row, Draft(NEW, Verdict.ADD))
    except Refused as problem:
        return refused(request, pk, problem, at="decide")
    return back(request, row, at=f"correction-{NEW}")


@require_POST
def discard(request: ViewerRequest, pk: UUID, goal: UUID | None = None) -> HttpResponse:
    """Close the box; nothing changes."""
    try:
        row = queries.review(request.viewer, pk)
        actions.discard_draft(request.viewer, row, str(goal or NEW))
        opened(request, pk)
    except Refused as problem:
        return refused(request, pk, problem, at="decide")
    return back(request, row, at="decide")


@require_POST
def effects(request: ViewerRequest, pk: UUID, goal: UUID) -> HttpResponse:
    """What a change does, while it is typed: the box with it."""
    try:
        row, found = opened(request, pk), plan.goal(request.viewer, goal)
        shown = _box(request, row, found)
    except Refused as problem:
        return refused(request, pk, problem, at="decide")
    if shown is None or not getattr(request, "htmx", False):
        return back(request, row, at=f"correction-{goal}")
    return render(request, "reviews/_correction.html", {"box": shown, "review": row})


@require_POST
def record(request: ViewerRequest, pk: UUID, goal: UUID) -> HttpResponse:
    """Record a change or a drop, once its effects were shown."""
    try:
        row, found = opened(request, pk), plan.goal(request.viewer, goal)
        shown = _box(request, row, found)
        if shown is None:
            return back(request, row, "That correction is not there any more.", at="decide", bad=True)
        unseen = request.POST.get(f"seen-{goal}") != shown.draft.mark
        if not shown.form.is_valid() or (unseen and shown.effects):
            text = "" if unseen and shown.form.is_valid() else shown.form.attention
            return back(
                request,
                row,
                text or "This is what it does. Record it, if that is what you want.",
                at=f"correction-{goal}",
                bad=bool(text),
            )
        _carry_out(request, row, found, shown)
    except Refused as problem:
        _begin_again(request, pk, goal)
        return refused(request, pk, problem, at="decide")
    undo = reverse("reviews:withdraw", args=[pk, goal])
    done = "dropped" if shown.draft.verdict == Verdict.DROP else "changed"
    return back(request, row, f"{found.title} is {done}.", undo=undo, at="decide")


@require_POST
def record_new(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Add the goal."""
    try:
        row = opened(request, pk)
        begun = draft(row, NEW)
        if begun is None:
            return back(request, row, "The goal to add is not there any more.", at="decide", bad=True)
        form = box(request.viewer, sheet(request.viewer, row), begun, None).form
        if not form.is_valid():
            return back(request, row, form.attention, at=f"correction-{NEW}", bad=True)
        made = actions.add(request.viewer, row, why=form.why, **form.changes())
    except Refused as problem:
        return refused(request, pk, problem, at=f"correction-{NEW}")
    undo = reverse("reviews:withdraw", args=[pk, made.goal_id])
    return back(request, row, f"{made.goal.title} is a goal.", undo=undo, at="decide")


@require_POST
def withdraw(request: ViewerRequest, pk: UUID, goal: UUID) -> HttpResponse:
    """Take back what was decided of a goal."""
    try:
        row = opened(request, pk)
        actions.withdraw(request.viewer, row, plan.goal(request.viewer, goal))
    except Refused as problem:
        return refused(request, pk, problem, at="decide")
    return back(request, row, "It is as it was.", at="decide")


def _box(request: ViewerRequest, row: Review, goal: Goal) -> Box | None:
    begun = draft(row, str(goal.pk))
    return box(request.viewer, sheet(request.viewer, row), begun, goal) if begun else None


def _carry_out(request: ViewerRequest, row: Review, goal: Goal, shown: Box) -> None:
    why, version = shown.form.why, shown.draft.version
    if shown.draft.verdict == Verdict.DROP:
        actions.drop(request.viewer, row, goal, why=why, version=version)
    else:
        actions.change(request.viewer, row, goal, shown.form.changes(), why=why, version=version)


def _begin_again(request: ViewerRequest, pk: UUID, goal: UUID) -> None:
    """A goal that was changed elsewhere is shown as it is now, with what was typed; one that is closed has no correction."""
    row, found = queries.review(request.viewer, pk), plan.goal(request.viewer, goal)
    begun = draft(row, str(goal))
    if begun is None or not row.is_open:
        return
    if not found.is_open:
        actions.discard_draft(request.viewer, row, str(goal))
    elif begun.version != version_of(found):
        actions.keep_draft(request.viewer, row, Draft(begun.goal, begun.verdict, begun.said, version_of(found)))
