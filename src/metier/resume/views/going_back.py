"""Back to the variant that was worked on."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.resume.models import Variant
from metier.ui.going_back import came_from, ours
from metier.ui.notices import SeeOther, notice


def at(variant: Variant, anchor: str = "") -> str:
    """The page of a variant."""
    return reverse("resume:variant", args=[variant.pk]) + (f"#{anchor}" if anchor else "")


def back(
    request: HttpRequest, variant: Variant, text: str = "", *, undo: str | None = None, anchor: str = "bench"
) -> HttpResponse:
    """To the page that the form names, else to the variant; with what was done."""
    if text:
        notice(request, text, undo=undo)
    to = came_from(request) or at(variant, "" if getattr(request, "htmx", False) else anchor)
    return SeeOther(to)


def or_said(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """What is refused is said where the request came from."""

    @wraps(view)
    def shown(request: ViewerRequest, *args: Any, **kwargs: Any) -> HttpResponse:  # Any: what the address holds
        try:
            return view(request, *args, **kwargs)
        except Refused as problem:
            notice(request, problem.sentence, kind="bad")
            to = came_from(request) or ours(request, request.headers.get("Referer", ""))
            return SeeOther(to or reverse("resume:resumes"))

    return shown
