"""The demo career: opened, left, begun again, removed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from metier.accounts.middleware import CAREER_IN_SESSION, without_career
from metier.accounts.models import Person
from metier.home import queries
from metier.home.actions.start import open_demo, remove_demo
from metier.ui.notices import SeeOther, notice, notice_and_redirect


def _person(request: HttpRequest) -> Person:
    assert isinstance(request.user, Person)  # noqa: S101 - the middleware asks everybody to sign in
    return request.user


@without_career
@require_GET
def demo(request: HttpRequest) -> HttpResponse:
    """What the demo is, and what can be done with it."""
    made = queries.demo_career(_person(request))
    viewer = getattr(request, "viewer", None)
    page = {
        "made": made,
        "is_open": viewer is not None and viewer.career.is_demo,
        "own": queries.own_career(_person(request)),
    }
    return render(request, "home/demo.html", {"page": page, "shell_class": "" if viewer else "bare"})


@without_career
@require_POST
def demo_open(request: HttpRequest) -> HttpResponse:
    """Look around in it; with `afresh`, as it was in the beginning."""
    afresh = "afresh" in request.POST
    request.session[CAREER_IN_SESSION] = str(open_demo(_person(request), timezone.now(), afresh=afresh).pk)
    if afresh:
        notice(request, "The demo career is as it was in the beginning.")
    return SeeOther(reverse("home:today"))


@without_career
@require_POST
def demo_leave(request: HttpRequest) -> HttpResponse:
    """Back to one's own career, or to the start."""
    return _away(request, "You left the demo career. It stays as it is until you remove it.")


@without_career
@require_POST
def demo_remove(request: HttpRequest) -> HttpResponse:
    """Gone for good, once that is confirmed; one's own career is not touched."""
    if request.POST.get("sure") != "yes":
        return SeeOther(reverse("home:demo"))
    gone = remove_demo(_person(request))
    return _away(request, "The demo career is removed." if gone else "There is no demo career.")


def _away(request: HttpRequest, said: str) -> HttpResponse:
    own = queries.own_career(_person(request))
    if own:
        request.session[CAREER_IN_SESSION] = str(own.pk)
    else:
        request.session.pop(CAREER_IN_SESSION, None)
    return notice_and_redirect(request, said, "home:today" if own else "home:start")
