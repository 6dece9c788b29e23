"""Lines that were captured and are not placed yet."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core import words
from metier.core.errors import Refused
from metier.home import queries
from metier.home.actions import notes as actions
from metier.home.forms import NoteForm, WhomForm
from metier.home.views.redirecting import done

ON_A_PAGE = 50


@require_GET
def notes(request: ViewerRequest) -> HttpResponse:
    """All of them, the last said first."""
    page = Paginator(queries.notes(request.viewer), ON_A_PAGE).get_page(request.GET.get("page"))
    waiting = queries.met_notes(request.viewer).count()
    return render(request, "home/notes.html", {"page": page, "waiting": waiting})


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


@require_http_methods(["GET", "POST"])
def talk(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It becomes a talk with whom it names."""
    found = queries.note(request.viewer, pk)
    names = actions.names_of(request.viewer, found)
    form = WhomForm(names, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.make_talk(request.viewer, found, form.met())
        except Refused as refused:
            form.refuse(refused)
        else:
            undo = reverse("home:note_restore", args=[pk, "interaction", made.pk])
            return done(request, f"The talk with {made.contact} is logged.", undo)
    context = {"form": form, "note": found, "names": names}
    return render(request, "home/note_talk.html", context, status=422 if form.errors else 200)


@require_POST
def talks(request: ViewerRequest) -> HttpResponse:
    """Every note of somebody met becomes a talk, where it is clear with whom."""
    made, left = actions.make_talks(request.viewer)
    said = f"{words.count(made, 'talk')} logged."
    return done(request, f"{said} {_left(left)}" if left else said)


def _left(left: int) -> str:
    return f"Of {words.count(left, 'note')} it is not clear who was met: make a talk of each."


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
