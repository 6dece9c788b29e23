"""Drift that is meant: said in one click, explained, taken back."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.reviews import queries
from metier.reviews.actions import drift as actions
from metier.reviews.forms.drift import WhyForm
from metier.reviews.queries.course.of_rest import drift_said as said
from metier.ui.going_back import came_from
from metier.ui.notices import notice_and_redirect


@require_POST
def call(request: ViewerRequest) -> HttpResponse:
    """This share is deliberate."""
    share = request.POST.get("share", "")
    if not share.isascii() or not share.isdigit() or len(share) > 3:
        raise Refused("This share cannot be read. Open Today again.")
    row = actions.call_deliberate(request.viewer, request.POST.get("priority", ""), int(share))
    return notice_and_redirect(
        request,
        f"Kept with today’s date: {said(row)} is deliberate.",
        came_from(request) or reverse("home:today"),
        undo=reverse("reviews:take_back", args=[row.pk]),
        action=("Say why", reverse("reviews:deliberate", args=[row.pk])),
    )


@require_http_methods(["GET", "POST"])
def deliberate(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """What was called deliberate, and why."""
    row = queries.deliberate_one(request.viewer, pk)
    form = WhyForm(request.POST or None, initial={"why": row.why})
    if request.method == "POST" and form.is_valid():
        actions.explain(row, form.cleaned_data["why"])
        return notice_and_redirect(request, "The reason is kept with it.", "home:today")
    context = {"row": row, "said": said(row), "form": form}
    return render(request, "reviews/deliberate.html", context, status=422 if form.errors else 200)


@require_POST
def take_back(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It is not deliberate."""
    row = queries.deliberate_one(request.viewer, pk)
    actions.take_back(request.viewer, row)
    text = "Taken back: it is shown as drift again."
    return notice_and_redirect(request, text, "home:today", undo=reverse("reviews:call_again", args=[pk]))


@require_POST
def call_again(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Undo taking it back."""
    row = actions.call_again(request.viewer, pk)
    return notice_and_redirect(request, f"{said(row)[:1].upper()}{said(row)[1:]} is deliberate again.", "home:today")
