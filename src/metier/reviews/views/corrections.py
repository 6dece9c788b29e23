"""Course corrections, and any past day beside now."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from metier.accounts.access import ViewerRequest
from metier.reviews.forms.corrections import AskedForm, CompareForm
from metier.reviews.pages.compare import compare_page, presets
from metier.reviews.pages.corrections import corrections_page
from metier.reviews.queries.course import Mark


@require_GET
def corrections(request: ViewerRequest) -> HttpResponse:
    """Everything that was changed, newest first, by kind, goal and year; `before` and `key` are where the page before ended."""
    form = AskedForm(request.viewer, request.GET or None)
    page = corrections_page(
        request.viewer, form.asked(_mark(request.GET.get("before", ""), request.GET.get("key", "")))
    )
    context = {"page": page, "asked": form}
    return render(request, "reviews/corrections.html", context, status=422 if form.errors else 200)


@require_GET
def compare(request: ViewerRequest) -> HttpResponse:
    """The plan, the ranking and the direction of a past day beside those of another, or of today."""
    viewer = request.viewer
    form = CompareForm(viewer.today, request.GET or None)
    page = compare_page(viewer, form.cleaned_data["then"], form.cleaned_data["now"]) if form.is_valid() else None
    context = {"page": page, "form": form, "presets": presets(viewer.today)}
    return render(request, "reviews/compare.html", context, status=422 if form.errors else 200)


def _mark(moment: str, key: str) -> Mark | None:
    """Where an earlier page ended; nothing where it cannot be read."""
    try:
        at = datetime.fromisoformat(moment)
        return Mark(at.astimezone(UTC), UUID(key)) if at.tzinfo else None
    except (ValueError, OverflowError):
        return None
