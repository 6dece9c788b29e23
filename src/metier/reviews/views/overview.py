"""All reviews, and their rhythm."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.core.words import WEEKDAYS, listed
from metier.reviews import actions, queries
from metier.reviews.forms.rhythm import RhythmForm, read, written
from metier.reviews.middleware import PulseRequest
from metier.reviews.pages.overview import overview_page
from metier.ui.notices import notice_and_redirect


@require_GET
def reviews(request: PulseRequest) -> HttpResponse:
    """What is due and in progress, and those that are past; `?page=` for older ones."""
    page = overview_page(request.viewer, request.pulse.turns, request.GET.get("page", "1"))
    return render(request, "reviews/reviews.html", {"page": page})


@require_http_methods(["GET", "POST"])
def rhythm(request: PulseRequest) -> HttpResponse:
    """Which reviews are held, and on which day."""
    form = RhythmForm(request.pulse.turns, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            before = actions.set_rhythm(request.viewer, form.chosen())
            undo = f"{reverse('reviews:undo_rhythm')}?was={written(before)}"
            return notice_and_redirect(request, _said(request), "reviews:reviews", undo=undo)
        except Refused as problem:
            form.refuse(problem)
    return render(request, "reviews/rhythm.html", {"form": form}, status=422 if form.errors else 200)


@require_POST
def undo_rhythm(request: ViewerRequest) -> HttpResponse:
    """The rhythm as it was before."""
    actions.restore_rhythm(request.viewer, read(request.GET.get("was", "")))
    return notice_and_redirect(request, "The rhythm is as it was.", "reviews:reviews")


def _said(request: ViewerRequest) -> str:
    held = [f"{one.kind} on {WEEKDAYS[one.weekday]}s" for one in queries.beats(request.viewer) if one.is_held]
    return f"Reviews are held {listed(held)}." if held else "No reviews are held; you can still open one."
