"""One line, from any page."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from metier.accounts.access import Missing, ViewerRequest
from metier.core.errors import Refused
from metier.home.actions.capture import UNDOABLE, take_back
from metier.home.actions.capture import capture as keep
from metier.home.forms import CaptureForm
from metier.home.views.redirecting import back, done


def capture(request: ViewerRequest) -> HttpResponse:
    """Keep a line and go back; what cannot be kept stays in the field, with the reason."""
    form = CaptureForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            kept = keep(request.viewer, form.cleaned_data["entry"])
        except Refused as refused:
            form.add_error("entry", refused.sentence)
        else:
            undo = reverse("home:capture_undo", args=[kept.kind, kept.row.pk])
            action = ("Choose its goal", reverse("home:note", args=[kept.row.pk])) if kept.needs_place else None
            return done(request, kept.sentence, undo, action)
    return render(
        request, "home/capture.html", {"form": form, "next": back(request)}, status=422 if form.errors else 200
    )


@require_POST
def capture_undo(request: ViewerRequest, kind: str, pk: UUID) -> HttpResponse:
    """Take back what was just captured."""
    if kind not in UNDOABLE:
        raise Missing("There is nothing of this kind to take back.")
    take_back(request.viewer, kind, pk)
    return done(request, "Taken back. It stays in the trash for 30 days.")
