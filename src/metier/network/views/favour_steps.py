"""What becomes of a favour: promised, done, come to nothing, returned; each with its undo."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.core.words import weekday_date
from metier.network import actions
from metier.network.forms.favours import DoneForm, PromiseForm, ReturnForm
from metier.network.models import Favour
from metier.network.pages.all_favours import to_return
from metier.network.queries.favours import favour as favour_of
from metier.network.views.going_back import day_or_none, done, or_said


@require_http_methods(["GET", "POST"])
def promise(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It is promised, by a day or without one."""
    found = favour_of(request.viewer, pk)
    before, due_before = found.stage, found.due or ""
    form = PromiseForm(request.POST or None, initial={"due": found.due})
    if request.method == "POST" and form.is_valid():
        try:
            due = form.cleaned_data["due"]
            actions.promise_favour(request.viewer, found, due)
            text = f"It is promised by {weekday_date(due)}." if due else "It is promised."
            undo = f"{reverse('network:set_back', args=[pk, before])}?due={due_before}"
            return done(request, text, undo, to=_page(found))
        except Refused as problem:
            form.refuse(problem)
    return _form(request, form, found, "By when is it promised?", "Promise it")


@require_POST
@or_said
def is_done(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It was done, today or on the day that is given."""
    found = favour_of(request.viewer, pk)
    before, form = found.stage, DoneForm(request.POST)
    if not form.is_valid():
        return _form(request, form, found, "When was it done?", "Mark it done")
    actions.do_favour(request.viewer, found, form.cleaned_data["on"])
    undo = reverse("network:set_back", args=[pk, before])
    return done(request, f"{found.line}: done.", undo, to=_page(found))


@require_POST
@or_said
def drop(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It came to nothing."""
    found = favour_of(request.viewer, pk)
    before = found.stage
    actions.drop_favour(found)
    undo = reverse("network:set_back", args=[pk, before])
    return done(request, f"{found.line}: it came to nothing.", undo, to=_page(found))


@require_POST
@or_said
def set_back(request: ViewerRequest, pk: UUID, stage: str) -> HttpResponse:
    """Undo: as it was before, with the day `?due=` where that was another."""
    found = favour_of(request.viewer, pk)
    due = day_or_none(request.GET["due"]) if "due" in request.GET else found.due
    actions.set_back(found, stage, due)
    return done(request, f"It is {found.get_stage_display().lower()} again.", to=_page(found))


@require_http_methods(["GET", "POST"])
def give_back(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It is returned: by another favour, or by one's word."""
    found = favour_of(request.viewer, pk)
    form = ReturnForm(found, to_return(request.viewer, found), request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.return_favour(request.viewer, found, by=form.chosen(), on=form.cleaned_data["on"])
            return done(request, "It is returned.", reverse("network:not_returned", args=[pk]), to=_page(found))
        except Refused as problem:
            form.refuse(problem)
    return _form(request, form, found, "How was it returned?", "It is returned")


@require_POST
def not_returned(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Undo: it is open again."""
    found = favour_of(request.viewer, pk)
    actions.take_return_back(found)
    return done(request, "It is open again.", to=_page(found))


def _page(row: Favour) -> str:
    return reverse("network:favour", args=[row.pk])


def _form(
    request: ViewerRequest, form: PromiseForm | DoneForm | ReturnForm, row: Favour, title: str, button: str
) -> HttpResponse:
    page = {"title": title, "button": button, "contact": row.contact, "back": _page(row), "line": row.line}
    context = {"form": form, "page": page}
    return render(request, "network/favour_form.html", context, status=422 if form.errors else 200)
