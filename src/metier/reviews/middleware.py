"""What Metier asks of the career that is open: once a request, and only if somebody asks."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from metier.accounts.access import Viewer, ViewerRequest
from metier.reviews.queries import Pulse, pulse


class PulseRequest(ViewerRequest):
    """A request of a viewer, for type checking. `pulse` is read when it is first used: use it to show a page, not after an action."""

    pulse: Pulse


class PulseMiddleware:
    """Gives every request that has a viewer its `pulse`, the same for the page and for the base that it stands in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        viewer = getattr(request, "viewer", None)
        if isinstance(viewer, Viewer):
            request.pulse = SimpleLazyObject(lambda: pulse(viewer))  # type: ignore[attr-defined]
        return self.get_response(request)
