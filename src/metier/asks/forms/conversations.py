"""A conversation, and how it went in rehearsal."""

from __future__ import annotations

from typing import Any

from django import forms

from metier.asks.models import Conversation
from metier.ui.forms import DayField, MinutesField, OwnWords, SecondsField, StyledForm


class ConversationForm(StyledForm):
    """When and where, the first sentence, and what to do after each answer."""

    planned_on = DayField(label="On", required=False)
    at = forms.TimeField(
        label="At",
        required=False,
        widget=forms.TimeInput({"type": "time", "class": "short"}, format="%H:%M"),
        error_messages={"invalid": "Write a time as 14:30."},
    )
    where = forms.CharField(label="Where", max_length=200, required=False)
    minutes = MinutesField()
    opening = forms.CharField(
        label="Your opening sentence",
        widget=OwnWords({"rows": 2}),
        required=False,
        help_text="One sentence, the one you will really say.",
    )
    if_no = forms.CharField(label="If they say no, you", widget=OwnWords({"rows": 2}), required=False)
    if_not_now = forms.CharField(
        label="If they say not now, you",
        widget=OwnWords({"rows": 2}),
        required=False,
        help_text="What would have to be true, and by when?",
    )
    if_think = forms.CharField(
        label="If they say “let me think”, you",
        widget=OwnWords({"rows": 2}),
        required=False,
        help_text="Agree on the day of the answer before you leave the room.",
    )

    def __init__(self, talk: Conversation | None, data: Any = None, **initial: Any) -> None:
        """Any: form data and initial values, as Django has them."""
        said = {name: getattr(talk, name) for name in self.base_fields} if talk else {}
        super().__init__(data, initial=initial | said)

    def facts(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.base_fields}


class RehearsalForm(StyledForm):
    """How long it took, with whom, and what to change."""

    seconds = SecondsField(label="How long it took", required=False)
    with_whom = forms.CharField(label="With", max_length=200, required=False)
    note = forms.CharField(label="What to change", max_length=300, required=False)
