"""The brief of priorities, and whatever was handed over."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
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
    viewer, problem = request.viewer, ""
    found = queries.brief(viewer)
    if request.method == "POST":
        said = request.POST
        lines = read_lines(found, said)
        try:
            actions.choose_brief(viewer, lines, to=said.get("to", ""), opening=said.get("opening", ""))
            return done(request, "The brief is as you ticked it.", to=f"{reverse('asks:brief')}#text")
        except Refused as refused:
            problem = refused.sentence
    paper = papers.brief_paper(viewer, found) if found.ranking and not found.is_empty else None
    page = {
        "brief": found,
        "problem": problem,
        "paper": paper,
        "left_out": paper.pdf().left_out if paper else (),
        "mail": paper.mail() if paper else "",
        "documents": queries.handed_over(viewer, DocumentKind.BRIEF)[:10],
    }
    return render(request, "asks/brief.html", {"page": page, "form": HandOverForm()}, status=422 if problem else 200)


def read_lines(brief: Brief, said: object) -> list[BriefLine]:
    """The lines that were ticked, as they are worded; and those written by hand, which are in as they have words."""
    get = getattr(said, "get")  # noqa: B009 - a QueryDict, whose type has no simple name
    lines = []
    for place in brief.places:
        for line in place.lines:
            text = str(get(f"text.{line.name}", line.text))
            if get(f"in.{line.name}"):
                lines.append(BriefLine(line.priority, line.part, line.key, text))
        own = [line.key for line in place.lines if line.key.startswith("own:")]
        number = max((int(key.removeprefix("own:")) for key in own if key[4:].isdigit()), default=0) + 1
        if text := str(get(f"own.{place.code}", "")).strip():
            lines.append(BriefLine(place.code, "serves", f"own:{number}", text))
    return lines


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
    if not form.is_valid():
        raise Refused(str(next(iter(form.errors.values()))[0]))
    row = actions.hand_over_brief(request.viewer, how=form.cleaned_data["how"], on=form.cleaned_data["on"])
    undo = reverse("asks:take_document_back", args=[row.pk])
    return done(request, "It is kept as you handed it over.", undo, to=reverse("asks:brief"))


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
