"""The front door."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from metier.accounts.access import Missing, ViewerRequest
from metier.core import words
from metier.home import today as composed
from metier.home.actions import notes
from metier.home.front_page import front_page
from metier.home.views.redirecting import done
from metier.reviews.middleware import PulseRequest


@require_GET
def today(request: PulseRequest) -> HttpResponse:
    """What is worth doing now, where the goals stand, the hours put in."""
    page = front_page(request.viewer, request.pulse.turns, everything="all" in request.GET)
    return render(request, "home/today.html", {"page": page})


@require_POST
def snooze(request: ViewerRequest) -> HttpResponse:
    """Put off what has no row of its own to keep the day in."""
    kind = request.POST.get("kind", "")
    if kind not in composed.KINDS:
        raise Missing("There is nothing of this kind on Today.")
    kept = notes.put_off(request.viewer, kind, request.POST.get("subject", ""))
    title = request.POST.get("title", "")[:200] or composed.KINDS[kind]
    undo = reverse("home:snooze_undo", args=[kept.pk])
    return done(request, f"Put off until {words.weekday_date(kept.until)}: {title}", undo)


@require_POST
def snooze_undo(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It is on Today again."""
    notes.show_again(request.viewer, pk)
    return done(request, "It is on Today again.")
