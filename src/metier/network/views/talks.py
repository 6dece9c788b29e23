"""Talks: logged, changed, put in the trash."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core import words
from metier.core.errors import Refused
from metier.network import actions, queries
from metier.network.forms.talks import NewTalkForm, TalkForm
from metier.network.queries.talks import talk
from metier.network.views.going_back import done, or_said


@require_http_methods(["GET", "POST"])
def new(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Log a talk with somebody."""
    viewer = request.viewer
    found = queries.person(viewer, pk)
    form = NewTalkForm(None, request.POST or None, on=viewer.today)
    if request.method == "POST" and form.is_valid():
        try:
            rows = actions.log_talk(viewer, form.with_others(viewer, found), form.facts())
            whom = words.listed([str(row.contact) for row in rows])
            undo = f"{reverse('network:trash_talk', args=[rows[0].pk])}?others=too"
            return done(request, f"The talk with {whom} is logged.", undo, to=reverse("network:person", args=[pk]))
        except Refused as problem:
            form.refuse(problem)
    page = {
        "title": f"A talk with {found}",
        "button": "Log the talk",
        "leave": "Do not log it",
        "back": reverse("network:person", args=[pk]),
        "crumb": found.name,
    }
    return render(request, "network/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def change(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Say anew what was said, and when."""
    row = talk(request.viewer, pk)
    form = TalkForm(row, request.POST or None)
    back = reverse("network:person", args=[row.contact_id])
    if request.method == "POST" and form.is_valid():
        try:
            changed = actions.change_talk(request.viewer, row, form.facts())
            return done(request, "The talk is changed." if changed else "Nothing was different.", to=back)
        except Refused as problem:
            form.refuse(problem)
    page = {
        "title": "Change the talk",
        "button": "Keep the change",
        "back": back,
        "crumb": row.contact.name,
        "remove": reverse("network:trash_talk", args=[pk]),
        "remove_label": "Put in the trash",
    }
    return render(request, "network/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_POST
def trash(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It was not had; with `?others=too` with nobody who was there."""
    row = talk(request.viewer, pk)
    actions.trash_talk(request.viewer, row, with_others=request.GET.get("others") == "too")
    undo = reverse("network:restore_talk", args=[pk])
    return done(request, "The talk is in the trash.", undo, to=reverse("network:person", args=[row.contact_id]))


@require_POST
@or_said
def restore(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It was had after all."""
    row = actions.restore_talk(request.viewer, pk)
    return done(request, "The talk is back.", to=reverse("network:person", args=[row.contact_id]))
