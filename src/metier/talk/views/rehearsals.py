"""Rehearsing an account or an answer, and the rehearsal on paper."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.core.words import full_date
from metier.talk.actions import rehearsals as actions
from metier.talk.forms import RehearsalForm
from metier.talk.models import Account, Story
from metier.talk.pages.rehearsal import rehearsal_page
from metier.talk.papers import account_pdf, answer_pdf
from metier.talk.queries import accounts, rehearsals, stories
from metier.ui.notices import notice_and_redirect


@require_http_methods(["GET", "POST"])
def rehearse_account(request: ViewerRequest, pk: UUID) -> HttpResponse:
    return _rehearse(request, accounts.account(request.viewer, pk))


@require_http_methods(["GET", "POST"])
def rehearse_answer(request: ViewerRequest, pk: UUID) -> HttpResponse:
    return _rehearse(request, stories.story(request.viewer, pk))


def _rehearse(request: ViewerRequest, of: Account | Story) -> HttpResponse:
    """Say it aloud, with the clock; log how it went."""
    viewer = request.viewer
    form = RehearsalForm(viewer, of, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            row = actions.rehearse(viewer, of, **form.cleaned_data)
            undo = reverse("talk:trash_rehearsal", args=[row.pk])
            comes = f" The next one is on {full_date(row.due_on)}." if row.due_on else ""
            return notice_and_redirect(request, f"The rehearsal is logged.{comes}", _page(of), undo=undo)
        except Refused as problem:
            form.refuse(problem)
    context = {"page": rehearsal_page(viewer, of), "form": form}
    return render(request, "talk/rehearsal.html", context, status=422 if form.errors else 200)


@require_POST
def trash_rehearsal(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Undo of logging it."""
    row = rehearsals.rehearsal(request.viewer, pk)
    page = _page(rehearsals.subject_of(row))
    try:
        actions.trash_rehearsal(request.viewer, row)
    except Refused as problem:
        return notice_and_redirect(request, problem.sentence, page, kind="bad")
    return notice_and_redirect(request, "The rehearsal is not logged.", page)


def _page(of: Account | Story) -> str:
    return reverse("talk:account" if isinstance(of, Account) else "talk:answer", args=[of.pk])


@require_GET
def account_paper(request: ViewerRequest, pk: UUID) -> HttpResponse:
    return _pdf(account_pdf(request.viewer, accounts.account(request.viewer, pk)).data, "account")


@require_GET
def answer_paper(request: ViewerRequest, pk: UUID) -> HttpResponse:
    return _pdf(answer_pdf(request.viewer, stories.story(request.viewer, pk)).data, "answer")


def _pdf(data: bytes, name: str) -> HttpResponse:
    answer = HttpResponse(data, content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="{name}.pdf"'
    return answer
