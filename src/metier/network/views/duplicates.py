"""People who may be one: looked at side by side, made one or said to be two, and back again."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.network import queries
from metier.network.actions import merging
from metier.network.pages.duplicates import duplicates_page, merge_page
from metier.network.queries.duplicates import merge
from metier.network.views.going_back import done, or_said


@require_GET
def duplicates(request: ViewerRequest) -> HttpResponse:
    """Pairs who are one person by a rule, and those who share a name; `?page=`."""
    return render(
        request, "network/duplicates.html", {"page": duplicates_page(request.viewer, request.GET.get("page", "1"))}
    )


@require_http_methods(["GET", "POST"])
def both(request: ViewerRequest, one: UUID, other: UUID) -> HttpResponse:
    """The two side by side; sent, they become one, who is called and does what was chosen."""
    viewer = request.viewer
    first, second = queries.person(viewer, one), queries.person(viewer, other)
    if request.method != "POST":
        return render(request, "network/merge.html", {"page": merge_page(viewer, first, second)})
    take = {name for name in merging.FIELDS if request.POST.get(f"take:{name}") == "other"}
    made = merging.merge_people(viewer, first, second, take)
    undo = reverse("network:undo_merge", args=[made.pk])
    return done(request, f"{first.name} is one person now.", undo, to=reverse("network:duplicates"))


@require_POST
@or_said
def two(request: ViewerRequest, one: UUID, other: UUID) -> HttpResponse:
    """They are two people."""
    viewer = request.viewer
    first, second = queries.person(viewer, one), queries.person(viewer, other)
    merging.say_they_are_two(viewer, first, second)
    undo = reverse("network:not_two", args=[one, other])
    return done(request, f"{first.name} and {second.name} are two people.", undo, to=reverse("network:duplicates"))


@require_POST
@or_said
def not_two(request: ViewerRequest, one: UUID, other: UUID) -> HttpResponse:
    """They are offered again."""
    viewer = request.viewer
    merging.take_word_back(viewer, queries.person(viewer, one), queries.person(viewer, other))
    return done(request, "They are offered again.", to=reverse("network:duplicates"))


@require_POST
@or_said
def undo_merge(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Two people again."""
    found = merge(request.viewer, pk)
    merging.undo_merge(request.viewer, found)
    return done(
        request, f"{found.kept.name} and {found.gone.name} are two people again.", to=reverse("network:duplicates")
    )
