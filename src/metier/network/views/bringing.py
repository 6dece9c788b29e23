"""Bringing people in: choosing, what columns mean, the preview, the decision."""

from __future__ import annotations

from contextlib import suppress
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.accounts.uncollected import uncollected
from metier.accounts.uploads import at_most, received
from metier.core.errors import Refused
from metier.core.network.columns import Table
from metier.core.network.facts import PeopleReading
from metier.core.network.headings import FIELDS
from metier.network.actions import bringing as actions
from metier.network.actions import undoing, waiting
from metier.network.models import PeopleDraft
from metier.network.pages.bringing import CHOICES, ENCODED, SOURCES, columns_of, preview_page
from metier.network.pages.imports import sentence_of
from metier.network.pages.tabs import tabs
from metier.network.queries import bringing as queries
from metier.network.queries.thanking import unthanked
from metier.record.actions import EditedSince
from metier.ui.notices import SeeOther, notice_and_redirect

MOST_BYTES = 60_000_000
PASTED = "What you pasted"
TOO_LARGE = "That is more than 60 MB. Run `metier import` with the file, or export fewer people at once."
NOT_PEOPLE = "That is no file of people. Choose a vCard (.vcf), a CSV, or LinkedIn’s Connections.csv or ZIP. What is about you comes in under Record."


@at_most(MOST_BYTES + 1)
@require_http_methods(["GET", "POST"])
@uncollected()
def choose(request: ViewerRequest) -> HttpResponse:
    """Choose a file or paste, or send it."""
    if request.method != "POST":
        return _page(request)
    text, file = request.POST.get("text", "").strip(), request.FILES.get("file")
    if received(request) > MOST_BYTES:
        return _page(request, TOO_LARGE)
    if bool(file) == bool(text):
        return _page(request, "Choose a file or paste cards, one of the two.", text)
    name, data = (str(file.name or "file"), file.read()) if file else (PASTED, text.encode())
    kind = queries.kind_of(name if file else "pasted.csv", data[:16_000])
    try:
        if not kind:
            raise Refused(NOT_PEOPLE)
        if kind == "csv":
            queries.table_of(name, data)
        else:
            queries.read_people(name, kind, data)
    except Refused as problem:
        return _page(request, problem.sentence, text)
    draft = waiting.keep_file(request.viewer, kind, name, data)
    return SeeOther(reverse("network:brought", args=[draft.pk]))


def _page(request: ViewerRequest, refused: str = "", text: str = "") -> HttpResponse:
    viewer = request.viewer
    page = {
        "tabs": tabs(viewer, "people"),
        "refused": refused,
        "text": text,
        "waiting": queries.waiting(viewer),
        "imports": [
            (run, sentence_of(run), viewer.career.day_of(run.imported_at)) for run in queries.imports(viewer)[:3]
        ],
    }
    return render(request, "network/bring.html", {"page": page}, status=422 if refused else 200)


@require_POST
def bring_waiting(request: ViewerRequest) -> HttpResponse:
    """Those who wait from the record's import."""
    upto = queries.waiting_upto(request.viewer)
    if not upto:
        return notice_and_redirect(request, "Nobody is waiting.", "network:bring")
    draft = waiting.keep_file(request.viewer, "linkedin", queries.ASIDE, b"", {"upto": upto})
    return SeeOther(reverse("network:brought", args=[draft.pk]))


