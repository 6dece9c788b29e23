"""What people fill in about a task."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Case, IntegerField, Value, When

from metier.accounts.access import Viewer
from metier.accounts.revisions import version_of
from metier.core.errors import Refused
from metier.plan import queries
from metier.plan.forms.reason import reason_field
from metier.plan.models import Goal, Task
from metier.plan.sentences import slip_to
from metier.ui.forms import DayField, HoursField, StyledForm

MANY = 20


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


class DoneForm(StyledForm):
    """When it was done, and how long it took."""

    took = HoursField(label="Time not logged yet", required=False, least=1, most=24 * 60)
    on = DayField(label="Done on", required=False)


class TookForm(StyledForm):
    """How long a task took that is done."""

    took = HoursField(label="Took", least=1, most=24 * 60)


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
