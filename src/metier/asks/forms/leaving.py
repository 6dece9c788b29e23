"""Who is asked instead of somebody who leaves, and which asks are closed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms

from metier.asks.models import Ask
from metier.ui.forms import ChoiceRow, StyledForm

CHOICES = [("keep", "Ask the new one"), ("close", "Close it")]


class LeavingForm(StyledForm):
    """Asked once for all of them; each ask can be closed instead."""

    to = forms.CharField(label="Whom do you ask instead?", max_length=200, required=False)
    role = forms.CharField(label="Their role", max_length=200, required=False)

    def __init__(self, asks: Sequence[Ask], data: Any = None) -> None:
        """Any: form data, as Django has it."""
        self.asks = tuple(asks)
        super().__init__(data)
        self.fields["to"].widget.attrs |= {"autocomplete": "off"}
        for ask in self.asks:
            self.fields[str(ask.pk)] = forms.ChoiceField(
                label=ask.title, choices=CHOICES, widget=ChoiceRow, initial="keep"
            )

    def closing(self) -> set[UUID]:
        return {ask.pk for ask in self.asks if self.cleaned_data.get(str(ask.pk)) == "close"}
