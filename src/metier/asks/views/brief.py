"""The brief of priorities, and whatever was handed over."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.asks import actions, papers, queries
from metier.asks.choices import DocumentKind
from metier.asks.forms import HandOverForm
from metier.asks.queries.brief import Brief, BriefLine
from metier.asks.views.going_back import done, or_said, pdf
from metier.core.errors import Refused


@require_http_methods(["GET", "POST"])
def brief(request: ViewerRequest) -> HttpResponse:
    """What you value in which order, and what would serve it, chosen line by line."""
    found = queries.brief(request.viewer)
    if request.method != "POST":
        return _show(request, found, HandOverForm())
    said = as_said(found, request.POST)
    try:
        lines = [line for place in said.places for line in place.chosen]
        actions.choose_brief(request.viewer, lines, to=said.to, opening=said.opening)
        return done(request, "The brief is as you ticked it.", to=f"{reverse('asks:brief')}#text")
    except Refused as refused:
        return _show(request, said, HandOverForm(), refused.sentence)


def _show(request: ViewerRequest, found: Brief, form: HandOverForm, problem: str = "") -> HttpResponse:
    """With what was typed where it was refused; a page is made only of what is kept."""
    viewer = request.viewer
    paper = papers.brief_paper(viewer, found) if found.ranking and not found.is_empty and not problem else None
    page = {
        "brief": found,
        "problem": problem,
        "paper": paper,
        "made": paper.pdf() if paper else None,
        "mail": paper.mail() if paper else "",
        "documents": queries.handed_over(viewer, DocumentKind.BRIEF)[:10],
    }
    status = 422 if problem or form.errors else 200
    return render(request, "asks/brief.html", {"page": page, "form": form}, status=status)


def as_said(brief: Brief, said: QueryDict) -> Brief:
    """The brief as a form says it: lines ticked and worded; and those written by hand, which are in as they have words."""
    places = []
    for place in brief.places:
        lines = [
            replace(
                line,
                text=said.get(f"text.{line.name}", line.text),
                is_chosen=bool(said.get(f"in.{line.name}")),
            )
            for line in place.lines
        ]
        own = [line.key for line in place.lines if line.key.startswith("own:")]
        number = max((int(key.removeprefix("own:")) for key in own if key[4:].isdigit()), default=0) + 1
        if text := said.get(f"own.{place.code}", "").strip():
            lines.append(BriefLine(place.code, "serves", f"own:{number}", text))
        places.append(replace(place, lines=tuple(lines)))
    return replace(brief, to=said.get("to", ""), opening=said.get("opening", ""), places=tuple(places))


@require_GET
@or_said
def brief_pdf(request: ViewerRequest) -> HttpResponse:
    """The brief on one page."""
    return pdf(papers.brief_paper(request.viewer).pdf().data, "priorities")


@require_POST
@or_said
def hand_over_brief(request: ViewerRequest) -> HttpResponse:
    """The brief was handed over as it stands."""
    form = HandOverForm(request.POST)
    if form.is_valid():
        try:
            row = actions.hand_over_brief(request.viewer, **form.cleaned_data)
            undo = reverse("asks:take_document_back", args=[row.pk])
            return done(request, "It is kept as you handed it over.", undo, to=reverse("asks:brief"))
        except Refused as problem:
            if not problem.where.field:  # nothing is chosen, so there is no form to say it beside
                raise
            form.refuse(problem)
    return _show(request, queries.brief(request.viewer), form)


@require_GET
def document(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """What was handed over, exactly as it was."""
    return render(request, "asks/document.html", {"document": queries.document(request.viewer, pk)})


@require_GET
def document_pdf(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Its PDF, byte for byte."""
    found = queries.document(request.viewer, pk)
    if found.pdf is None:
        raise Http404("It went out as text.")
    return pdf(bytes(found.pdf), f"{found.kind}-{found.sent_on.isoformat()}")


@require_POST
@or_said
def take_document_back(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Undo of handing it over."""
    actions.take_document_back(request.viewer, queries.document(request.viewer, pk))
    return done(request, "It was not handed over.")
