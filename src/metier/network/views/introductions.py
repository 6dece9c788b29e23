"""Introductions: wanted, asked for, made, and what came of them; and the task that asks for one."""

from __future__ import annotations

from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.network import actions, queries
from metier.network.forms.talks import IntroductionForm, TaskForm
from metier.network.models import Introduction
from metier.network.pages.introduction import introduction_page
from metier.network.queries.talks import introduction as found_introduction
from metier.network.views.going_back import day_or_none, done, or_said

SAID = {
    "asked": "asked for",
    "made": "made",
    "talked": "made, and you have talked",
    "refused": "not made",
    "wanted": "to be asked for",
}


@require_GET
def introduction(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """How far one is, what can be done next, and the chain it is on."""
    row = found_introduction(request.viewer, pk)
    page = introduction_page(request.viewer, row)
    return render(request, "network/introduction.html", {"page": page, "form": TaskForm(request.viewer)})


@require_http_methods(["GET", "POST"])
def new(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Somebody could introduce one; `?whom=`, `?employer=` say to whom."""
    viewer = request.viewer
    found = queries.person(viewer, pk)
    initial = {name: request.GET.get(name, "")[:200] for name in ("whom", "employer")}
    form = IntroductionForm(viewer, None, request.POST or None, **initial)
    if request.method == "POST" and form.is_valid():
        try:
            row = actions.add_introduction(viewer, found, form.facts())
            undo = reverse("network:trash_introduction", args=[row.pk])
            return done(request, f"The introduction by {found} is written down.", undo, to=_page(row))
        except Refused as problem:
            form.refuse(_whom(problem))
    page = {
        "title": f"An introduction by {found}",
        "button": "Keep it",
        "leave": "Do not keep it",
        "back": reverse("network:person", args=[pk]),
        "crumb": found.name,
    }
    return render(request, "network/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def change(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Say anew to whom, how far and what came of it."""
    row = found_introduction(request.viewer, pk)
    form = IntroductionForm(request.viewer, row, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            changed = actions.change_introduction(request.viewer, row, form.facts())
            text = "The introduction is changed." if changed else "Nothing was different."
            return done(request, text, to=_page(row))
        except Refused as problem:
            form.refuse(_whom(problem))
    page = {
        "title": "Change the introduction",
        "button": "Keep the change",
        "back": _page(row),
        "crumb": row.through.name,
        "remove": reverse("network:trash_introduction", args=[pk]),
        "remove_label": "Put in the trash",
    }
    return render(request, "network/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_POST
@or_said
def step(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It is asked for, made, has come to a talk or is not made: `state`, with `outcome`."""
    row = found_introduction(request.viewer, pk)
    before = {"state": row.state, "asked_on": row.asked_on or "", "made_on": row.made_on or "", "outcome": row.outcome}
    state = request.POST.get("state", "")
    actions.move_introduction(request.viewer, row, state, outcome=request.POST.get("outcome", "")[:500].strip())
    undo = f"{reverse('network:introduction_back', args=[pk])}?{urlencode(before)}"
    return done(request, f"The introduction to {row.whom} is {SAID[row.state]}.", undo, to=_page(row))


@require_POST
@or_said
def step_back(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Undo of a step: `?state=`, `?asked_on=`, `?made_on=`, `?outcome=` as they were."""
    row = found_introduction(request.viewer, pk)
    said = request.GET
    days = {name: day_or_none(said.get(name, "")) for name in ("asked_on", "made_on")}
    facts = {"state": said.get("state", ""), "outcome": said.get("outcome", ""), **days}
    actions.change_introduction(request.viewer, row, facts)
    return done(request, f"The introduction to {row.whom} is as far as it was.", to=_page(row))


@require_POST
@or_said
def task(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """A task in the plan that asks for it, for the goal that is chosen."""
    viewer, row = request.viewer, found_introduction(request.viewer, pk)
    form = TaskForm(viewer, request.POST)
    if not form.is_valid():
        page = introduction_page(viewer, row)
        return render(request, "network/introduction.html", {"page": page, "form": form}, status=422)
    made = actions.make_task(viewer, row, form.cleaned_data["goal"])
    undo, action = reverse("plan:trash_task", args=[made.pk]), ("Open it", reverse("plan:task", args=[made.pk]))
    return done(request, f"Task added to {made.goal}: {made.title}", undo, to=_page(row), action=action)


@require_POST
@or_said
def add_whom(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """To whom one was introduced is in the network from now on."""
    row = found_introduction(request.viewer, pk)
    made = actions.add_whom(request.viewer, row)
    undo = reverse("network:trash", args=[made.pk])
    return done(request, f"{made} is in your network.", undo, to=reverse("network:person", args=[made.pk]))


@require_POST
def trash(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It is not wanted."""
    row = found_introduction(request.viewer, pk)
    actions.trash_introduction(request.viewer, row)
    undo = reverse("network:restore_introduction", args=[pk])
    to = reverse("network:person", args=[row.through_id])
    return done(request, "The introduction is in the trash.", undo, to=to)


@require_POST
@or_said
def restore(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It is wanted again."""
    row = actions.restore_introduction(request.viewer, pk)
    return done(request, "The introduction is back.", to=_page(row))


def _page(row: Introduction) -> str:
    return reverse("network:introduction", args=[row.pk])


def _whom(problem: Refused) -> Refused:
    """With the name of the form's field: to whom is one field."""
    if problem.where.field == "to_name":
        return Refused(problem.sentence, type(problem.where)(field="whom"))
    return problem
