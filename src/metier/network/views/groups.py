"""Groups of people: what they are called, and how often one means to talk to those of each."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.network import actions
from metier.network.forms.people import GroupForm
from metier.network.queries.parts import group as found_group
from metier.network.queries.parts import groups_counted
from metier.network.views.going_back import done, or_said


@require_GET
def groups(request: ViewerRequest) -> HttpResponse:
    """Every group, with how many belong to it."""
    return render(request, "network/groups.html", {"page": {"groups": groups_counted(request.viewer)}})


@require_http_methods(["GET", "POST"])
def change(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """What a group is called, and its rhythm."""
    row = found_group(request.viewer, pk)
    name = row.name
    form = GroupForm(request.POST or None, initial={"name": row.name, "every": row.every})
    form.hold_each()
    if request.method == "POST" and form.is_valid():
        try:
            said = form.cleaned_data
            changed = actions.change_group(request.viewer, row, name=said["name"], every=said["every"])
            text = f"{row} is changed." if changed else "Nothing was different."
            return done(request, text, to=reverse("network:groups"))
        except Refused as problem:
            form.refuse(problem)
    page = {
        "title": f"Change the group {name}",
        "button": "Keep the change",
        "back": reverse("network:groups"),
        "remove": reverse("network:trash_group", args=[pk]),
        "remove_label": "Put in the trash",
        "remove_note": "Its people stay.",
    }
    return render(request, "network/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_POST
def trash(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """There is no such group; its people stay."""
    row = found_group(request.viewer, pk)
    actions.trash_group(request.viewer, row)
    undo = reverse("network:restore_group", args=[pk])
    return done(request, f"The group {row} is in the trash; its people stay.", undo, to=reverse("network:groups"))


@require_POST
@or_said
def restore(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It is there again."""
    row = actions.restore_group(request.viewer, pk)
    return done(request, f"The group {row} is back.", to=reverse("network:groups"))
