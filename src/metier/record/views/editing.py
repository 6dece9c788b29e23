"""Adding, changing and deleting a row of any kind."""

from typing import Any, cast
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.accounts.models import Owned
from metier.core.errors import Refused
from metier.record import actions, queries
from metier.record.forms import form_for
from metier.record.kinds import BY_SLUG, Kind
from metier.record.models import Recommendation, Skill, Win
from metier.record.queries.concepts import meaning
from metier.record.queries.references import speaking
from metier.ui.forms import StyledForm
from metier.ui.going_back import ours
from metier.ui.notices import SeeOther, notice_and_redirect


@require_http_methods(["GET", "POST"])
def add(request: ViewerRequest, slug: str) -> HttpResponse:
    """A new row of a kind."""
    kind = BY_SLUG[slug]
    if kind.is_single and (there := queries.of_kind(request.viewer, kind).first()):
        return change(request, slug, there.pk)
    form = form_for(kind, request.viewer, request.POST or None, position=request.GET.get("position", ""))
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.save(request.viewer, kind, form.cleaned_data)
            undo = reverse("record:delete", args=[slug, made.pk])
            return notice_and_redirect(request, f"The {kind.one} is added.", "record:record", undo=undo)
        except Refused as problem:
            form.refuse(problem)
    return _form(request, kind, form, {"title": f"Add {kind.article} {kind.one}", "button": f"Add the {kind.one}"})


@require_http_methods(["GET", "POST"])
def change(request: ViewerRequest, slug: str, pk: UUID) -> HttpResponse:
    """One row, to read and to change."""
    kind = BY_SLUG[slug]
    row = queries.row(request.viewer, kind, pk)
    form = form_for(kind, request.viewer, request.POST or None, row)
    if request.method == "POST" and form.is_valid():
        try:
            actions.save(request.viewer, kind, form.cleaned_data, row)
            return notice_and_redirect(request, f"The {kind.one} is changed.", "record:record")
        except Refused as problem:
            form.refuse(problem)
    return form_page(request, kind, queries.row(request.viewer, kind, pk), form)


@require_http_methods(["GET", "POST"])
def flesh_out(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """What a win lacks, and nothing else: a form of two minutes."""
    kind = BY_SLUG["wins"]
    row = queries.row(request.viewer, kind, pk)
    missing = queries.missing_fields(request.viewer, cast("Win", row))
    back = ours(request, request.POST.get("next") or request.headers.get("Referer", "")) or reverse("record:record")
    if not missing:
        return SeeOther(reverse("record:change", args=["wins", pk]))
    form = form_for(kind, request.viewer, request.POST or None, row, only=missing)
    if request.method == "POST" and form.is_valid():
        try:
            actions.save(request.viewer, kind, form.cleaned_data, row)
            return notice_and_redirect(request, "The win says more now.", back)
        except Refused as problem:
            form.refuse(problem)
    page = {"title": str(row), "button": "Keep it", "next": back, "whole": reverse("record:change", args=["wins", pk])}
    return _form(request, kind, form, page)


@require_POST
def delete(request: ViewerRequest, slug: str, pk: UUID) -> HttpResponse:
    """Put a row into the trash."""
    kind = BY_SLUG[slug]
    actions.delete(request.viewer, queries.row(request.viewer, kind, pk))
    undo = reverse("record:bring_back", args=[slug, pk])
    return notice_and_redirect(request, f"The {kind.one} is in the trash.", "record:record", undo=undo)


@require_POST
def bring_back(request: ViewerRequest, slug: str, pk: UUID) -> HttpResponse:
    """Take a row out of the trash."""
    kind = BY_SLUG[slug]
    actions.bring_back(request.viewer, kind, pk)
    return notice_and_redirect(request, f"The {kind.one} is back.", "record:record")


def form_page(
    request: ViewerRequest, kind: Kind, row: Owned, form: StyledForm | None = None, *, file_refused: str = ""
) -> HttpResponse:
    """The page of a row: its form, its files, what shows it."""
    page = {
        "title": str(row),
        "button": "Keep the change",
        "row": row,
        "files": queries.files_of(request.viewer, row) if kind.shows else [],
        "file_refused": file_refused,
        "proof": queries.proof_page(request.viewer, row) if isinstance(row, Skill) else None,
        "meaning": meaning(row) if isinstance(row, Skill) else None,
        "speaking": speaking(request.viewer, row) if isinstance(row, Recommendation) else None,
    }
    return _form(request, kind, form or form_for(kind, request.viewer, None, row), page)


def _form(request: ViewerRequest, kind: Kind, form: Any, page: dict[str, Any]) -> HttpResponse:
    context = {"kind": kind, "form": form, "page": page}
    return render(request, "record/form.html", context, status=422 if form.errors or page.get("file_refused") else 200)
