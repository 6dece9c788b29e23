"""What every button of a review keeps before it does its own: answers, what is chosen for the next period, corrections begun."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.reviews import actions, queries
from metier.reviews.forms.correction import typed
from metier.reviews.models import Review
from metier.reviews.queries.answers import answers
from metier.reviews.queries.drafts import Draft, drafts
from metier.reviews.questions import questions
from metier.ui.notices import SeeOther, notice


def save(request: ViewerRequest, row: Review) -> None:
    """Keep all that came with the form. Raises Refused."""
    viewer, said = request.viewer, request.POST
    for one in questions(queries.period_of_review(row).kind):
        if f"answer-{one.key}" in said:
            actions.say(viewer, row, one.key, said[f"answer-{one.key}"], said.get(f"version-{one.key}"))
    if "hours" in said or "lines" in said:
        chosen = {
            "hours": said.get("hours", "")[:40],
            "tasks": said.getlist("task")[:50],
            "lines": said.get("lines", "")[:4000],
        }
        if chosen != row.facts.get("next"):
            actions.keep_next(viewer, row, chosen)
    for draft in drafts(row):
        found = typed(said, draft.goal)
        if found and found != draft.said:
            actions.keep_draft(viewer, row, Draft(draft.goal, draft.verdict, found, draft.version))


def opened(request: ViewerRequest, pk: UUID) -> Review:
    """The review, with what came with the form kept. Raises Missing, Refused."""
    row = queries.review(request.viewer, pk)
    save(request, row)
    return row


def back(
    request: ViewerRequest, row: Review, text: str = "", *, undo: str | None = None, at: str = "", bad: bool = False
) -> HttpResponse:
    """To the review, at one of its parts, with what was done."""
    if text:
        notice(request, text, undo=undo, kind="bad" if bad else "")
    anchor = f"#{at}" if at and not getattr(request, "htmx", False) else ""
    return SeeOther(reverse("reviews:review", args=[row.pk]) + anchor)


def away(request: ViewerRequest, address: str) -> HttpResponse:
    """To another page, as a page of its own also where htmx asked."""
    if not getattr(request, "htmx", False):
        return SeeOther(address)
    answer = HttpResponse(status=204)
    answer["HX-Redirect"] = address
    return answer


def refused(request: ViewerRequest, pk: UUID, problem: Refused, at: str = "") -> HttpResponse:
    """The review as it stands, with what was refused; words that came too late for it are shown, so that they are not lost."""
    row = queries.review(request.viewer, pk)
    if not row.is_open and (words := _too_late(request, row)):
        period = queries.period_of_review(row)
        context = {"review": row, "period": period, "sentence": problem.sentence, "words": words}
        return render(request, "reviews/too_late.html", context, status=422)
    return back(request, row, problem.sentence, at=at, bad=True)


def _too_late(request: ViewerRequest, row: Review) -> list[tuple[str, str]]:
    """What came with the form and is not kept in the review, by its question."""
    found = [
        (one.question.text, f"answer-{one.question.key}", (one.text, *dict(one.others).values()))
        for one in answers(request.viewer, row)
    ]
    found.append(("Commitments", "lines", (str(row.facts.get("next", {}).get("lines", "")),)))
    sent = [(name, request.POST.get(field, "").replace("\r\n", "\n").strip(), kept) for name, field, kept in found]
    return [(name, text) for name, text, kept in sent if text and text not in (one.strip() for one in kept)]
