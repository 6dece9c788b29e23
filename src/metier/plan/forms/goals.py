"""What people fill in about a goal."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import Q

from metier.accounts.access import Viewer
from metier.accounts.revisions import version_of
from metier.core.plan.tasks import UNRANKED
from metier.direction.choices import Priority
from metier.plan import queries
from metier.plan.choices import CountedAs, GoalState, Horizon
from metier.plan.forms.reason import reason_field
from metier.plan.models import Goal
from metier.plan.queries.ranking import rank_of, ranks
from metier.ui.forms import ChoiceRow, DayField, NumberField, OwnWords, StyledForm


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


class ReachedForm(StyledForm):
    """When a goal was reached, and what there is to say of it."""

    on = DayField(label="Reached on", required=False)
    reason = forms.CharField(label="What made it work", max_length=1000, required=False)


class DropForm(StyledForm):
    """Why it is given up."""

    reason = forms.CharField(label="Why you drop it", max_length=1000)
