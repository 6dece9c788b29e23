"""Tasks for a target role, as a part of its page and by themselves."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from metier.accounts.access import ViewerRequest
from metier.reviews.pages.role import role_tasks
from metier.roles.queries import role


@require_GET
def for_role(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """The tasks that close its gaps, and when one is likely ready."""
    page = role_tasks(request.viewer, role(request.viewer, pk))
    is_part = bool(getattr(request, "htmx", False))
    template = "reviews/_role_tasks.html" if is_part else "reviews/role_tasks.html"
    return render(request, template, {"page": page, "is_part": is_part})
