"""Back to the page one came from, with what was done and its undo."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from metier.ui.going_back import notice_there, refused_there

or_said = refused_there("network:people")


def done(request: HttpRequest, text: str, undo: str | None = None, *, to: str = "", **more: Any) -> HttpResponse:
    """Say what was done where one came from, else on the page `to`, else on that of people. Any: what a notice may have beside it."""
    return notice_there(request, text, undo, to or reverse("network:people"), **more)
