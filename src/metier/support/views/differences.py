"""What a difference of the support map leads to."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from metier.accounts.access import ViewerRequest
from metier.support.actions import differences as actions
from metier.support.queries import helpers
from metier.support.queries.maps import support_line
from metier.ui.notices import notice_and_redirect


@require_POST
def asking(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """“Ask for it”: an ask that is opened to be said better, or the one that is open for it already."""
    line = support_line(request.viewer, pk)
    ask, is_new = actions.ask_for_it(request.viewer, line)
    undo, about = reverse("support:not_asked", args=[pk]), line.get_aspect_display()
    if not is_new:
        text = f"{about}: you ask for this already."
        return notice_and_redirect(request, text, "asks:ask", ask.pk, undo=f"{undo}?was-there")
    text = f"{about}: an ask is prepared. Say what you want, in your own words."
    return notice_and_redirect(request, text, "asks:change", ask.pk, undo=undo)


@require_POST
def not_asked(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Undo: no ask for it; with `?was-there` it is kept."""
    line = support_line(request.viewer, pk)
    actions.not_asked(request.viewer, line, was_there="was-there" in request.GET)
    return notice_and_redirect(request, "There is no ask for it any more.", "support:map")


@require_POST
def myself(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """“I will do it myself”: a goal."""
    goal = actions.do_it_myself(request.viewer, support_line(request.viewer, pk))
    undo = reverse("support:not_myself", args=[pk])
    action = ("Open the goal", reverse("plan:goal", args=[goal.pk]))
    return notice_and_redirect(request, f"{goal.title} is a goal.", "support:map", undo=undo, action=action)


@require_POST
def not_myself(request: ViewerRequest, pk: UUID) -> HttpResponse:
    actions.not_myself(request.viewer, support_line(request.viewer, pk))
    return notice_and_redirect(request, "It is no goal any more.", "support:map")


@require_POST
def person(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Somebody of one's list takes care of it from now on; nobody, when nobody is chosen."""
    line = support_line(request.viewer, pk)
    said = request.POST.get("helper", "")
    found = helpers.helper(request.viewer, said) if said else None
    actions.give_to(line, found)
    text = (
        f"{line.get_aspect_display()}: {found.name} is found for it." if found else "Nobody is found for it any more."
    )
    return notice_and_redirect(request, text, "support:map")
