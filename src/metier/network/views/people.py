"""People: all of them, and one."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from metier.accounts.access import ViewerRequest
from metier.network import queries
from metier.network.pages.tabs import tabs


@require_GET
def everybody(request: ViewerRequest) -> HttpResponse:
    """Everybody, by name."""
    viewer = request.viewer
    page = {"tabs": tabs(viewer, "people"), "people": queries.people(viewer)[:50]}
    return render(request, "network/people.html", {"page": page})


@require_GET
def person(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """One person."""
    found = queries.person(request.viewer, pk)
    return render(request, "network/person.html", {"page": {"person": found}})
