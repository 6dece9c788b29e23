"""The autonomy record: what was done, a line more, and evidence for an ask."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import Missing, ViewerRequest, find
from metier.asks.actions import autonomy as actions
from metier.asks.choices import Behaviour
from metier.asks.forms.autonomy import EntryForm, SupportedForm
from metier.asks.models import Ask
from metier.asks.pages import autonomy as pages
from metier.asks.queries import autonomy as queries
from metier.core import words
from metier.core.errors import Refused
from metier.core.spoken_dates import spoken_day
from metier.ui.notices import notice_and_redirect


@require_GET
def record(request: ViewerRequest) -> HttpResponse:
    """The four behaviours, seen over time."""
    return render(request, "asks/autonomy/autonomy.html", {"page": pages.autonomy_page(request.viewer)})


@require_GET
def entries(request: ViewerRequest) -> HttpResponse:
    """The lines of a year, to choose from; `?until=` is its last day, `?shows=` the one behaviour of which all are listed."""
    return _entries(request, _until(request, request.GET.get("until", "")), request.GET)


def _entries(request: ViewerRequest, until: date, said: QueryDict, refused: str = "") -> HttpResponse:
    shows = said.get("shows", "")
    page = pages.entries_page(request.viewer, until, shows if shows in Behaviour.values else "", said.getlist("chosen"))
    context = {"page": page, "refused": refused, "form": SupportedForm(request.viewer, initial=said.dict())}
    return render(request, "asks/autonomy/entries.html", context, status=422 if refused else 200)


def _until(request: ViewerRequest, said: str) -> date:
    """The day that is asked for, today at the latest; today, when it makes no sense."""
    try:
        return max(min(spoken_day(said), request.viewer.today), date(1950, 1, 1)) if said else request.viewer.today
    except Refused:
        return request.viewer.today


@require_POST
def evidence(request: ViewerRequest) -> HttpResponse:
    """What was chosen becomes evidence of an ask; with none, of one that is yet to be written."""
    viewer, until = request.viewer, _until(request, request.POST.get("until", ""))
    keys, since = set(request.POST.getlist("chosen")), pages.year_until(until)
    every = queries.done(viewer, since, until)
    chosen = [one for one in every if one.key in keys]
    figures = [pages.figure(one, every, since, until) for one in Behaviour if f"figure:{one.value}" in keys]
    said = request.POST.get("ask", "")
    if not said:
        return _entries(
            request, until, request.POST, "Choose the ask that they are to stand under, or prepare one first."
        )
    ask = find(viewer, Ask, said)
    try:
        made = actions.give_evidence(viewer, ask, chosen, figures)
    except Refused as problem:
        return _entries(request, until, request.POST, problem.sentence)
    if not made:
        return notice_and_redirect(request, f"All of that stands under {ask.title} already.", "asks:ask", ask.pk)
    undo = reverse("asks:withdraw_autonomy_evidence", args=[ask.pk])
    undo += "?" + urlencode({"row": [str(row.pk) for row in made]}, doseq=True)
    text = f"{words.count(len(made), 'line')} of evidence for {ask.title}."
    return notice_and_redirect(request, text, "asks:ask", ask.pk, undo=undo)


@require_POST
def withdraw_evidence(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Take evidence that was just given back."""
    ask = find(request.viewer, Ask, pk)
    try:
        rows = [UUID(said) for said in request.GET.getlist("row")[:60]]
    except ValueError:
        raise Missing("There is no such evidence.") from None
    actions.take_evidence_back(request.viewer, ask, rows)
    return notice_and_redirect(request, "The evidence is taken back.", "asks:ask", ask.pk)


@require_http_methods(["GET", "POST"])
def new(request: ViewerRequest) -> HttpResponse:
    """A line of one's own; `?behaviour=` chooses beforehand."""
    said = request.GET.get("behaviour", "")
    begun = {"happened_on": request.viewer.today} | ({"behaviour": said} if said in Behaviour.values else {})
    form = EntryForm(request.POST or None, initial=begun)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.add_entry(request.viewer, **form.facts())
            undo = reverse("asks:trash_entry", args=[made.pk])
            return notice_and_redirect(request, f"Kept: {made.what}", "asks:autonomy", undo=undo)
        except Refused as problem:
            form.refuse(problem)
    page = {"title": "Add a line", "button": "Keep the line", "leave": "Do not keep it"}
    return render(request, "asks/autonomy/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def change(request: ViewerRequest, pk: UUID) -> HttpResponse:
    found = queries.entry(request.viewer, pk)
    form = EntryForm.of(found, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            changed = actions.change_entry(request.viewer, found, form.facts())
            text = f"Changed: {found.what}" if changed else "Nothing was different."
            return notice_and_redirect(request, text, "asks:autonomy")
        except Refused as problem:
            form.refuse(problem)
    page = {"title": "Change the line", "button": "Keep the change", "leave": "Leave it as it is", "trash": found.pk}
    return render(request, "asks/autonomy/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_POST
def trash(request: ViewerRequest, pk: UUID) -> HttpResponse:
    found = queries.entry(request.viewer, pk)
    actions.trash_entry(request.viewer, found)
    undo = reverse("asks:restore_entry", args=[pk])
    return notice_and_redirect(request, f"In the trash: {found.what}", "asks:autonomy", undo=undo)


@require_POST
def restoration(request: ViewerRequest, pk: UUID) -> HttpResponse:
    found = actions.restore_entry(request.viewer, pk)
    return notice_and_redirect(request, f"Back: {found.what}", "asks:autonomy")
