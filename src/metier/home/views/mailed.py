"""What the links of the digest mail open: a small page with one button, and what came of it. Nobody needs to be signed in."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods

from metier.accounts.access import Missing
from metier.core.errors import Refused
from metier.home.digest import links
from metier.home.digest.acting import Said, act, look, viewer_of
from metier.ui.notices import SeeOther

GONE = Said("There is nothing to do", "What this link was about is not there any more.")


@csrf_exempt  # the signature is what is asked for; a mail program that unsubscribes (RFC 8058) has no token of ours
@never_cache
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_variables("token")
def mailed(request: HttpRequest, token: str) -> HttpResponse:
    """GET tells what the link does and changes nothing, as programs that look at mail follow every link; POST does it.

    After that one is led to the page of its undoing, but for a mail program: RFC 8058 allows it no redirect.
    """
    try:
        link = links.read(token)
        viewer = viewer_of(link, timezone.now())
        found = act(viewer, link) if request.method == "POST" else look(viewer, link)
        if isinstance(found, links.Link):
            if "List-Unsubscribe" not in request.POST:
                return SeeOther(reverse("home:mailed", args=[links.token(found)]))
            found = look(viewer, found)
    except links.Forged as problem:
        return _page(request, Said("This link does nothing", problem.sentence), 404)
    except links.Expired as problem:
        return _page(request, Said("This link is too old", problem.sentence), 410)
    except Missing:
        return _page(request, GONE, 410)
    except Refused as problem:
        return _page(request, Said("Nothing was changed", problem.sentence), 409)
    return _page(request, found, 200)


def _page(request: HttpRequest, said: Said, status: int) -> HttpResponse:
    response = render(request, "home/mailed.html", {"page": said}, status=status)
    response["X-Robots-Tag"] = "noindex"
    return response
