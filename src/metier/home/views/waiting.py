"""Placeholders while the real views are written; each is replaced in urls.py by its own."""

from django.http import HttpRequest, HttpResponse

from metier.accounts.middleware import without_career


@without_career
def waiting(request: HttpRequest) -> HttpResponse:
    return HttpResponse("Not here yet.", status=404)
