"""Address books on a server: added, kept in step, decided where both sides changed the same."""

from __future__ import annotations

from time import monotonic
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.core.network.said import CHOSEN
from metier.network.actions import books as actions
from metier.network.actions.stepping import keep_in_step
from metier.network.carddav.protocol import Found
from metier.network.carddav.secrets import locked, opened
from metier.network.forms.books import BookForm, ChangeBookForm
from metier.network.pages.books import book_page, books_page
from metier.network.queries import books as queries
from metier.network.views.going_back import done, or_said
from metier.ui.notices import SeeOther, notice_and_redirect

PATIENCE = 8.0
"""Seconds that one request works for; what is left goes on with the next one."""


@require_GET
def books(request: ViewerRequest) -> HttpResponse:
    """Every address book, with how its last step went."""
    return render(request, "network/books.html", {"page": books_page(request.viewer)})


@require_http_methods(["GET", "POST"])
def new(request: ViewerRequest) -> HttpResponse:
    """Look for address books at an address, and keep one of them in step."""
    viewer = request.viewer
    form = BookForm(viewer, request.POST or None)
    found: list[Found] = []
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            password = said["password"] or (opened(said["kept"]) if said["kept"] else "")
            found = actions.look_for(said["url"], said["username"], password)
            chosen = next((one for one in found if one.url == said["which"]), found[0] if len(found) == 1 else None)
            if chosen:
                book = actions.add_book(viewer, chosen, said["username"], password, said["tag"])
                return notice_and_redirect(
                    request, f"{book.name} is added. Nothing is exchanged yet.", "network:book", book.pk
                )
            form = BookForm.offering(viewer, said, found, locked(password))
        except Refused as problem:
            form.refuse(problem)
    return render(
        request, "network/new_book.html", {"form": form, "page": {"found": found}}, status=422 if form.errors else 200
    )


@require_GET
def book(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """One address book, and who is to be decided."""
    found = queries.book(request.viewer, pk)
    return render(request, "network/book.html", {"page": book_page(request.viewer, found, goes_on="on" in request.GET)})


@require_POST
def step(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Keep it in step, for some seconds; what is left is gone on with."""
    found = queries.book(request.viewer, pk)
    until = monotonic() + PATIENCE
    try:
        taken = keep_in_step(
            request.viewer, found, stops=lambda: monotonic() > until, agreed=request.POST.get("agreed") == "1"
        )
    except Refused as problem:
        return notice_and_redirect(request, problem.sentence, "network:book", pk, kind="bad")
    if not taken.is_whole:
        return SeeOther(f"{reverse('network:book', args=[pk])}?on=1")
    return notice_and_redirect(request, taken.sentence, "network:book", pk)


@require_http_methods(["GET", "POST"])
def change(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Its name, its group, its password."""
    found = queries.book(request.viewer, pk)
    form = ChangeBookForm(request.viewer, request.POST or None, initial={"name": found.name, "tag": found.tag})
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        actions.change_book(request.viewer, found, said["name"], said["tag"], said["password"])
        return done(request, f"{found.name} is changed.", to=reverse("network:book", args=[pk]))
    page = {
        "title": f"Change {found.name}",
        "button": "Keep the change",
        "back": reverse("network:book", args=[pk]),
        "remove": reverse("network:leave_book", args=[pk]),
        "remove_label": "Keep it in step no more",
        "remove_note": "People stay on both sides.",
    }
    return render(request, "network/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_POST
def leave(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Keep it in step no more."""
    found = queries.book(request.viewer, pk)
    actions.leave_book(request.viewer, found)
    undo = reverse("network:return_to_book", args=[pk])
    text = f"{found.name} is not kept in step any more. People stay on both sides."
    return notice_and_redirect(request, text, "network:books", undo=undo)


@require_POST
@or_said
def return_to(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Keep it in step again."""
    found = actions.return_to_book(request.viewer, pk)
    return done(request, f"{found.name} is kept in step again.", to=reverse("network:book", args=[pk]))


@require_POST
@or_said
def settle(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Whose word counts, field by field."""
    card = queries.card(request.viewer, pk)
    theirs = [name for name in CHOSEN if request.POST.get(f"take:{name}") == "theirs"]
    actions.settle(request.viewer, card, theirs)
    text = f"Decided: {card.contact}. The next step tells {card.book.name}."
    return done(request, text, to=reverse("network:book", args=[card.book_id]))
