"""Single lines of a case, and how something was handed over."""

from __future__ import annotations

from typing import Any

from django import forms

from metier.asks.choices import How
from metier.ui.forms import ChoiceRow, DayField, OwnWords, StyledForm


class EvidenceForm(StyledForm):
    """A figure in words, or a gap with the role it closes."""

    kind = forms.ChoiceField(
        label="What it is",
        choices=[("figure", "A figure"), ("gap", "A gap it closes")],
        widget=ChoiceRow,
        initial="figure",
    )
    text = forms.CharField(label="In a line", max_length=300)
    role = forms.CharField(
        label="The role it closes",
        max_length=200,
        required=False,
        help_text="Only for a gap: the role that asks for it.",
    )


class ObjectionForm(StyledForm):
    """What they may say, and what you answer."""

    objection = forms.CharField(label="If they say", max_length=300)
    answer = forms.CharField(label="You answer", widget=OwnWords({"rows": 2}), required=False)


class HandOverForm(StyledForm):
    """The day, and how."""

    how = forms.ChoiceField(label="How", choices=How.choices, widget=ChoiceRow, initial=How.MAIL)
    on = DayField(label="On", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("auto_id", "hand_%s")
        super().__init__(*args, **kwargs)
