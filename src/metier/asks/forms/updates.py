"""The rhythm of updates, the days of one, and a line by hand."""

from __future__ import annotations

from django import forms

from metier.asks.choices import Every, UpdatePart
from metier.core.words import WEEKDAYS
from metier.ui.forms import ChoiceRow, DayField, StyledForm


class RhythmForm(StyledForm):
    """How often, on which day, to whom."""

    every = forms.ChoiceField(label="How often", choices=Every.choices, widget=ChoiceRow, initial=Every.FORTNIGHT)
    weekday = forms.TypedChoiceField(
        label="On",
        choices=list(enumerate(WEEKDAYS)),
        coerce=int,
        initial=4,
        help_text="Every month and every quarter: on the last such day of it.",
    )
    to = forms.CharField(label="To", max_length=200, required=False)
    address = forms.CharField(
        label="Their mail address",
        max_length=254,
        required=False,
        help_text="Only for the link that opens your mail program.",
    )


class PeriodForm(StyledForm):
    """The days an update is about."""

    starts = DayField(label="From")
    ends = DayField(label="To the end of")


class LineForm(StyledForm):
    """A line by hand."""

    part = forms.ChoiceField(label="Under", choices=UpdatePart.choices)
    text = forms.CharField(label="Line", max_length=1000)
    proposal = forms.CharField(
        label="What you propose",
        max_length=1000,
        required=False,
        help_text="For a problem: the solution you bring with it.",
    )
