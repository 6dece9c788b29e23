"""The list of postings, and one of them."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.postings import actions, queries
from metier.postings.forms import PostingForm
from metier.postings.pages.all import postings_page
from metier.postings.pages.one import posting_page
from metier.ui.notices import notice_and_redirect


@require_GET
def postings(request: ViewerRequest) -> HttpResponse:
    """All of them, newest first; `?q=` finds, `?page=` goes on."""
    said = request.GET.get("q", "")[:200].strip()
    page = postings_page(request.viewer, said=said, number=request.GET.get("page", "1"))
    return render(request, "postings/postings.html", {"page": page})


@require_GET
def posting(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """What one asks, beside its text, against the record."""
    return render(
        request, "postings/posting.html", {"page": posting_page(request.viewer, queries.posting(request.viewer, pk))}
    )


@require_http_methods(["GET", "POST"])
def change(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Correct what a posting says of itself."""
    found = queries.posting(request.viewer, pk)
    title = found.title
    form = PostingForm.of(found, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            changed = actions.change_posting(found, form.facts())
            text = f"{found.title} is changed." if changed else "Nothing was different."
            return notice_and_redirect(request, text, "postings:posting", pk)
        except Refused as problem:
            form.refuse(problem)
    page = {
        "title": f"Correct {title}",
        "button": "Keep the change",
        "back": reverse("postings:posting", args=[pk]),
        "leave": "Leave it as it is",
        "trash": reverse("postings:trash", args=[pk]),
    }
    return render(request, "postings/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_POST
def trash(request: ViewerRequest, pk: UUID) -> HttpResponse:
    found = queries.posting(request.viewer, pk)
    actions.trash_posting(request.viewer, found)
    undo = reverse("postings:restore", args=[pk])
    return notice_and_redirect(request, f"{found.title} is in the trash.", "postings:postings", undo=undo)


@require_POST
def restoration(request: ViewerRequest, pk: UUID) -> HttpResponse:
    found = actions.restore_posting(request.viewer, pk)
    return notice_and_redirect(request, f"{found.title} is back.", "postings:posting", pk)
