"""Pages of if-then plans."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.core.if_then import sentence
from metier.plan import actions, queries
from metier.plan.forms import IfThenForm
from metier.plan.models import IfThenPlan
from metier.plan.pages.obstacles import if_then_page
from metier.plan.views.going_back import done, or_said


@require_GET
def if_then_plan(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """One plan: its cue, and what was said of it before."""
    found = queries.if_then_plan(request.viewer, pk)
    return render(request, "plan/if_then_plan.html", {"page": if_then_page(request.viewer, found)})


@require_http_methods(["GET", "POST"])
def new(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Plan for an obstacle of a goal."""
    goal = queries.goal(request.viewer, pk)
    form = IfThenForm(request.viewer, goal, None, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.add_if_then_plan(request.viewer, goal, **form.facts())
            undo = reverse("plan:trash_if_then_plan", args=[made.pk])
            return done(request, sentence(made.obstacle, made.response), undo, otherwise=_section(made))
        except Refused as problem:
            form.refuse(problem)
    page = {"goal": goal, "title": "Plan for an obstacle", "button": "Keep the plan"}
    return render(request, "plan/if_then_form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def change(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Change it and say why."""
    found = queries.if_then_plan(request.viewer, pk)
    form = IfThenForm(request.viewer, found.goal, found, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            reason = form.cleaned_data["reason"]
            kept = actions.change_if_then_plan(request.viewer, found, form.facts(), reason=reason)
            if kept is None:
                return done(request, "Nothing was different.", otherwise=_page(found))
            text = sentence(found.obstacle, found.response)
            return done(request, text, _undo(found, kept.pk), otherwise=_page(found))
        except Refused as problem:
            form.refuse(problem)
    page = {"goal": found.goal, "title": "Change the if-then plan", "button": "Keep the change", "back": _page(found)}
    return render(request, "plan/if_then_form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_POST
@or_said
def answer(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It was done: quiet until its cue comes again."""
    found = queries.if_then_plan(request.viewer, pk)
    before = actions.answer_if_then_plan(request.viewer, found)
    undo = f"{reverse('plan:withdraw_answer', args=[pk])}?{urlencode({'before': before or ''})}"
    return done(request, f"Done today: {found.response}.", undo, otherwise=_page(found))


@require_POST
def withdraw_answer(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Undo the answer."""
    found = queries.if_then_plan(request.viewer, pk)
    actions.withdraw_answer(found, _day(request.GET.get("before", "")))
    return done(request, "It waits for you again.", otherwise=_page(found))


@require_POST
@or_said
def end(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It is no longer meant."""
    found = queries.if_then_plan(request.viewer, pk)
    kept = actions.end_if_then_plan(request.viewer, found, reason=request.POST.get("reason", "")[:1000])
    return done(request, "The plan is ended; it is kept.", _undo(found, kept.pk), otherwise=_section(found))


@require_POST
@or_said
def resume(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It is meant again."""
    found = queries.if_then_plan(request.viewer, pk)
    kept = actions.resume_if_then_plan(request.viewer, found)
    return done(request, "The plan is on again.", _undo(found, kept.pk), otherwise=_page(found))


@require_POST
def trash(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Put it in the trash."""
    found = queries.if_then_plan(request.viewer, pk)
    actions.trash_if_then_plan(request.viewer, found)
    undo = reverse("plan:restore_if_then_plan", args=[pk])
    return done(request, "The plan is in the trash.", undo, otherwise=_section(found))


@require_POST
@or_said
def restore(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Take it out of the trash."""
    found = actions.restore_if_then_plan(request.viewer, pk)
    return done(request, "The plan is back.", otherwise=_section(found))


@require_POST
@or_said
def withdraw(request: ViewerRequest, pk: UUID, change: UUID) -> HttpResponse:
    """Undo the last change."""
    found = queries.if_then_plan(request.viewer, pk)
    actions.withdraw_change(request.viewer, found, change)
    return done(request, "The change is undone.", otherwise=_page(found))


def _day(text: str) -> date | None:
    try:
        return parse_date(text)
    except ValueError:
        return None


def _page(row: IfThenPlan) -> str:
    return reverse("plan:if_then_plan", args=[row.pk])


def _section(row: IfThenPlan) -> str:
    return f"{reverse('plan:goal', args=[row.goal_id])}#if-then"


def _undo(row: IfThenPlan, revision: UUID) -> str:
    return reverse("plan:withdraw_if_then_change", args=[row.pk, revision])
