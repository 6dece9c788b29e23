"""Ranking the priorities, and how they were ranked before."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.core.ranking import placed
from metier.direction import actions, queries
from metier.direction.choices import PRIORITY_NAMES
from metier.direction.forms import RankingForm
from metier.direction.models import Ranking
from metier.direction.queries.page import priorities, ranking_page
from metier.ui.going_back import came_from
from metier.ui.notices import SeeOther, notice, notice_and_redirect


@require_GET
def history(request: ViewerRequest) -> HttpResponse:
    """Every ranking with its date and reason, newest first."""
    return render(
        request, "direction/priorities.html", {"page": ranking_page(request.viewer, request.GET.get("page", "1"))}
    )


@require_http_methods(["GET", "POST"])
def rank(request: ViewerRequest) -> HttpResponse:
    """Give each priority its place and its meaning."""
    current = queries.current_ranking(request.viewer)
    form = RankingForm.of(current, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            order = placed(form.places(), PRIORITY_NAMES)
            kept = actions.rank(request.viewer, order, meanings=form.meanings(), reason=form.cleaned_data["reason"])
            to = came_from(request) or "direction:direction"
            text = (
                "Your priorities are ranked." if current is None else "The new ranking is kept beside the earlier ones."
            )
            return notice_and_redirect(request, text if kept else "Nothing was different.", to, undo=_undo(kept))
        except Refused as problem:
            form.refuse(problem)
    return render(
        request,
        "direction/rank.html",
        {"form": form, "is_ranked": current is not None},
        status=422 if form.errors else 200,
    )


@require_POST
def order(request: ViewerRequest) -> HttpResponse:
    """A new order by commas, as dragging gives it, or one `move` such as `learning:up`, as the arrows do."""
    way = request.POST.get("move", "")
    if way:
        priority, _, direction = way.partition(":")
        kept = actions.move(request.viewer, priority, "up" if direction == "up" else "down")
    else:
        kept = actions.rank(request.viewer, [code for code in request.POST.get("order", "").split(",") if code])
    notice(request, "The new order is kept with today’s date." if kept else "The order is the same.", undo=_undo(kept))
    if getattr(request, "htmx", False):
        return render(
            request, "direction/_priorities.html", {"priorities": priorities(request.viewer), "is_update": True}
        )
    return _back_to_list()


@require_POST
def reason(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Why the order changed."""
    actions.explain(queries.ranking(request.viewer, pk), request.POST.get("reason", ""))
    return notice_and_redirect(request, "The reason is kept with the ranking.", "direction:direction")


@require_POST
def withdrawal(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Undo the newest ranking."""
    actions.withdraw_ranking(request.viewer, queries.ranking(request.viewer, pk))
    return notice_and_redirect(request, "The order is as it was before.", "direction:direction")


def _undo(kept: Ranking | None) -> str | None:
    return reverse("direction:withdraw_ranking", args=[kept.pk]) if kept else None


def _back_to_list() -> HttpResponse:
    return SeeOther(reverse("direction:direction") + "#priorities")
