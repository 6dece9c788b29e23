"""The lines of a case, and the page that is handed over."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import Viewer, ViewerRequest, visible
from metier.accounts.facts import keys_in
from metier.asks import actions, papers, queries
from metier.asks.forms import EvidenceForm, HandOverForm, ObjectionForm
from metier.asks.models import Ask, AskEvidence, Objection
from metier.asks.papers import Made, Paper
from metier.asks.views.going_back import done, or_said, pdf
from metier.core.errors import Refused
from metier.record.models import Win


@require_http_methods(["GET", "POST"])
def evidence(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Choose wins and goals, and write figures and gaps; `?q=` finds wins."""
    viewer, found = request.viewer, queries.ask(request.viewer, pk)
    if request.method == "POST":
        keys = {name: keys_in(request.POST.getlist(name), 100) for name in ("wins", "goals")}
        wins = list(visible(viewer, Win).filter(pk__in=keys["wins"]))
        goals = list(queries.goals_to_choose(viewer).filter(pk__in=keys["goals"]))
        actions.choose_evidence(viewer, found, wins=wins, goals=goals)
        return done(request, "The evidence is kept.", to=_page(found))
    return _evidence(request, found, EvidenceForm())


@require_POST
def add_evidence(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """A figure or a gap by hand."""
    found, form = queries.ask(request.viewer, pk), EvidenceForm(request.POST)
    if form.is_valid():
        try:
            said = form.cleaned_data
            row = actions.add_evidence(request.viewer, found, said["kind"], said["text"], role=said["role"])
            undo = reverse("asks:remove_evidence", args=[row.pk])
            return done(request, "The line is in the case.", undo, to=reverse("asks:evidence", args=[pk]))
        except Refused as problem:
            form.refuse(problem)
    return _evidence(request, found, form)


def _evidence(request: ViewerRequest, found: Ask, form: EvidenceForm) -> HttpResponse:
    viewer, said = request.viewer, request.GET.get("q", "")[:200].strip()
    lines = queries.case(viewer, found).evidence
    wins = {line.win_id for line in lines if line.win_id}
    goals = {line.goal_id for line in lines if line.goal_id}
    page = {
        "ask": found,
        "said": said,
        "wins": [(win, win.pk in wins) for win in queries.wins_to_choose(viewer, said, wins)],
        "goals": [(goal, goal.pk in goals) for goal in queries.goals_to_choose(viewer)[:40]],
        "by_hand": [line for line in lines if not line.win_id and not line.goal_id],
        "back": _page(found),
    }
    return render(request, "asks/evidence.html", {"page": page, "form": form}, status=422 if form.errors else 200)


@require_POST
def remove_evidence(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Take a line of evidence out of the case."""
    row = queries.evidence_row(request.viewer, pk)
    actions.remove_part(request.viewer, row)
    return done(request, "The line is out of the case.", reverse("asks:restore_evidence", args=[pk]), to=_page(row.ask))


@require_POST
def restore_evidence(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It is in the case again."""
    row = actions.restore_part(request.viewer, AskEvidence, pk)
    return done(request, "The line is back.", to=_page(row.ask))


@require_http_methods(["GET", "POST"])
def add_objection(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """What they may say against it, with the answer."""
    found, form = queries.ask(request.viewer, pk), ObjectionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            row = actions.add_objection(
                request.viewer, found, form.cleaned_data["objection"], form.cleaned_data["answer"]
            )
            return done(request, "It is in the case.", reverse("asks:remove_objection", args=[row.pk]), to=_page(found))
        except Refused as problem:
            form.refuse(problem)
    page = {"title": "What they may say against it", "button": "Keep it", "back": _page(found), "crumb": found.title}
    return render(request, "asks/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def change_objection(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Say an objection, or the answer, otherwise."""
    row = queries.objection(request.viewer, pk)
    form = ObjectionForm(request.POST or None, initial={"objection": row.objection, "answer": row.answer})
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_objection(row, form.cleaned_data["objection"], form.cleaned_data["answer"])
            return done(request, "It is changed.", to=_page(row.ask))
        except Refused as problem:
            form.refuse(problem)
    page = {
        "title": "What they may say against it",
        "button": "Keep the change",
        "back": _page(row.ask),
        "crumb": row.ask.title,
        "remove": reverse("asks:remove_objection", args=[pk]),
    }
    return render(request, "asks/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_POST
def remove_objection(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Take it out of the case."""
    row = queries.objection(request.viewer, pk)
    actions.remove_part(request.viewer, row)
    undo = reverse("asks:restore_objection", args=[pk])
    return done(request, "It is out of the case.", undo, to=_page(row.ask))


@require_POST
def restore_objection(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It is in the case again."""
    row = actions.restore_part(request.viewer, Objection, pk)
    return done(request, "It is back.", to=_page(row.ask))


@require_http_methods(["GET", "POST"])
def paper(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """What goes on the page that is handed over: ticked line by line, then seen as text."""
    viewer, found = request.viewer, queries.ask(request.viewer, pk)
    if request.method == "POST":
        known = [part.key for part in papers.case_parts(viewer, found)]
        wanted = set(request.POST.getlist("parts"))
        actions.choose_paper(viewer, found, [key for key in known if key in wanted])
        return done(request, "The page is as you ticked it.", to=f"{reverse('asks:paper', args=[pk])}#text")
    return _paper(request, found, HandOverForm())


def _paper(request: ViewerRequest, found: Ask, form: HandOverForm) -> HttpResponse:
    viewer = request.viewer
    parts = papers.case_parts(viewer, found)
    made, sheet = _made(viewer, found) if any(part.is_in for part in parts) else (None, None)
    page = {
        "ask": found,
        "parts": parts,
        "paper": sheet,
        "made": made,
        "back": _page(found),
    }
    page["mail"] = sheet.mail() if sheet else ""
    page["documents"] = queries.documents(viewer, found)
    return render(request, "asks/paper.html", {"page": page, "form": form}, status=422 if form.errors else 200)


def _made(viewer: Viewer, found: Ask) -> tuple[Made, Paper]:
    sheet = papers.case_paper(viewer, found)
    return sheet.pdf(), sheet


@require_GET
@or_said
def case_pdf(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """The case on one page."""
    found = queries.ask(request.viewer, pk)
    return pdf(papers.case_paper(request.viewer, found).pdf().data, "case")


@require_POST
@or_said
def hand_over(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """The case was handed over as it stands."""
    found, form = queries.ask(request.viewer, pk), HandOverForm(request.POST)
    if form.is_valid():
        try:
            row = actions.hand_over_case(request.viewer, found, **form.cleaned_data)
            undo = reverse("asks:take_document_back", args=[row.pk])
            return done(request, "It is kept as you handed it over.", undo, to=_page(found))
        except Refused as problem:
            if not problem.where.field:  # nothing is chosen, so there is no form to say it beside
                raise
            form.refuse(problem)
    return _paper(request, found, form)


def _page(ask: Ask) -> str:
    return f"{reverse('asks:ask', args=[ask.pk])}#opened"
