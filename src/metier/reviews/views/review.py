"""One review: in progress, finished or skipped."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from metier.accounts.access import ViewerRequest
from metier.reviews import queries


@require_GET
def review(request: ViewerRequest, pk: UUID) -> HttpResponse:
    row = queries.review(request.viewer, pk)
    return render(request, "reviews/review.html", {"review": row})
