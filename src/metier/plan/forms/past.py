"""A day to look back to."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from metier.core.words import full_date
from metier.ui.forms import DayField, StyledForm


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
