"""Going back to the page one came from."""

from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from metier.ui.going_back import came_from
from metier.ui.notices import SeeOther, notice


def back(request: HttpRequest) -> str:
    """The page named by `next`, in the form or the address, if it is one of ours; Today otherwise."""
    return came_from(request) or reverse("home:today")


def done(request: HttpRequest, text: str, undo: str | None = None, action: tuple[str, str] | None = None) -> SeeOther:
    """Say what was done where one came from; undoing it leads there again."""
    to = back(request)
    notice(request, text, undo=f"{undo}?{urlencode({'next': to})}" if undo else None, action=action)
    return SeeOther(to)
