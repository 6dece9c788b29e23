"""Getting help: signs and their rules."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.help_signs import QUIET_FOR
from metier.support.actions import signs as actions
from metier.support.choices import HelpRule
from metier.support.pages.help import help_page
from metier.ui.notices import notice_and_redirect


@require_GET
def getting_help(request: ViewerRequest) -> HttpResponse:
    """What tells that help would help, which help fits, and who could give it; `?ended` lists everybody with whom it has ended."""
    is_whole = "ended" in request.GET
    page = help_page(request.viewer, is_whole=is_whole)
    return render(request, "support/help.html", {"page": page, "is_whole": is_whole})


@require_POST
def switch(request: ViewerRequest, rule: str) -> HttpResponse:
    """Switch a rule on or off, as `on` says."""
    is_on = request.POST.get("on") == "1"
    actions.switch_rule(request.viewer, rule, is_on=is_on)
    text = f"The rule is {'on' if is_on else 'off'}: {HelpRule(rule).label}."
    return notice_and_redirect(request, text, "support:help")


@require_POST
def aside(request: ViewerRequest) -> HttpResponse:
    """Set a sign aside."""
    made = actions.set_aside(
        request.viewer, request.POST.get("rule", ""), request.POST.get("subject", ""), request.POST.get("why", "")
    )
    undo = reverse("support:show_sign_again", args=[made.pk])
    return notice_and_redirect(request, f"It is quiet for {QUIET_FOR.days} days.", "support:help", undo=undo)


@require_POST
def again(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Show it again."""
    actions.show_again(request.viewer, pk)
    return notice_and_redirect(request, "The sign is shown again.", "support:help")
