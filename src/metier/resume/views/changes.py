"""What to do where the record changed beneath a variant."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from metier.accounts.access import Viewer, ViewerRequest
from metier.core.words import count
from metier.resume import actions, queries
from metier.resume.models import Variant, VariantLine
from metier.resume.views.going_back import back, or_said


def _undo(request: ViewerRequest, variant: Variant) -> str:
    return f"{reverse('resume:untake', args=[variant.pk])}?{urlencode({'at': request.viewer.now.isoformat()})}"


@require_POST
@or_said
def take_all(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Print what the record says now, wherever it changed."""
    found = queries.variant(request.viewer, pk)
    number = actions.take_new(request.viewer, found)
    if not number:
        return back(request, found, "There was nothing new to take.")
    return back(
        request, found, f"{count(number, 'line').capitalize()} as your record has it now.", undo=_undo(request, found)
    )


@require_POST
@or_said
def take(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """One line as the record has it now."""
    return _settled(request, pk, actions.take_new, "The line is as your record has it now.")


@require_POST
@or_said
def keep(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """One line as it was printed before the record changed."""
    return _settled(request, pk, actions.keep_mine, "Kept as it is, until your record changes again.")


def _settled(
    request: ViewerRequest, pk: UUID, settle: Callable[[Viewer, Variant, Sequence[VariantLine]], int], said: str
) -> HttpResponse:
    line = queries.line(request.viewer, pk)
    number = settle(request.viewer, line.variant, [line])
    return back(request, line.variant, said, undo=_undo(request, line.variant) if number else None)


@require_POST
@or_said
def untake(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Undo of taking or keeping."""
    found = queries.variant(request.viewer, pk)
    actions.unsettle(request.viewer, found, request.GET.get("at", ""))
    return back(request, found, "It is as it was.")


@require_POST
@or_said
def keep_opening(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """The profile changed: keep the opening (`keep`), or begin again from the profile."""
    found = queries.variant(request.viewer, pk)
    actions.settle_opening(request.viewer, found, keep="keep" in request.POST)
    return back(
        request, found, "The opening is kept." if "keep" in request.POST else "The opening is that of your profile."
    )


@require_POST
@or_said
def remove(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Take a line out for good."""
    line = queries.line(request.viewer, pk)
    actions.let_go(request.viewer, line)
    return back(request, line.variant, "The line is taken out.", undo=reverse("resume:return_line", args=[pk]))


@require_POST
@or_said
def return_line(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Undo of that."""
    line = actions.bring_line_back(request.viewer, pk)
    return back(request, line.variant, "The line is back.")


@require_POST
@or_said
def look_through(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """What is new in the record and not ticked is left out, knowingly."""
    found = queries.variant(request.viewer, pk)
    actions.look_through(request.viewer, found)
    return back(request, found, "Everything new that you did not tick is left out.")
