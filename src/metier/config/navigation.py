"""The pages in the navigation, in one list: what is not finished is not in it."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from metier.accounts.access import Viewer
from metier.asks.pressing import pressing_count
from metier.core.network.rotation import MOST
from metier.network.queries.listing import overdue_count
from metier.reviews.queries import Pulse
from metier.ui.navigation import Group, Page, navigation

# Support is reached from the asks that close its differences.
SUPPORT = tuple(
    f"support:{name}"
    for name in (
        "map",
        "new_map",
        "past",
        "help",
        "new_helper",
        "helper",
        "change_helper",
        "new_session",
        "change_session",
    )
)
GROUPS = (
    Group("Today", "today", (Page("Today", "home:today"),)),
    Group("Aim", "aim", (Page("Direction", "direction:direction"), Page("Roles", "roles:roles"))),
    Group(
        "Act",
        "act",
        (Page("Plan", "plan:timeline"), Page("Network", "network:people"), Page("Asks", "asks:asks", over=SUPPORT)),
    ),
    Group(
        "Review",
        "review",
        (Page("Reviews", "reviews:reviews"), Page("Corrections", "reviews:corrections", over=("reviews:compare",))),
    ),
    Group(
        "Ready",
        "ready",
        (
            Page("Record", "record:record"),
            Page("Résumé", "resume:resumes"),
            Page("Postings", "postings:postings"),
            Page("Talk", "talk:talk"),
            Page("Value", "value:value"),
        ),
    ),
)


def base(request: HttpRequest) -> dict[str, Any]:
    """What the base page needs: the viewer and the theme; of a viewer the navigation, with what is due, and whether the career is parked.

    The latter are worked out only where they are shown: a part of a page asks for none.
    """
    viewer, pulse = getattr(request, "viewer", None), getattr(request, "pulse", None)
    if viewer is None or pulse is None:
        return {"viewer": viewer, "theme": ""}
    current = request.resolver_match.view_name if request.resolver_match else ""
    found = SimpleLazyObject(lambda: navigation(GROUPS, current, due(viewer, pulse)))
    return {
        "viewer": viewer,
        "theme": viewer.career.preferences.get("theme", ""),
        "parked": SimpleLazyObject(lambda: pulse.parked),
        "nav": SimpleLazyObject(lambda: found["nav"]),
        "section": SimpleLazyObject(lambda: found["section"]),
    }


def due(viewer: object, pulse: Pulse) -> dict[str, int]:
    """How much waits on a page, by its URL name. Of asks and of people, a parked career is reminded of nothing.

    Of people no more than come up in a week: a number that nobody can act on is a wall.
    """
    if not isinstance(viewer, Viewer) or pulse.parked:
        return {"reviews:reviews": pulse.waiting}
    return {
        "reviews:reviews": pulse.waiting,
        "asks:asks": pressing_count(viewer),
        "network:people": overdue_count(viewer, MOST),
    }
