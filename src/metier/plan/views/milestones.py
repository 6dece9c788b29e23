"""Milestones, on the page of their goal."""

from __future__ import annotations

from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.plan import actions, queries
from metier.plan.actions import Way
from metier.plan.forms import MilestoneForm, NewMilestoneForm
from metier.plan.models import Milestone
from metier.plan.views.goals import show
from metier.plan.views.going_back import done, or_said


@require_POST
def add(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """One more mark on the way to a goal."""
    goal, form = queries.goal(request.viewer, pk), NewMilestoneForm(request.POST)
    if form.is_valid():
        try:
            made = actions.add_milestone(request.viewer, goal, form.cleaned_data["title"])
            undo = reverse("plan:trash_milestone", args=[made.pk])
            return done(request, f"{made.title} is a milestone.", undo, otherwise=_section(made))
        except Refused as problem:
            form.refuse(problem)
    return show(request, goal, milestone=form)


@require_http_methods(["GET", "POST"])
def change(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Say it in other words, or when it was reached; an undo has what was said before in its address."""
    found = queries.milestone(request.viewer, pk)
    before = {"title": found.title, "reached_on": found.reached_on or ""}
    said = request.POST if "title" in request.POST else request.GET if request.method == "POST" else None
    form = MilestoneForm(found, said)
    if request.method == "POST" and form.is_valid():
        try:
            is_other = actions.change_milestone(request.viewer, found, **form.cleaned_data)
            if not is_other:
                return done(request, "Nothing was different.", otherwise=_section(found))
            undo = f"{reverse('plan:change_milestone', args=[pk])}?{urlencode(before)}"
            return done(request, f"{found.title} is changed.", undo, otherwise=_section(found))
        except Refused as problem:
            form.refuse(problem)
    page = {
        "title": "Change the milestone",
        "button": "Keep the change",
        "back": _section(found),
        "crumb": found.goal.title,
    }
    return render(request, "plan/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_POST
@or_said
def reach(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It is reached today."""
    found = queries.milestone(request.viewer, pk)
    actions.reach_milestone(request.viewer, found)
    undo = reverse("plan:reopen_milestone", args=[pk])
    return done(request, f"{found.title} is reached.", undo, otherwise=_section(found))


@require_POST
@or_said
def reopen(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It is not reached yet."""
    found = queries.milestone(request.viewer, pk)
    before = {"title": found.title, "reached_on": found.reached_on or ""}
    actions.reopen_milestone(request.viewer, found)
    undo = f"{reverse('plan:change_milestone', args=[pk])}?{urlencode(before)}"
    return done(request, f"{found.title} is not reached.", undo, otherwise=_section(found))


@require_POST
@or_said
def move(request: ViewerRequest, pk: UUID, way: Way) -> HttpResponse:
    """One place earlier or later."""
    found = queries.milestone(request.viewer, pk)
    other = actions.move_milestone(request.viewer, found, way)
    place = "before" if way == "earlier" else "after"
    back = reverse("plan:move_milestone", args=[pk, "later" if way == "earlier" else "earlier"])
    return done(request, f"{found.title} comes {place} {other.title}.", back, otherwise=_section(found))


@require_POST
def trash(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Put it in the trash."""
    found = queries.milestone(request.viewer, pk)
    actions.trash_milestone(request.viewer, found)
    undo = reverse("plan:restore_milestone", args=[pk])
    return done(request, f"{found.title} is in the trash.", undo, otherwise=_section(found))


@require_POST
@or_said
def restore(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Take it out of the trash."""
    found = actions.restore_milestone(request.viewer, pk)
    return done(request, f"{found.title} is back.", otherwise=_section(found))


def _section(row: Milestone) -> str:
    return f"{reverse('plan:goal', args=[row.goal_id])}#milestones"
