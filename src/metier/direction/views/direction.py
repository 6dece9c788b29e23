"""The direction page, and the same on a past day."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from metier.accounts.access import ViewerRequest
from metier.direction.forms import PastForm
from metier.direction.queries.page import direction_page, past_page


@require_GET
def direction(request: ViewerRequest) -> HttpResponse:
    """Ambitions, priorities, life goals, and the plan's goals."""
    return render(request, "direction/direction.html", {"page": direction_page(request.viewer)})


@require_GET
def past(request: ViewerRequest) -> HttpResponse:
    """The direction as it stood at the end of a day."""
    form = PastForm(request.GET or None, initial={"on": request.viewer.today})
    page = past_page(request.viewer, form.cleaned_data["on"]) if form.is_valid() else None
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "direction/past.html", {"page": page, "form": form}, status=status)
