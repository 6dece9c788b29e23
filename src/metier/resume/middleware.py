"""What the résumés hold of the record: once a request, and only if somebody asks."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from metier.accounts.access import Viewer
from metier.resume.queries.on_resumes import on_resumes


class OnResumesMiddleware:
    """Gives every request that has a viewer its `on_resumes`, which the pages of the record show."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        viewer = getattr(request, "viewer", None)
        if isinstance(viewer, Viewer):
            request.on_resumes = SimpleLazyObject(lambda: on_resumes(viewer))  # type: ignore[attr-defined]
        return self.get_response(request)
