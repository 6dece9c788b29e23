"""Addresses by the names that the base page uses, for tests of the base page alone."""

from django.http import HttpResponse
from django.urls import include, path

from metier.ui.views import states


def _empty(_request):
    return HttpResponse()


def _area(name: str, *views: str):
    return path(f"{name}/", include(([path(f"{view}/", _empty, name=view) for view in views], name)))


urlpatterns = [
    _area("home", "today", "capture", "reading", "archive", "trash", "calendar", "reminders", "demo", "demo_leave"),
    _area("accounts", "settings", "sign_out", "sign_in"),
    _area("record", "import", "record"),
    _area("resume", "resumes"),
    _area("postings", "postings"),
    _area("roles", "roles"),
    _area("talk", "talk"),
    _area("value", "value"),
    _area("direction", "direction"),
    _area("plan", "timeline"),
    _area("network", "people"),
    _area("reviews", "reviews", "corrections", "parking"),
    _area("asks", "asks"),
    path("states/", states),
]
