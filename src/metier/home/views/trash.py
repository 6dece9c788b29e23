"""The trash: taking back, removing for good, emptying."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.words import count
from metier.home import trash
from metier.ui.going_back import ours
from metier.ui.notices import notice_and_redirect


@require_GET
def contents(request: ViewerRequest) -> HttpResponse:
    """What was deleted in the last 30 days, the last first."""
    said = request.GET.get("from", "0")
    offset = int(said) if said.isascii() and said.isdigit() and len(said) < 7 else 0
    return render(request, "home/trash.html", {"page": trash.page(request.viewer, offset)})


@require_POST
def take_back(request: ViewerRequest, kind: str, pk: UUID) -> HttpResponse:
    """Undo a deletion, from the trash or from the notice that answered it."""
    sentence = trash.take_back(request.viewer, trash.find(request.viewer, kind, pk))
    return notice_and_redirect(request, sentence, _where_they_were(request))


@require_http_methods(["GET", "POST"])
def removal(request: ViewerRequest, kind: str, pk: UUID) -> HttpResponse:
    """Remove one thing for good, once that is confirmed."""
    row = trash.find(request.viewer, kind, pk)
    what = trash.described(row)
    if request.method == "POST":
        trash.remove(row)
        return notice_and_redirect(request, f"The {what} is gone for good.", "home:trash")
    return render(request, "home/trash_removal.html", {"what": what, "goes_with": trash.goes_with(row)})


@require_http_methods(["GET", "POST"])
def emptying(request: ViewerRequest) -> HttpResponse:
    """Remove everything in the trash for good, once that is confirmed."""
    if request.method == "POST":
        trash.empty(request.viewer)
        return notice_and_redirect(request, "The trash is empty.", "home:trash")
    total = trash.page(request.viewer).total
    if not total:
        return notice_and_redirect(request, "The trash is empty.", "home:trash")
    return render(request, "home/trash_emptying.html", {"things": count(total, "thing"), "total": total})


def _where_they_were(request: HttpRequest) -> str:
    """The page the request came from, if it is one of ours."""
    return ours(request, request.headers.get("Referer", "")) or reverse("home:trash")
