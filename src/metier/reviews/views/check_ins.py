"""Check-ins: on their own page, as a part of the page of a goal, and as a small form on Today."""

from __future__ import annotations

from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.core.progress import figure
from metier.plan import queries as plan
from metier.plan.models import Goal
from metier.reviews.actions import check_ins as actions
from metier.reviews.forms.check_ins import CheckInForm
from metier.reviews.models import CheckIn
from metier.reviews.pages.check_ins import check_ins_page, for_goal, reached_said
from metier.reviews.queries import check_ins as queries
from metier.reviews.words import said_of
from metier.ui.going_back import came_from
from metier.ui.notices import SeeOther, notice_and_redirect


@require_GET
def goal(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """The check-ins of a goal; `?page=` for older ones."""
    return _show(request, plan.goal(request.viewer, pk))


@require_GET
def part(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """The check-ins as a part of the page of a goal."""
    shown = for_goal(request.viewer, plan.goal(request.viewer, pk))
    form = CheckInForm(shown.measure, request.viewer.today, with_day=False) if shown.goal.is_open else None
    context = {"part": shown, "form": form, "next": reverse("plan:goal", args=[pk])}
    return render(request, "reviews/_for_goal.html", context)


@require_GET
def small_form(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Only the form, for Today."""
    measure = queries.measure(request.viewer, plan.goal(request.viewer, pk))
    form = CheckInForm(measure, request.viewer.today, with_day=False)
    context = {"form": form, "goal": measure.goal, "next": came_from(request)}
    return render(request, "reviews/_check_in_form.html", context)


@require_POST
def check_in(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Say how a goal stands."""
    found = plan.goal(request.viewer, pk)
    form = CheckInForm(queries.measure(request.viewer, found), request.viewer.today, request.POST)
    if form.is_valid():
        try:
            said = actions.check_in(request.viewer, found, **form.facts())
            return _said(request, found, said)
        except Refused as problem:
            form.refuse(problem)
    return _show(request, found, form)


@require_http_methods(["GET", "POST"])
def change(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Correct the last one; an undo has what was said before in its address."""
    row = queries.check_in(request.viewer, pk)
    before = _before(row)
    data = request.POST if "line" in request.POST else request.GET if request.method == "POST" else None
    form = CheckInForm(queries.measure(request.viewer, row.goal), request.viewer.today, data, row=row)
    if request.method == "POST" and form.is_valid():
        try:
            is_other = actions.change_check_in(request.viewer, row, form.facts())
            if not is_other:
                return _done(request, "Nothing was different.", row.goal_id)
            undo = f"{reverse('reviews:change_check_in', args=[pk])}?{urlencode(before)}"
            return _done(request, "The check-in is corrected.", row.goal_id, undo)
        except Refused as problem:
            form.refuse(problem)
    context = {"form": form, "row": row}
    return render(request, "reviews/check_in.html", context, status=422 if form.errors else 200)


@require_POST
def undo(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Undo one that was just said, with the milestones it ticked: their ids are in the address."""
    row = queries.check_in(request.viewer, pk)
    actions.withdraw_check_in(request.viewer, row, _ids(request.GET.getlist("ticked")))
    return _done(request, "The check-in is undone.", row.goal_id)


@require_POST
def trash(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Put it in the trash."""
    row = queries.check_in(request.viewer, pk)
    actions.trash_check_in(request.viewer, row)
    back = reverse("reviews:restore_check_in", args=[pk])
    return _done(request, "The check-in is in the trash.", row.goal_id, back)


@require_POST
def restore(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Take it out of the trash."""
    row = actions.restore_check_in(request.viewer, pk)
    return _done(request, "The check-in is back.", row.goal_id)


def _said(request: ViewerRequest, found: Goal, said: actions.Said) -> SeeOther:
    measure = queries.measure(request.viewer, found)
    ticked = urlencode([("ticked", str(one.pk)) for one in said.ticked])
    undo = reverse("reviews:undo_check_in", args=[said.check_in.pk]) + (f"?{ticked}" if ticked else "")
    reached = reached_said(measure) if measure.last == said.check_in else ""
    what = reached or said_of(said.check_in)
    text = f"Checked in on {found.title}{': ' + what if what else ''}."
    page = reverse("reviews:goal", args=[found.pk])
    offer = ("Say that it is reached", f"{page}#reached") if reached else None
    return _done(request, text, found.pk, undo, offer)


def _done(
    request: ViewerRequest, text: str, goal: UUID, undo: str | None = None, action: tuple[str, str] | None = None
) -> SeeOther:
    to = came_from(request) or reverse("reviews:goal", args=[goal])
    kept = f"{undo}{'&' if '?' in undo else '?'}{urlencode({'next': to})}" if undo else None
    return notice_and_redirect(request, text, to, undo=kept, action=action)


def _before(row: CheckIn) -> dict[str, str]:
    value = figure(row.value) if row.value is not None else ""
    return {"value": value, "confidence": str(row.confidence or ""), "line": row.line, "on": row.said_on.isoformat()}


def _ids(texts: list[str]) -> list[UUID]:
    found = []
    for text in texts[:200]:
        try:
            found.append(UUID(text))
        except ValueError:
            continue
    return found


def _show(request: ViewerRequest, found: Goal, form: CheckInForm | None = None) -> HttpResponse:
    page = check_ins_page(request.viewer, found, request.GET.get("page", "1"))
    if form is None and found.is_open:
        form = CheckInForm(page.part.measure, request.viewer.today)
    context = {"page": page, "part": page.part, "form": form, "next": came_from(request)}
    return render(request, "reviews/goal.html", context, status=422 if form and form.errors else 200)
