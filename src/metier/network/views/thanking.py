"""Recommendations as help received: offered, never invented."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from metier.accounts.access import Missing, ViewerRequest
from metier.network import actions, queries
from metier.network.queries.thanking import LINE, unthanked
from metier.network.views.going_back import done, or_said


@require_GET
def recommended(request: ViewerRequest) -> HttpResponse:
    """Who recommended you, and is in your network."""
    return render(request, "network/recommended.html", {"page": {"rows": unthanked(request.viewer)}})


@require_POST
@or_said
def note(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Note a recommendation as help received."""
    viewer = request.viewer
    found = next((one for one in unthanked(viewer) if one.recommendation.pk == pk), None)
    if found is None:
        raise Missing("There is no such recommendation to note.")
    person = queries.person(viewer, found.person_id)
    written = found.recommendation.written_on
    day = min(written.first, viewer.today) if written else viewer.today
    facts = {"kind": "recognition", "size": 2, "line": LINE, "on": day, "done_on": day}
    made = actions.log_favour(viewer, person, "received", "done", facts)
    undo = reverse("network:trash_favour", args=[made.pk])
    return done(request, f"Noted as help that {person} gave you.", undo, to=reverse("network:recommended"))
