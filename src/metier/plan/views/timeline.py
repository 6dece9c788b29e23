"""The plan page, what it finds, the plan of a past day, and the plan on paper."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.core.words import full_date
from metier.plan import actions, pdf, queries
from metier.plan.forms import PastForm
from metier.plan.models import Task
from metier.plan.pages.past import past_page
from metier.plan.pages.timeline import timeline_page
from metier.plan.queries.findings import findings as found_in
from metier.plan.queries.findings import left_findings
from metier.plan.views.going_back import done, or_said


@require_GET
def timeline(request: ViewerRequest) -> HttpResponse:
    """The year, the hours, the years, and the tasks; `?all` lists every task."""
    page = timeline_page(request.viewer, everything="all" in request.GET)
    return render(request, "plan/timeline.html", {"page": page})


@require_GET
def past(request: ViewerRequest) -> HttpResponse:
    """The plan as it stood at the end of a day."""
    form = PastForm(request.viewer.today, request.GET or None)
    page = past_page(request.viewer, form.cleaned_data["on"]) if form.is_valid() else None
    return render(request, "plan/past.html", {"page": page, "form": form}, status=422 if form.errors else 200)


@require_GET
def plan_pdf(request: ViewerRequest) -> HttpResponse:
    """The plan as a PDF."""
    now = queries.plan(request.viewer)
    answer = HttpResponse(pdf.plan_pdf(request.viewer, now), content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="plan-{now.today.isoformat()}.pdf"'
    return answer


@require_GET
def findings(request: ViewerRequest) -> HttpResponse:
    """Weeks too full and tasks too late, with what would help; a part of the plan page, and a page of its own."""
    found = found_in(queries.plan(request.viewer), left_findings(request.viewer))
    template = "plan/_findings.html" if getattr(request, "htmx", False) else "plan/findings.html"
    return render(request, template, {"findings": found})


@require_POST
@or_said
def remedy(request: ViewerRequest) -> HttpResponse:
    """Carry out what a finding offers."""
    viewer, said = request.viewer, request.POST
    kind = said.get("kind", "")
    if kind == "add-hours":
        minutes, weeks = _number(said.get("minutes", "")), _number(said.get("weeks", ""))
        spans = actions.add_hours(viewer, minutes, _day(said.get("monday", "")), weeks)
        undo = reverse("plan:withdraw_added_hours", args=[spans[0].pk])
        return done(request, "The hours are added.", undo)
    if kind == "leave":
        key = said.get("key", "")[:200]
        actions.leave(viewer, key)
        return done(
            request,
            "It stays as it is, and is shown again when its figures change.",
            f"{reverse('plan:show_finding')}?key={key}",
        )
    task = queries.task(viewer, said.get("task", ""))
    if kind == "give-up":
        kept = actions.give_up(viewer, task)
        return done(request, f"{task.title} is given up.", _undo(task, kept.pk))
    if kind == "move-date":
        to = _day(said.get("to", ""))
        kept = actions.move_date(viewer, task, to)
        return done(request, f"{task.title} is wanted by {full_date(to)} now.", _undo(task, kept.pk))
    raise Http404("There is no such remedy.")


@require_POST
def show_finding(request: ViewerRequest) -> HttpResponse:
    """Undo leaving a finding."""
    actions.show_again(request.viewer, request.GET.get("key", "")[:200])
    return done(request, "It is shown again.")


def _undo(task: Task, revision: object) -> str:
    return reverse("plan:withdraw_task_change", args=[task.pk, revision])


def _number(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 6:
        raise Refused("This remedy cannot be read. Open the plan again.")
    return int(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refused("This remedy cannot be read. Open the plan again.") from None
