"""Scenarios: those of the deck and one's own, and preparing a real conversation from the nearest one."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import Missing, ViewerRequest, find
from metier.asks.actions import scenarios as actions
from metier.asks.forms.practice import AboutForm, HeldForm, ScenarioForm
from metier.asks.models import Ask, OwnScenario
from metier.asks.pages import practice as pages
from metier.asks.queries import scenarios as queries
from metier.asks.scenarios import deck
from metier.core.errors import Refused
from metier.ui.notices import notice_and_redirect


@require_GET
def of_deck(request: ViewerRequest, key: str) -> HttpResponse:
    """One scenario of the deck, and what was answered to it."""
    return _shown(request, pages.scenario_page(request.viewer, queries.scenario_of_deck(key)))


@require_GET
def own(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """One's own."""
    found = queries.own_scenario(request.viewer, pk)
    form = HeldForm(initial={"on": min(found.happens_on or request.viewer.today, request.viewer.today)})
    return _shown(request, pages.scenario_page(request.viewer, queries.value_of(found), found), form)


def _shown(request: ViewerRequest, page: pages.ScenarioPage, form: HeldForm | None = None) -> HttpResponse:
    status = 422 if form and form.errors else 200
    return render(request, "asks/practice/scenario.html", {"page": page, "form": form}, status=status)


@require_GET
def prepare(request: ViewerRequest) -> HttpResponse:
    """The scenarios that are nearest to what a conversation is about, or to an ask."""
    ask = _ask(request)
    about = request.GET.get("about", "").strip()
    form = AboutForm({"about": about} if about else None)
    context = {
        "form": form,
        "ask": ask,
        "about": about,
        "near": queries.near(about, ask) if about or ask else [],
        "asked": bool(about or ask),
    }
    return render(request, "asks/practice/prepare.html", context)


@require_http_methods(["GET", "POST"])
def new(request: ViewerRequest) -> HttpResponse:
    """A scenario, or with `?real` a conversation; from the one it is like, when that is named."""
    viewer, is_real, like = request.viewer, "real" in request.GET, request.GET.get("like", "")
    form = ScenarioForm(viewer, request.POST or None, is_real=is_real, initial=_begun(request, like, is_real=is_real))
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.add_scenario(viewer, is_real=is_real, like=like if like in deck() else "", **form.facts())
            text = f"{made.title} is {'prepared' if is_real else 'added to your deck'}."
            undo = reverse("asks:trash_scenario", args=[made.pk])
            return notice_and_redirect(request, text, "asks:own_scenario", made.pk, undo=undo)
        except Refused as problem:
            form.refuse(problem)
    page = {
        "title": "Prepare a conversation" if is_real else "Add a scenario",
        "lead": "It comes first in your practice during the two weeks before its date."
        if is_real
        else "A moment that you keep meeting, or would not like to meet unprepared.",
        "button": "Keep the preparation" if is_real else "Add the scenario",
        "back": reverse("asks:practice"),
        "leave": "Do not keep it" if is_real else "Do not add it",
        "like": deck().get(like),
    }
    return render(request, "asks/practice/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


def _begun(request: ViewerRequest, like: str, *, is_real: bool) -> dict[str, Any]:
    """What a new one begins with: for a real one the ask and its person, and the area of the scenario it is like."""
    ask, near = _ask(request), deck().get(like)
    said: dict[str, Any] = {"area": near.area} if near else {}
    about = request.GET.get("about", "")[:200]
    if is_real and ask:
        return said | {"title": ask.title, "whom": ask.whom, "ask": ask.pk}
    return said | ({"title": about} if about else {})


def _ask(request: ViewerRequest) -> Ask | None:
    """The ask named in the address. Raises Missing for one that is not the viewer's."""
    said = request.GET.get("ask", "")
    return find(request.viewer, Ask, said) if said else None


@require_http_methods(["GET", "POST"])
def change(request: ViewerRequest, pk: UUID) -> HttpResponse:
    found = queries.own_scenario(request.viewer, pk)
    title = found.title
    form = ScenarioForm.of(request.viewer, found, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            changed = actions.change_scenario(request.viewer, found, form.facts())
            text = f"{found.title} is changed." if changed else "Nothing was different."
            return notice_and_redirect(request, text, "asks:own_scenario", pk)
        except Refused as problem:
            form.refuse(problem)
    page = {
        "title": f"Change {title}",
        "button": "Keep the change",
        "back": reverse("asks:own_scenario", args=[pk]),
        "leave": "Leave it as it is",
        "like": deck().get(found.like),
    }
    return render(request, "asks/practice/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_POST
def holding(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """The conversation was held."""
    found = queries.own_scenario(request.viewer, pk)
    form = HeldForm(request.POST)
    if form.is_valid():
        try:
            actions.hold(request.viewer, found, **form.cleaned_data)
            undo = reverse("asks:unhold_scenario", args=[pk])
            return notice_and_redirect(request, f"{found.title} was held.", "asks:own_scenario", pk, undo=undo)
        except Refused as problem:
            form.refuse(problem)
    fresh = queries.own_scenario(request.viewer, pk)
    return _shown(request, pages.scenario_page(request.viewer, queries.value_of(fresh), fresh), form)


@require_POST
def not_held(request: ViewerRequest, pk: UUID) -> HttpResponse:
    found = queries.own_scenario(request.viewer, pk)
    if found.held_on is None:
        raise Missing("It was not held.")
    actions.hold_again(request.viewer, found)
    return notice_and_redirect(request, f"{found.title} is ahead again.", "asks:own_scenario", pk)


@require_POST
def trash(request: ViewerRequest, pk: UUID) -> HttpResponse:
    found = queries.own_scenario(request.viewer, pk)
    actions.trash_scenario(request.viewer, found)
    undo = reverse("asks:restore_scenario", args=[pk])
    return notice_and_redirect(request, f"{found.title} is in the trash.", "asks:practice", undo=undo)


@require_POST
def restoration(request: ViewerRequest, pk: UUID) -> HttpResponse:
    found: OwnScenario = actions.restore_scenario(request.viewer, pk)
    return notice_and_redirect(request, f"{found.title} is back.", "asks:own_scenario", pk)
