"""What was imported when, and undoing it."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from metier.accounts.access import ViewerRequest
from metier.record import actions, queries
from metier.record.queries.preview_page import SOURCES
from metier.ui.notices import SeeOther, notice_and_redirect

MOST_RUNS = 200


@require_GET
def imports(request: ViewerRequest) -> HttpResponse:
    """Every import, newest first."""
    runs = [(run, SOURCES.get(run.kind, run.kind)) for run in queries.runs(request.viewer)[:MOST_RUNS]]
    return render(request, "record/imports.html", {"page": {"runs": runs}})


@require_http_methods(["GET", "POST"])
def undo(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Undo an import; asks first about what was edited since."""
    run = queries.run(request.viewer, pk)
    if request.method == "POST":
        try:
            actions.undo_import(request.viewer, run, force="force" in request.POST)
        except actions.EditedSince:
            return SeeOther(request.path)
        return notice_and_redirect(request, f"The import of {run.file_name} is undone.", "record:record")
    page = {"run": run, "edited": queries.edited_since(request.viewer, run) if run.undone_at is None else []}
    return render(request, "record/undo.html", {"page": page})
