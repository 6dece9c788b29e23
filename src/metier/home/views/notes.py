"""Lines that were captured and are not placed yet."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.home import queries
from metier.home.actions import notes as actions
from metier.home.forms import NoteForm
from metier.home.views.redirecting import done

ON_A_PAGE = 50


@require_GET
def notes(request: ViewerRequest) -> HttpResponse:
    """All of them, the last said first."""
    page = Paginator(queries.notes(request.viewer), ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "home/notes.html", {"page": page})


def note(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """One note, and the goal it could be a task of."""
    found = queries.note(request.viewer, pk)
    form = NoteForm.of(request.viewer, found, request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            task = actions.make_task(request.viewer, found, said["goal"], said["title"], said["minutes"])
        except Refused as refused:
            form.refuse(refused)
        else:
            undo = reverse("home:note_restore", args=[pk, "task", task.pk])
            return done(request, f"Task added to {task.goal}: {task.title}", undo)
    return render(request, "home/note.html", {"form": form, "note": found}, status=422 if form.errors else 200)


@require_POST
def win(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It becomes a win."""
    found = queries.note(request.viewer, pk)
    made = actions.make_win(request.viewer, found)
    return done(request, f"Kept as a win: {made.what}", reverse("home:note_restore", args=[pk, "win", made.pk]))


@require_POST
def discard(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It goes to the trash."""
    found = queries.note(request.viewer, pk)
    actions.discard(request.viewer, found)
    return done(request, f"Discarded: {found.text}", reverse("home:note_restore", args=[pk]))


@require_POST
def restore(request: ViewerRequest, pk: UUID, kind: str = "", made: UUID | None = None) -> HttpResponse:
    """It is a note again."""
    found = actions.bring_back(request.viewer, pk, kind, made)
    return done(request, f"A note again: {found.text}")
