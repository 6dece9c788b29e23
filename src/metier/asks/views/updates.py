"""The pages of updates: the rhythm, the draft, what was sent."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.asks import actions, papers, queries
from metier.asks.actions import Wording
from metier.asks.forms import HandOverForm, LineForm, PeriodForm, RhythmForm
from metier.asks.models import ManagerUpdate
from metier.asks.pages.updates import draft_page, sent_page, updates_page
from metier.asks.views.going_back import done, or_said, pdf
from metier.core.errors import Refused
from metier.core.words import full_date


@require_GET
def updates(request: ViewerRequest) -> HttpResponse:
    """The next one, and those that were sent; `?page=` for older ones."""
    page = updates_page(request.viewer, request.GET.get("page", "1"))
    return render(request, "asks/updates.html", {"page": page})


@require_http_methods(["GET", "POST"])
def rhythm(request: ViewerRequest) -> HttpResponse:
    """How often an update is due, on which day, to whom."""
    row = queries.rhythm(request.viewer)
    initial = {name: getattr(row, name) for name in ("every", "weekday", "to", "address")} if row else {}
    form = RhythmForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            said = form.cleaned_data
            made = actions.set_rhythm(
                request.viewer, said["every"], said["weekday"], to=said["to"], address=said["address"]
            )
            return done(request, f"The next update is due on {full_date(made.due_on)}.", to=reverse("asks:updates"))
        except Refused as problem:
            form.refuse(problem)
    page = {
        "title": "The rhythm of updates",
        "lead": "On its day Today brings the draft. What was missed does not pile up.",
        "button": "Keep the rhythm",
        "back": reverse("asks:updates"),
        "crumb": "Updates",
        "remove": reverse("asks:stop_rhythm") if row and row.is_held else "",
        "remove_label": "Stop the rhythm",
    }
    return render(request, "asks/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_POST
@or_said
def stop_rhythm(request: ViewerRequest) -> HttpResponse:
    """No update is due any more."""
    actions.stop_rhythm(request.viewer)
    return done(request, "No update is due any more.", reverse("asks:resume_rhythm"), to=reverse("asks:updates"))


@require_POST
@or_said
def resume_rhythm(request: ViewerRequest) -> HttpResponse:
    """It is held again."""
    actions.resume_rhythm(request.viewer)
    return done(request, "The rhythm is held again.", to=reverse("asks:updates"))


@require_POST
@or_said
def begin(request: ViewerRequest) -> HttpResponse:
    """Begin an update, or go on with the draft there is."""
    made = actions.draft_update(request.viewer)
    return done(request, "What you logged is there to choose from. Nothing goes out until you tick it.", to=_page(made))


@require_GET
def update(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """The draft with its lines; or what was sent, exactly as it was."""
    return _show(request, queries.update(request.viewer, pk))


@require_POST
def word(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Keep what is ticked and how it is worded; with `tick`, tick all of a part."""
    viewer, found, said = request.viewer, queries.update(request.viewer, pk), request.POST
    rows = queries.lines(viewer, found)
    lines = [
        Wording(row.pk, bool(said.get(f"in.{row.pk}")), said[f"text.{row.pk}"], said.get(f"proposal.{row.pk}", ""))
        for row in rows
        if f"text.{row.pk}" in said
    ]
    words = {name: said.get(name) for name in ("to", "opening", "closing")}
    try:
        actions.word_update(viewer, found, lines, **words)
        if said.get("tick"):
            actions.tick(viewer, found, [row for row in rows if row.part == said["tick"]])
        return done(request, "The draft is kept.", to=f"{_page(found)}#text" if said.get("see") else _page(found))
    except Refused as problem:
        for name, value in words.items():
            setattr(found, name, value or "")
        return _show(request, found, problem.sentence, {line.line: line for line in lines})


