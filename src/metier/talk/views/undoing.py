"""What a sentence or an answer stood on before, remembered until the next time, so that choosing and accepting can be undone."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from metier.accounts.access import Missing, Viewer, ViewerRequest
from metier.record.models import Win
from metier.talk.actions import accounts, stories
from metier.talk.models import AccountSentence, Story
from metier.talk.queries.accounts import sentence
from metier.talk.queries.record import win
from metier.talk.queries.stories import story
from metier.ui.notices import SeeOther, notice_and_redirect

_KEY = "talk-before"
GONE = "That can no longer be undone. Choose what it stands on."


def remember(request: ViewerRequest, row: AccountSentence | Story) -> str:
    """Keep what a row stands on before it is changed; the address of its undo."""
    before: Any  # what the session keeps: a list of pairs, or a pair
    if isinstance(row, AccountSentence):
        before, to = accounts.stood_on(request.viewer, row), "talk:stand_again"
    else:
        before, to = [str(row.win_id or ""), row.said], "talk:stand_again_answer"
    request.session[_KEY] = {str(row.pk): before}
    return reverse(to, args=[row.pk])


def _remembered(request: ViewerRequest, pk: UUID) -> Any:
    return request.session.pop(_KEY, {}).get(str(pk))


@require_POST
def stand_again(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """A sentence stands on what it stood on."""
    row, before = sentence(request.viewer, pk), _remembered(request, pk)
    if before is None:
        return notice_and_redirect(request, GONE, "talk:account", row.account_id, kind="bad")
    accounts.stand_again(request.viewer, row, [(key, said) for key, said in before])
    return SeeOther(f"{reverse('talk:account', args=[row.account_id])}#s-{pk}")


@require_POST
def stand_again_answer(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """An answer stands on the win that it stood on."""
    found, before = story(request.viewer, pk), _remembered(request, pk)
    if before is None:
        return notice_and_redirect(request, GONE, "talk:answer", pk, kind="bad")
    stories.stand_again(request.viewer, found, _win(request.viewer, before[0]), before[1])
    return SeeOther(reverse("talk:answer", args=[pk]))


def _win(viewer: Viewer, pk: str) -> Win | None:
    try:
        return win(viewer, pk) if pk else None
    except Missing:
        return None
