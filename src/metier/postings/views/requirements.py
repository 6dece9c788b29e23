"""What a posting asks for, corrected line by line."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.core.postings.asked import Asked
from metier.postings import actions, queries
from metier.postings.forms import RequirementForm
from metier.postings.models import Posting
from metier.ui.notices import notice_and_redirect


@require_http_methods(["GET", "POST"])
def new(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """One more thing that a posting asks for."""
    posting = queries.posting(request.viewer, pk)
    form = RequirementForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.add_requirement(request.viewer, posting, Asked(**form.facts()))
            undo = reverse("postings:trash_requirement", args=[made.pk])
            return notice_and_redirect(request, "The line is added.", "postings:posting", pk, undo=undo)
        except Refused as problem:
            form.refuse(problem)
    return _form(
        request,
        form,
        posting,
        {"title": "Something else it asks for", "button": "Add the line", "leave": "Do not add it"},
    )


@require_http_methods(["GET", "POST"])
def change(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Correct a line."""
    row = queries.requirement(request.viewer, pk)
    form = RequirementForm.of(row, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            changed = actions.change_requirement(row, form.facts())
            text = "The line is changed." if changed else "Nothing was different."
            return notice_and_redirect(request, text, "postings:posting", row.posting_id)
        except Refused as problem:
            form.refuse(problem)
    page = {
        "title": "What it asks for",
        "lead": f"The posting says: “{row.sentence.rstrip('.')}”. {row.why}".strip() if row.sentence else "",
        "button": "Keep the change",
        "leave": "Leave it as it is",
        "trash": reverse("postings:trash_requirement", args=[pk]),
    }
    return _form(request, form, row.posting, page)


def _form(request: ViewerRequest, form: RequirementForm, posting: Posting, page: dict[str, str]) -> HttpResponse:
    page |= {"back": reverse("postings:posting", args=[posting.pk]), "of": posting.title}
    return render(request, "postings/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_POST
def trash(request: ViewerRequest, pk: UUID) -> HttpResponse:
    row = queries.requirement(request.viewer, pk)
    actions.trash_requirement(request.viewer, row)
    undo = reverse("postings:restore_requirement", args=[pk])
    return notice_and_redirect(request, "The line is taken away.", "postings:posting", row.posting_id, undo=undo)


@require_POST
def restoration(request: ViewerRequest, pk: UUID) -> HttpResponse:
    row = actions.restore_requirement(request.viewer, pk)
    return notice_and_redirect(request, "The line is back.", "postings:posting", row.posting_id)
