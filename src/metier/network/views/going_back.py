"""Back to the page one came from, with what was done and its undo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from metier.core.errors import Refused
from metier.ui.going_back import came_from
from metier.ui.notices import notice_and_redirect


def done(request: HttpRequest, text: str, undo: str | None = None, *, to: str = "", **more: Any) -> HttpResponse:
    """Say what was done where one came from, else on the page `to`, else on the page of people. Any: what a notice may have beside it."""
    page = came_from(request) or to or reverse("network:people")
    kept = f"{undo}{'&' if '?' in undo else '?'}{urlencode({'next': page})}" if undo else None
    return notice_and_redirect(request, text, page, undo=kept, **more)


def or_said(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """For buttons in rows: what is refused is said on the page one came from, or on that of people."""

    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:  # Any: what the address holds
        try:
            return view(request, *args, **kwargs)
        except Refused as problem:
            return notice_and_redirect(
                request, problem.sentence, came_from(request) or reverse("network:people"), kind="bad"
            )

    return answered


def day_or_none(text: str) -> date | None:
    """A day as an address has it."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
