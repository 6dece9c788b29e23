"""The pages of asks: all that is wanted, one of them in full, written down and changed."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.asks import actions, queries
from metier.asks.actions import AskedAlready
from metier.asks.forms import CaseForm, WhatForm
from metier.asks.models import Ask
from metier.asks.pages.across import across_page
from metier.asks.pages.all import all_page
from metier.asks.pages.overview import asks_page
from metier.asks.views.going_back import done, or_said
from metier.core.errors import Refused


@require_GET
def asks(request: ViewerRequest) -> HttpResponse:
    """What is wanted and of whom; the most pressing one is opened."""
    return render(request, "asks/asks.html", {"page": asks_page(request.viewer)})


@require_GET
def ask(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """The same, with this one opened."""
    return render(request, "asks/asks.html", {"page": asks_page(request.viewer, queries.ask(request.viewer, pk))})


@require_GET
def everything(request: ViewerRequest) -> HttpResponse:
    """Every ask; `?q=`, `?state=`, `?whom=`, `?kind=` and `?page=`."""
    said = {name: request.GET.get(name, "")[:200].strip() for name in ("q", "state", "whom", "kind")}
    page = all_page(request.viewer, said=said.pop("q"), **said, number=request.GET.get("page", "1"))
    return render(request, "asks/all.html", {"page": page})


@require_GET
def across(request: ViewerRequest) -> HttpResponse:
    """The last ten years; all with `?years=all`."""
    page = across_page(request.viewer, whole=request.GET.get("years") == "all")
    return render(request, "asks/across.html", {"page": page})


@require_http_methods(["GET", "POST"])
def new(request: ViewerRequest) -> HttpResponse:
    """Write an ask down; `?goal=`, `?priority=`, `?kind=`, `?title=` and `?whom=` choose beforehand."""
    viewer = request.viewer
    asked = {name: request.GET[name] for name in ("goal", "priority", "kind", "title", "whom") if request.GET.get(name)}
    form = WhatForm(viewer, None, request.POST or None, organisation=queries.employer(viewer), **asked)
    if request.method == "POST" and form.is_valid():
        try:
            facts = form.facts() | form.likeness()
            made = actions.add_ask(viewer, facts.pop("title"), facts.pop("kind"), **facts)
            text = f"{made.title} is written down. Next: its case."
            return done(request, text, reverse("asks:trash_ask", args=[made.pk]), to=_page(made))
        except AskedAlready as problem:
            form.offer_likeness(problem.asks)
            form.add_error("likeness", problem.sentence)
        except Refused as problem:
            form.refuse(problem)
    page = {"title": "Prepare an ask", "button": "Keep the ask", "leave": "Do not keep it"}
    context = {"form": form, "page": page, "people": queries.people(viewer)}
    return render(request, "asks/form.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def change(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Change what is wanted, of whom and what for."""
    found = queries.ask(request.viewer, pk)
    form = WhatForm(request.viewer, found, request.POST or None)
    page = {"title": "Change the ask", "button": "Keep the change", "back": _page(found), "crumb": found.title}
    return _changed(request, found, form, page)


@require_http_methods(["GET", "POST"])
def case(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Write the parts of its case."""
    found = queries.ask(request.viewer, pk)
    form = CaseForm(request.viewer, found, request.POST or None)
    page = {
        "title": "The case",
        "lead": "What is empty stays missing, and is shown as missing. Nothing is filled in for you, and nothing is handed over unless you tick it.",
        "button": "Keep the case",
        "back": _page(found),
        "crumb": found.title,
    }
    return _changed(request, found, form, page)


def _changed(request: ViewerRequest, found: Ask, form: WhatForm | CaseForm, page: dict[str, str]) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        try:
            kept = actions.change_ask(request.viewer, found, form.facts(), reason=form.cleaned_data["reason"])
            if kept is None:
                return done(request, "Nothing was different.", to=_page(found))
            undo = reverse("asks:withdraw_change", args=[found.pk, kept.pk])
            return done(request, f"{found.title} is changed; the version before is kept.", undo, to=_page(found))
        except Refused as problem:
            form.refuse(problem)
    context = {"form": form, "page": page, "people": queries.people(request.viewer)}
    return render(request, "asks/form.html", context, status=422 if form.errors else 200)


@require_POST
@or_said
def withdraw_change(request: ViewerRequest, pk: UUID, change: UUID) -> HttpResponse:
    """Undo the last change of what was said."""
    found = queries.ask(request.viewer, pk)
    actions.withdraw_change(request.viewer, found, change)
    return done(request, "The change is undone.", to=_page(found))


@require_POST
def trash(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Put it in the trash."""
    found = queries.ask(request.viewer, pk)
    actions.trash_ask(request.viewer, found)
    undo = reverse("asks:restore_ask", args=[pk])
    return done(request, f"{found.title} is in the trash.", undo)


@require_POST
@or_said
def restore(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Take it out of the trash."""
    found = actions.restore_ask(request.viewer, pk)
    return done(request, f"{found.title} is back.", to=_page(found))


def _page(ask: Ask) -> str:
    return f"{reverse('asks:ask', args=[ask.pk])}#opened"
