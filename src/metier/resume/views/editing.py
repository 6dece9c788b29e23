"""Working on a variant: what is in it, in which order, in which words."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import Missing, ViewerRequest
from metier.core.errors import Refused
from metier.resume import actions, queries
from metier.resume.forms import uuids
from metier.resume.models import Variant
from metier.resume.pages.bench import Words, rest_page
from metier.resume.pages.choosing_wins import wins_page
from metier.resume.pages.line import line_page
from metier.resume.pages.rules import rules_page
from metier.resume.pages.sections import sections_page
from metier.resume.queries.groups import siblings
from metier.resume.views.going_back import at, back, or_said

MOVES = {"earlier": -1, "later": 1}


@require_POST
@or_said
def choose(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """What of what was shown is in; `shown` are keys by spaces."""
    found = queries.variant(request.viewer, pk)
    changed = actions.choose(request.viewer, found, request.POST.get("shown", "").split(), request.POST.getlist("in"))
    said = "" if getattr(request, "htmx", False) else "Saved." if changed else "Nothing was different."
    return back(request, found, said)


@require_POST
@or_said
def order(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """The order of some lines: all of it by dragging (`order`), or one step of one line (`move`)."""
    viewer = request.viewer
    found = queries.variant(viewer, pk)
    if wanted := uuids(request.POST.get("order", "").split(",")):
        return _dragged(request, found, wanted)
    which, _, way = request.POST.get("move", "").partition(":")
    moved = next(iter(uuids([which])), None)
    if moved is None or way not in MOVES:
        raise Refused("Say which line moves, and where to.")
    line = queries.line(viewer, moved)
    if line.variant_id != found.pk:
        raise Missing("There is no such line.")
    among = siblings(queries.beside(viewer, found).parts, line)
    actions.move(viewer, line, among, MOVES[way])
    return back(request, found)


def _dragged(request: ViewerRequest, found: Variant, wanted: list[UUID]) -> HttpResponse:
    """Keep an order; the one line that moved can be put back to where it stood."""
    first = queries.line(request.viewer, wanted[0])
    if first.variant_id != found.pk:
        raise Missing("There is no such line.")
    before = siblings(queries.beside(request.viewer, found).parts, first)
    actions.reorder(request.viewer, found, wanted)
    was = [one for one in before if one in wanted]
    moved = next((one for one in wanted if _without(was, one) == _without(wanted, one)), None)
    undo = reverse("resume:place", args=[moved, before.index(moved)]) if moved and was != wanted else None
    return back(request, found, "The order is changed.", undo=undo)


def _without(order: list[UUID], one: UUID) -> list[UUID]:
    return [other for other in order if other != one]


@require_POST
@or_said
def place(request: ViewerRequest, pk: UUID, number: int) -> HttpResponse:
    """Put a line at this place, counted from 0, among those it stands with."""
    line = queries.line(request.viewer, pk)
    actions.put(request.viewer, line, number)
    return back(request, line.variant, "The order is as it was.")


@require_http_methods(["GET", "POST"])
def line(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """The words of one line, beside those of the record."""
    found = queries.line(request.viewer, pk)
    page = line_page(request.viewer, found)
    problem = ""
    if request.method == "POST":
        try:
            sent = [one for one in page.words if one.field in request.POST]
            said = {one.name: (request.POST[one.field], request.POST.get(one.version_field)) for one in sent}
            actions.reword_all(request.viewer, found, said)
            return back(request, found.variant, "The wording is kept.")
        except Refused as refused:
            problem = refused.sentence
            page = line_page(request.viewer, queries.line(request.viewer, pk), request.POST)
    context = {"page": page, "problem": problem, "variant": found.variant}
    return render(request, "resume/line.html", context, status=422 if problem else 200)


@require_POST
def words(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Keep what was typed: one text while it is typed (`only`), the opening and headline by the button."""
    found = queries.variant(request.viewer, pk)
    only = request.POST.get("only", "")
    keys = [only] if only else [name.removeprefix("answer-") for name in request.POST if name.startswith("answer-")]
    said, problem = Words(only, ""), ""
    for key in keys:
        text = request.POST.get(f"answer-{key}", "")
        try:
            said = Words(key, _say(request, found, key, text, request.POST.get(f"version-{key}")))
        except actions.WrittenElsewhere as elsewhere:
            said, problem = Words(key, elsewhere.text), elsewhere.sentence
        except Refused as refused:
            problem = refused.sentence
    if only:
        answer = render(
            request, "resume/_said.html", {"said": said, "problem": problem, "variant": found, "is_saved": not problem}
        )
        if not problem:
            answer["HX-Trigger"] = "resume-changed"
        return answer
    return back(request, found, problem or "Saved.")


def _say(request: ViewerRequest, found: Variant, key: str, text: str, version: str | None) -> str:
    if key == "opening":
        return actions.write_opening(request.viewer, found, text, version)
    _, _, rest = key.partition("line-")
    pk, _, name = rest.rpartition("-")
    line = queries.line(request.viewer, next(iter(uuids([pk])), UUID(int=0)))
    if line.variant_id != found.pk:
        raise Missing("There is no such line.")
    return actions.reword(request.viewer, line, name, text, version)


@require_http_methods(["GET", "POST"])
@or_said
def sections(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """The sections: their order, headings, and which are in. A button that moves one keeps the rest too."""
    found = queries.variant(request.viewer, pk)
    if request.method == "POST":
        order = request.POST.get("order", "").split(",")
        kind, _, way = request.POST.get("move", "").partition(":")
        if kind in order and way in MOVES:
            place = order.index(kind)
            other = min(max(place + MOVES[way], 0), len(order) - 1)
            order[place], order[other] = order[other], order[place]
        headings = {
            name.removeprefix("heading-"): str(text)
            for name, text in request.POST.items()
            if name.startswith("heading-")
        }
        actions.arrange(request.viewer, found, order, headings, request.POST.getlist("in"))
        return back(request, found, "" if way else "The sections are kept.")
    return render(request, "resume/sections.html", {"page": sections_page(found), "back": at(found, "bench")})


@require_POST
@or_said
def switch(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Switch a check of a variant off, or on again."""
    found = queries.variant(request.viewer, pk)
    actions.switch(request.viewer, found, request.POST.get("rule", ""), on="on" in request.POST)
    return back(request, found, anchor="checks")


@require_GET
def rest(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """What else could be in a variant: a part of its page, or by itself."""
    is_part = bool(getattr(request, "htmx", False))
    page = rest_page(request.viewer, queries.variant(request.viewer, pk))
    answer = render(request, "resume/_rest.html" if is_part else "resume/rest.html", {"page": page})
    if is_part:
        answer["HX-Trigger"] = "resume-changed"
    return answer


@require_GET
def rules(request: ViewerRequest) -> HttpResponse:
    """What is checked, why, and where that comes from."""
    return render(request, "resume/rules.html", {"page": rules_page()})


@require_GET
def wins(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Every win, to be ticked; `?q=` and `?page=`."""
    found = queries.variant(request.viewer, pk)
    page = wins_page(request.viewer, found, request.GET.get("q", "")[:200].strip(), request.GET.get("page", "1"))
    here = f"{reverse('resume:wins', args=[pk])}?{request.GET.urlencode()}"
    return render(request, "resume/wins.html", {"page": page, "here": here})
