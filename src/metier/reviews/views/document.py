"""The document of a finished review: a page to read and print, and a PDF."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from metier.accounts.access import ViewerRequest
from metier.reviews import queries
from metier.reviews.pages.document import document_page
from metier.reviews.pdf import review_pdf


@require_GET
def document(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """What was signed off; one that is not finished has none yet."""
    row = queries.review(request.viewer, pk)
    if row.finished_at is None:
        return redirect("reviews:review", pk)
    return render(request, "reviews/document.html", {"page": document_page(request.viewer, row)})


@require_GET
def pdf(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """The document as a PDF."""
    row = queries.review(request.viewer, pk)
    if row.finished_at is None:
        return redirect("reviews:review", pk)
    answer = HttpResponse(review_pdf(request.viewer, row), content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="{row.kind}-review-{row.starts.isoformat()}.pdf"'
    return answer
