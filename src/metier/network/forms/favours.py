"""What people fill in about favours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from metier.core.words import full_date
from metier.network.choices import FavourKind, FavourStage, Size, Way
from metier.network.models import Contact, Favour
from metier.ui.forms import ChoiceRow, DayField, StyledForm

HOW_FAR = [
    (FavourStage.DONE.value, "Done"),
    (FavourStage.PROMISED.value, "Promised"),
    (FavourStage.OFFERED.value, "Offered"),
    (FavourStage.ASKED.value, "Asked for"),
]
MOST_OFFERED = 30


class FavourForm(StyledForm):
    """A favour; `who` is left out where it is known."""

    who = forms.CharField(
        label="With whom", max_length=200, widget=forms.TextInput({"list": "people", "autocomplete": "off"})
    )
    way = forms.ChoiceField(label="Who helps whom", choices=Way.choices, widget=ChoiceRow)
    stage = forms.ChoiceField(label="How far it is", choices=HOW_FAR, widget=ChoiceRow, initial="done")
    line = forms.CharField(label="What", max_length=500, help_text="In a line: introduced you to the data chief.")
    kind = forms.ChoiceField(label="What kind of help", choices=FavourKind.choices, initial="advice")
    size = forms.TypedChoiceField(
        label="How much it takes", choices=Size.choices, coerce=int, widget=ChoiceRow, initial="1"
    )
    on = DayField(
        label="When", required=False, help_text="When it was done, or first spoken of; today if you leave it out."
    )
    due = DayField(label="Promised by", required=False, help_text="Only for what is promised or offered.")
    returns = forms.ChoiceField(label="It returns", required=False)

    def __init__(
        self, contact: Contact | None, data: Any = None, *, returnable: Sequence[Favour] = (), **initial: Any
    ) -> None:
        """Any: form data and initial values, as Django has them."""
        super().__init__(data, initial=initial)
        if contact:
            del self.fields["who"]
        self._returnable = {str(row.pk): row for row in returnable[:MOST_OFFERED]}
        if self._returnable:
            field = self.fields["returns"]
            assert isinstance(field, forms.ChoiceField)  # noqa: S101 - as declared above
            field.choices = [("", "Nothing in particular"), *((key, row.line) for key, row in self._returnable.items())]
        else:
            del self.fields["returns"]

    @classmethod
    def of(cls, row: Favour, data: Any = None) -> FavourForm:
        """A change of one: who it is with, which way it goes and how far it is stay, and have pages of their own."""
        form = cls(row.contact, data, **{name: getattr(row, name) for name in ("line", "kind", "size", "on", "due")})
        for name in ("way", "stage"):
            del form.fields[name]
        if row.stage == FavourStage.DONE:
            del form.fields["due"]
            form.fields["on"].label, form.fields["on"].help_text = "Done on", ""
            form.initial["on"] = row.done_on or row.on
        form.hold_each()
        return form

    def facts(self) -> dict[str, Any]:
        """Without what is left out."""
        return {
            name: self.cleaned_data[name] for name in ("line", "kind", "size", "on", "due") if name in self.cleaned_data
        }

    def returned(self) -> Favour | None:
        """What it returns, if it was said."""
        return self._returnable.get(self.cleaned_data.get("returns", ""))


class PromiseForm(StyledForm):
    """By when something is promised."""

    due = DayField(label="By when", required=False, help_text="Leave it out where no day is said.")


class DoneForm(StyledForm):
    """When something was done."""

    on = DayField(label="Done on", required=False)


class ReturnForm(StyledForm):
    """By what help is returned."""

    by = forms.ChoiceField(label="Returned by", widget=forms.RadioSelect, required=False)
    on = DayField(label="On", required=False, help_text="The day of your word; today if you leave it out.")

    def __init__(self, row: Favour, others: Sequence[Favour], data: Any = None) -> None:
        """Any: form data, as Django has it."""
        super().__init__(data, initial={"by": ""})
        self._others = {str(one.pk): one for one in others[:MOST_OFFERED]}
        theirs = "you gave" if row.way == Way.RECEIVED else "they gave"
        field = self.fields["by"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - as declared above
        field.choices = [
            *(
                (key, f"{one.line}, {theirs} on {full_date(one.done_on or one.on)}")
                for key, one in self._others.items()
            ),
            ("", "Something else, by your word"),
        ]

    def chosen(self) -> Favour | None:
        """The other favour; None for one's word."""
        return self._others.get(self.cleaned_data["by"])
