"""A posting comes in: given, looked over, kept."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.accounts.uploads import received
from metier.core.errors import Refused, Where
from metier.postings import actions, queries
from metier.postings.forms import GivenForm, PostingForm
from metier.postings.pages.preview import choices_of, chosen_lines, preview_page
from metier.postings.reading import MOST_BYTES
from metier.ui.notices import SeeOther, notice_and_redirect

TOO_LARGE = f"That file has more than {MOST_BYTES // 1_000_000} MB, far more than a posting. Copy the text of the posting and paste it."
NOTHING = "Paste the text of the posting, or choose a file."


@require_http_methods(["GET", "POST"])
def add(request: ViewerRequest) -> HttpResponse:
    """Paste a posting or choose its file."""
    form = GivenForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            draft = actions.read_posting(request.viewer, *_given(request, form))
            return SeeOther(reverse("postings:preview", args=[draft.pk]))
        except Refused as problem:
            form.refuse(problem)
    context = {"form": form, "before": ()}
    return render(request, "postings/add.html", context, status=422 if form.errors else 200)


def _given(request: ViewerRequest, form: GivenForm) -> tuple[str, bytes]:
    file: UploadedFile[Any] | None = form.cleaned_data["file"]
    if file is not None:
        if received(request) > MOST_BYTES:
            raise Refused(TOO_LARGE, Where(field="file"))
        return str(file.name or "The file"), file.read()
    text = form.cleaned_data["text"]
    if not text.strip():
        raise Refused(NOTHING, Where(field="text"))
    return "What you pasted", text.encode(errors="replace")


@require_POST
def before(request: ViewerRequest) -> HttpResponse:
    """Whether its owner has applied there before, while a posting is being pasted."""
    found = queries.before_pasted(request.viewer, request.POST.get("text", ""))
    return render(request, "postings/_before.html", {"before": found})


@require_http_methods(["GET", "POST"])
def preview(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """What was read, to be put right and kept, all of it or nothing; `?which=` is the one of several."""
    draft = queries.draft(request.viewer, pk)
    which = request.GET.get("which", "")
    found = queries.chosen(draft, which)
    if found is None:
        return render(request, "postings/choose.html", {"draft": draft, "choices": choices_of(draft)})
    form = PostingForm.of(found, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            asked = [one for _, one in chosen_lines(queries.asked_in(request.viewer, found), request.POST)]
            facts = actions.facts_of(found) | form.facts()
            made = actions.add_posting(request.viewer, facts, asked)
            actions.drop_draft(draft)
            undo = reverse("postings:trash", args=[made.pk])
            return notice_and_redirect(request, f"{made.title} is kept.", "postings:posting", made.pk, undo=undo)
        except Refused as problem:
            form.refuse(problem)
    sent = request.POST if request.method == "POST" else None
    context = {"page": preview_page(request.viewer, draft, found, which, sent), "form": form}
    return render(request, "postings/preview.html", context, status=422 if form.errors else 200)


@require_POST
def drop(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Leave it; nothing was kept."""
    actions.drop_draft(queries.draft(request.viewer, pk))
    return notice_and_redirect(request, "Nothing was kept.", "postings:add")
