"""What is stale, and one press for each thing that still holds."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from metier.accounts.access import ViewerRequest
from metier.core import words
from metier.core.dates import PartialDate
from metier.record import actions
from metier.record.kinds import BY_SLUG
from metier.record.queries.freshness import fresh_page
from metier.ui.going_back import ours
from metier.ui.notices import notice_and_redirect


@require_GET
def fresh(request: ViewerRequest) -> HttpResponse:
    """Everything that is stale, by its rule."""
    return render(request, "record/fresh.html", {"page": fresh_page(request.viewer)})


@require_POST
def confirm(request: ViewerRequest, slug: str, pk: UUID) -> HttpResponse:
    """It still holds, as of today; with `was`, take that back."""
    viewer = request.viewer
    taking_back = "was" in request.GET
    on = _day(request.GET.get("was", "")) if taking_back else viewer.today
    row, before = actions.confirm(viewer, BY_SLUG[slug], pk, on=on)
    if taking_back:
        return notice_and_redirect(request, f"{row} is as it was.", _back(request))
    undo = _undo("record:confirm", [slug, pk], before)
    return notice_and_redirect(
        request, f"{row}: confirmed on {words.full_date(viewer.today)}.", _back(request), undo=undo
    )


@require_POST
def use(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """The skill was used this month; with `was`, take that back."""
    viewer = request.viewer
    taking_back = "was" in request.GET
    said = request.GET.get("was", "")
    when = (PartialDate.parse(said) if said else None) if taking_back else actions.this_month(viewer)
    skill, before = actions.use(viewer, pk, when=when)
    if taking_back:
        return notice_and_redirect(request, f"{skill} is as it was.", _back(request))
    undo = _undo("record:use", [pk], before)
    return notice_and_redirect(
        request, f"{skill}: last used in {when.words if when else ''}.", _back(request), undo=undo
    )


@require_POST
def set_aside(request: ViewerRequest) -> HttpResponse:
    """Leave a finding; with `again` in the address, have it named again."""
    rule, subject = (request.POST.get(name) or request.GET.get(name, "") for name in ("rule", "subject"))
    if "again" in request.GET:
        actions.name_again(request.viewer, rule, subject)
        return notice_and_redirect(request, "It is named again.", "record:record")
    actions.set_aside(request.viewer, rule, subject)
    undo = f"{reverse('record:set_aside')}?{urlencode({'again': '', 'rule': rule, 'subject': subject})}"
    return notice_and_redirect(request, "It is not named again.", "record:record", undo=undo)


def _undo(name: str, args: list[object], before: object) -> str:
    return f"{reverse(name, args=args)}?{urlencode({'was': before or ''})}"


def _day(said: str) -> date | None:
    day = PartialDate.parse(said) if said else None
    return day.first if day else None


def _back(request: ViewerRequest) -> str:
    """The page the press came from, if it is one of ours."""
    return ours(request, request.headers.get("Referer", "")) or reverse("record:fresh")
