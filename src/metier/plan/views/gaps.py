"""A gap of a target role becomes a task."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from metier.accounts.access import ViewerRequest
from metier.core.words import hours
from metier.plan.actions.gaps import close_gap
from metier.roles.queries.gaps import gap_of
from metier.ui.notices import notice_and_redirect


@require_POST
def close(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """A task that closes it, with an estimate to correct."""
    gap = gap_of(request.viewer, pk)
    made = close_gap(request.viewer, gap, request.POST.get("title", ""))
    task = made.task
    new = f" in a new goal, {task.goal.title}" if made.is_new_goal else ""
    text = f"{task.title} is a task{new}: {hours(task.minutes)}, twenty for each level, which is a guess."
    to = f"{reverse('roles:role', args=[gap.role.pk])}#need-{gap.id}"
    action = ("Correct it", reverse("plan:change_task", args=[task.pk]))
    undo = (
        reverse("plan:trash_goal", args=[task.goal_id])
        if made.is_new_goal
        else reverse("plan:trash_task", args=[task.pk])
    )
    return notice_and_redirect(request, text, to, undo=undo, action=action)
