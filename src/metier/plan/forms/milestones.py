"""What people fill in about a milestone."""

from __future__ import annotations

from typing import Any

from django import forms

from metier.plan.models import Milestone
from metier.ui.forms import DayField, StyledForm


class NewMilestoneForm(StyledForm):
    """One more mark on the way."""

    title = forms.CharField(
        label="Milestone", max_length=200, help_text="A state that is there or not: First model live."
    )

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        """Any: form data and what else Django's forms take."""
        super().__init__(data, **{"auto_id": "milestone_%s"} | kwargs)
        self.fields["title"].widget.attrs["autocomplete"] = "off"


class MilestoneForm(StyledForm):
    """What it says, and when it was reached."""

    title = forms.CharField(label="Milestone", max_length=200)
    reached_on = DayField(label="Reached on", required=False, help_text="Leave it empty while it is not reached.")

    def __init__(self, milestone: Milestone, data: Any = None) -> None:
        """Any: form data, as Django has it."""
        super().__init__(data, initial={"title": milestone.title, "reached_on": milestone.reached_on})
