"""Pages of the support map."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.core.past_days import past_day
from metier.support.actions import maps as actions
from metier.support.forms.maps import MapForm, PastForm
from metier.support.pages.maps import map_page, past_page
from metier.support.queries import maps as queries
from metier.ui.notices import notice_and_redirect


@require_GET
def support_map(request: ViewerRequest) -> HttpResponse:
    """Who takes care of what, what differs, and how it has changed; `?all` lists every map."""
    return render(request, "support/map.html", {"page": map_page(request.viewer, is_whole="all" in request.GET)})


@require_http_methods(["GET", "POST"])
def new(request: ViewerRequest) -> HttpResponse:
    """Say all five anew; the map before is kept. `?occasion=` chooses what made its owner look."""
    current = queries.current(request.viewer)
    form = MapForm.of(current, request.POST or None, request.GET.get("occasion", ""))
    if request.method == "POST" and form.is_valid():
        said = {"occasion": form.cleaned_data["occasion"], "reason": form.cleaned_data["reason"]}
        try:
            made = actions.map_support(request.viewer, form.said(), **said)
            text = "The map is kept." if current is None else "The new map is kept beside the earlier ones."
            undo = reverse("support:withdraw_map", args=[made.pk]) if made else None
            return notice_and_redirect(request, text if made else "Nothing was different.", "support:map", undo=undo)
        except Refused as problem:
            form.refuse(problem)
    context = {"form": form, "is_first": current is None}
    return render(request, "support/map_form.html", context, status=422 if form.errors else 200)


@require_GET
def past(request: ViewerRequest) -> HttpResponse:
    """The map of a past day."""
    form = PastForm(request.GET if "on" in request.GET else None)
    page = None
    if form.is_bound and form.is_valid():
        try:
            page = past_page(request.viewer, past_day(form.cleaned_data["on"], request.viewer.today))
        except Refused as problem:
            form.refuse(problem)
    return render(request, "support/past.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_POST
def withdrawal(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Undo the newest map."""
    actions.withdraw_map(request.viewer, queries.support_map(request.viewer, pk))
    return notice_and_redirect(request, "The map is as it was before.", "support:map")