@require_POST
def add_line(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """A line by hand."""
    found, form = queries.update(request.viewer, pk), LineForm(request.POST, auto_id="line_%s")
    if form.is_valid():
        try:
            said = form.cleaned_data
            row = actions.add_line(request.viewer, found, said["part"], said["text"], proposal=said["proposal"])
            return done(
                request, "The line is in.", reverse("asks:remove_line", args=[row.pk]), to=f"{_page(found)}#lines"
            )
        except Refused as problem:
            form.refuse(problem)
    return _show(request, found, line=form)


@require_POST
@or_said
def remove_line(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Take a line out of the draft."""
    row = queries.line(request.viewer, pk)
    actions.remove_line(request.viewer, row)
    return done(request, "The line is out of the draft.", reverse("asks:restore_line", args=[pk]), to=_page(row.update))


@require_POST
def restore_line(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Undo of taking it out."""
    row = actions.restore_line(request.viewer, pk)
    return done(request, "The line is back.", to=_page(row.update))


@require_POST
def refill(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Take other days."""
    found, form = queries.update(request.viewer, pk), PeriodForm(request.POST, auto_id="days_%s")
    if form.is_valid():
        try:
            actions.refill(request.viewer, found, form.cleaned_data["starts"], form.cleaned_data["ends"])
            return done(request, "The draft is about these days now.", to=_page(found))
        except Refused as problem:
            form.refuse(problem)
    return _show(request, found, days=form)


@require_POST
def send(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It was sent: it is kept exactly as it is."""
    found, form = queries.update(request.viewer, pk), HandOverForm(request.POST)
    if form.is_valid():
        try:
            actions.send_update(request.viewer, found, how=form.cleaned_data["how"], on=form.cleaned_data["on"])
            undo = reverse("asks:reopen_update", args=[pk])
            return done(request, "The update is kept as you sent it.", undo, to=reverse("asks:updates"))
        except Refused as problem:
            form.refuse(problem)
    return _show(request, found, sending=form)


@require_POST
@or_said
def skip(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Nothing goes out this time."""
    found = queries.update(request.viewer, pk)
    actions.skip_update(request.viewer, found)
    undo = reverse("asks:reopen_update", args=[pk])
    return done(
        request, "The update is skipped. What you logged comes again in the next one.", undo, to=reverse("asks:updates")
    )


@require_POST
@or_said
def reopen(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Undo of sending or skipping it."""
    found = queries.update(request.viewer, pk)
    actions.reopen_update(request.viewer, found)
    return done(request, "It is a draft again.", to=_page(found))


@require_POST
@or_said
def trash(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Remove a draft."""
    found = queries.update(request.viewer, pk)
    actions.trash_update(request.viewer, found)
    undo = reverse("asks:restore_update", args=[pk])
    return done(request, "The draft is in the trash.", undo, to=reverse("asks:updates"))


@require_POST
@or_said
def restore(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Take a draft out of the trash."""
    found = actions.restore_update(request.viewer, pk)
    return done(request, "The draft is back.", to=_page(found))


@require_GET
@or_said
def update_pdf(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """The draft on one page; or the very bytes that were sent."""
    found = queries.update(request.viewer, pk)
    name = f"update-{found.ends.isoformat()}"
    if found.is_draft:
        return pdf(papers.update_paper(request.viewer, found).pdf().data, name)
    document = queries.sent_document(request.viewer, found)
    if document is None or document.pdf is None:
        raise Http404("No PDF was sent.")
    return pdf(bytes(document.pdf), name)


def _show(
    request: ViewerRequest,
    found: ManagerUpdate,
    problem: str = "",
    typed: Mapping[UUID, Wording] | None = None,
    **refused: object,
) -> HttpResponse:
    """With the lines as they were `typed` where that was refused; a page is made only of what is kept."""
    viewer = request.viewer
    if not found.is_draft:
        return render(request, "asks/sent.html", {"page": sent_page(viewer, found)})
    page = draft_page(viewer, found, typed)
    paper = papers.update_paper(viewer, found) if page.chosen and not problem else None
    forms = {
        "line": LineForm(auto_id="line_%s"),
        "days": PeriodForm(initial={"starts": found.starts, "ends": found.ends}, auto_id="days_%s"),
        "sending": HandOverForm(),
    } | refused
    context = {
        "page": page,
        "forms": forms,
        "problem": problem,
        "paper": paper,
        "made": paper.pdf() if paper else None,
        "mail": paper.mail(found.address) if paper else "",
    }
    return render(request, "asks/draft.html", context, status=422 if problem or refused else 200)


def _page(update: ManagerUpdate) -> str:
    return reverse("asks:update", args=[update.pk])
