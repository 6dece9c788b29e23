"""Back to the page one came from, with what was done and its undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from metier.core.errors import Refused
from metier.ui.going_back import came_from
from metier.ui.notices import Question, notice_and_redirect


def done(
    request: HttpRequest,
    text: str,
    undo: str | None = None,
    *,
    otherwise: str | None = None,
    question: Question | None = None,
) -> HttpResponse:
    """Say what was done where one came from, else on the page `otherwise`, else in the plan; an answer leads there again."""
    to = came_from(request) or otherwise or reverse("plan:timeline")
    kept = f"{undo}{'&' if '?' in undo else '?'}{urlencode({'next': to})}" if undo else None
    return notice_and_redirect(request, text, to, undo=kept, question=replace(question, next=to) if question else None)


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
