"""One line, from any page: shown as it is understood, corrected where it must be, then kept."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from metier.accounts.access import Missing, ViewerRequest
from metier.core.errors import Refused
from metier.home.actions.capture import UNDOABLE, Captured, keep, take_back
from metier.home.forms import CaptureForm, ReadingForm
from metier.home.understanding import Kind, Reading, for_whom, understand
from metier.home.views.redirecting import back, done
from metier.network.models import Interaction
from metier.network.queries.naming import chosen
from metier.plan import queries as plan
from metier.plan.choices import Purpose


@require_GET
def reading(request: ViewerRequest) -> HttpResponse:
    """What a line is understood as while it is written: a part of every page. Any: what the template shows."""
    line = " ".join(request.GET.get("entry", "").split())
    context: dict[str, Any] = {"line": line, "purposes": Purpose.choices}
    if line:
        try:
            found = understand(request.viewer, line)
            context |= {"reading": _chosen(request, found), "asks": not found.is_complete}
            context["goals"] = plan.choosable_goals(request.viewer) if context["asks"] else ()
        except Refused as refused:
            context["problem"] = refused.sentence
    return render(request, "home/_reading.html", context)


def capture(request: ViewerRequest) -> HttpResponse:
    """Keep a line and go back, or show what it is understood as first; what cannot be kept stays in the field, with the reason.

    With script (`quick`) it is kept at once when nothing is to be asked, or when what is asked was seen (`asked`).
    """
    form, is_gone = CaptureForm(request.POST or None), False
    if request.method == "POST" and form.is_valid():
        said, line = request.POST, " ".join(form.cleaned_data["entry"].split())
        try:
            found = _chosen(request, understand(request.viewer, line))
            was_seen = found.is_complete or " ".join(said.get("asked", "").split()) == line
            if said.get("quick") and not said.get("look") and was_seen:
                return _kept(request, keep(request.viewer, found))
            return _shown(request, ReadingForm(request.viewer, found), found)
        except Missing:
            is_gone = True
            form.add_error(
                "entry", "The goal or task you chose is not there any more. Log it again, for another or none."
            )
        except Refused as refused:
            form.add_error("entry", refused.sentence)
    status = 404 if is_gone else 422 if form.errors else 200
    return render(request, "home/capture.html", {"form": form, "next": back(request)}, status=status)


@require_POST
def corrected(request: ViewerRequest) -> HttpResponse:
    """Keep a line as its form says."""
    viewer, line = request.viewer, " ".join(request.POST.get("line", "").split())
    try:
        found = understand(viewer, line)
    except Refused:
        found = Reading(Kind.NOTE, line, line, viewer.today, viewer.today)
    form = ReadingForm(viewer, found, request.POST)
    if form.is_valid():
        try:
            return _kept(request, keep(viewer, form.reading()))
        except Refused as refused:
            form.refuse(_in_the_form(refused))
    return _shown(request, form, found)


@require_POST
def capture_undo(request: ViewerRequest, kind: str, pk: UUID) -> HttpResponse:
    """Take back what was just captured."""
    if kind not in UNDOABLE:
        raise Missing("There is nothing of this kind to take back.")
    take_back(request.viewer, kind, pk)
    return done(request, "Taken back. It stays in the trash for 30 days.")


def _chosen(request: ViewerRequest, found: Reading) -> Reading:
    """With the goal and the purpose, or the people, that were chosen beside the line."""
    said = request.POST if request.method == "POST" else request.GET
    purpose, choice = said.get("purpose", ""), said.get("what_for", "")
    if found.kind == Kind.MET:
        return replace(found, met=chosen(found.met, said.getlist("whom")))
    if purpose in Purpose.values and found.asks_purpose:
        found = for_whom(request.viewer, found, found.goal, found.task, purpose)
    if choice and found.goal is None and found.kind in (Kind.DEPOSIT, Kind.TASK):
        goal, task = plan.meant_by(request.viewer, choice)
        found = for_whom(request.viewer, found, goal, task, found.purpose or None)
    return found


def _kept(request: ViewerRequest, kept: Captured) -> HttpResponse:
    undo = reverse("home:capture_undo", args=[kept.kind, kept.row.pk])
    action = None
    if kept.needs_place:
        action = ("Choose its goal", reverse("home:note", args=[kept.row.pk]))
    elif kept.needs_person:
        action = ("Say who it was", reverse("home:note_talk", args=[kept.row.pk]))
    elif isinstance(kept.row, Interaction):
        action = ("Open their page", reverse("network:person", args=[kept.row.contact_id]))
    elif kept.kind == "deposit":
        action = ("Change", reverse("plan:change_deposit", args=[kept.row.pk]))
    return done(request, kept.sentence, undo, action)


def _shown(request: ViewerRequest, form: ReadingForm, found: Reading) -> HttpResponse:
    context = {"form": form, "reading": found, "next": back(request)}
    return render(request, "home/captured.html", context, status=422 if form.errors else 200)


def _in_the_form(refused: Refused) -> Refused:
    """With the names of the form's fields: what a task is called, and what a deposit was, is its text."""
    names = {"title": "text", "what": "text", "goal": "what_for", "put_in_on": "on"}
    if refused.where.field in names:
        return Refused(refused.sentence, type(refused.where)(field=names[refused.where.field]))
    return refused
