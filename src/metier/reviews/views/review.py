"""One review: in progress, finished or skipped; and the words in it."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.reviews import actions, queries
from metier.reviews.middleware import PulseRequest
from metier.reviews.models import Review
from metier.reviews.pages.review import review_page
from metier.reviews.queries.answers import answer, answers
from metier.reviews.questions import question
from metier.reviews.views.saving import away, back, opened, refused, save
from metier.ui.notices import notice


@require_GET
def review(request: PulseRequest, pk: UUID) -> HttpResponse:
    """The review in progress; a finished one is its document."""
    row = queries.review(request.viewer, pk)
    if row.finished_at:
        return redirect("reviews:document", pk)
    if row.skipped_at:
        period = queries.period_of_review(row)
        return render(request, "reviews/skipped.html", {"review": row, "period": period})
    return render(request, "reviews/review.html", {"page": review_page(request.viewer, row, request.pulse.turns)})


@require_POST
def words(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Keep what was written: all of it by the button, one answer while it is typed."""
    row = queries.review(request.viewer, pk)
    key = request.POST.get("only", "")
    if key and question(queries.period_of_review(row).kind, key):
        return _one_answer(request, row, key)
    try:
        opened(request, pk)
    except Refused as problem:
        return refused(request, pk, problem)
    return back(request, row, "" if getattr(request, "htmx", False) else "Saved.")


def _one_answer(request: ViewerRequest, row: Review, key: str) -> HttpResponse:
    """What is said beside a field while it is typed: that it is saved, or why not."""
    text, version = request.POST.get(f"answer-{key}", ""), request.POST.get(f"version-{key}")
    try:
        context = {"said": actions.say(request.viewer, row, key, text, version), "is_saved": True}
    except Refused as problem:
        kept = next(one for one in answers(request.viewer, row) if one.question.key == key)
        context = {"said": replace(kept, version=version or kept.version), "problem": problem.sentence}
    return render(request, "reviews/_said.html", {**context, "review": row})


@require_POST
def choose(request: ViewerRequest, pk: UUID, key: str) -> HttpResponse:
    """Of texts that were written on several devices keep one, or all."""
    try:
        row = opened(request, pk)
        place = request.POST.get("place", "")
        chosen = actions.choose(request.viewer, row, key, int(place) if place.isascii() and place.isdigit() else 0)
    except Refused as problem:
        return refused(request, pk, problem)
    return back(
        request, row, "The text is chosen.", undo=reverse("reviews:undo_choice", args=[chosen.pk]), at=f"q-{key}"
    )


@require_POST
def undo_choice(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """All texts are there again."""
    chosen = answer(request.viewer, pk)
    actions.undo_choice(request.viewer, chosen)
    return back(request, chosen.review, "All texts are there again.")


@require_POST
def confirm(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """A part of the direction is still right, or not said to be any more."""
    try:
        row = opened(request, pk)
        actions.confirm(request.viewer, row, request.POST.get("part", ""))
    except Refused as problem:
        return refused(request, pk, problem, at="direction")
    return back(request, row, at="direction")


@require_POST
def finish(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Sign it off; the document is next."""
    try:
        row = actions.finish(request.viewer, opened(request, pk))
    except Refused as problem:
        return refused(request, pk, problem, at="next")
    notice(
        request,
        "The review is finished. Its document is kept as it is.",
        undo=reverse("reviews:undo_finish", args=[pk]),
    )
    return away(request, reverse("reviews:document", args=[row.pk]))


@require_POST
def undo_finish(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It is open again."""
    row = actions.undo_finish(request.viewer, queries.review(request.viewer, pk))
    return back(request, row, "The review is open again.")


@require_POST
def keep_commitment(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """A commitment was kept."""
    row = queries.commitment(request.viewer, pk)
    actions.keep_commitment(request.viewer, row)
    undo = reverse("reviews:reopen_commitment", args=[pk])
    return _from_review(request, f"Done: {row.text}", f"{undo}?review={request.POST.get('review', '')}")


@require_POST
def reopen_commitment(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It was not kept after all."""
    row = queries.commitment(request.viewer, pk)
    actions.reopen_commitment(row)
    return _from_review(request, f"Not done: {row.text}")


def _from_review(request: ViewerRequest, text: str, undo: str | None = None) -> HttpResponse:
    """Back to the review that the form names, with its words kept."""
    row = queries.review(request.viewer, request.POST.get("review") or request.GET.get("review", ""))
    if row.is_open:
        save(request, row)
    return back(request, row, text, undo=undo, at="stalled")
