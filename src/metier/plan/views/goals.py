"""Pages of goals."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.core.words import count, weekday_date
from metier.plan import actions, queries
from metier.plan.choices import Horizon
from metier.plan.forms import DropForm, GoalForm, NewMilestoneForm, ReachedForm
from metier.plan.models import Goal
from metier.plan.pages.goal import goal_page
from metier.plan.pages.goals import goals_page
from metier.plan.views.going_back import done, or_said
from metier.ui.forms import StyledForm


@require_GET
def goal(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """One goal: what it serves, its tasks, its hours, what was said before."""
    return show(request, queries.goal(request.viewer, pk))


@require_GET
def goals(request: ViewerRequest) -> HttpResponse:
    """Every goal, those reached and dropped too; `?all` lists more than the latest."""
    page = goals_page(request.viewer, everything="all" in request.GET)
    return render(request, "plan/goals.html", {"page": page})


@require_GET
def for_direction(request: ViewerRequest) -> HttpResponse:
    """The goals as a part of the direction page."""
    return render(request, "plan/_for_direction.html", {"parts": queries.goals_for_direction(request.viewer)})


@require_http_methods(["GET", "POST"])
def new(request: ViewerRequest) -> HttpResponse:
    """Set a goal; `?horizon=`, `?serves=` and `?ambition=` choose beforehand."""
    viewer, asked = request.viewer, request.GET
    initial = {"horizon": asked["horizon"]} if asked.get("horizon") in Horizon.values else {}
    initial |= {name: asked[name] for name in ("serves", "ambition") if asked.get(name)}
    form = GoalForm(viewer, None, request.POST or None, **initial)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.add_goal(viewer, **form.facts())
            undo = reverse("plan:trash_goal", args=[made.pk])
            return done(request, f"{made.title} is a goal.", undo, otherwise=_page(made))
        except Refused as problem:
            form.refuse(problem)
    page = {"title": "Add a goal", "button": "Add the goal", "leave": "Do not add it"}
    return render(request, "plan/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def change(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Change a goal and say why."""
    found = queries.goal(request.viewer, pk)
    form = GoalForm(request.viewer, found, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            kept = actions.change_goal(request.viewer, found, form.facts(), reason=form.cleaned_data["reason"])
            if kept is None:
                return done(request, "Nothing was different.", otherwise=_page(found))
            return done(
                request,
                f"{found.title} is changed; the version before is kept.",
                _undo(found, kept.pk),
                otherwise=_page(found),
            )
        except Refused as problem:
            form.refuse(problem)
    page = {"title": "Change the goal", "button": "Keep the change", "back": _page(found), "crumb": found.title}
    return render(request, "plan/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_POST
def reach(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It is reached."""
    found, form = queries.goal(request.viewer, pk), ReachedForm(request.POST)
    if form.is_valid():
        try:
            said = form.cleaned_data
            kept = actions.reach_goal(request.viewer, found, on=said["on"], reason=said["reason"])
            return done(request, f"{found.title} is reached.", _undo(found, kept.pk), otherwise=_page(found))
        except Refused as problem:
            form.refuse(problem)
    return show(request, found, reached=form)


@require_POST
def drop(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It is given up, with the reason."""
    found, form = queries.goal(request.viewer, pk), DropForm(request.POST)
    if form.is_valid():
        try:
            kept = actions.drop_goal(request.viewer, found, reason=form.cleaned_data["reason"])
            return done(request, f"{found.title} is dropped.", _undo(found, kept.pk), otherwise=_page(found))
        except Refused as problem:
            form.refuse(problem)
    return show(request, found, drop=form)


@require_POST
@or_said
def reopen(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It is a goal again."""
    found = queries.goal(request.viewer, pk)
    kept = actions.reopen_goal(request.viewer, found)
    return done(request, f"{found.title} is open again.", _undo(found, kept.pk), otherwise=_page(found))


@require_POST
def trash(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Put it in the trash, with its tasks."""
    found = queries.goal(request.viewer, pk)
    number = actions.trash_goal(request.viewer, found)
    tasks = f" with {count(number, 'task')}" if number else ""
    return done(request, f"{found.title} is in the trash{tasks}.", reverse("plan:restore_goal", args=[pk]))


@require_POST
@or_said
def restore(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Take it out of the trash."""
    found = actions.restore_goal(request.viewer, pk)
    return done(request, f"{found.title} is back.", otherwise=_page(found))


@require_POST
@or_said
def withdraw(request: ViewerRequest, pk: UUID, change: UUID) -> HttpResponse:
    """Undo the last change."""
    found = queries.goal(request.viewer, pk)
    actions.withdraw_change(request.viewer, found, change)
    return done(request, "The change is undone.", otherwise=_page(found))


@require_POST
@or_said
def snooze(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Do not bring it up for a week."""
    found = queries.goal(request.viewer, pk)
    until = actions.snooze(request.viewer, found)
    undo = reverse("plan:wake_goal", args=[pk])
    return done(request, f"Put off until {weekday_date(until)}: {found.title}", undo)


@require_POST
def wake(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Bring it up again."""
    found = queries.goal(request.viewer, pk)
    actions.wake(found)
    return done(request, f"{found.title} is brought up again.")


def _page(goal: Goal) -> str:
    return reverse("plan:goal", args=[goal.pk])


def _undo(goal: Goal, revision: UUID) -> str:
    return reverse("plan:withdraw_goal_change", args=[goal.pk, revision])


def show(request: ViewerRequest, found: Goal, **refused: ReachedForm | DropForm | NewMilestoneForm) -> HttpResponse:
    """The page of a goal; with forms that were refused, to be corrected on it."""
    forms: dict[str, StyledForm] = {
        "reached": ReachedForm(auto_id="reached_%s"),
        "drop": DropForm(auto_id="drop_%s"),
        "milestone": NewMilestoneForm(),
        **refused,
    }
    context = {"page": goal_page(request.viewer, found), "forms": forms}
    return render(request, "plan/goal.html", context, status=422 if refused else 200)
