"""Who looks, and what becomes of a mistake."""

from collections.abc import Callable
from typing import Any, ClassVar

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.functional import SimpleLazyObject

from metier.accounts import queries
from metier.accounts.access import Missing, Viewer
from metier.accounts.models import Person
from metier.core.errors import Refused

Get = Callable[[HttpRequest], HttpResponse]
CAREER_IN_SESSION = "career"


def without_career(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Mark a view that a signed-in person may use before they have a career."""
    view.without_career = True  # type: ignore[attr-defined]
    return view


class ViewerMiddleware:
    """Gives every request of a signed-in person its `viewer`; sends those who have no career yet to the start page.

    An address with a null character, which PostgreSQL cannot look for, is refused before anything is asked of it.
    """

    def __init__(self, get_response: Get) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "%00" in request.get_full_path():
            raise BadRequest("A null character in the address")
        request.viewer = self._viewer(request)  # type: ignore[attr-defined]
        response = self.get_response(request)
        if request.user.is_authenticated and not response.has_header("Cache-Control"):
            patch_cache_control(response, private=True, no_cache=True)
        return response

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        needed = getattr(view, "login_required", True) and not getattr(view, "without_career", False)
        if needed and request.user.is_authenticated and request.viewer is None:  # type: ignore[attr-defined]
            return HttpResponseRedirect(reverse("home:start"))
        return None

    def _viewer(self, request: HttpRequest) -> Viewer | None:
        person = request.user
        if not isinstance(person, Person):
            return None
        try:
            return queries.viewer(person, timezone.now(), request.session.get(CAREER_IN_SESSION))
        except Missing:
            return None


class RefusedMiddleware:
    """A Refused that no form has shown becomes a page with its sentence, and 400."""

    def __init__(self, get_response: Get) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        if isinstance(problem, Refused):
            return render(request, "ui/refused.html", {"refused": problem}, status=400)
        return None


class TellingMiddleware:
    """Gives every request that has a viewer what an area tells of the career, under `name`: read when it is first used, and once."""

    name: ClassVar[str]

    def __init__(self, get_response: Get) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        viewer = getattr(request, "viewer", None)
        if isinstance(viewer, Viewer):
            setattr(request, self.name, SimpleLazyObject(lambda: self.told(viewer)))
        return self.get_response(request)

    def told(self, viewer: Viewer) -> object:
        raise NotImplementedError
