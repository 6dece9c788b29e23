"""What people fill in about what earns autonomy."""

from __future__ import annotations

import hashlib
from typing import Any

from django import forms

from metier.accounts.access import Viewer
from metier.asks.choices import Behaviour
from metier.asks.models import AutonomyEntry
from metier.asks.queries.autonomy import asks_to_support
from metier.ui.forms import DayField, LongSelect, StyledForm, StyledModelForm


class SupportedForm(StyledForm):
    """The ask that what is chosen is to stand under."""

    ask = forms.ChoiceField(label="The ask that they stand under", widget=LongSelect)

    def __init__(self, viewer: Viewer, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asks = asks_to_support(viewer)
        named = [(str(one.pk), f"{one.title} ({one.get_kind_display().lower()})") for one in self.asks]
        self.fields["ask"].choices = [("", "Choose one"), *named]  # type: ignore[attr-defined]


class EntryForm(StyledModelForm):
    """One thing done. Never bound to a row."""

    happened_on = DayField(label="On")

    class Meta:
        model = AutonomyEntry
        fields = ["behaviour", "what", "tried", "happened_on", "whom", "evidence"]
        widgets = {"behaviour": forms.RadioSelect, "what": forms.TextInput, "tried": forms.Textarea({"rows": 2})}
        help_texts = {
            "what": "What you did, in a line.",
            "tried": "For a conflict that you brought to your manager: every other way you went before.",
            "evidence": "A mail, a person, a figure.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        behaviour = self.fields["behaviour"]
        if isinstance(behaviour, forms.ChoiceField):
            behaviour.choices = Behaviour.choices

    @classmethod
    def of(cls, entry: AutonomyEntry, data: Any = None) -> EntryForm:
        said = {name: getattr(entry, name) for name in cls.Meta.fields}
        form = cls(data, initial=said)
        form.hold(hashlib.sha256(repr(sorted(said.items())).encode()).hexdigest()[:16])
        return form

    def facts(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.Meta.fields}
