"""What Metier asks of the career that is open: once a request, and only if somebody asks."""

from __future__ import annotations

from metier.accounts.access import Viewer, ViewerRequest
from metier.accounts.middleware import TellingMiddleware
from metier.reviews.queries import Pulse, pulse


class PulseRequest(ViewerRequest):
    """A request of a viewer, for type checking. `pulse` is read when it is first used: use it to show a page, not after an action."""

    pulse: Pulse


class PulseMiddleware(TellingMiddleware):
    """Gives every request that has a viewer its `pulse`, the same for the page and for the base that it stands in."""

    name = "pulse"

    def told(self, viewer: Viewer) -> Pulse:
        return pulse(viewer)
