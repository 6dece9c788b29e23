"""Pages of tasks."""

from __future__ import annotations

from uuid import UUID

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.core.errors import Refused
from metier.core.hours import written
from metier.core.words import hours, weekday_date
from metier.plan import actions, queries, sentences
from metier.plan.forms import DoneForm, SlipForm, TaskDepositForm, TaskForm, TookForm
from metier.plan.models import Task
from metier.plan.pages.task import task_page
from metier.plan.views.going_back import done, or_said
from metier.ui.notices import Question


@require_GET
def task(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """One task: when and why then, and what can be done with it."""
    return _show(request, queries.task(request.viewer, pk))


@require_http_methods(["GET", "POST"])
def new(request: ViewerRequest) -> HttpResponse:
    """Add a task; `?goal=` chooses its goal beforehand."""
    viewer = request.viewer
    initial = {"goal": queries.goal(viewer, request.GET["goal"])} if request.GET.get("goal") else {}
    form = TaskForm(viewer, None, request.POST or None, **initial)
    if request.method == "POST" and form.is_valid():
        try:
            facts = form.facts()
            made = actions.add_task(viewer, facts.pop("goal"), facts.pop("title"), needs=form.first(), **facts)
            undo = reverse("plan:trash_task", args=[made.pk])
            said = sentences.placed(queries.plan(viewer), made)
            return done(request, said, undo, otherwise=reverse("plan:goal", args=[made.goal_id]))
        except Refused as problem:
            form.refuse(problem)
    has_goals = queries.choosable_goals(viewer).exists()
    page = {"title": "Add a task", "button": "Add the task", "leave": "Do not add it", "has_goals": has_goals}
    template = "plan/form.html" if has_goals else "plan/no_goals.html"
    return render(request, template, {"form": form, "page": page}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def change(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Change a task and say why."""
    found = queries.task(request.viewer, pk)
    form = TaskForm(request.viewer, found, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            reason = form.cleaned_data["reason"]
            kept = actions.change_task(request.viewer, found, form.facts(), needs=form.first(), reason=reason)
            if kept is None:
                return done(request, "Nothing was different.", otherwise=_page(found))
            said = sentences.placed(queries.plan(request.viewer), found)
            return done(request, said, _undo(found, kept.pk), otherwise=_page(found))
        except Refused as problem:
            form.refuse(problem)
    page = {"title": "Change the task", "button": "Keep the change", "back": _page(found), "crumb": found.title}
    return render(request, "plan/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_POST
@or_said
def complete(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It is done; with `took`, its time is logged."""
    found, form = queries.task(request.viewer, pk), DoneForm(request.POST)
    if not form.is_valid():
        return _show(request, found, done=form)
    left = queries.minutes_left(request.viewer, found)
    made = actions.complete_task(request.viewer, found, on=form.cleaned_data["on"], took=form.cleaned_data["took"])
    undo = _undo(found, made.revision.pk)
    if made.deposit:
        said = f"{found.title} is done. {hours(made.deposit.minutes)} are logged."
        return done(request, said, f"{undo}?deposit={made.deposit.pk}", otherwise=_page(found))
    return done(request, f"{found.title} is done.", undo, otherwise=_page(found), question=_took(found, left))


@require_POST
@or_said
def took(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """What a task that is done took, in answer to its notice."""
    found, form = queries.task(request.viewer, pk), TookForm(request.POST)
    if not form.is_valid():
        raise Refused(str(next(iter(form.errors.values()))[0]))
    made = actions.log_took(request.viewer, found, form.cleaned_data["took"])
    undo = reverse("plan:trash_deposit", args=[made.pk])
    return done(request, f"{made.put} for {found.title} are logged.", undo, otherwise=_page(found))


@require_POST
@or_said
def reopen(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It is to be done again."""
    found = queries.task(request.viewer, pk)
    kept = actions.reopen_task(request.viewer, found)
    return done(request, f"{found.title} is open again.", _undo(found, kept.pk), otherwise=_page(found))


@require_POST
@or_said
def start(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It is begun."""
    found = queries.task(request.viewer, pk)
    kept = actions.start_task(request.viewer, found)
    return done(request, f"{found.title} is started.", _undo(found, kept.pk), otherwise=_page(found))


@require_POST
def slip(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It comes later, and what needs it with it."""
    found, form = queries.task(request.viewer, pk), SlipForm(request.POST)
    if form.is_valid():
        try:
            said = form.cleaned_data
            made = actions.slip_task(request.viewer, found, reason=said["reason"], **said["by"])
            text = " ".join(sentences.slip_sentences(found.title, made, request.viewer.today))
            return done(request, text, _undo(found, made.revision.pk), otherwise=_page(found))
        except Refused as problem:
            form.refuse(problem)
    return or_said(_refused)(request, found, form)


@require_POST
@or_said
def move(request: ViewerRequest, pk: UUID, way: actions.Way) -> HttpResponse:
    """One place earlier or later among its goal's tasks."""
    found, before = queries.task(request.viewer, pk), queries.plan(request.viewer)
    other = actions.move_task(request.viewer, found, way)
    back = reverse("plan:move_task", args=[pk, "later" if way == "earlier" else "earlier"])
    return done(request, sentences.moved(found, other, way, before, queries.plan(request.viewer)), back)


@require_POST
@or_said
def drop(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It will not be done."""
    found = queries.task(request.viewer, pk)
    kept = actions.drop_task(request.viewer, found, reason=request.POST.get("reason", "")[:1000])
    return done(request, f"{found.title} is dropped.", _undo(found, kept.pk), otherwise=_page(found))


@require_POST
def log_time(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Time was put into it."""
    found, form = queries.task(request.viewer, pk), TaskDepositForm(request.viewer, request.POST)
    if form.is_valid():
        try:
            said = form.cleaned_data
            made = actions.deposit(
                request.viewer,
                said["minutes"] or 0,
                said["what"] or found.title,
                said["on"],
                task=found,
                amount=said["amount"],
            )
            undo = reverse("plan:trash_deposit", args=[made.pk])
            return done(request, f"{made.put} are logged.", undo, otherwise=_page(found))
        except Refused as problem:
            form.refuse(problem)
    return _show(request, found, time=form)


@require_POST
def trash(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Put it in the trash."""
    found = queries.task(request.viewer, pk)
    actions.trash_task(request.viewer, found)
    undo = reverse("plan:restore_task", args=[pk])
    return done(request, f"{found.title} is in the trash.", undo, otherwise=reverse("plan:goal", args=[found.goal_id]))


@require_POST
@or_said
def restore(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Take it out of the trash."""
    found = actions.restore_task(request.viewer, pk)
    return done(request, f"{found.title} is back.", otherwise=_page(found))


@require_POST
@or_said
def withdraw(request: ViewerRequest, pk: UUID, change: UUID) -> HttpResponse:
    """Undo the last change; with `?deposit=`, the time logged with it too."""
    found = queries.task(request.viewer, pk)
    logged = request.GET.get("deposit")
    row = queries.deposit(request.viewer, logged) if logged else None
    actions.withdraw_change(request.viewer, found, change, logged=row)
    return done(request, "The change is undone.", otherwise=_page(found))


@require_POST
@or_said
def snooze(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Do not bring it up for a week; the plan stays as it is."""
    found = queries.task(request.viewer, pk)
    until = actions.snooze(request.viewer, found)
    undo = reverse("plan:wake", args=[pk])
    return done(request, f"Put off until {weekday_date(until)}: {found.title}", undo, otherwise=_page(found))


@require_POST
def wake(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Bring it up again."""
    found = queries.task(request.viewer, pk)
    actions.wake(found)
    return done(request, f"{found.title} is brought up again.", otherwise=_page(found))


def _page(task: Task) -> str:
    return reverse("plan:task", args=[task.pk])


def _undo(task: Task, revision: UUID) -> str:
    return reverse("plan:withdraw_task_change", args=[task.pk, revision])


def _took(task: Task, left: int) -> Question | None:
    """What it took, as far as it was not logged before: what was left of its effort is a fair guess, where a day holds that much."""
    if not left:
        return None
    guess = written(left) if left <= actions.DAY else ""
    return Question(reverse("plan:took", args=[task.pk]), "Took", "took", f"{guess} h" if guess else "", "Log it")


def _refused(request: ViewerRequest, found: Task, form: SlipForm) -> HttpResponse:
    """Said in the row one came from, else beside the form."""
    if request.POST.get("next"):
        raise Refused(str(next(iter(form.errors.values()))[0]))
    return _show(request, found, slip=form)


def _show(request: ViewerRequest, found: Task, **refused: Form) -> HttpResponse:
    forms: dict[str, Form] = {
        "done": DoneForm(auto_id="done_%s"),
        "slip": SlipForm(auto_id="slip_%s"),
        "time": TaskDepositForm(request.viewer, auto_id="time_%s"),
    }
    context = {"page": task_page(request.viewer, found), "forms": forms | refused}
    return render(request, "plan/task.html", context, status=422 if refused else 200)
