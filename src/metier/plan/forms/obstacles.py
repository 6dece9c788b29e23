"""What people fill in about an if-then plan: the obstacle first."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Case, IntegerField, Q, Value, When

from metier.accounts.access import Viewer
from metier.accounts.revisions import version_of
from metier.core.words import WEEKDAYS
from metier.plan import queries
from metier.plan.choices import Cue
from metier.plan.forms.reason import reason_field
from metier.plan.models import Goal, IfThenPlan, Task
from metier.ui.forms import DayField, StyledForm


class IfThenForm(StyledForm):
    """An if-then plan of a goal; with a plan given, a change of it and why."""

    obstacle = forms.CharField(
        label="If",
        max_length=300,
        help_text="What will most likely get in the way, in you or around you: the programme asks for one more thing.",
    )
    response = forms.CharField(
        label="then I",
        max_length=300,
        help_text="One thing that you can do at that moment: say that I will look on Friday.",
    )
    cue = forms.ChoiceField(
        label="When shall Metier show it?", choices=Cue.choices, widget=forms.RadioSelect, initial=Cue.STAGNANT
    )
    cue_on = DayField(label="From which day", required=False, help_text="Shown for a week, or until you answer it.")
    cue_weekday = forms.TypedChoiceField(
        label="On which weekday", choices=list(enumerate(WEEKDAYS)), coerce=int, required=False, empty_value=None
    )
    cue_task = forms.ModelChoiceField(
        Task.objects.none(), label="After which task", required=False, empty_label="Choose"
    )

    def __init__(self, viewer: Viewer, goal: Goal, plan: IfThenPlan | None = None, data: Any = None) -> None:
        """Any: form data, as Django has it."""
        said = {name: getattr(plan, name) for name in self.base_fields} if plan else {}
        super().__init__(data, initial={name: value for name, value in said.items() if value is not None})
        kept = Q(pk=plan.cue_task_id) if plan and plan.cue_task_id else Q()
        near = Case(When(goal=goal.pk, then=Value(0)), default=Value(1), output_field=IntegerField())
        still_open = Q(done_on=None, dropped_on=None, goal__state="open", goal__trashed_at=None)
        rows = queries.tasks(viewer).filter(still_open | kept) if kept else queries.open_tasks(viewer)
        self.fields["cue_task"].queryset = rows.annotate(near=near).order_by("near", "position", "created_at")  # type: ignore[attr-defined]
        if plan:
            self.fields["reason"] = reason_field()
            self.fields["reason"].widget.attrs["class"] = "input"
            self.hold(version_of(plan))

    def facts(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.base_fields}
