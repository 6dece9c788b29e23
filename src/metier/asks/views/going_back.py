"""Back to the page one came from, with what was done and its undo."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from metier.ui.going_back import notice_there, refused_there

or_said = refused_there("asks:asks")


def done(request: HttpRequest, text: str, undo: str | None = None, *, to: str = "") -> HttpResponse:
    """Say what was done where one came from, else on the page `to`, else on the page of asks."""
    return notice_there(request, text, undo, to or reverse("asks:asks"))


def pdf(data: bytes, name: str) -> HttpResponse:
    """A PDF to be kept as a file."""
    answer = HttpResponse(data, content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="{name}.pdf"'
    return answer
