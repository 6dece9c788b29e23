"""What every button of an account or an answer keeps before it does its own: all texts that came with the form."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.talk.actions import accounts, stories
from metier.talk.actions.texts import version_of
from metier.talk.models import Account, AccountSentence, Story
from metier.talk.pages.account import account_page
from metier.talk.pages.answers import answer_page
from metier.talk.queries.accounts import sentences
from metier.talk.queries.stories import PARTS
from metier.ui.notices import SeeOther, notice


def to_account(
    request: ViewerRequest,
    found: Account,
    text: str = "",
    *,
    undo: str | None = None,
    at: str = "",
    problem: str | None = None,
) -> HttpResponse:
    """Back to an account, with what came with the form kept and what was done said; `problem` is that of keeping it before."""
    problem = keep_account(request, found) if problem is None else problem
    return _back(request, reverse("talk:account", args=[found.pk]), text, problem, undo, at)


def to_answer(
    request: ViewerRequest, found: Story, text: str = "", *, undo: str | None = None, at: str = ""
) -> HttpResponse:
    """Back to an answer, likewise."""
    problem = _save_answer(request, found)
    return _back(request, reverse("talk:answer", args=[found.pk]), text, problem, undo, at)


def _back(request: HttpRequest, to: str, text: str, problem: str, undo: str | None, at: str) -> HttpResponse:
    if problem:
        notice(request, f"Not saved: {problem}", kind="bad")
    elif text:
        notice(request, text, undo=undo)
    return SeeOther(f"{to}#{at}" if at else to)


def keep_account(request: ViewerRequest, found: Account) -> str:
    """What could not be kept, as a sentence."""
    said, problem = request.POST, ""
    for row in sentences(request.viewer, found) if any(name.startswith("answer-") for name in said) else ():
        if f"answer-{row.pk}" in said:
            try:
                accounts.say(request.viewer, row, said[f"answer-{row.pk}"], said.get(f"version-{row.pk}"))
            except Refused as refused:
                problem = refused.sentence
    return problem


def _save_answer(request: ViewerRequest, found: Story) -> str:
    said, problem = request.POST, ""
    for part in ("question", *PARTS):
        if f"answer-{part}" in said:
            try:
                stories.say(request.viewer, found, part, said[f"answer-{part}"], said.get(f"version-{part}"))
            except Refused as refused:
                problem = refused.sentence
    return problem


def one_text(request: ViewerRequest, row: AccountSentence) -> HttpResponse:
    """What is said beside a sentence while it is typed; with it the time and the checks."""
    key, said = str(row.pk), request.POST
    problem, text = "", row.text
    try:
        text = accounts.say(request.viewer, row, said.get(f"answer-{key}", ""), said.get(f"version-{key}")).text
    except Refused as refused:
        problem = refused.sentence
        row.refresh_from_db()
        text = row.text
    page = account_page(request.viewer, row.account)
    return _said(request, key, text, problem, page)


def one_part(request: ViewerRequest, found: Story, key: str) -> HttpResponse:
    """The same beside a part of an answer."""
    said, problem = request.POST, ""
    try:
        row = stories.say(request.viewer, found, key, said.get(f"answer-{key}", ""), said.get(f"version-{key}"))
    except Refused as refused:
        problem, row = refused.sentence, found
        row.refresh_from_db()
    return _said(request, key, getattr(row, key, ""), problem, answer_page(request.viewer, row))


def _said(request: ViewerRequest, key: str, text: str, problem: str, page: object) -> HttpResponse:
    context = {"key": key, "version": version_of(text), "problem": problem, "is_saved": not problem, "page": page}
    return render(request, "talk/_saved.html", context)
