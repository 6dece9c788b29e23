"""What people fill in about those who could help."""

from __future__ import annotations

import hashlib
from typing import Any

from django import forms

from metier.accounts.access import Viewer
from metier.support.choices import FeePer, FirstTalk, HelperKind, HelperState, HelpKind
from metier.support.models import Helper, HelperSession
from metier.ui.forms import ChoiceRow, DayField, HoursField, MoneyField, OwnWords, StyledForm, StyledModelForm


class HelperForm(StyledModelForm):
    """Somebody who could help. Never bound to a row."""

    fields_of_help = forms.MultipleChoiceField(
        label="Helps with", choices=HelpKind.choices, widget=forms.CheckboxSelectMultiple, required=False
    )
    fee = MoneyField(label="Fee", required=False)

    class Meta:
        model = Helper
        fields = ["name", "kind", "known_for", "contact", "found", "first_talk", "fee_per", "terms", "wanted", "state"]
        widgets = {
            "kind": forms.Select,
            "first_talk": ChoiceRow,
            "terms": forms.Textarea({"rows": 2}),
            "wanted": OwnWords({"rows": 3}),
            "state": ChoiceRow,
        }
        help_texts = {
            "known_for": "In their words or yours: analysts who become managers, negotiating, returning after leave.",
            "found": "Who told you, or where you read of them.",
            "terms": "How often, for how long, what happens when one of you stops.",
            "wanted": "What will be different when it has helped.",
        }

    field_order = [
        *("name", "kind", "fields_of_help", "known_for", "wanted", "contact", "found"),
        *("first_talk", "fee", "fee_per", "terms", "state"),
    ]

    def __init__(self, viewer: Viewer, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fee = self.fields["fee"]
        if isinstance(fee, MoneyField):
            fee.in_currency(viewer.career.currency)
        choices = {
            "kind": [("", "Choose"), *HelperKind.choices],
            "first_talk": [*FirstTalk.choices, ("", "Not known")],
            "fee_per": [("", "Choose"), *FeePer.choices],
            "state": [one for one in HelperState.choices if one[0] != HelperState.ENDED],
        }
        for name, known in choices.items():
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = known
        for name in ("kind", "fee_per"):
            self.fields[name].widget.attrs["class"] = "input short"
        if self.initial.get("state") == HelperState.ENDED:
            del self.fields["state"]
        self.order_fields(self.field_order)

    @classmethod
    def of(cls, viewer: Viewer, helper: Helper, data: Any = None) -> HelperForm:
        said = {name: getattr(helper, name) for name in (*cls.Meta.fields, "fee")}
        form = cls(viewer, data, initial=said | {"fields_of_help": helper.fields})
        form.hold(helper.changed_at.isoformat())
        return form

    def facts(self) -> dict[str, Any]:
        said = {name: self.cleaned_data[name] for name in (*self.Meta.fields, "fee") if name in self.fields}
        return said | {"fields": self.cleaned_data["fields_of_help"]}


class SessionForm(StyledModelForm):
    """A talk, ahead or held. Never bound to a row."""

    on = DayField(label="On")
    minutes = HoursField(label="How long", least=1, most=24 * 60, required=False)
    cost = MoneyField(label="What it cost", required=False)

    class Meta:
        model = HelperSession
        fields = ["about", "agreed", "outcome"]
        widgets = {"about": forms.TextInput, "agreed": forms.Textarea({"rows": 3}), "outcome": OwnWords({"rows": 3})}
        help_texts = {"agreed": "Who does what by when.", "outcome": "Once it was held: what you know or do now."}

    field_order = ["on", "about", "agreed", "outcome", "minutes", "cost"]

    def __init__(self, viewer: Viewer, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cost = self.fields["cost"]
        if isinstance(cost, MoneyField):
            cost.in_currency(viewer.career.currency)
        self.order_fields(self.field_order)

    @classmethod
    def of(cls, viewer: Viewer, session: HelperSession, data: Any = None) -> SessionForm:
        said = {name: getattr(session, name) for name in cls.field_order}
        form = cls(viewer, data, initial=said)
        form.hold(hashlib.sha256(repr(sorted(said.items())).encode()).hexdigest()[:16])
        return form

    def facts(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.field_order}


class EndingForm(StyledForm):
    """It has ended."""

    on = DayField(label="Ended on")
    outcome = forms.CharField(
        label="What came of it",
        widget=OwnWords({"rows": 3}),
        required=False,
        help_text="For the day when you look for help again.",
    )
