"""Files of a variant: its pages as pictures, what other programs read in it, downloads; and the photo."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import Missing, ViewerRequest
from metier.core.errors import Refused, Where
from metier.resume import actions, queries
from metier.resume.forms import PhotoForm
from metier.resume.making import Made, made
from metier.resume.models import ResumePhoto, SentFile
from metier.resume.pages.previewing import preview_page, shown_preview
from metier.resume.previews import drawn
from metier.resume.views.going_back import or_said
from metier.ui.notices import notice_and_redirect

AN_HOUR = 3_600


@require_GET
def preview(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Every page, and what was found in it: a part of the variant's page, or by itself."""
    found = queries.variant(request.viewer, pk)
    page = preview_page(request.viewer, found)
    template = "resume/_preview.html" if getattr(request, "htmx", False) else "resume/preview.html"
    return render(request, template, {"page": page})


@require_GET
def page_image(request: ViewerRequest, pk: UUID, number: int) -> HttpResponse:
    """One page as SVG. Its address has the version of what it shows, so that a browser keeps it."""
    found = queries.variant(request.viewer, pk)
    try:
        pages = drawn(shown_preview(request.viewer, found))
    except Refused as problem:
        return HttpResponse(problem.sentence, status=422, content_type="text/plain; charset=utf-8")
    if not 1 <= number <= len(pages):
        raise Missing("There is no such page.")
    return _picture(pages[number - 1], "image/svg+xml")


@require_GET
@or_said
def download(request: ViewerRequest, pk: UUID, form: str) -> HttpResponse:
    """A variant as a file."""
    return as_file(made(request.viewer, queries.variant(request.viewer, pk), form))


def as_file(file: Made) -> HttpResponse:
    answer = HttpResponse(file.content, content_type=file.media_type)
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=file.name) or "attachment"
    return answer


def as_sent(file: SentFile, media_type: str) -> HttpResponse:
    return as_file(Made(file.format, file.file_name, media_type, bytes(file.content)))


def _picture(data: bytes, media_type: str) -> HttpResponse:
    answer = HttpResponse(data, content_type=media_type)
    answer["Cache-Control"] = f"private, max-age={AN_HOUR}"
    answer["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"
    return answer


@require_http_methods(["GET", "POST"])
def photo(request: ViewerRequest) -> HttpResponse:
    """The photo that variants may show."""
    form = PhotoForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        upload = form.cleaned_data["photo"]
        try:
            if upload.size > actions.LARGEST_PHOTO:
                raise Refused("This photo is larger than 15 MB. Make it smaller first.", Where(field="photo"))
            actions.keep_photo(request.viewer, upload.read())
            return notice_and_redirect(
                request, "The photo is kept. Variants show it only where you turn it on.", "resume:photo"
            )
        except Refused as problem:
            form.refuse(problem)
    context = {"form": form, "photo": queries.photo(request.viewer)}
    return render(request, "resume/photo.html", context, status=422 if form.errors else 200)


@require_GET
def photo_image(request: ViewerRequest) -> HttpResponse:
    """The photo itself."""
    found = queries.photo(request.viewer)
    if found is None:
        raise Missing("There is no photo.")
    return _picture(bytes(found.image), "image/jpeg")


@require_POST
def trash_photo(request: ViewerRequest) -> HttpResponse:
    """Into the trash."""
    found = queries.photo(request.viewer)
    if found is None:
        raise Missing("There is no photo.")
    actions.trash_photo(request.viewer, found)
    undo = reverse("resume:return_photo", args=[found.pk])
    return notice_and_redirect(request, "The photo is in the trash; no variant shows it.", "resume:photo", undo=undo)


@require_POST
def return_photo(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Out of the trash."""
    kept: ResumePhoto = actions.bring_photo_back(request.viewer, pk)
    return notice_and_redirect(request, f"{kept} is back.", "resume:photo")
