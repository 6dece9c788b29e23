"""The library beside the record: names while one writes, what a skill is there, and where it all comes from."""

from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from metier.accounts.access import ViewerRequest
from metier.record import actions
from metier.record.queries.concepts import names_offered
from metier.reference.library import library as library_of_skills
from metier.reference.world.library import world
from metier.ui.notices import notice_and_redirect

MOST_LETTERS = 200


@require_GET
def library(request: ViewerRequest) -> HttpResponse:
    """What the library holds, and who published it."""
    held = library_of_skills()
    known, names_there = held.size
    page = {"tables": held.tables, "skills": known, "names": names_there, "work": world().counted}
    return render(request, "record/library.html", {"page": page})


@require_GET
def names(request: ViewerRequest) -> HttpResponse:
    """The names that fit what was written so far, which is the one value that comes: each field has a name of its own."""
    _, said = next(iter(request.GET.items()), ("", ""))
    return render(
        request, "record/_names.html", {"page": {"names": names_offered(request.viewer, str(said)[:MOST_LETTERS])}}
    )


@require_POST
def take_concept(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """The skill is the one of its name in the library, or `of` those there."""
    skill = actions.take_concept(request.viewer, pk, request.GET.get("of", ""))
    undo = reverse("record:leave_concept", args=[pk])
    return notice_and_redirect(
        request, f"{skill} is kept with its place in the library.", "record:change", "skills", pk, undo=undo
    )


@require_POST
def leave_concept(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """The skill is not the one of the library that it was taken for."""
    skill, before = actions.leave_concept(request.viewer, pk)
    undo = f"{reverse('record:take_concept', args=[pk])}?{urlencode({'of': before})}"
    said = f"{skill} is a name of your own now."
    return notice_and_redirect(request, said, "record:change", "skills", pk, undo=undo if before else None)
