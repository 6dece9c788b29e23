"""Opening a review, skipping it, putting it in the trash."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.reviews import actions, queries
from metier.reviews.forms.rhythm import AnotherForm
from metier.reviews.models import Review
from metier.ui.notices import SeeOther, notice_and_redirect


@require_POST
def open_review(request: ViewerRequest) -> HttpResponse:
    """Open the review of a kind that is asked for next, or go to it."""
    try:
        row = actions.open_review(request.viewer, request.POST.get("kind", ""))  # type: ignore[arg-type]
    except Refused as problem:
        return notice_and_redirect(request, problem.sentence, "reviews:reviews", kind="bad")
    return SeeOther(reverse("reviews:review", args=[row.pk]))


@require_http_methods(["GET", "POST"])
def another(request: ViewerRequest) -> HttpResponse:
    """Open the review of another period."""
    form = AnotherForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            row = actions.open_review(request.viewer, *form.facts())
            return SeeOther(reverse("reviews:review", args=[row.pk]))
        except Refused as problem:
            form.refuse(problem)
    return render(request, "reviews/another.html", {"form": form}, status=422 if form.errors else 200)


@require_POST
def skip(request: ViewerRequest) -> HttpResponse:
    """Not this time: the review of a kind that is due is kept as skipped."""
    try:
        row = actions.skip(request.viewer, request.POST.get("kind", ""))  # type: ignore[arg-type]
    except Refused as problem:
        return notice_and_redirect(request, problem.sentence, "reviews:reviews", kind="bad")
    return _skipped(request, row)


@require_POST
def skip_review(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Leave a review that is in progress."""
    row = queries.review(request.viewer, pk)
    try:
        actions.skip_review(request.viewer, row)
    except Refused as problem:
        return notice_and_redirect(request, problem.sentence, "reviews:reviews", kind="bad")
    return _skipped(request, row)


@require_POST
def undo_skip(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It is due again, or in progress again."""
    row = queries.review(request.viewer, pk)
    actions.undo_skip(request.viewer, row)
    return notice_and_redirect(request, "It is as it was.", "reviews:reviews")


@require_POST
def take_up(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """A skipped review is held after all."""
    row = actions.take_up(request.viewer, queries.review(request.viewer, pk))
    return redirect("reviews:review", row.pk)


@require_POST
def trash(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Put it in the trash."""
    row = queries.review(request.viewer, pk)
    actions.trash_review(request.viewer, row)
    undo = reverse("reviews:restore_review", args=[pk])
    return notice_and_redirect(request, "The review is in the trash.", "reviews:reviews", undo=undo)


@require_POST
def restore(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Take it out of the trash."""
    try:
        row = actions.restore_review(request.viewer, pk)
    except Refused as problem:
        return notice_and_redirect(request, problem.sentence, "reviews:reviews", kind="bad")
    return notice_and_redirect(request, "The review is back.", "reviews:review", row.pk)


def _skipped(request: ViewerRequest, row: Review) -> HttpResponse:
    period = queries.period_of_review(row)
    text = f"{period.name(request.viewer.today)} is skipped. The next {period.kind} review is asked for on its day."
    return notice_and_redirect(request, text, "reviews:reviews", undo=reverse("reviews:undo_skip", args=[row.pk]))
