"""One person: their page, the panel beside the list, a draft of a message; changed, put in the trash."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.network import actions, queries
from metier.network.forms.people import ChangedPersonForm
from metier.network.pages.drafting import draft_page
from metier.network.pages.panel import panel as panel_of
from metier.network.pages.person import person_page
from metier.network.views.going_back import done, or_said


@require_GET
def person(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Everything that is known of somebody; `?page=` of the talks."""
    found = queries.person(request.viewer, pk)
    page = person_page(request.viewer, found, request.GET.get("page", "1"))
    return render(request, "network/person.html", {"page": page})


@require_GET
def panel(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """What matters of somebody, beside the list."""
    found = queries.person(request.viewer, pk)
    return render(request, "network/_panel.html", {"panel": panel_of(request.viewer, found)})


@require_GET
def draft(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """A message to copy. It is never sent."""
    found = queries.person(request.viewer, pk)
    return render(request, "network/draft.html", {"page": draft_page(request.viewer, found)})


@require_http_methods(["GET", "POST"])
def change(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Say anew what is known of somebody."""
    viewer = request.viewer
    found = queries.person(viewer, pk)
    name = found.name
    form = ChangedPersonForm(viewer, found, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            changed = actions.say_person(
                viewer,
                found,
                form.facts(),
                form.named_groups(),
                is_correction=form.cleaned_data["is_correction"],
            )
            text = f"{found} is changed." if changed else "Nothing was different."
            return done(request, text, to=reverse("network:person", args=[pk]))
        except Refused as problem:
            form.refuse(problem)
    page = {
        "title": f"Change {name}",
        "lead": "Another employer or title puts the one before into their history.",
        "button": "Keep the change",
        "back": reverse("network:person", args=[pk]),
        "crumb": name,
        "groups": form.group_names,
        "remove": reverse("network:trash", args=[pk]),
        "remove_label": "Put in the trash",
        "remove_note": "It waits there for 30 days, with everything that is known of them.",
    }
    return render(request, "network/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_POST
def trash(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """They are in the trash."""
    found = queries.person(request.viewer, pk)
    actions.trash_person(request.viewer, found)
    undo = reverse("network:restore", args=[pk])
    return done(request, f"{found} is in the trash.", undo, to=reverse("network:people"))


@require_POST
@or_said
def restore(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """They are back."""
    found = actions.restore_person(request.viewer, pk)
    return done(request, f"{found} is back.", to=reverse("network:person", args=[pk]))
