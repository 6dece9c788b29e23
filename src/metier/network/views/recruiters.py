"""Recruiters: side by side, one by itself, added, changed, ended."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode
from uuid import UUID

from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.network import actions, queries
from metier.network.forms.recruiters import NewRecruiterForm, RecruiterForm
from metier.network.models import Contact, Recruiter
from metier.network.pages.recruiter_of import recruiter_part
from metier.network.pages.recruiters import recruiters_page
from metier.network.queries.holding import sent_to
from metier.network.queries.recruiters import recruiter as recruiter_by_key
from metier.network.views.going_back import done, or_said
from metier.postings.queries import sending


@require_GET
def recruiters(request: ViewerRequest) -> HttpResponse:
    """All of them; `?q=` by words, `?direction` those who work where one wants to go, `?page=`."""
    said = request.GET.get("q", "")[:200].strip()
    page = recruiters_page(request.viewer, said, request.GET.get("page", "1"), is_direction="direction" in request.GET)
    return render(request, "network/recruiters.html", {"page": page})


@require_GET
def recruiter(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """One, with all that is known of them."""
    part = recruiter_part(request.viewer, recruiter_by_key(request.viewer, pk))
    return render(request, "network/recruiter.html", {"page": part})


@require_http_methods(["GET", "POST"])
def new(request: ViewerRequest) -> HttpResponse:
    """Add a recruiter: somebody new, or with `?contact=` a person who is there."""
    viewer, said = request.viewer, request.GET.get("contact")
    contact = queries.person(viewer, said) if said else None
    form = NewRecruiterForm(viewer, contact, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = _add(request, contact, form)
            undo = reverse("network:trash_recruiter", args=[made.pk])
            return done(
                request, f"{made.contact.name} is among your recruiters.{_found(request, made)}", undo, to=_page(made)
            )
        except Refused as problem:
            form.refuse(problem)
    title = f"{contact.name} is a recruiter" if contact else "Add a recruiter"
    return _form(request, form, {"title": title, "button": "Keep the recruiter"})


@transaction.atomic
def _add(request: ViewerRequest, contact: Contact | None, form: NewRecruiterForm) -> Recruiter:
    viewer = request.viewer
    if contact is None:
        return actions.meet_recruiter(viewer, form.person(), form.facts(), form.covers())
    made = actions.add_recruiter(viewer, contact, form.facts())
    if form.covers()["work"]:
        actions.add_cover(viewer, made, form.covers())
    return made


def _found(request: ViewerRequest, made: Recruiter) -> str:
    covers = recruiter_part(request.viewer, made).covers
    if not covers:
        return ""
    if not covers[0].occupation:
        return " Which occupation they cover is not sure from its words: choose it under what they cover."
    return f" What they cover is taken as {covers[0].occupation}; correct that if it is something else."


@require_http_methods(["GET", "POST"])
def change(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """What you think of them, what is next, which résumé they hold."""
    found = recruiter_by_key(request.viewer, pk)
    form = RecruiterForm(request.viewer, found, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            changed = actions.change_recruiter(found, form.facts())
            text = f"What you know of {found.contact.name} is changed." if changed else "Nothing was different."
            return done(request, text, to=_page(found))
        except Refused as problem:
            form.refuse(problem)
    page = {"title": f"Change {found.contact.name}", "button": "Keep the change", "recruiter": found}
    return _form(request, form, page | {"person": reverse("network:person", args=[found.contact_id])})


@require_POST
def next_done(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """The next step is done; what comes after it is asked at once."""
    found = recruiter_by_key(request.viewer, pk)
    step, on = found.next_step, found.next_on
    actions.change_recruiter(found, {"next_step": "", "next_on": None})
    undo = f"{reverse('network:recruiter_next_back', args=[pk])}?{_query(step, on)}"
    action = ("Say what is next", reverse("network:change_recruiter", args=[pk]))
    return done(request, f"{step}: done." if step else "Nothing was next.", undo, to=_page(found), action=action)


def _query(step: str, on: object) -> str:
    return urlencode({"step": step, "on": on or ""})


@require_POST
@or_said
def next_back(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Undo: the step of the address is next again."""
    found = recruiter_by_key(request.viewer, pk)
    step, on = request.GET.get("step", ""), parse_date(request.GET.get("on", ""))
    actions.change_recruiter(found, {"next_step": step, "next_on": on})
    return done(request, "It is next again.", to=_page(found))


@require_POST
def hold(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """They hold what was sent to them last, or, with `none`, no résumé any more."""
    found = recruiter_by_key(request.viewer, pk)
    said = request.POST.get("sending", "")
    newest = sending(request.viewer, said) if said else next(iter(sent_to(request.viewer, found)), None)
    actions.change_recruiter(found, {"holds": None if "none" in request.POST else newest})
    text = "They hold no résumé of yours any more." if "none" in request.POST else "That is what they hold now."
    return done(request, text, to=_page(found))


@require_POST
def close(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """The contact has ended."""
    found = recruiter_by_key(request.viewer, pk)
    actions.close_contact(request.viewer, found)
    text = f"The contact with {found.contact.name} is closed. What you told them stays on record."
    return done(request, text, reverse("network:open_recruiter", args=[pk]), to=_page(found))


@require_POST
def reopen(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It has not ended."""
    found = recruiter_by_key(request.viewer, pk)
    actions.open_contact(found)
    return done(request, f"The contact with {found.contact.name} is open.", to=_page(found))


@require_POST
def trash(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """They are no recruiter; the person stays."""
    found = recruiter_by_key(request.viewer, pk)
    actions.trash_recruiter(request.viewer, found)
    text = f"{found.contact.name} is no recruiter any more, and a person of your network still."
    return done(request, text, reverse("network:restore_recruiter", args=[pk]), to=reverse("network:recruiters"))


@require_POST
@or_said
def restore(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Undo."""
    found = actions.restore_recruiter(request.viewer, pk)
    return done(request, f"{found.contact.name} is among your recruiters again.", to=_page(found))


def _page(row: Recruiter) -> str:
    return reverse("network:recruiter", args=[row.pk])


def _form(request: ViewerRequest, form: RecruiterForm, page: Mapping[str, object]) -> HttpResponse:
    context = {"form": form, "page": page}
    return render(request, "network/recruiter_form.html", context, status=422 if form.errors else 200)
