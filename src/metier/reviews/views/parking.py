"""Parking the career, and waking it."""

from __future__ import annotations

from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.core.words import full_date
from metier.reviews.actions import parking as actions
from metier.reviews.forms.parking import ParkingForm, UntilForm
from metier.reviews.pages.parking import parking_page
from metier.reviews.queries import parking as queries
from metier.ui.going_back import came_from
from metier.ui.notices import SeeOther, notice, notice_and_redirect


@require_http_methods(["GET", "POST"])
def parking(request: ViewerRequest) -> HttpResponse:
    """Whether it is parked, what that means, and parking it."""
    form = ParkingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.park(request.viewer, **form.cleaned_data)
            undo = reverse("reviews:unpark", args=[made.pk])
            said = f"Your career is parked until {full_date(made.until)}."
            return notice_and_redirect(request, said, "reviews:parking", undo=undo)
        except actions.ParkedAlready as problem:
            return notice_and_redirect(request, problem.sentence, "reviews:parking", kind="bad")
        except Refused as problem:
            form.refuse(problem)
    return _show(request, form=form)


@require_POST
def unpark(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Undo parking."""
    actions.unpark(request.viewer, queries.parking(request.viewer, pk))
    undo = reverse("reviews:park_again", args=[pk])
    return notice_and_redirect(request, "Your career is not parked.", "reviews:parking", undo=undo)


@require_POST
def park_again(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Undo undoing it."""
    made = actions.park_again(request.viewer, pk)
    said = f"Your career is parked until {full_date(made.until)}."
    return notice_and_redirect(request, said, "reviews:parking", undo=reverse("reviews:unpark", args=[pk]))


@require_POST
def until(request: ViewerRequest) -> HttpResponse:
    """Another day to wake on."""
    now, form = queries.parked_now(request.viewer), UntilForm(request.POST)
    if form.is_valid():
        try:
            before = now.until
            actions.park_until(request.viewer, now, form.cleaned_data["until"])
            undo = f"{reverse('reviews:parking_from')}?{urlencode({'until': before})}"
            said = f"Your career is parked until {full_date(now.until)}."
            return notice_and_redirect(request, said, "reviews:parking", undo=undo)
        except Refused as problem:
            form.refuse(problem)
    return _show(request, until=form)


@require_POST
def until_again(request: ViewerRequest) -> HttpResponse:
    """Undo giving it another day."""
    form = UntilForm(request.GET)
    if not form.is_valid():
        raise Refused("The day is missing. Give it on the page of parking.")
    made = actions.park_until(request.viewer, queries.parked_now(request.viewer), form.cleaned_data["until"])
    return notice_and_redirect(request, f"Your career is parked until {full_date(made.until)}.", "reviews:parking")


@require_POST
def wake(request: ViewerRequest) -> HttpResponse:
    """Wake it now."""
    woken = actions.wake(request.viewer, queries.parked_now(request.viewer))
    undo = reverse("reviews:sleep_on", args=[woken.parking.pk])
    if woken.revision:
        undo += f"?{urlencode({'revision': woken.revision.pk})}"
    return _back(request, "Your career is awake, and its hours are back from today.", undo)


@require_POST
def sleep_on(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Undo waking it."""
    found = queries.parking(request.viewer, pk)
    actions.sleep_on(request.viewer, found, _revision(request))
    return _back(request, f"Your career is parked until {full_date(found.until)}.")


def _revision(request: HttpRequest) -> UUID | None:
    try:
        return UUID(request.GET["revision"]) if "revision" in request.GET else None
    except ValueError:
        raise Refused("There is no such change to undo.") from None


def _back(request: HttpRequest, text: str, undo: str | None = None) -> HttpResponse:
    notice(request, text, undo=undo)
    return SeeOther(came_from(request) or reverse("reviews:parking"))


def _show(request: ViewerRequest, *, form: ParkingForm | None = None, until: UntilForm | None = None) -> HttpResponse:
    page = parking_page(request.viewer)
    refused = bool((form and form.errors) or (until and until.errors))
    initial = {"until": page.now.until} if page.now else {}
    context = {
        "page": page,
        "form": form or ParkingForm(),
        "until": until or UntilForm(initial=initial, auto_id="another_%s"),
    }
    return render(request, "reviews/parking.html", context, status=422 if refused else 200)
