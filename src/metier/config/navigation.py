"""The pages in the navigation, in one list: what is not finished is not in it."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from metier.accounts.access import Viewer
from metier.reviews import queries as reviews
from metier.reviews.queries.parking import parked
from metier.ui.navigation import Group, Page, navigation

GROUPS = (
    Group("Today", "today", (Page("Today", "home:today"),)),
    Group("Aim", "aim", (Page("Direction", "direction:direction"),)),
    Group("Act", "act", (Page("Plan", "plan:timeline"),)),
    Group("Review", "review", (Page("Reviews", "reviews:reviews"), Page("Corrections", "reviews:corrections"))),
    Group("Ready", "ready", (Page("Record", "record:record"),)),
)


def base(request: HttpRequest) -> dict[str, Any]:
    """What the base page needs: the viewer, the theme, the navigation with what is due, and whether the career is parked, if it asks."""
    viewer = getattr(request, "viewer", None)
    current = request.resolver_match.view_name if request.resolver_match else ""
    theme = viewer.career.preferences.get("theme", "") if viewer else ""
    resting = SimpleLazyObject(lambda: parked(viewer)) if isinstance(viewer, Viewer) else None
    shown = {"viewer": viewer, "theme": theme, "parked": resting}
    return {**shown, **navigation(GROUPS, current, due(viewer))} if viewer else shown


def due(viewer: object) -> dict[str, int]:
    """How much waits on a page for the one who looks, by its URL name."""
    return {"reviews:reviews": reviews.waiting(reviews.turns(viewer))} if isinstance(viewer, Viewer) else {}
