"""Coverage: where one is known, and through whom where one is not."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.network import actions
from metier.network.forms.people import AreasForm
from metier.network.pages.coverage import coverage_page
from metier.network.preferences import areas as kept_areas
from metier.network.views.going_back import done


@require_GET
def coverage(request: ViewerRequest) -> HttpResponse:
    """Each target role, employer and area."""
    return render(request, "network/coverage.html", {"page": coverage_page(request.viewer)})


@require_http_methods(["GET", "POST"])
def areas(request: ViewerRequest) -> HttpResponse:
    """What coverage asks for beside roles and postings."""
    form = AreasForm(request.POST or None, initial={"areas": "\n".join(kept_areas(request.viewer))})
    if request.method == "POST" and form.is_valid():
        try:
            actions.name_areas(request.viewer, form.lines())
            return done(request, "What you named is kept.", to=reverse("network:coverage"))
        except Refused as problem:
            form.refuse(problem)
    page = {
        "title": "What else to look for",
        "button": "Keep it",
        "back": reverse("network:coverage"),
    }
    return render(request, "network/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)
