"""Signing in and out, settings, and the pages for what goes wrong."""

import logging
from typing import Any
from uuid import uuid4

from django.contrib.auth import login, logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_GET, require_POST

from metier.accounts import actions
from metier.accounts.access import ViewerRequest
from metier.accounts.forms import SettingsForm
from metier.accounts.middleware import without_career
from metier.core.errors import Refused
from metier.ui.going_back import ours
from metier.ui.notices import notice_and_redirect

log = logging.getLogger(__name__)


@never_cache
@login_not_required
@require_GET
def sign_in(request: HttpRequest) -> HttpResponse:
    """What somebody sees who has no session: how to get a link, and nothing else. Who has one goes on.

    A browser keeps a strict cookie back when a link elsewhere, as in a mail, leads here: from this page on it does not.
    """
    if request.user.is_authenticated:
        return HttpResponseRedirect(reverse("home:today"))
    wanted = ours(request, request.GET.get("next", ""))
    return render(request, "accounts/sign_in.html", {"wanted": wanted}, status=401)


@never_cache
@login_not_required
@require_GET
@sensitive_variables("token")
def use_link(request: HttpRequest, token: str) -> HttpResponse:
    """Sign in with a one-time link. A page, not a redirect: browsers withhold a strict cookie from a redirect that began elsewhere."""
    try:
        person = actions.use_sign_in_link(token, timezone.now())
    except actions.LinkSpent as spent:
        return render(request, "accounts/sign_in.html", {"refused": spent}, status=401)
    login(request, person)
    return render(request, "accounts/signed_in.html")


@without_career
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    logout(request)
    return HttpResponseRedirect(reverse("accounts:sign_in"))


def settings(request: ViewerRequest) -> HttpResponse:
    """Name, time zone, currency and appearance."""
    form = SettingsForm.of(request.viewer.career, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_career(request.viewer, form.details())
            actions.set_preference(request.viewer, "theme", form.cleaned_data["theme"] or None)
            return notice_and_redirect(request, "Your settings are saved.", "accounts:settings")
        except Refused as refused:
            form.add_error(refused.where.field or None, refused.sentence)
    return render(request, "accounts/settings.html", {"form": form}, status=422 if form.errors else 200)


@login_not_required
def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "400.html", status=400)


@login_not_required
def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "403.html", status=403)


def csrf_failure(request: HttpRequest, reason: str = "", **_: Any) -> HttpResponse:
    """A form sent from elsewhere, or from a page that was open too long."""
    return render(request, "403.html", status=403)


@login_not_required
def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "404.html", status=404)


@login_not_required
def server_error(request: HttpRequest) -> HttpResponse:
    """A bug: its trace is in the log under the reference shown."""
    reference = uuid4().hex[:8]
    log.error("Reference %s: %s %s", reference, request.method, request.path)
    return render(request, "500.html", {"reference": reference}, status=500)
