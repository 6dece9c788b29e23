"""Pages of life goals."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.direction import actions, queries
from metier.direction.forms import LifeGoalForm
from metier.direction.models import LifeGoal
from metier.ui.going_back import came_from
from metier.ui.notices import notice_and_redirect


@require_http_methods(["GET", "POST"])
def new(request: ViewerRequest) -> HttpResponse:
    form = LifeGoalForm(request.viewer, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.add_life_goal(request.viewer, **form.facts())
            undo = reverse("direction:trash_life_goal", args=[made.pk])
            return notice_and_redirect(
                request, f"{made.title} is added.", came_from(request) or "direction:direction", undo=undo
            )
        except Refused as problem:
            form.refuse(problem)
    page = {
        "title": "Add a life goal",
        "button": "Add the life goal",
        "leave": "Do not add it",
        "lead": "What the career is to make possible: a house, a family, a journey, a degree.",
    }
    return render(request, "direction/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_GET
def life_goal(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """One life goal and how it has changed."""
    found = queries.life_goal(request.viewer, pk)
    context = {
        "goal": found,
        "standing": queries.standing_life_goal(found.pk, found),
        "changes": queries.changes(request.viewer, found),
        "said_on": request.viewer.career.day_of(found.created_at),
    }
    return render(request, "direction/life_goal.html", context)


@require_http_methods(["GET", "POST"])
def change(request: ViewerRequest, pk: UUID) -> HttpResponse:
    found = queries.life_goal(request.viewer, pk)
    title = found.title
    form = LifeGoalForm.of(request.viewer, found, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            kept = actions.change_life_goal(request.viewer, found, form.facts(), reason=form.cleaned_data["reason"])
            if kept is None:
                return notice_and_redirect(request, "Nothing was different.", "direction:life_goal", found.pk)
            return _said(request, found, f"{title} is changed; the version before is kept.", kept.pk)
        except Refused as problem:
            form.refuse(problem)
    page = {
        "title": f"Change {title}",
        "button": "Keep the change",
        "back": reverse("direction:life_goal", args=[found.pk]),
    }
    return render(request, "direction/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_POST
def reached(request: ViewerRequest, pk: UUID) -> HttpResponse:
    found = queries.life_goal(request.viewer, pk)
    kept = actions.reach_life_goal(request.viewer, found, on=request.viewer.today)
    return _said(request, found, f"{found.title} is reached.", kept.pk)


@require_POST
def trash(request: ViewerRequest, pk: UUID) -> HttpResponse:
    found = queries.life_goal(request.viewer, pk)
    actions.trash(request.viewer, found)
    undo = reverse("direction:restore_life_goal", args=[pk])
    return notice_and_redirect(request, f"{found.title} is in the trash.", "direction:direction", undo=undo)


@require_POST
def restoration(request: ViewerRequest, pk: UUID) -> HttpResponse:
    found = actions.restore(request.viewer, LifeGoal, pk)
    return notice_and_redirect(request, f"{found.title} is back.", "direction:direction")


@require_POST
def withdrawal(request: ViewerRequest, pk: UUID, change: UUID) -> HttpResponse:
    """Undo the last change."""
    found = queries.life_goal(request.viewer, pk)
    actions.withdraw_change(found, change)
    return notice_and_redirect(request, "The change is undone.", "direction:life_goal", pk)


def _said(request: ViewerRequest, found: LifeGoal, text: str, kept: UUID) -> HttpResponse:
    undo = reverse("direction:withdraw_life_goal_change", args=[found.pk, kept])
    return notice_and_redirect(request, text, came_from(request) or "direction:direction", undo=undo)
