"""Forecasts: of every open goal, and of one opened to how it was made."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from metier.accounts.access import ViewerRequest
from metier.plan import queries as plan
from metier.reviews import queries
from metier.reviews.pages.forecast import forecast_page
from metier.reviews.pages.goals_and_forecast import table_of


@require_GET
def forecasts(request: ViewerRequest) -> HttpResponse:
    """Every open goal, first-ranked first; a part of the page of all goals, and a page of its own."""
    viewer = request.viewer
    now = plan.plan(viewer)
    table = table_of(viewer, now, list(queries.outlook(viewer, now).values())) if now.goals else None
    template = "reviews/_goals.html" if getattr(request, "htmx", False) else "reviews/forecasts.html"
    return render(request, template, {"goals": table})


@require_GET
def forecast(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """One goal: its weeks, its estimates, the reckoning."""
    goal = plan.goal(request.viewer, pk)
    return render(request, "reviews/forecast.html", {"goal": goal, "page": forecast_page(request.viewer, goal)})


@require_GET
def outlook_of_goal(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """How an open goal stands, as a part of its page."""
    goal = plan.goal(request.viewer, pk)
    one = queries.outlook(request.viewer, plan.plan(request.viewer)).get(str(goal.pk))
    return render(request, "reviews/_outlook.html", {"outlook": one, "goal": goal})
