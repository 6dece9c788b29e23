"""Back to the page one came from, with what was done and its undo."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from metier.core.errors import Refused
from metier.ui.notices import notice_and_redirect


def came_from(request: HttpRequest) -> str:
    """The page named by `next`, in the form or the address, if it is one of ours; else nothing."""
    asked = request.POST.get("next") or request.GET.get("next", "")
    hosts = {request.get_host()}
    is_ours = url_has_allowed_host_and_scheme(asked, allowed_hosts=hosts, require_https=request.is_secure())
    return asked if is_ours else ""


def done(request: HttpRequest, text: str, undo: str | None = None, *, otherwise: str | None = None) -> HttpResponse:
    """Say what was done where one came from, else on the page `otherwise`, else in the plan."""
    to = came_from(request) or otherwise or reverse("plan:timeline")
    kept = f"{undo}{'&' if '?' in undo else '?'}{urlencode({'next': to})}" if undo else None
    return notice_and_redirect(request, text, to, undo=kept)


def or_said(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """For buttons in rows: what is refused is said on the page one came from, when there is one."""

    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:  # Any: what the address holds
        try:
            return view(request, *args, **kwargs)
        except Refused as problem:
            to = came_from(request)
            if not to:
                raise
            return notice_and_redirect(request, problem.sentence, to, kind="bad")

    return answered
