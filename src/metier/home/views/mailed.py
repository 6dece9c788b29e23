"""What the links of the digest mail open: a small page with one button, and what came of it. Nobody needs to be signed in."""

from __future__ import annotations

from dataclasses import dataclass

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
from metier.home.digest.acting import act, offer, viewer_of

GONE = "What this link was about is not there any more."


@dataclass(frozen=True, slots=True)
class Page:
    """What is said; `button` sends the page to itself, `undo` is an address to POST to."""

    title: str
    sentence: str
    button: str = ""
    undo: str = ""


@csrf_exempt  # the signature is what is asked for; a mail program that unsubscribes (RFC 8058) has no token of ours
@never_cache
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_variables("token")
def mailed(request: HttpRequest, token: str) -> HttpResponse:
    """GET tells what the link does and changes nothing, as programs that look at mail follow every link; POST does it."""
    page, status = _answered(token, does=request.method == "POST")
    response = render(request, "home/mailed.html", {"page": page}, status=status)
    response["X-Robots-Tag"] = "noindex"
    return response


def _answered(token: str, *, does: bool) -> tuple[Page, int]:
    try:
        link = links.read(token)
        viewer = viewer_of(link, timezone.now())
        if not does:
            offered = offer(viewer, link)
            return Page(offered.title, offered.sentence, offered.button), 200
        done = act(viewer, link)
    except links.Forged as problem:
        return Page("This link does nothing", problem.sentence), 404
    except links.Expired as problem:
        return Page("This link is too old", problem.sentence), 410
    except Missing:
        return Page("There is nothing to do", GONE), 410
    except Refused as problem:
        return Page("Nothing was changed", problem.sentence), 409
    undo = reverse("home:mailed", args=[links.token(done.undo)]) if done.undo else ""
    return Page(done.title, done.sentence, undo=undo), 200
