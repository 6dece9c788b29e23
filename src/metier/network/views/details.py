"""What belongs to a person: addresses, earlier work, reasons, acquaintances. Each kind has the name of its model in addresses."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.network import actions, queries
from metier.network.forms.parts import form_of
from metier.network.queries.parts import part
from metier.network.views.going_back import done, or_said

TITLES = {
    "contactpoint": (
        "Where {} is reached",
        "The address is kept.",
        "The address is in the trash.",
        "The address is back.",
    ),
    "contactposition": ("What {} did before", "It is kept.", "It is in the trash.", "It is back."),
    "mattering": ("Why {} matters", "The reason is kept.", "The reason is in the trash.", "The reason is back."),
    "acquaintance": ("Whom {} knows", "It is kept.", "It is in the trash.", "It is back."),
}


@require_http_methods(["GET", "POST"])
def new(request: ViewerRequest, pk: UUID, kind: str) -> HttpResponse:
    """One more of a kind."""
    viewer = request.viewer
    found, build = queries.person(viewer, pk), form_of(kind)
    form = build(viewer, None, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            row = actions.add_detail(viewer, kind, found, form.facts())
            undo = reverse("network:trash_detail", args=[kind, row.pk])
            return done(request, TITLES[kind][1], undo, to=reverse("network:person", args=[pk]))
        except Refused as problem:
            form.refuse(_whom(problem))
    page = {
        "title": TITLES[kind][0].format(found),
        "button": "Keep it",
        "leave": "Do not keep it",
        "back": reverse("network:person", args=[pk]),
        "crumb": found.name,
    }
    return render(request, "network/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def change(request: ViewerRequest, kind: str, pk: UUID) -> HttpResponse:
    """Say it anew."""
    viewer = request.viewer
    row = part(viewer, kind, pk)
    form = form_of(kind)(viewer, row, request.POST or None)
    back = reverse("network:person", args=[row.contact_id])
    if request.method == "POST" and form.is_valid():
        try:
            changed = actions.change_detail(viewer, row, form.facts())
            return done(request, TITLES[kind][1] if changed else "Nothing was different.", to=back)
        except Refused as problem:
            form.refuse(_whom(problem))
    page = {
        "title": TITLES[kind][0].format(row.contact),
        "button": "Keep the change",
        "back": back,
        "crumb": row.contact.name,
        "remove": reverse("network:trash_detail", args=[kind, pk]),
        "remove_label": "Put in the trash",
    }
    return render(request, "network/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_POST
def trash(request: ViewerRequest, kind: str, pk: UUID) -> HttpResponse:
    """It is not so."""
    row = part(request.viewer, kind, pk)
    actions.trash_detail(request.viewer, row)
    undo = reverse("network:restore_detail", args=[kind, pk])
    return done(request, TITLES[kind][2], undo, to=reverse("network:person", args=[row.contact_id]))


@require_POST
@or_said
def restore(request: ViewerRequest, kind: str, pk: UUID) -> HttpResponse:
    """It is so after all."""
    row = actions.restore_detail(request.viewer, kind, pk)
    return done(request, TITLES[kind][3], to=reverse("network:person", args=[row.contact_id]))


def _whom(problem: Refused) -> Refused:
    """With the name of the form's field: whom they know is one field."""
    if problem.where.field == "name":
        return Refused(problem.sentence, type(problem.where)(field="whom"))
    return problem
