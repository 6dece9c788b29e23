"""Back to the page one came from, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from metier.core.errors import Refused
from metier.ui.notices import notice_and_redirect


def ours(request: HttpRequest, address: str) -> str:
    """The address if it is one of ours, a path or a whole one, else nothing."""
    hosts, is_address = {request.get_host()}, address.startswith(("/", "http://", "https://"))
    is_ours = is_address and url_has_allowed_host_and_scheme(address, hosts, require_https=request.is_secure())
    return address if is_ours else ""


def came_from(request: HttpRequest) -> str:
    """The page named by `next`, in the form or the address, if it is one of ours; else nothing."""
    return ours(request, request.POST.get("next") or request.GET.get("next", ""))


def notice_there(request: HttpRequest, text: str, undo: str | None, to: str, **more: Any) -> HttpResponse:
    """Say what was done where one came from, else on the page `to`; its undo comes back to the same. Any: what a notice may have beside it."""
    page = came_from(request) or to
    kept = f"{undo}{'&' if '?' in undo else '?'}{urlencode({'next': page})}" if undo else None
    return notice_and_redirect(request, text, page, undo=kept, **more)


def refused_there(home: str) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """For buttons in rows: what is refused is said on the page one came from, or on the one of this name."""

    def wrapped(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:  # Any: what the address holds
            try:
                return view(request, *args, **kwargs)
            except Refused as problem:
                return notice_and_redirect(request, problem.sentence, came_from(request) or reverse(home), kind="bad")

        return answered

    return wrapped
