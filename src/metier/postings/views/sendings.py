"""What was sent, and what became of it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.postings import actions, queries
from metier.postings.forms import OutcomeForm, SendingForm
from metier.postings.models import Posting, Sending
from metier.ui.notices import SeeOther, notice_and_redirect


@require_http_methods(["GET", "POST"])
def new(request: ViewerRequest) -> HttpResponse:
    """Something was sent without a posting."""
    return _new(request, None)


@require_http_methods(["GET", "POST"])
def for_posting(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Something was sent for a posting."""
    return _new(request, queries.posting(request.viewer, pk))


def _new(request: ViewerRequest, posting: Posting | None) -> HttpResponse:
    begun: dict[str, Any] = {"sent_on": request.viewer.today}
    if posting:
        begun |= {"what_for": posting.title, "employer": posting.employer, "to": posting.employer}
    form = SendingForm(request.POST or None, initial=begun)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.send(request.viewer, posting, **form.cleaned_data)
            undo = reverse("postings:trash_sending", args=[made.pk])
            return notice_and_redirect(request, f"Kept: sent to {made.to}.", _back(posting), undo=undo)
        except Refused as problem:
            form.refuse(problem)
    page = {
        "title": f"You sent something for {posting.title}" if posting else "You sent something",
        "button": "Keep it",
        "leave": "Do not keep it",
    }
    return _form(request, form, posting, page)


@require_http_methods(["GET", "POST"])
def change(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Correct what was sent, to whom, when."""
    row = queries.sending(request.viewer, pk)
    return _changing(request, row, SendingForm.of(row, request.POST or None), f"What you sent to {row.to}")


@require_http_methods(["GET", "POST"])
def outcome(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """What became of it."""
    row = queries.sending(request.viewer, pk)
    return _changing(
        request, row, OutcomeForm.of(row, request.POST or None), f"What became of what you sent to {row.to}"
    )


def _changing(request: ViewerRequest, row: Sending, form: SendingForm | OutcomeForm, title: str) -> HttpResponse:
    posting = row.posting_there
    if request.method == "POST" and form.is_valid():
        try:
            changed = actions.change_sending(request.viewer, row, form.cleaned_data)
            return notice_and_redirect(
                request, "It is changed." if changed else "Nothing was different.", _back(posting)
            )
        except Refused as problem:
            form.refuse(problem)
    page = {
        "title": title,
        "button": "Keep the change",
        "leave": "Leave it as it is",
        "trash": reverse("postings:trash_sending", args=[row.pk]),
    }
    return _form(request, form, posting, page)


def _form(request: ViewerRequest, form: Any, posting: Posting | None, page: dict[str, str]) -> HttpResponse:
    page |= {"back": _back(posting), "of": posting.title if posting else ""}
    return render(request, "postings/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_POST
def trash(request: ViewerRequest, pk: UUID) -> HttpResponse:
    row = queries.sending(request.viewer, pk)
    actions.trash_sending(request.viewer, row)
    undo = reverse("postings:restore_sending", args=[pk])
    posting = row.posting_there
    return notice_and_redirect(request, f"What you sent to {row.to} is in the trash.", _back(posting), undo=undo)


@require_POST
def restoration(request: ViewerRequest, pk: UUID) -> HttpResponse:
    row = actions.restore_sending(request.viewer, pk)
    return SeeOther(_back(row.posting_there))


def _back(posting: Posting | None) -> str:
    return reverse("postings:posting", args=[posting.pk]) if posting else reverse("postings:postings")
