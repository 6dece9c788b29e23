"""What was sent: keeping it, finding it again, downloading it as it was."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.postings import actions as of_postings
from metier.postings import queries as postings
from metier.resume import actions, outputs, queries
from metier.resume.forms import SendForm
from metier.resume.pages.sent import sent_page
from metier.resume.views.files import as_sent
from metier.resume.views.going_back import at
from metier.ui.notices import notice_and_redirect


@require_http_methods(["GET", "POST"])
def send(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Keep that a variant went out, exactly as it is now; `?to=` says to whom beforehand."""
    found = queries.variant(request.viewer, pk)
    form = SendForm(request.viewer, found, request.POST or None, to=request.GET.get("to", "")[:300])
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        to = actions.Recipient(
            to=said["to"],
            on=said["sent_on"],
            channel=said["channel"],
            posting=form.postings.get(said["posting"]),
            note=said["note"],
        )
        try:
            sending = actions.send(request.viewer, found, said["formats"], to)
            undo = reverse("resume:trash_sending", args=[sending.pk])
            return notice_and_redirect(request, f"Kept as it went to {sending.to}.", at(found), undo=undo)
        except Refused as problem:
            form.refuse(problem)
    context = {"form": form, "variant": found}
    return render(request, "resume/send.html", context, status=422 if form.errors else 200)


@require_GET
def sent(request: ViewerRequest) -> HttpResponse:
    """Everything that was sent, the last first; `?posting=` for one alone, `?page=` goes on."""
    viewer, asked = request.viewer, request.GET.get("posting", "")
    posting = postings.posting(viewer, asked) if asked else None
    page = sent_page(viewer, request.GET.get("page", "1"), posting)
    return render(request, "resume/sent.html", {"page": page})


@require_GET
def sent_download(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """A file exactly as it was sent."""
    found = queries.sent_file(request.viewer, pk)
    media_type = next((form.media_type for name, form in outputs.FORMATS.items() if name == found.format), "")
    return as_sent(found, media_type or "application/octet-stream")


@require_POST
def trash_sending(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """A sending with its files into the trash."""
    found = queries.sending(request.viewer, pk)
    of_postings.trash_sending(request.viewer, found)
    undo = reverse("resume:return_sending", args=[pk])
    return notice_and_redirect(request, f"What went to {found.to} is in the trash.", "resume:sent", undo=undo)


@require_POST
def return_sending(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Out of the trash."""
    found = of_postings.restore_sending(request.viewer, pk)
    return notice_and_redirect(request, f"What went to {found.to} is back.", "resume:sent")
