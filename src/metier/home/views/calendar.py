"""The calendar: its secret address, and the feed at it."""

import hashlib

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotFound
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import http_date
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_GET, require_POST, require_safe

from metier.accounts.access import Missing, ViewerRequest
from metier.home import queries
from metier.home.actions.calendar import share_calendar, stop_sharing_calendar
from metier.home.calendar_feed import feed as the_feed
from metier.ui.notices import notice_and_redirect

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


@require_GET
def calendar(request: ViewerRequest) -> HttpResponse:
    """Where the calendar is shared, and how to subscribe."""
    kept = queries.calendar_address(request.viewer)
    path = reverse("home:feed", args=[kept.secret]) if kept else ""
    address = request.build_absolute_uri(path) if kept else ""
    page = {
        "address": address,
        "path": path,
        "webcal": "webcal" + address[address.find(":") :] if kept else "",
        "is_local": request.get_host().rpartition(":")[0] in LOOPBACK or request.get_host() in LOOPBACK,
    }
    return render(request, "home/calendar.html", {"page": page})


@require_POST
def share(request: ViewerRequest) -> HttpResponse:
    """A new address; the old one answers nobody any more."""
    had_one = queries.calendar_address(request.viewer) is not None
    share_calendar(request.viewer)
    said = (
        "The calendar has a new address. The old one answers nobody any more."
        if had_one
        else "The calendar is shared at a secret address."
    )
    return notice_and_redirect(request, said, "home:calendar")


@require_POST
def stop(request: ViewerRequest) -> HttpResponse:
    """No address at all."""
    stop_sharing_calendar(request.viewer)
    return notice_and_redirect(
        request, "The calendar is not shared any more. Its address answers nobody.", "home:calendar"
    )


@login_not_required
@require_safe
@sensitive_variables("secret")
def feed(request: HttpRequest, secret: str) -> HttpResponseBase:
    """The calendar, to whoever has the address. Whether it changed is told by its ETag alone: what is deleted leaves no later date."""
    try:
        viewer = queries.viewer_of_calendar(secret, timezone.now())
    except Missing:
        return HttpResponseNotFound("There is no calendar at this address.\n", content_type="text/plain; charset=utf-8")
    made = the_feed(viewer)
    etag = f'"{hashlib.sha256(made.data).hexdigest()[:32]}"'
    response = HttpResponse(made.data, content_type="text/calendar; charset=utf-8")
    response["ETag"] = etag
    response["Last-Modified"] = http_date(made.changed_at.timestamp())
    response["Content-Disposition"] = 'inline; filename="career.ics"'
    response["X-Robots-Tag"] = "noindex"
    patch_cache_control(response, private=True, no_cache=True)
    return get_conditional_response(request, etag=etag, response=response) or response
