"""Reminders: the digest mail, set up and tried."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.home import queries
from metier.home.actions import reminders as actions
from metier.home.digest.forms import RemindersForm
from metier.home.digest.page import reminders_page
from metier.ui.notices import notice_and_redirect


@require_http_methods(["GET", "POST"])
def reminders(request: ViewerRequest) -> HttpResponse:
    """Where and when the digest goes, and what went."""
    kept = queries.digest_settings(request.viewer)
    form = RemindersForm.of(request.viewer, kept, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.set_reminders(request.viewer, form.cleaned_data)
            return notice_and_redirect(request, "Your reminders are saved.", "home:reminders")
        except Refused as problem:
            form.refuse(problem)
    page = reminders_page(request.viewer, kept)
    status = 422 if form.errors else 200
    return render(request, "home/reminders.html", {"page": page, "form": form}, status=status)


@require_POST
def test(request: ViewerRequest) -> HttpResponse:
    """Send a mail that only says that mail arrives."""
    try:
        to = actions.send_test(request.viewer)
    except Refused as problem:
        return notice_and_redirect(request, problem.sentence, "home:reminders", kind="bad")
    said = f"A test mail is on its way to {to}. If it does not arrive, look where unwanted mail is kept."
    return notice_and_redirect(request, said, "home:reminders")


@require_POST
def off(request: ViewerRequest) -> HttpResponse:
    """No mail from now on."""
    actions.turn(request.viewer, on=False)
    return notice_and_redirect(
        request, "The digest is off. Nothing else changes.", "home:reminders", undo=reverse("home:reminders_on")
    )


@require_POST
def on(request: ViewerRequest) -> HttpResponse:
    """Mail again."""
    if actions.turn(request.viewer, on=True) is None:
        return notice_and_redirect(request, "Say first where the mail goes.", "home:reminders", kind="bad")
    return notice_and_redirect(request, "The digest is on.", "home:reminders", undo=reverse("home:reminders_off"))
