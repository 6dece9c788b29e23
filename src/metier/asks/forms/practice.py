"""What people fill in about scenarios of their own, and about conversations that are ahead."""

from __future__ import annotations

from typing import Any

from django import forms

from metier.accounts.access import Viewer
from metier.asks.choices import Area
from metier.asks.models import OwnScenario
from metier.asks.queries.scenarios import asks_ahead
from metier.ui.forms import DayField, OwnWords, StyledForm, StyledModelForm

HELP = {
    "situation": "Who, where, and what was said. Two to four sentences.",
    "question": "What you want to have an answer to.",
    "answer": "What somebody you trust would do, and you on a good day.",
    "reasons": "One to a line.",
    "say": "Words that you can really speak. One to a line.",
    "advice": "Where law or culture matters, and whom you would ask.",
}


class ScenarioForm(StyledModelForm):
    """A scenario of one's own; with `is_real`, a conversation that is ahead. Never bound to a row."""

    happens_on = DayField(label="When", required=False)

    class Meta:
        model = OwnScenario
        fields = [
            "title",
            "area",
            "whom",
            "happens_on",
            "ask",
            "situation",
            "question",
            "answer",
            "reasons",
            "say",
            "advice",
        ]
        widgets = {
            "situation": forms.Textarea({"rows": 4}),
            "question": forms.TextInput,
            "answer": forms.Textarea({"rows": 4}),
            "reasons": forms.Textarea({"rows": 3}),
            "say": OwnWords({"rows": 3}),
            "advice": forms.Textarea({"rows": 2}),
        }
        help_texts = HELP

    def __init__(self, viewer: Viewer, *args: Any, is_real: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        area = self.fields["area"]
        if isinstance(area, forms.ChoiceField):
            area.choices = Area.choices
            area.widget.attrs["class"] = "input short"
        if is_real:
            ask = self.fields["ask"]
            if isinstance(ask, forms.ModelChoiceField):
                ask.queryset = asks_ahead(viewer, self.initial.get("ask"))
                ask.empty_label = "None"
            self.fields[
                "situation"
            ].help_text = "Who they are, what you want from them, and what they are likely to say."
            self.fields["answer"].label = "How you want to do it"
            self.fields["say"].label = "What you will say"
        else:
            for name in ("whom", "happens_on", "ask"):
                del self.fields[name]

    @classmethod
    def of(cls, viewer: Viewer, own: OwnScenario, data: Any = None) -> ScenarioForm:
        said = {name: getattr(own, name) for name in cls.Meta.fields} | {"ask": own.ask_id}
        form = cls(viewer, data, is_real=own.is_real, initial=said)
        form.hold(own.changed_at.isoformat())
        return form

    def facts(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.Meta.fields if name in self.fields}


class HeldForm(StyledForm):
    """A conversation was held."""

    on = DayField(label="Held on")
    outcome = forms.CharField(
        label="How it went",
        widget=OwnWords({"rows": 3}),
        required=False,
        help_text="What was said, and what you would do again.",
    )


class AboutForm(StyledForm):
    """What a conversation is about."""

    about = forms.CharField(
        label="What is it about?",
        max_length=500,
        help_text="In your own words: “ask my manager for a pay rise after the audit”.",
    )
