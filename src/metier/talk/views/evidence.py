"""What a sentence stands on: chosen from the record, and said to hold still when that has changed."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.record.queries.wording import FACTS, key_of, words_of
from metier.talk.actions import accounts as actions
from metier.talk.queries import accounts as queries
from metier.talk.queries.record import facts, to_choose
from metier.talk.views.saving import to_account
from metier.talk.views.undoing import remember
from metier.ui.notices import notice_and_redirect


@require_http_methods(["GET", "POST"])
def evidence(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Wins, positions, skills and certificates to tick; `?q=` looks among them."""
    viewer, row = request.viewer, queries.sentence(request.viewer, pk)
    if request.method == "POST":
        undo = remember(request, row)
        try:
            actions.stand_on(viewer, row, facts(viewer, request.POST.getlist("on")))
        except Refused as problem:
            return notice_and_redirect(request, problem.sentence, "talk:evidence", pk, kind="bad")
        return to_account(request, row.account, "What it stands on is kept.", undo=undo, at=f"s-{pk}")
    said = request.GET.get("q", "")[:200]
    facts_now = [one.fact for one in queries.stands_on(viewer, row) if one.fact]
    chosen = {kind: {one.pk for one in facts_now if isinstance(one, model)} for kind, model in FACTS.items()}
    kinds = [
        (kind, [(key_of(one), words_of(one), one.pk in keys) for one in to_choose(viewer, kind, said, keys)])
        for kind, keys in chosen.items()
    ]
    page = {
        "row": row,
        "said": said,
        "kinds": [(kind.capitalize(), rows) for kind, rows in kinds if rows],
        "back": reverse("talk:account", args=[row.account_id]),
    }
    return render(request, "talk/evidence.html", {"page": page})


@require_POST
def acceptance(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """The sentence still holds although what it stands on has changed."""
    row = queries.sentence_evidence(request.viewer, pk)
    account, undo = row.sentence.account, remember(request, row.sentence)
    try:
        actions.accept(request.viewer, row)
    except Refused as problem:
        return notice_and_redirect(request, problem.sentence, "talk:account", account.pk, kind="bad")
    said = "The sentence stands on what the record says now."
    return to_account(request, account, said, undo=undo, at=f"s-{row.sentence_id}")
