"""Forms as they look and speak here: every widget has its class, every mistake its sentence and its place."""

from __future__ import annotations

from typing import Any

from django import forms

from metier.core import words
from metier.core.errors import Refused
from metier.ui import held
from metier.ui.fields import (
    ChoiceRow,
    DayField,
    DayInput,
    HoursField,
    LongSelect,
    MinutesField,
    MoneyField,
    NumberField,
    OwnWords,
    PartialDateField,
    SecondsField,
)
from metier.ui.rendering import StyledRenderer

__all__ = [
    "ChoiceRow",
    "DayField",
    "DayInput",
    "HoursField",
    "LongSelect",
    "MinutesField",
    "MoneyField",
    "NumberField",
    "OwnWords",
    "PartialDateField",
    "SecondsField",
    "StyledForm",
    "StyledModelForm",
]

CHANGED = (
    "This was changed elsewhere since you opened it, so nothing is kept yet. "
    "Look at its page in another window; to keep what stands here all the same, press the button again."
)
_NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")
_PLAIN = (forms.CheckboxInput, forms.CheckboxSelectMultiple, forms.RadioSelect, forms.HiddenInput)


_RENDERER = StyledRenderer()


class Styled(forms.BaseForm):
    """Mixed into a form: our renderer, classes and sentences. `{{ form }}` is the summary of mistakes, then the fields."""

    default_renderer = _RENDERER
    use_required_attribute = False
    held: str | None = None
    is_held_by_field = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            _dress(field)

    def hold(self, version: str) -> None:
        """Remember what was shown: when another version is there by the time it is sent, it is shown once more before it is kept."""
        self.held = version
        self.fields["version"] = forms.CharField(widget=forms.HiddenInput, required=False, initial=version)

    def hold_each(self) -> None:
        """The same, where no version is kept: what changed elsewhere is shown beside its field. Asked once the fields are those of the form."""
        self.hold(held.version_of(self))
        self.is_held_by_field = True

    def clean(self) -> Any:
        """Any: what Django's forms return. A form sent without its version is taken at its word."""
        cleaned = super().clean()
        if self.held is not None and self.data.get("version", self.held) != self.held:
            if not self.is_held_by_field:
                self.add_error(None, CHANGED)
            elif not held.say_what_changed(self, self.data["version"]):
                return cleaned
            self.data = self.data.copy()  # type: ignore[attr-defined]
            self.data["version"] = self.held  # type: ignore[index]
        return cleaned

    def refuse(self, problem: Refused) -> None:
        """Show what an action refused: beside its field when it names one of ours, else at the top."""
        field = problem.where.field if problem.where.field in self.fields else None
        self.add_error(field, problem.sentence)

    @property
    def attention(self) -> str:
        """How many things are wrong, as a sentence."""
        number = sum(len(errors) for errors in self.errors.values())
        said = _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"
        return f"{said} {'thing needs' if number == 1 else 'things need'} your attention."


class StyledForm(Styled, forms.Form):
    """A form of our look."""


class StyledModelForm(Styled, forms.ModelForm):  # type: ignore[type-arg]
    """A model form of our look."""


def _dress(field: forms.Field) -> None:
    widget = field.widget
    if not isinstance(widget, _PLAIN):
        given = str(widget.attrs.get("class", "")).split()
        widget.attrs["class"] = " ".join(["input", *(name for name in given if name != "input")])
    required = forms.Field.default_error_messages["required"]
    if field.error_messages.get("required") in (
        required,
        forms.ModelMultipleChoiceField.default_error_messages.get("required"),
    ):
        field.error_messages["required"] = _missing(field)


def _missing(field: forms.Field) -> str:
    if isinstance(field, forms.MultipleChoiceField | forms.ModelMultipleChoiceField):
        return "Choose at least one."
    if isinstance(field, forms.ChoiceField | forms.ModelChoiceField):
        return "Choose one."
    if isinstance(field, forms.FileField):
        return "Choose a file."
    if isinstance(field, DayField | PartialDateField | forms.DateField):
        return "Give a date."
    if isinstance(field, HoursField):
        return f"Give the hours, as {words.listed(['2', '1.5', '1h30'])}."
    return "Fill this in."
