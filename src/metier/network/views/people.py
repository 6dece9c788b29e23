"""Everybody: the list, and somebody new."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.network import actions
from metier.network.forms.people import NewPersonForm
from metier.network.pages.everybody import people_page
from metier.network.queries.people import named_like
from metier.ui.notices import notice_and_redirect

ASKED = ("q", "group", "sort", "overdue", "owe", "relevant", "inside")


@require_GET
def everybody(request: ViewerRequest) -> HttpResponse:
    """Everybody, those who are due first; `?q=`, `?group=`, `?sort=`, `?page=`, and `?overdue=on`, `?owe=on`, `?relevant=on`, `?inside=on`."""
    said = {name: request.GET.get(name, "")[:200].strip() for name in ASKED}
    is_parked = bool(getattr(getattr(request, "pulse", None), "parked", None))
    number = request.GET.get("page", "1")
    with_week = not is_parked and number == "1" and not any(said.values())
    page = people_page(request.viewer, said, number, with_week=with_week)
    return render(request, "network/people.html", {"page": page})


@require_http_methods(["GET", "POST"])
def add(request: ViewerRequest) -> HttpResponse:
    """Somebody new; `?name=` and `?employer=` say it beforehand."""
    viewer = request.viewer
    initial = {name: request.GET.get(name, "")[:200] for name in ("name", "employer")}
    form = NewPersonForm(viewer, request.POST or None, **initial)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.begin_person(viewer, form.facts(), form.named_groups(), form.reason())
            undo = reverse("network:trash", args=[made.pk])
            return notice_and_redirect(request, f"{made} is in your network.", "network:person", made.pk, undo=undo)
        except Refused as problem:
            form.refuse(problem)
    page = {
        "title": "Add a person",
        "button": "Add the person",
        "leave": "Do not add anybody",
        "back": reverse("network:people"),
        "groups": form.group_names,
    }
    return render(request, "network/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_GET
def names(request: ViewerRequest) -> HttpResponse:
    """People whose name fits what was written so far, which is the one value that comes: each field has a name of its own."""
    _, said = next(iter(request.GET.items()), ("", ""))
    return render(request, "network/_names.html", {"page": {"names": named_like(request.viewer, str(said)[:100])}})
