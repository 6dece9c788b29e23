"""What parking asks: until when, or until what, and why."""

from __future__ import annotations

from django import forms

from metier.ui.forms import DayField, StyledForm


class ParkingForm(StyledForm):
    """A day or an event. The event is only remembered, for Metier cannot see it come: alone, it is asked after in half a year."""

    until = DayField(
        label="Until",
        required=False,
        help_text="On this day it wakes by itself, and asks for a review. With an event alone, that is in half a year.",
    )
    event = forms.CharField(
        label="Or until this happens",
        max_length=200,
        required=False,
        help_text="Such as “the course is over”. Metier cannot see it happen: when it has, press Wake.",
    )
    why = forms.CharField(label="Why", max_length=300, required=False)


class UntilForm(StyledForm):
    """Another day for a career that is parked."""

    until = DayField(label="Until")
