"""The rules of the two checks: what each looks for and why, and its switch."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.core.wording import RULES
from metier.record.actions.wording import switch_rule
from metier.record.queries.wording import switched_off
from metier.talk.pages.checks import rules_page
from metier.ui.going_back import came_from
from metier.ui.notices import notice_and_redirect


@require_GET
def rules(request: ViewerRequest) -> HttpResponse:
    return render(request, "talk/rules.html", {"page": rules_page(switched_off(request.viewer))})


@require_POST
def switch(request: ViewerRequest, rule: str) -> HttpResponse:
    """Switch a rule on (`on=1`) or off."""
    page = came_from(request) or reverse("talk:rules")
    is_on = request.POST.get("on") == "1"
    try:
        switch_rule(request.viewer, rule, is_on=is_on)
    except Refused as problem:
        return notice_and_redirect(request, problem.sentence, page, kind="bad")
    said = f"“{RULES[rule].title}” is switched {'on' if is_on else 'off'}, here and for résumés."
    return notice_and_redirect(request, said, page)
