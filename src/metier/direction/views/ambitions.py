"""Pages of ambitions."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.direction import actions, queries
from metier.direction.choices import AmbitionKind
from metier.direction.forms import AmbitionForm
from metier.direction.models import Ambition
from metier.ui.going_back import came_from
from metier.ui.notices import notice_and_redirect


@require_http_methods(["GET", "POST"])
def new(request: ViewerRequest) -> HttpResponse:
    """Add an ambition; `?kind=` chooses its kind beforehand."""
    kind = request.GET.get("kind", "")
    form = AmbitionForm(request.POST or None, initial={"kind": kind if kind in AmbitionKind.values else ""})
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.add_ambition(request.viewer, **form.facts())
            return notice_and_redirect(
                request,
                "The ambition is added.",
                came_from(request) or "direction:direction",
                undo=reverse("direction:trash_ambition", args=[made.pk]),
            )
        except Refused as problem:
            form.refuse(problem)
    page = {"title": "Add an ambition", "button": "Add the ambition", "leave": "Do not add it"}
    return render(request, "direction/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_GET
def ambition(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """One ambition and how it has changed."""
    found = queries.ambition(request.viewer, pk)
    said_on = request.viewer.career.day_of(found.created_at)
    context = {"ambition": found, "changes": queries.changes(request.viewer, found), "said_on": said_on}
    return render(request, "direction/ambition.html", context)


@require_http_methods(["GET", "POST"])
def change(request: ViewerRequest, pk: UUID) -> HttpResponse:
    found = queries.ambition(request.viewer, pk)
    form = AmbitionForm.of(found, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            kept = actions.change_ambition(request.viewer, found, form.facts(), reason=form.cleaned_data["reason"])
            if kept is None:
                return notice_and_redirect(request, "Nothing was different.", "direction:ambition", found.pk)
            return _said(request, found, "The ambition is changed; the version before is kept.", kept.pk)
        except Refused as problem:
            form.refuse(problem)
    page = {
        "title": "Change the ambition",
        "button": "Keep the change",
        "back": reverse("direction:ambition", args=[found.pk]),
    }
    return render(request, "direction/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_POST
def end(request: ViewerRequest, pk: UUID) -> HttpResponse:
    found = queries.ambition(request.viewer, pk)
    kept = actions.end_ambition(request.viewer, found, reason=request.POST.get("reason", ""), on=request.viewer.today)
    return _said(request, found, "It is no longer an ambition. It is kept under Ended.", kept.pk)


@require_POST
def pursuit(request: ViewerRequest, pk: UUID) -> HttpResponse:
    found = queries.ambition(request.viewer, pk)
    kept = actions.pursue_again(request.viewer, found, reason=request.POST.get("reason", ""))
    return _said(request, found, "It is an ambition again.", kept.pk)


@require_POST
def trash(request: ViewerRequest, pk: UUID) -> HttpResponse:
    found = queries.ambition(request.viewer, pk)
    actions.trash(request.viewer, found)
    undo = reverse("direction:restore_ambition", args=[pk])
    return notice_and_redirect(request, "The ambition is in the trash.", "direction:direction", undo=undo)


@require_POST
def restoration(request: ViewerRequest, pk: UUID) -> HttpResponse:
    actions.restore(request.viewer, Ambition, pk)
    return notice_and_redirect(request, "The ambition is back.", "direction:direction")


@require_POST
def withdrawal(request: ViewerRequest, pk: UUID, change: UUID) -> HttpResponse:
    """Undo the last change."""
    found = queries.ambition(request.viewer, pk)
    actions.withdraw_change(found, change)
    return notice_and_redirect(request, "The change is undone.", "direction:ambition", pk)


def _said(request: ViewerRequest, found: Ambition, text: str, kept: UUID) -> HttpResponse:
    undo = reverse("direction:withdraw_ambition_change", args=[found.pk, kept])
    return notice_and_redirect(request, text, came_from(request) or "direction:direction", undo=undo)
