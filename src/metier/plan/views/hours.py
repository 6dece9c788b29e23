"""The hours a week."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.accounts.models import Revision
from metier.core.errors import Refused
from metier.plan import actions, queries
from metier.plan.forms import HoursForm
from metier.plan.models import HoursSpan
from metier.plan.pages.hours import hours_page
from metier.plan.views.going_back import done, or_said


@require_http_methods(["GET", "POST"])
def hours(request: ViewerRequest) -> HttpResponse:
    """What holds, and saying it."""
    form = HoursForm(None, request.POST or None, starts_on=request.viewer.today)
    if request.method == "POST" and form.is_valid():
        try:
            said = actions.set_hours(request.viewer, **form.facts())
            undo = reverse("plan:remove_hours", args=[said.span.pk]) if said.is_new else _undo(said.span, said.revision)
            return done(request, f"{said.span}.", undo, otherwise=reverse("plan:hours"))
        except Refused as problem:
            form.refuse(problem)
    context = {"page": hours_page(request.viewer), "form": form}
    return render(request, "plan/hours.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def change(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Change hours that were said."""
    span = queries.span(request.viewer, pk)
    form = HoursForm(span, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            kept = actions.change_hours(request.viewer, span, form.facts())
            text = f"{span}." if kept else "Nothing was different."
            return done(request, text, _undo(span, kept), otherwise=reverse("plan:hours"))
        except Refused as problem:
            form.refuse(problem)
    page = {
        "title": "Change the hours",
        "button": "Keep the change",
        "back": reverse("plan:hours"),
        "crumb": "Hours a week",
    }
    return render(request, "plan/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_POST
def remove(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """They no longer hold."""
    span = queries.span(request.viewer, pk)
    actions.remove_hours(request.viewer, span)
    undo = reverse("plan:restore_hours", args=[pk])
    return done(request, f"Removed: {span}.", undo, otherwise=reverse("plan:hours"))


@require_POST
def restore(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """They hold again."""
    span = actions.restore_hours(request.viewer, pk)
    return done(request, f"{span}.", otherwise=reverse("plan:hours"))


@require_POST
@or_said
def withdraw(request: ViewerRequest, pk: UUID, change: UUID) -> HttpResponse:
    """Undo the last change."""
    actions.withdraw_change(request.viewer, queries.span(request.viewer, pk), change)
    return done(request, "The change is undone.", otherwise=reverse("plan:hours"))


@require_POST
def withdraw_added(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Undo adding hours to some weeks."""
    actions.withdraw_added_hours(request.viewer, queries.span(request.viewer, pk))
    return done(request, "The hours are as they were.", otherwise=reverse("plan:hours"))


def _undo(span: HoursSpan, kept: Revision | None) -> str | None:
    return reverse("plan:withdraw_hours_change", args=[span.pk, kept.pk]) if kept else None