@require_GET
@uncollected()
def preview(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Who is new, who changes, who is asked about; of a table first what its columns mean."""
    draft = queries.draft(request.viewer, pk)
    if draft.kind == "csv" and "columns" not in draft.decided:
        table = _table(draft)
        columns, is_known = queries.columns_for(request.viewer, table)
        if not is_known:
            return SeeOther(reverse("network:columns", args=[pk]))
        waiting.say_columns(request.viewer, draft, table, columns)
    try:
        seen = queries.preview(request.viewer, _reading(request, draft))
    except Refused as problem:
        return notice_and_redirect(request, problem.sentence, "network:bring", kind="bad")
    return render(request, "network/brought.html", {"page": preview_page(draft, seen)})


@require_http_methods(["GET", "POST"])
def columns(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """What the columns of a table mean, and in which encoding it is."""
    draft = queries.draft(request.viewer, pk)
    refused = ""
    if request.method == "POST":
        waiting.say_encoding(draft, request.POST.get("encoding", ""))
        table = _table(draft)
        said = tuple(request.POST.get(f"column:{number}", "") for number in range(len(table.headings)))
        chosen = tuple(field if field in FIELDS else "" for field in said)
        try:
            if "again" not in request.POST:
                queries.people_of(table, chosen)
                waiting.say_columns(request.viewer, draft, table, chosen)
                return SeeOther(reverse("network:brought", args=[pk]))
        except Refused as problem:
            refused = problem.sentence
    else:
        table = _table(draft)
        kept = draft.decided.get("columns")
        chosen = tuple(kept) if kept else queries.columns_for(request.viewer, table)[0]
    page = {
        "draft": draft,
        "table": table,
        "rows": columns_of(table, chosen),
        "choices": CHOICES,
        "encodings": ENCODED,
        "refused": refused,
        "delimiter": {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}[table.delimiter],
    }
    return render(request, "network/columns.html", {"page": page}, status=422 if refused else 200)


def _table(draft: PeopleDraft) -> Table:
    return queries.table_of(draft.name, bytes(draft.data), str(draft.decided.get("encoding", "")))


def _reading(request: ViewerRequest, draft: PeopleDraft) -> PeopleReading:
    if "upto" in draft.decided:
        return queries.read_waiting(request.viewer)
    if draft.kind == "csv":
        return queries.people_of(_table(draft), tuple(draft.decided["columns"]))
    return queries.read_people(draft.name, draft.kind, bytes(draft.data))


@require_POST
@uncollected()
def carry_out(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Bring them in, all or nothing."""
    draft = queries.draft(request.viewer, pk)
    if draft.kind == "csv" and "columns" not in draft.decided:
        return SeeOther(reverse("network:columns", args=[pk]))
    seen = queries.preview(request.viewer, _reading(request, draft))
    who = {name.removeprefix("who:"): str(value) for name, value in request.POST.items() if name.startswith("who:")}
    shown, taken = set(request.POST.getlist("shown")), set(request.POST.getlist("take"))
    choices = queries.Choices(who, frozenset(shown - taken))
    run = actions.bring_in(request.viewer, seen, choices, draft.name, upto=str(draft.decided.get("upto", "")))
    waiting.drop_file(draft)
    if run is None:
        return notice_and_redirect(request, "Nothing was changed: they are all here.", "network:people")
    undo = reverse("network:undo_import", args=[run.pk])
    praised = unthanked(request.viewer)
    more = ("Help they gave you", reverse("network:recommended")) if run.kind == "linkedin" and praised else None
    return notice_and_redirect(request, sentence_of(run), "network:people", undo=undo, action=more)


@require_POST
def drop(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Leave the file; nothing was changed."""
    waiting.drop_file(queries.draft(request.viewer, pk))
    return notice_and_redirect(request, "The file is gone. Nobody was brought in.", "network:bring")


@require_GET
def imports(request: ViewerRequest) -> HttpResponse:
    """Every import of people."""
    viewer = request.viewer
    runs = [
        (run, sentence_of(run), SOURCES[run.kind], viewer.career.day_of(run.imported_at))
        for run in queries.imports(viewer)[:200]
    ]
    return render(request, "network/imports.html", {"page": {"runs": runs}})


@require_http_methods(["GET", "POST"])
def undo(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Take an import back; what was done since is asked about first."""
    viewer = request.viewer
    run = queries.an_import(viewer, pk)
    if request.method == "POST":
        with suppress(EditedSince):
            undoing.undo_bringing(viewer, run, force=request.POST.get("force") == "1")
            return notice_and_redirect(request, f"The import of {run.name} is undone.", "network:people")
    edited = undoing.edited_since(viewer, run) if run.undone_at is None else []
    page = {
        "run": run,
        "sentence": sentence_of(run),
        "on": viewer.career.day_of(run.imported_at),
        "edited": edited[:50],
        "total": len(edited),
    }
    return render(request, "network/undo_import.html", {"page": page}, status=409 if request.method == "POST" else 200)
