"""A check-in: how far, how likely, a line. Asks only what the goal can say."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from metier.core.progress import figure
from metier.core.words import near_date
from metier.plan.choices import CountedAs
from metier.reviews.choices import CONFIDENCE
from metier.reviews.models import CheckIn
from metier.reviews.queries.check_ins import Measure
from metier.ui.forms import ChoiceRow, DayField, NumberField, StyledForm

FIGURES = (CountedAs.NUMBER, CountedAs.PERCENT)


class CheckInForm(StyledForm):
    """Of one goal. Without `on` it is said of today; with a check-in given, it corrects that one."""

    value = NumberField(required=False)
    reached = forms.MultipleChoiceField(label="Reached now", widget=forms.CheckboxSelectMultiple, required=False)
    confidence = forms.TypedChoiceField(
        choices=list(CONFIDENCE.items()), coerce=int, widget=ChoiceRow, required=False, empty_value=None
    )
    line = forms.CharField(label="In a line", max_length=500, required=False)
    on = DayField(label="On", required=False, help_text="Leave it empty for today.")

    def __init__(
        self, measure: Measure, today: date, data: Any = None, *, row: CheckIn | None = None, with_day: bool = True
    ) -> None:
        """Any: form data, as Django has it."""
        super().__init__(data, auto_id=f"check-{measure.goal.pk}_%s", initial=_initial(measure, row))
        counted_as = row.counted_as if row else measure.counted_as
        if counted_as in FIGURES:
            value = self.fields["value"]
            value.label, value.help_text = _how_far(measure, counted_as), _last(measure, today) if row is None else ""
            value.widget.attrs |= {"data-select": "", "inputmode": "decimal"}
        else:
            del self.fields["value"]
        self.waiting = {str(one.pk): one for one in measure.waiting}
        if self.waiting and row is None:
            self.fields["reached"].choices = [(key, one.title) for key, one in self.waiting.items()]  # type: ignore[attr-defined]
        else:
            del self.fields["reached"]
        due = f" by {near_date(measure.goal.due, today)}" if measure.goal.due else ""
        self.fields["confidence"].label = f"How likely do you reach it{due}?"
        self.fields["line"].widget.attrs["autocomplete"] = "off"
        if not with_day:
            del self.fields["on"]

    def facts(self) -> dict[str, Any]:
        """What was asked for, by the names of the action."""
        said = {name: self.cleaned_data[name] for name in self.fields if name in self.cleaned_data}
        if "reached" in said:
            said["reached"] = [self.waiting[key] for key in said["reached"]]
        return said


def _initial(measure: Measure, row: CheckIn | None) -> dict[str, Any]:
    if row is not None:
        return {"value": _written(row), "confidence": row.confidence, "line": row.line, "on": row.said_on}
    return {"value": _written(measure.last_with_value)}


def _written(row: CheckIn | None) -> str:
    """As it would be typed, a nought too."""
    return figure(row.value) if row and row.value is not None else ""


def _how_far(measure: Measure, counted_as: str) -> str:
    if counted_as == CountedAs.PERCENT:
        return "How far, in per cent"
    return f"How far, of {measure.goal.target}" if measure.goal.target else "How far"


def _last(measure: Measure, today: date) -> str:
    """What it was before, beside the field."""
    last = measure.last_with_value
    if last is None or last.value is None:
        start = measure.goal.starts_from
        return f"Counted from {figure(start)}." if start else ""
    return f"{figure(last.value)} on {near_date(last.said_on, today)}."
