"""The whole career out and in again."""

from __future__ import annotations

from tempfile import TemporaryFile
from typing import BinaryIO, cast

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from metier.accounts.access import ViewerRequest
from metier.accounts.middleware import CAREER_IN_SESSION, without_career
from metier.accounts.models import Person
from metier.accounts.uploads import received
from metier.core.archive.reading import opened
from metier.core.errors import Refused
from metier.core.words import count
from metier.home.archive import kept, summary, uploads
from metier.home.archive.exporting import export
from metier.home.archive.forms import RestoreForm
from metier.home.archive.restoring import check, look
from metier.home.archive.restoring import restore as write
from metier.home.upkeep import backups
from metier.ui.notices import SeeOther, notice_and_redirect


@require_GET
def archive(request: ViewerRequest) -> HttpResponse:
    """What an export holds, and the way to restore one."""
    viewer = request.viewer
    page = summary.archive_page(viewer.person, viewer.career, backups.last_on_ones_own_machine())
    return render(request, "home/archive.html", {"page": page, "form": RestoreForm()})


@never_cache
@require_GET
def download(request: ViewerRequest) -> HttpResponseBase:
    """The archive, written from one moment."""
    viewer = request.viewer
    stream = cast("BinaryIO", TemporaryFile())  # noqa: SIM115 - the response closes it
    export(viewer.career, stream)
    stream.seek(0)
    name = "-".join(part for part in ("metier", slugify(viewer.career.name), viewer.today.isoformat()) if part)
    return FileResponse(stream, as_attachment=True, filename=f"{name}.zip", content_type="application/zip")


@never_cache
@require_GET
def replaced(request: ViewerRequest, name: str) -> HttpResponseBase:
    """A career as it was before a restore replaced it."""
    one = kept.named(request.viewer.person, name)
    return FileResponse(
        one.path.open("rb"), as_attachment=True, filename=f"metier-replaced-{one.name}", content_type="application/zip"
    )


@without_career
@require_http_methods(["GET", "POST"])
def restore(request: HttpRequest) -> HttpResponse:
    """Choose an archive; it is read in full before it is shown."""
    person = _person(request)
    form = RestoreForm(request.POST, request.FILES) if request.method == "POST" else RestoreForm()
    if request.method == "POST" and form.is_valid():
        token = ""
        try:
            token = uploads.keep(person, form.cleaned_data["archive"].chunks(), received(request))
            with uploads.find(person, token).open("rb") as stream, opened(stream) as found:
                check(look(found))
            return SeeOther(reverse("home:restore_preview", args=(token,)))
        except Refused as refused:
            if token:
                uploads.drop(person, token)
            form.add_error("archive", str(refused))
    return render(request, "home/restore.html", {"form": form}, status=422 if form.errors else 200)


@without_career
@never_cache
@require_http_methods(["GET", "POST"])
def restore_preview(request: HttpRequest, token: str) -> HttpResponse:
    """What an archive holds beside what is here; with a POST, all of it or nothing."""
    person = _person(request)
    with uploads.find(person, token).open("rb") as stream, opened(stream) as archived:
        found = look(archived)
        page = summary.preview_page(person, found)
        if request.method == "GET":
            return render(request, "home/restore_preview.html", {"page": page})
        keep = kept.place(person, timezone.now()) if page.replaces else None
        career = write(person, found, keep=keep)
    uploads.drop(person, token)
    request.session[CAREER_IN_SESSION] = str(career.pk)
    said = f"{count(page.total, 'row')} restored. " + (
        "What was here is kept." if keep else "Your career is as it was exported."
    )
    return notice_and_redirect(
        request, said, "home:today", action=("Show what was kept", reverse("home:archive")) if keep else None
    )


def _person(request: HttpRequest) -> Person:
    assert isinstance(request.user, Person)  # noqa: S101 - signing in is required
    return request.user
