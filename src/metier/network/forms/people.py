"""What one fills in about a person."""

from __future__ import annotations

from typing import Any

from django import forms

from metier.accounts.access import Viewer
from metier.core.network.birthdays import birthday_said
from metier.network.actions.people import FACTS
from metier.network.choices import Channel, Degree, Side, Tie
from metier.network.forms.choosing import MatterField, every_field
from metier.network.models import Contact
from metier.network.queries.parts import groups, taggings
from metier.ui.forms import DayField, OwnWords, PartialDateField, StyledForm


class PersonForm(StyledForm):
    """Somebody: `facts` are those of `actions.FACTS`."""

    name = forms.CharField(label="Name", max_length=200, widget=forms.TextInput({"autocomplete": "off"}))
    employer = forms.CharField(label="Where they work", max_length=300, required=False)
    title = forms.CharField(label="As what", max_length=300, required=False)
    since = PartialDateField(label="Since", required=False)
    how = forms.CharField(
        label="How you know them",
        max_length=500,
        required=False,
        help_text="You worked together at Northbank until 2023.",
    )
    met_on = PartialDateField(label="Since when you know them", required=False)
    place = forms.CharField(label="Where they live or work", max_length=200, required=False)
    groups = forms.CharField(
        label="Groups",
        max_length=1000,
        required=False,
        widget=forms.TextInput({"list": "groups", "autocomplete": "off"}),
        help_text="Words with commas between them: Leeds data, former colleagues. A group may have a rhythm of its own.",
    )
    every = every_field(
        "Every how many weeks you mean to talk", "Empty for the shortest rhythm of their groups, or none."
    )
    by = forms.ChoiceField(label="How they like to talk", choices=[("", "Not known"), *Channel.choices], required=False)
    could_give = forms.CharField(label="What you could give them", max_length=500, required=False)
    birthday = forms.CharField(
        label="Birthday",
        max_length=40,
        required=False,
        widget=forms.TextInput({"class": "short"}),
        help_text="12 April 1980, or 12 April.",
    )
    quiet_until = DayField(label="Leave them in peace until", required=False)
    side = forms.ChoiceField(
        label="Where you work, or elsewhere",
        choices=[("", "As their employer says"), *Side.choices],
        required=False,
    )
    tie = forms.ChoiceField(label="How close", choices=[("", "As your talks say"), *Tie.choices], required=False)
    given = forms.CharField(label="First name", max_length=100, required=False)
    family = forms.CharField(label="Last name", max_length=100, required=False)
    notes = forms.CharField(label="Notes", max_length=20_000, required=False, widget=OwnWords({"rows": 4}))

    def __init__(self, viewer: Viewer, person: Contact | None = None, data: Any = None, **initial: Any) -> None:
        """Any: form data and initial values, as Django has them."""
        said: dict[str, Any] = {name: getattr(person, name) for name in FACTS} if person else {}
        if person:
            said["groups"] = ", ".join(row.tag.name for row in taggings(viewer, [person.pk]))
            said["birthday"] = birthday_said(person.birthday) if person.birthday else ""
        super().__init__(data, initial=initial | said)
        self.group_names = [row.name for row in groups(viewer)]

    def facts(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in FACTS}

    def named_groups(self) -> list[str]:
        return str(self.cleaned_data["groups"]).split(",")


class NewPersonForm(PersonForm):
    """The same, and why they matter."""

    why = forms.CharField(
        label="Why they matter to you", max_length=300, required=False, help_text="Holds your target role."
    )
    degree = forms.TypedChoiceField(
        label="How much", choices=Degree.choices, coerce=int, initial=Degree.MEDIUM.value, required=False
    )
    matters_to = MatterField(label="To what")

    field_order = (
        "name",
        "employer",
        "title",
        "how",
        "why",
        "degree",
        "matters_to",
        "every",
        "by",
        "groups",
        "could_give",
    )

    def __init__(self, viewer: Viewer, data: Any = None, **initial: Any) -> None:
        super().__init__(viewer, None, data, **initial)
        field = self.fields["matters_to"]
        assert isinstance(field, MatterField)  # noqa: S101 - it is one
        field.offer(viewer)

    def reason(self) -> dict[str, Any] | None:
        """What is to be kept of why they matter, if anything."""
        said = self.cleaned_data
        return (
            {"why": said["why"], "degree": said["degree"] or Degree.MEDIUM, **said["matters_to"]}
            if said["why"]
            else None
        )


class ChangedPersonForm(PersonForm):
    """The same, of somebody who is there."""

    is_correction = forms.BooleanField(
        label="Where they work was written wrongly: keep nothing of it in their history", required=False
    )

    def __init__(self, viewer: Viewer, person: Contact, data: Any = None) -> None:
        """Any: form data, as Django has it."""
        super().__init__(viewer, person, data)
        self.hold_each()


class GroupForm(StyledForm):
    """A group, and how often one means to talk to those of it."""

    name = forms.CharField(label="What the group is called", max_length=60)
    every = every_field("Every how many weeks you mean to talk", "For those who have no rhythm of their own.")


class AreasForm(StyledForm):
    """What coverage asks for beside target roles and postings."""

    areas = forms.CharField(
        label="Places, trades or employers",
        required=False,
        max_length=1000,
        widget=forms.Textarea({"rows": 4}),
        help_text="One on each line: Leeds, water, Wharfe Water. Each is looked for in all that a person is found by.",
    )

    def lines(self) -> list[str]:
        return str(self.cleaned_data["areas"]).splitlines()
