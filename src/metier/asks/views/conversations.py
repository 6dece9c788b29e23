"""The conversation: prepared, rehearsed, put away."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.asks import actions, queries
from metier.asks.forms import ConversationForm, RehearsalForm
from metier.asks.models import Ask
from metier.asks.pressing import pressing_of
from metier.asks.views.going_back import done, or_said
from metier.core import speech
from metier.core.errors import Refused


@require_http_methods(["GET", "POST"])
def conversation(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Prepare the conversation that is coming."""
    viewer, found = request.viewer, queries.ask(request.viewer, pk)
    talk = queries.coming(viewer, found)
    due = pressing_of(viewer, [found]).get(found.pk)
    form = ConversationForm(talk, request.POST or None, opening=due.opening if due else "")
    if request.method == "POST" and form.is_valid():
        try:
            actions.prepare(viewer, found, form.facts())
            return done(request, "The conversation is prepared.", to=_page(found))
        except Refused as problem:
            form.refuse(problem)
    page = {
        "title": "The conversation",
        "lead": "What they may say against it stands in the case, with your answers; it is part of the rehearsal.",
        "button": "Keep it",
        "back": _page(found),
        "crumb": found.title,
        "remove": reverse("asks:trash_conversation", args=[talk.pk]) if talk else "",
    }
    return render(request, "asks/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def rehearse(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Say it aloud, with a clock; log how it went."""
    viewer = request.viewer
    talk = queries.conversation(viewer, pk)
    form = RehearsalForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            row = actions.rehearse(viewer, talk, **form.cleaned_data)
            undo = reverse("asks:trash_rehearsal", args=[row.pk])
            return done(request, "The rehearsal is logged.", undo, to=_page(talk.ask))
        except Refused as problem:
            form.refuse(problem)
    script = queries.script(viewer, talk)
    seconds = queries.seconds_to_say(script)
    page = {
        "ask": talk.ask,
        "talk": talk,
        "script": script,
        "seconds": seconds,
        "length": speech.length(seconds),
        "words": speech.word_count(text for _, text in script),
        "rehearsals": [
            (row, speech.length(row.seconds) if row.seconds else "") for row in queries.rehearsals(viewer, talk)
        ],
        "back": _page(talk.ask),
    }
    return render(request, "asks/rehearsal.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_POST
def trash_rehearsal(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Undo of logging it."""
    row = queries.rehearsal(request.viewer, pk)
    actions.trash_rehearsal(request.viewer, row)
    return done(request, "The rehearsal is not logged.", to=reverse("asks:rehearse", args=[row.conversation_id]))


@require_POST
def trash(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Put the preparation away."""
    row = queries.conversation(request.viewer, pk)
    actions.trash_conversation(request.viewer, row)
    undo = reverse("asks:restore_conversation", args=[pk])
    return done(request, "The conversation is put away.", undo, to=_page(row.ask))


@require_POST
@or_said
def restore(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It is there again."""
    row = actions.restore_conversation(request.viewer, pk)
    return done(request, "The conversation is back.", to=_page(row.ask))


def _page(ask: Ask) -> str:
    return f"{reverse('asks:ask', args=[ask.pk])}#opened"
