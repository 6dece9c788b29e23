"""Going back to the page one came from."""

from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from metier.ui.notices import SeeOther, notice


def back(request: HttpRequest) -> str:
    """The page named by `next`, in the form or the address, if it is one of ours; Today otherwise."""
    asked = request.POST.get("next") or request.GET.get("next", "")
    hosts = {request.get_host()}
    is_ours = url_has_allowed_host_and_scheme(asked, allowed_hosts=hosts, require_https=request.is_secure())
    return asked if is_ours else reverse("home:today")


def done(request: HttpRequest, text: str, undo: str | None = None, action: tuple[str, str] | None = None) -> SeeOther:
    """Say what was done where one came from; undoing it leads there again."""
    to = back(request)
    notice(request, text, undo=f"{undo}?{urlencode({'next': to})}" if undo else None, action=action)
    return SeeOther(to)
