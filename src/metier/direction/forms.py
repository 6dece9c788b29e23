"""What people fill in about their direction."""

from __future__ import annotations

from typing import Any

from django import forms

from metier.accounts.access import Viewer
from metier.accounts.revisions import version_of
from metier.core.ranking import PLACES, Ranking
from metier.direction.choices import PRIORITY_NAMES, AmbitionKind
from metier.direction.models import Ambition, LifeGoal
from metier.ui.forms import ChoiceRow, DayField, MoneyField, OwnWords, StyledForm, StyledModelForm

WHY_CHANGED = "Why it changes"


class AmbitionForm(StyledModelForm):
    """An ambition; with `is_change`, also why it changes. Never bound to a row: the action compares with what is kept."""

    class Meta:
        model = Ambition
        fields = ["kind", "text", "why", "by"]
        widgets = {"kind": ChoiceRow, "text": OwnWords({"rows": 2}), "why": forms.Textarea({"rows": 3})}
        help_texts = {
            "text": "One sentence that you would still stand by on a bad day.",
            "why": "What it gives you that you do not have now.",
        }

    def __init__(self, *args: Any, is_change: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kind = self.fields["kind"]
        if isinstance(kind, forms.ChoiceField):
            kind.choices = AmbitionKind.choices
        if is_change:
            self.fields["reason"] = _reason()

    @classmethod
    def of(cls, ambition: Ambition, data: Any = None) -> AmbitionForm:
        form = cls(data, is_change=True, initial={name: getattr(ambition, name) for name in cls.Meta.fields})
        form.hold(version_of(ambition))
        return form

    def facts(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.Meta.fields}


class LifeGoalForm(StyledModelForm):
    """A life goal; with `is_change`, also why it changes."""

    class Meta:
        model = LifeGoal
        fields = ["kind", "title", "starts", "ends", "why"]

    field_order = ["title", "kind", "starts", "ends", "cost", "why", "reason"]

    def __init__(self, viewer: Viewer, *args: Any, is_change: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["cost"] = MoneyField(viewer.career.currency, label="Cost", required=False)
        self.fields["cost"].widget.attrs["class"] = "input short"
        self.fields["ends"].help_text = "Only for what lasts, such as a leave or a journey."
        self.fields["why"].widget = forms.Textarea({"rows": 3, "class": "input"})
        if is_change:
            self.fields["reason"] = _reason()
        self.order_fields(self.field_order)

    @classmethod
    def of(cls, viewer: Viewer, goal: LifeGoal, data: Any = None) -> LifeGoalForm:
        form = cls(
            viewer, data, is_change=True, initial={name: getattr(goal, name) for name in (*cls.Meta.fields, "cost")}
        )
        form.hold(version_of(goal))
        return form

    def facts(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in (*self.Meta.fields, "cost")}


class RankingForm(StyledForm):
    """A place and a meaning for each priority; no two places equal."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        places = [("", "Choose"), *((str(rank), place.capitalize()) for rank, place in enumerate(PLACES, start=1))]
        for code, name in PRIORITY_NAMES.items():
            self.fields[code] = forms.TypedChoiceField(
                label=name, choices=places, coerce=int, error_messages={"required": "Give it a place."}
            )
            self.fields[f"{code}_meaning"] = forms.CharField(
                label=f"What {name[0].lower()}{name[1:]} means to you", max_length=300, required=False
            )
        self.fields["reason"] = forms.CharField(
            label="Why this order", widget=forms.Textarea({"rows": 2}), required=False
        )
        for field in self.fields.values():
            field.widget.attrs["class"] = "input short" if isinstance(field, forms.ChoiceField) else "input"

    @classmethod
    def of(cls, current: Ranking | None, data: Any = None) -> RankingForm:
        if current is None:
            return cls(data)
        ranks = {code: str(rank) for code, rank in current.rank_of.items()}
        return cls(data, initial=ranks | {f"{code}_meaning": said for code, said in current.meanings.items()})

    @property
    def rows(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """The place and the meaning of each priority, in the present order, else the source's."""
        codes = sorted(PRIORITY_NAMES, key=lambda code: str(self.initial.get(code, "")))
        return [(self[code], self[f"{code}_meaning"]) for code in codes]

    def places(self) -> dict[str, int]:
        return {code: self.cleaned_data[code] for code in PRIORITY_NAMES}

    def meanings(self) -> dict[str, str]:
        return {code: self.cleaned_data[f"{code}_meaning"] for code in PRIORITY_NAMES}


class PastForm(StyledForm):
    """A day to look back to."""

    on = DayField(label="As it stood at the end of")


def _reason() -> forms.CharField:
    return forms.CharField(
        label=WHY_CHANGED,
        widget=forms.Textarea({"rows": 2, "class": "input"}),
        required=False,
        help_text="The version before is kept with today’s date and this reason.",
    )
