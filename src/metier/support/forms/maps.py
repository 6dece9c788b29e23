"""What people fill in about who takes care of what."""

from __future__ import annotations

from typing import Any

from django import forms

from metier.support.actions.maps import Said
from metier.support.choices import Aspect, Carer, HowWell, Occasion
from metier.support.queries.maps import Mapped
from metier.ui.forms import DayField, LongSelect, StyledForm

ABOUT: dict[str, str] = {
    Aspect.PROGRESSION: "What comes after this job, and how you get there.",
    Aspect.LEARNING: "What you are learning, and from whom.",
    Aspect.MEANING: "What the work is good for, by your own measure.",
    Aspect.RECOGNITION: "That those who decide know what you do.",
    Aspect.AUTONOMY: "How much is left to you.",
}


class MapForm(StyledForm):
    """For each aspect who takes care of it, their name, how well, who should, and a note; then what made its owner look."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        carers, words = (
            [("", "Choose"), *Carer.choices],
            [("", "Choose"), *((str(key), label) for key, label in HowWell.choices)],
        )
        for aspect in Aspect.values:
            self.fields |= {
                f"{aspect}_by": forms.ChoiceField(
                    label="Who takes care of it today", choices=carers, widget=LongSelect
                ),
                f"{aspect}_by_name": forms.CharField(label="Their name", max_length=200, required=False),
                f"{aspect}_how_well": forms.TypedChoiceField(
                    label="How well",
                    choices=words,
                    coerce=int,
                    empty_value=None,
                    required=False,
                    widget=LongSelect,
                ),
                f"{aspect}_should": forms.ChoiceField(label="Who should", choices=carers, widget=LongSelect),
                f"{aspect}_note": forms.CharField(label="A note", max_length=300, required=False),
            }
        self.fields["occasion"] = forms.ChoiceField(
            label="What made you look", choices=Occasion.choices, widget=LongSelect
        )
        self.fields["reason"] = forms.CharField(
            label="In your own words", widget=forms.Textarea({"rows": 2}), max_length=1_000, required=False
        )
        for field in self.fields.values():
            field.widget.attrs["class"] = "input"
            if isinstance(field, forms.ChoiceField):
                field.error_messages["required"] = "Choose one."

    @classmethod
    def of(cls, current: Mapped | None, data: Any = None, occasion: str = "") -> MapForm:
        said: dict[str, Any] = {"occasion": occasion if occasion in Occasion.values else Occasion.LOOK}
        for line in current.lines if current else ():
            values = {"by": line.by, "by_name": line.by_name, "how_well": line.how_well, "should": line.should}
            said |= {f"{line.aspect}_{name}": value for name, value in (values | {"note": line.note}).items()}
        form = cls(data, initial=said)
        form.hold(str(current.id) if current else "")
        return form

    @property
    def groups(self) -> list[tuple[str, str, list[forms.BoundField]]]:
        """Each aspect with what it means and its fields."""
        names = ("by", "by_name", "how_well", "should", "note")
        return [
            (str(Aspect(aspect).label), ABOUT[aspect], [self[f"{aspect}_{name}"] for name in names])
            for aspect in Aspect.values
        ]

    def said(self) -> dict[str, Said]:
        names = ("by", "should", "how_well", "by_name", "note")
        return {aspect: Said(*(self.cleaned_data[f"{aspect}_{name}"] for name in names)) for aspect in Aspect.values}


class PastForm(StyledForm):
    """A day to look back to."""

    on = DayField(label="As it stood at the end of")
