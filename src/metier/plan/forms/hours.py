"""What people fill in about the hours there are."""

from __future__ import annotations

from typing import Any

from django import forms

from metier.accounts.revisions import version_of
from metier.plan.models import HoursSpan
from metier.ui.forms import DayField, HoursField, StyledForm


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
