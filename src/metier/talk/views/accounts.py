"""Accounts: the list, one to write on, its sentences and what they stand on."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.core.talk.proposing import RULE
from metier.talk.actions import accounts as actions
from metier.talk.forms import AccountForm
from metier.talk.models import Account
from metier.talk.pages.account import account_page, talk_page
from metier.talk.queries import accounts as queries
from metier.talk.queries.record import proposed
from metier.talk.views.saving import keep_account, one_text, to_account
from metier.ui.notices import notice_and_redirect


@require_GET
def talk(request: ViewerRequest) -> HttpResponse:
    """Every account, what is due, and the newest answers."""
    page = talk_page(request.viewer, request.GET.get("page", "1"))
    return render(request, "talk/talk.html", {"page": page})


@require_http_methods(["GET", "POST"])
def new(request: ViewerRequest) -> HttpResponse:
    """A new account, from the record's own words or empty."""
    viewer = request.viewer
    form = AccountForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.begin(viewer, **form.cleaned_data)
            undo = reverse("talk:trash_account", args=[made.pk])
            return notice_and_redirect(request, f"{made.title} is begun.", "talk:account", made.pk, undo=undo)
        except Refused as problem:
            form.refuse(problem)
    page = {
        "title": "A new account",
        "button": "Begin",
        "back": reverse("talk:talk"),
        "leave": "Not now",
        "proposed": [one.text for one in proposed(viewer, 120)],
    }
    return _form(request, form, page)


def _form(request: ViewerRequest, form: AccountForm, page: Mapping[str, object]) -> HttpResponse:
    context = {"form": form, "page": page, "rule": RULE}
    return render(request, "talk/form.html", context, status=422 if form.errors else 200)


@require_GET
def account(request: ViewerRequest, pk: UUID) -> HttpResponse:
    return _shown(request, queries.account(request.viewer, pk))


def _shown(request: ViewerRequest, found: Account, problem: str = "", said: str = "") -> HttpResponse:
    context = {"page": account_page(request.viewer, found), "problem": problem, "said": said}
    return render(request, "talk/account.html", context, status=422 if problem else 200)


@require_http_methods(["GET", "POST"])
def change(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Its title, length, audience and language."""
    found = queries.account(request.viewer, pk)
    form, title = AccountForm.of(found, request.POST or None), found.title
    if request.method == "POST" and form.is_valid():
        try:
            changed = actions.change(request.viewer, found, form.cleaned_data)
            return to_account(request, found, "It is changed." if changed else "Nothing was different.")
        except Refused as problem:
            form.refuse(problem)
    page = {
        "title": f"Change {title}",
        "button": "Keep the change",
        "back": reverse("talk:account", args=[pk]),
        "leave": "Leave it as it is",
        "trash": reverse("talk:trash_account", args=[pk]),
    }
    return _form(request, form, page)


@require_POST
def words(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Keep what was written: one sentence while it is typed, or all by the button."""
    found = queries.account(request.viewer, pk)
    key = request.POST.get("only", "")
    if key:
        return one_text(request, queries.sentence(request.viewer, key))
    return to_account(request, found, "Saved.")


@require_POST
def add(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Further sentences, at the end."""
    found, said = queries.account(request.viewer, pk), request.POST.get("text", "")
    problem = keep_account(request, found)
    try:
        actions.add_sentences(request.viewer, found, said)
    except Refused as refused:
        return _shown(request, found, refused.sentence, said)
    return to_account(request, found, at="add", problem=problem)


@require_POST
def move(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """One place up or down."""
    row = queries.sentence(request.viewer, pk)
    actions.move(request.viewer, row, up=request.POST.get("to") == "up")
    return to_account(request, row.account, at=f"s-{row.pk}")


@require_POST
def trash_sentence(request: ViewerRequest, pk: UUID) -> HttpResponse:
    row = queries.sentence(request.viewer, pk)
    actions.trash(request.viewer, row)
    undo = reverse("talk:restore_sentence", args=[pk])
    return to_account(request, row.account, "The sentence is taken out.", undo=undo)


@require_POST
def restore_sentence(request: ViewerRequest, pk: UUID) -> HttpResponse:
    row = actions.restore_sentence(request.viewer, pk)
    return to_account(request, row.account, "The sentence is back.")


@require_POST
def trash(request: ViewerRequest, pk: UUID) -> HttpResponse:
    found = queries.account(request.viewer, pk)
    actions.trash(request.viewer, found)
    undo = reverse("talk:restore_account", args=[pk])
    return notice_and_redirect(request, f"{found.title} is in the trash.", "talk:talk", undo=undo)


@require_POST
def restore(request: ViewerRequest, pk: UUID) -> HttpResponse:
    found = actions.restore_account(request.viewer, pk)
    return notice_and_redirect(request, f"{found.title} is back.", "talk:account", pk)
