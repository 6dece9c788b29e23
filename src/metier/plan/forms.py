"""What people fill in about their plan."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import Case, IntegerField, Q, Value, When

from metier.accounts.access import Viewer
from metier.accounts.revisions import version_of
from metier.core.errors import Refused
from metier.core.plan.tasks import UNRANKED
from metier.core.words import full_date
from metier.direction.choices import Priority
from metier.plan import queries
from metier.plan.choices import CountedAs, GoalState, Horizon
from metier.plan.models import Goal, HoursSpan, Task
from metier.plan.queries.ranking import rank_of, ranks
from metier.plan.sentences import slip_to
from metier.ui.forms import ChoiceRow, DayField, HoursField, NumberField, OwnWords, StyledForm

MANY = 20


def reason_field() -> forms.CharField:
    return forms.CharField(
        label="Why it changes",
        widget=forms.Textarea({"rows": 2}),
        required=False,
        help_text="The version before is kept with today’s date and this reason.",
    )


class GoalForm(StyledForm):
    """A goal; with a goal given, a change of it and why."""

    title = forms.CharField(label="Goal", max_length=200, help_text="What will be true when you have reached it.")
    horizon = forms.ChoiceField(label="How far away", choices=Horizon.choices, widget=ChoiceRow, initial=Horizon.YEAR)
    due = DayField(label="Due", required=False)
    measure = forms.CharField(label="How you will know", max_length=300, required=False)
    target = forms.CharField(
        label="Target", max_length=100, required=False, help_text="The figure or the fact: 4 people."
    )
    counted_as = forms.ChoiceField(
        label="Counted as",
        choices=[("", "Tasks and hours"), *CountedAs.choices],
        widget=ChoiceRow,
        required=False,
        initial="",
        help_text="How a check-in says where it stands. A number goes to the one that the target begins with: 40 models.",
    )
    starts_from = NumberField(
        label="Counted from", required=False, help_text="Where it stood at first: 12. Empty is 0."
    )
    why = forms.CharField(label="Why it matters to you", widget=OwnWords, required=False)
    serves = forms.ModelChoiceField(Goal.objects.none(), label="Serves the goal", required=False, empty_label="None")
    ambition = forms.ModelChoiceField(
        Goal.objects.none(), label="Serves the ambition", required=False, empty_label="None"
    )
    priority = forms.ChoiceField(label="Serves the priority", required=False)

    def __init__(self, viewer: Viewer, goal: Goal | None, data: Any = None, **initial: Any) -> None:
        """Any: form data and initial values, as Django has them."""
        said = {name: getattr(goal, name) for name in self.base_fields} if goal else {}
        super().__init__(data, initial=said | initial)
        served = Q(pk=goal.serves_id) if goal and goal.serves_id else Q()
        others = (
            queries.goals(viewer).filter(Q(state=GoalState.OPEN) | served).order_by("-horizon", "due", "created_at")
        )
        _choose(self, "serves", others.exclude(pk=goal.pk) if goal else others)
        ambition = Q(pk=goal.ambition_id) if goal and goal.ambition_id else Q()
        _choose(self, "ambition", queries.ambitions(viewer).filter(Q(ended_on=None) | ambition))
        places = ranks(viewer)
        ranked = sorted(Priority.choices, key=lambda choice: rank_of(choice[0], places))
        labels = [(code, _with_rank(label, rank_of(code, places))) for code, label in ranked]
        self.fields["priority"].choices = [("", "None"), *labels]  # type: ignore[attr-defined]
        if goal:
            self.fields["reason"] = reason_field()
            self.fields["reason"].widget.attrs["class"] = "input"
            self.hold(version_of(goal))

    def facts(self) -> dict[str, Any]:
        said = {name: self.cleaned_data[name] for name in self.base_fields if name in self.fields}
        return said | {"starts_from": said["starts_from"] or Decimal(0)}


def _with_rank(label: str, rank: int) -> str:
    return f"{label}, which you rank {('first', 'second', 'third', 'fourth')[rank - 1]}" if rank < UNRANKED else label


def _choose(form: forms.Form, name: str, rows: Any) -> None:
    """Any: a queryset of whatever can be chosen. A field with nothing to choose from is left out."""
    if rows.exists():
        form.fields[name].queryset = rows  # type: ignore[attr-defined]
    else:
        del form.fields[name]


class TaskForm(StyledForm):
    """A task; with a task given, a change of it and why."""

    goal = forms.ModelChoiceField(Goal.objects.none(), label="Goal", empty_label="Choose")
    title = forms.CharField(label="Task", max_length=200, help_text="A step that you can finish: begin with a verb.")
    minutes = HoursField(label="Hours it takes", least=1, help_text="All of it, as 6, 1.5, 1h30 or 90m.")
    wanted_by = DayField(label="Wanted by", required=False)
    firm = forms.BooleanField(
        label="This date cannot move", required=False, help_text="An exam, a talk: its hours are set aside first."
    )
    needs = forms.ModelMultipleChoiceField(Task.objects.none(), label="Needs first", required=False)
    not_before = DayField(label="Not before", required=False)
    pace = HoursField(
        label="At most, a week", required=False, least=1, help_text="Leave it empty to go as fast as the hours allow."
    )
    note = forms.CharField(label="Note", widget=forms.Textarea({"rows": 3}), required=False)

    def __init__(self, viewer: Viewer, task: Task | None, data: Any = None, **initial: Any) -> None:
        """Any: form data and initial values, as Django has them."""
        said = {name: getattr(task, name) for name in self.base_fields if name != "needs"} if task else {}
        needed = queries.needed(viewer, task) if task else []
        super().__init__(data, initial={"needs": needed, **said, **initial})
        self.fields["goal"].queryset = queries.choosable_goals(viewer)  # type: ignore[attr-defined]
        self.kept = [row for row in needed if not row.is_open]
        self._offer_needs(viewer, task)
        if task:
            self.fields["reason"] = reason_field()
            self.fields["reason"].widget.attrs["class"] = "input"
            self.hold(version_of(task))

    def _offer_needs(self, viewer: Viewer, task: Task | None) -> None:
        """Few tasks are ticked, many are chosen from a list; those of the same goal come first."""
        rows = queries.open_tasks(viewer)
        rows = rows.exclude(pk=task.pk) if task else rows
        of = getattr(self.initial.get("goal"), "pk", None)
        near = Case(When(goal=of, then=Value(0)), default=Value(1), output_field=IntegerField())
        rows = rows.annotate(near=near).order_by("near", "position", "created_at")
        count = rows.count()
        if not count:
            del self.fields["needs"]
            return
        field = self.fields["needs"]
        if count <= MANY:
            field.widget = forms.CheckboxSelectMultiple()
        else:
            field.help_text = "Hold Ctrl, or Command on a Mac, to choose several."
        field.queryset = rows  # type: ignore[attr-defined]

    def facts(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.base_fields if name != "needs"}

    def first(self) -> list[Task]:
        """What it needs: the open tasks chosen, and those done that it needed."""
        return [*self.cleaned_data.get("needs", []), *self.kept]


class HoursForm(StyledForm):
    """Hours a week from a day on, or for a while."""

    minutes_per_week = HoursField(label="Hours a week", help_text="0 for weeks off.")
    starts_on = DayField(label="From")
    ends_on = DayField(label="Until", required=False, help_text="Only for a while: weeks off, or weeks with more.")
    note = forms.CharField(label="Note", max_length=200, required=False, help_text="Summer leave, exam weeks.")

    def __init__(self, span: HoursSpan | None, data: Any = None, **initial: Any) -> None:
        """Any: form data and initial values, as Django has them."""
        said = {name: getattr(span, name) for name in self.base_fields} if span else {}
        super().__init__(data, initial=said | initial)
        if span:
            self.hold(version_of(span))

    def facts(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.base_fields}


class DoneForm(StyledForm):
    """When it was done, and how long it took."""

    took = HoursField(label="Time not logged yet", required=False, least=1, most=24 * 60)
    on = DayField(label="Done on", required=False)


class SlipForm(StyledForm):
    """By how much, or to which day."""

    by = forms.CharField(label="By how much, or to which day", max_length=40, help_text="3d, 2w, or 1 December 2026.")
    reason = forms.CharField(label="Why", max_length=1000, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["by"].widget.attrs["class"] = "input short"

    def clean_by(self) -> dict[str, Any]:
        try:
            return slip_to(self.cleaned_data["by"])
        except Refused as problem:
            raise forms.ValidationError(problem.sentence) from None


class DepositForm(StyledForm):
    """Time that was put in."""

    minutes = HoursField(label="Time", least=1, most=24 * 60)
    what = forms.CharField(label="What", max_length=300, required=False)
    on = DayField(label="On", required=False)


class ReachedForm(StyledForm):
    """When a goal was reached, and what there is to say of it."""

    on = DayField(label="Reached on", required=False)
    reason = forms.CharField(label="What made it work", max_length=1000, required=False)


class DropForm(StyledForm):
    """Why it is given up."""

    reason = forms.CharField(label="Why you drop it", max_length=1000)


class PastForm(StyledForm):
    """A day to look back to."""

    on = DayField(label="As it stood at the end of")

    def __init__(self, today: date, data: Any = None) -> None:
        """Any: form data, as Django has it."""
        super().__init__(data, initial={"on": today})
        self.today = today

    def clean_on(self) -> date:
        day: date = self.cleaned_data["on"]
        if day > self.today:
            raise forms.ValidationError(f"{full_date(day)} is still to come. The plan shows what is planned for it.")
        return day
