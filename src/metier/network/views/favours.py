"""Favours: what is owed and the balance, all of them, one written down and changed."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import Viewer, ViewerRequest
from metier.core.errors import Refused
from metier.network import actions, queries
from metier.network.choices import Way
from metier.network.forms.favours import FavourForm
from metier.network.models import Contact, Favour
from metier.network.pages.all_favours import all_page, favour_page
from metier.network.pages.favours import EVER, OWING, favours_page
from metier.network.pages.theirs import theirs_page
from metier.network.queries.favours import favour as favour_of
from metier.network.queries.favours import not_returned
from metier.network.views.going_back import done, or_said

MOST_NAMES = 300


@require_GET
def favours(request: ViewerRequest) -> HttpResponse:
    """What is owed, and the balance by person; `?shows=owing` only of those who gave more than they were given, `?shows=ever` of everybody, `?page=`."""
    shows = request.GET.get("shows", "")
    page = favours_page(request.viewer, request.GET.get("page", "1"), shows=shows if shows in (OWING, EVER) else "")
    return render(request, "network/favours.html", {"page": page})


@require_GET
def theirs(request: ViewerRequest) -> HttpResponse:
    """What others offered, promised and were asked for."""
    return render(request, "network/theirs.html", {"page": theirs_page(request.viewer)})


@require_GET
def everything(request: ViewerRequest) -> HttpResponse:
    """Every favour; `?q=`, `?way=`, `?stage=`, `?kind=` and `?page=`."""
    said = {name: request.GET.get(name, "")[:200].strip() for name in ("q", "way", "stage", "kind")}
    page = all_page(request.viewer, said=said.pop("q"), **said, number=request.GET.get("page", "1"))
    return render(request, "network/all_favours.html", {"page": page})


@require_GET
def favour(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """One, with what can be done with it."""
    page = favour_page(request.viewer, favour_of(request.viewer, pk))
    return render(request, "network/favour.html", {"page": page})


@require_http_methods(["GET", "POST"])
def new(request: ViewerRequest) -> HttpResponse:
    """Write a favour down; `?contact=` says with whom, `?way=` and `?stage=` choose beforehand, `?returns=` what it returns."""
    viewer, said = request.viewer, request.GET
    contact = queries.person(viewer, said["contact"]) if said.get("contact") else None
    way = said.get("way") if said.get("way") in Way.values else Way.GIVEN.value
    initial = {"way": way, "stage": said.get("stage") or "done", "returns": said.get("returns", ""), "on": viewer.today}
    form = FavourForm(contact, request.POST or None, returnable=_returnable(viewer, contact), **initial)
    if request.method == "POST" and form.is_valid():
        try:
            made = _log(viewer, contact, form)
            text = f"It is written down, with {made.contact.name}."
            undo = reverse("network:trash_favour", args=[made.pk])
            return done(request, text, undo, to=reverse("network:favour", args=[made.pk]))
        except Refused as problem:
            form.refuse(problem)
    title = f"Log a favour with {contact.name}" if contact else "Log a favour"
    page = {"title": title, "button": "Keep the favour", "leave": "Do not keep it", "contact": contact}
    names = [] if contact else queries.people(viewer).values_list("name", flat=True)[:MOST_NAMES]
    return _form(request, form, page, names=names)


def _returnable(viewer: Viewer, contact: Contact | None) -> list[Favour]:
    """What somebody did that is not returned: only help that was received, for it is one's own help that is written down in return."""
    return not_returned(viewer, [contact.pk], Way.RECEIVED.value) if contact else []


def _log(viewer: Viewer, contact: Contact | None, form: FavourForm) -> Favour:
    who = contact or queries.person_named(viewer, form.cleaned_data["who"])
    said, facts = form.cleaned_data, form.facts()
    if said["stage"] == "done":
        facts.pop("due", None)
    returns = form.returned() if said["way"] == Way.GIVEN and said["stage"] == "done" else None
    return actions.log_favour(viewer, who, said["way"], said["stage"], facts, returns=returns)


@require_http_methods(["GET", "POST"])
def change(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """What it is about, its kind, size and days."""
    found = favour_of(request.viewer, pk)
    form, back = FavourForm.of(found, request.POST or None), reverse("network:favour", args=[pk])
    if request.method == "POST" and form.is_valid():
        try:
            facts = form.facts()
            if "due" not in form.fields:
                facts["done_on"] = facts["on"]
            changed = actions.change_favour(request.viewer, found, facts)
            return done(request, "The favour is changed." if changed else "Nothing was different.", to=back)
        except Refused as problem:
            form.refuse(problem)
    page = {"title": "Change the favour", "button": "Keep the change", "contact": found.contact, "back": back}
    return _form(request, form, page)


@require_POST
def trash(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Put it in the trash."""
    found = favour_of(request.viewer, pk)
    actions.trash_favour(request.viewer, found)
    undo = reverse("network:restore_favour", args=[pk])
    return done(request, "The favour is in the trash.", undo, to=reverse("network:favours"))


@require_POST
@or_said
def restore(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Take it out of the trash."""
    actions.restore_favour(request.viewer, pk)
    return done(request, "The favour is back.", to=reverse("network:favour", args=[pk]))


def _form(request: ViewerRequest, form: FavourForm, page: Mapping[str, object], **more: object) -> HttpResponse:
    context = {"form": form, "page": page, **more}
    return render(request, "network/favour_form.html", context, status=422 if form.errors else 200)
