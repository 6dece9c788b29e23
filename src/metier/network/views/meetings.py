"""Meetings: planned, looked at before, logged after; and the brief of somebody without one."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.network import actions, queries
from metier.network.forms.talks import MeetingForm, TalkForm
from metier.network.models import Meeting
from metier.network.pages.drafting import brief_page
from metier.network.queries.talks import meeting as found_meeting
from metier.network.views.going_back import done, or_said


@require_GET
def brief(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """What to know before one talks to somebody."""
    found = queries.person(request.viewer, pk)
    return render(request, "network/brief.html", {"page": brief_page(request.viewer, found)})


@require_GET
def meeting(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """The brief of a meeting."""
    row = found_meeting(request.viewer, pk)
    return render(request, "network/brief.html", {"page": brief_page(request.viewer, row.contact, row)})


@require_http_methods(["GET", "POST"])
def new(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Plan a meeting with somebody."""
    found = queries.person(request.viewer, pk)
    form = MeetingForm(None, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            row = actions.plan_meeting(request.viewer, found, form.facts())
            undo = reverse("network:trash_meeting", args=[row.pk])
            text = f"The meeting with {found} is planned; its brief is here, and on Today the day before."
            return done(request, text, undo, to=reverse("network:meeting", args=[row.pk]))
        except Refused as problem:
            form.refuse(problem)
    page = {
        "title": f"Meet {found}",
        "button": "Plan the meeting",
        "leave": "Do not plan it",
        "back": reverse("network:person", args=[pk]),
        "crumb": found.name,
    }
    return render(request, "network/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def change(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Another day, or more to ask."""
    row = found_meeting(request.viewer, pk)
    form = MeetingForm(row, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            changed = actions.change_meeting(request.viewer, row, form.facts())
            return done(request, "The meeting is changed." if changed else "Nothing was different.", to=_page(row))
        except Refused as problem:
            form.refuse(problem)
    page = {
        "title": "Change the meeting",
        "button": "Keep the change",
        "back": _page(row),
        "crumb": row.contact.name,
        "remove": reverse("network:trash_meeting", args=[pk]),
        "remove_label": "Put in the trash",
    }
    return render(request, "network/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def hold(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Log what was said: a talk."""
    viewer, row = request.viewer, found_meeting(request.viewer, pk)
    form = TalkForm(None, request.POST or None, on=min(row.on, viewer.today))
    if request.method == "POST" and form.is_valid():
        try:
            actions.hold_meeting(viewer, row, form.facts())
            undo = reverse("network:unhold_meeting", args=[pk])
            to = reverse("network:person", args=[row.contact_id])
            return done(request, f"The talk with {row.contact} is logged.", undo, to=to)
        except Refused as problem:
            form.refuse(problem)
    page = {
        "title": f"What came of meeting {row.contact}",
        "button": "Log the talk",
        "leave": "Do not log it",
        "back": _page(row),
        "crumb": row.contact.name,
    }
    return render(request, "network/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_POST
def unhold(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Undo of logging it."""
    row = found_meeting(request.viewer, pk)
    actions.unhold_meeting(request.viewer, row)
    return done(request, "The talk is in the trash; the meeting is ahead again.", to=_page(row))


@require_POST
def trash(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It is not held."""
    row = found_meeting(request.viewer, pk)
    actions.trash_meeting(request.viewer, row)
    undo = reverse("network:restore_meeting", args=[pk])
    to = reverse("network:person", args=[row.contact_id])
    return done(request, "The meeting is in the trash.", undo, to=to)


@require_POST
@or_said
def restore(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It is planned again."""
    row = actions.restore_meeting(request.viewer, pk)
    return done(request, "The meeting is back.", to=_page(row))


def _page(row: Meeting) -> str:
    return reverse("network:meeting", args=[row.pk])
