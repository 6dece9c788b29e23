"""What belongs to a person, as one fills it in."""

from __future__ import annotations

from typing import Any

from django import forms

from metier.accounts.access import Missing, Viewer
from metier.network.choices import Degree, PointOfContact
from metier.network.forms.choosing import MatterField, WhoField, matters_to, the_one_called
from metier.network.models import Acquaintance, ContactPoint, ContactPosition, Mattering
from metier.network.queries.parts import Part
from metier.ui.forms import PartialDateField, StyledForm


class PartForm(StyledForm):
    """The same for each kind: with the row that is there, if it is, and its facts."""

    def __init__(self, viewer: Viewer, row: Part | None, data: Any = None) -> None:
        """Any: form data, as Django has it."""
        self.viewer, self.row = viewer, row
        super().__init__(data, initial=self.said(row) if row else {})
        if row:
            self.hold_each()

    def said(self, row: Any) -> dict[str, Any]:
        """What a row says, by field. Any: a row of the form's kind."""
        return {name: getattr(row, name) for name in self.base_fields}

    def facts(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.base_fields}


class PointForm(PartForm):
    """Where somebody is reached."""

    kind = forms.ChoiceField(label="What it is", choices=PointOfContact.choices)
    value = forms.CharField(label="Address or number", max_length=1000)
    label = forms.CharField(label="Which", max_length=60, required=False, help_text="At work, at home, mobile.")
    is_preferred = forms.BooleanField(label="The one to use", required=False)


class PositionForm(PartForm):
    """What somebody did before."""

    employer = forms.CharField(label="Where", max_length=300, required=False)
    title = forms.CharField(label="As what", max_length=300, required=False)
    starts = PartialDateField(label="From", required=False)
    ends = PartialDateField(label="Until", required=False)


class MatteringForm(PartForm):
    """Why somebody matters."""

    why = forms.CharField(label="Why they matter to you", max_length=300)
    degree = forms.TypedChoiceField(label="How much", choices=Degree.choices, coerce=int, initial=Degree.MEDIUM.value)
    matters_to = MatterField(label="To what")

    def __init__(self, viewer: Viewer, row: Part | None, data: Any = None) -> None:
        super().__init__(viewer, row, data)
        field = self.fields["matters_to"]
        assert isinstance(field, MatterField)  # noqa: S101 - it is one
        field.offer(viewer)

    def said(self, row: Any) -> dict[str, Any]:
        return {"why": row.why, "degree": row.degree, "matters_to": matters_to(row)}

    def facts(self) -> dict[str, Any]:
        said = self.cleaned_data
        return {"why": said["why"], "degree": said["degree"], **said["matters_to"]}


class AcquaintanceForm(PartForm):
    """Whom somebody knows."""

    whom = WhoField(label="Whom they know", help_text="Somebody of your network, or anybody by name.")
    employer = forms.CharField(label="Where", max_length=300, required=False)
    note = forms.CharField(label="How they know them", max_length=300, required=False)

    def said(self, row: Any) -> dict[str, Any]:
        return {"whom": row.other.name if row.other else row.name, "employer": row.employer, "note": row.note}

    def facts(self) -> dict[str, Any]:
        said = self.cleaned_data
        before = self.row.other if isinstance(self.row, Acquaintance) else None
        other = (
            before if before is not None and before.name == said["whom"] else the_one_called(self.viewer, said["whom"])
        )
        name = "" if other else said["whom"]
        return {"other": other, "name": name, "employer": said["employer"], "note": said["note"]}


_FORMS: dict[str, type[PartForm]] = {
    ContactPoint._meta.model_name or "": PointForm,
    ContactPosition._meta.model_name or "": PositionForm,
    Mattering._meta.model_name or "": MatteringForm,
    Acquaintance._meta.model_name or "": AcquaintanceForm,
}


def form_of(word: str) -> type[PartForm]:
    """By the name of a model. Raises Missing."""
    if word not in _FORMS:
        raise Missing("There is nothing of this kind about a person.")
    return _FORMS[word]
