"""Talks, meetings and introductions as one fills them in."""

from __future__ import annotations

from typing import Any

from django import forms

from metier.accounts.access import Viewer
from metier.core.errors import Refused
from metier.network.choices import Channel, Direction, IntroductionState
from metier.network.forms.choosing import WhoField, the_one_called
from metier.network.models import Contact, Interaction, Introduction, Meeting
from metier.network.queries import person_named
from metier.plan.models import Goal
from metier.plan.queries import choosable_goals
from metier.roles.queries import roles
from metier.ui.forms import DayField, MinutesField, OwnWords, StyledForm

MOST_OTHERS = 20


class TalkForm(StyledForm):
    """One talk."""

    on = DayField(label="When", required=False)
    channel = forms.ChoiceField(label="How", choices=Channel.choices, initial=Channel.MET.value)
    line = forms.CharField(
        label="In a line",
        max_length=500,
        required=False,
        help_text="What was said, what you promised, what to ask next.",
    )
    minutes = MinutesField()
    direction = forms.ChoiceField(
        label="Who turned to whom", choices=Direction.choices, initial=Direction.BOTH.value, required=False
    )
    note = forms.CharField(label="Note", required=False, max_length=20_000, widget=OwnWords({"rows": 3}))

    def __init__(self, talk: Interaction | None, data: Any = None, **initial: Any) -> None:
        """Any: form data and initial values, as Django has them."""
        said = {name: getattr(talk, name) for name in TalkForm.base_fields} if talk else {}
        super().__init__(data, initial=initial | said)
        if talk:
            self.hold_each()

    def facts(self) -> dict[str, Any]:
        said = {name: self.cleaned_data[name] for name in TalkForm.base_fields}
        return said | {"direction": said["direction"] or Direction.BOTH.value}


class NewTalkForm(TalkForm):
    """One talk that others may have been part of."""

    others = forms.CharField(
        label="Who else was there", max_length=1000, required=False, help_text="Names with commas between them."
    )
    field_order = ("on", "channel", "line", "minutes", "others", "direction", "note")

    def with_others(self, viewer: Viewer, person: Contact) -> list[Contact]:
        """The person first, each once. Raises Refused where a name is nobody's, or several people's."""
        names = [name for name in self.cleaned_data["others"].split(",") if name.strip()]
        if len(names) > MOST_OTHERS:
            raise Refused(f"Name at most {MOST_OTHERS} others at a time.")
        found = {person.pk: person}
        for name in names:
            other = person_named(viewer, name)
            found.setdefault(other.pk, other)
        return list(found.values())


class MeetingForm(StyledForm):
    """A meeting that is ahead."""

    on = DayField(label="On")
    at = forms.TimeField(
        label="At",
        required=False,
        widget=forms.TimeInput({"type": "time", "class": "short"}, format="%H:%M"),
        error_messages={"invalid": "Write a time as 14:30."},
    )
    place = forms.CharField(label="Where", max_length=200, required=False)
    to_ask = forms.CharField(
        label="What you want to ask", required=False, max_length=4000, widget=OwnWords({"rows": 3})
    )
    to_bring = forms.CharField(label="What you bring", required=False, max_length=4000, widget=OwnWords({"rows": 2}))

    def __init__(self, row: Meeting | None, data: Any = None) -> None:
        """Any: form data, as Django has it."""
        super().__init__(data, initial={name: getattr(row, name) for name in self.base_fields} if row else {})
        if row:
            self.hold_each()

    def facts(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.base_fields}


class IntroductionForm(StyledForm):
    """To whom one wants to be introduced, and how far that is."""

    whom = WhoField(label="To whom")
    employer = forms.CharField(
        label="Where", max_length=300, required=False, help_text="The employer, where you know no name yet."
    )
    why = forms.CharField(label="What for", max_length=500, required=False, help_text="A sentence they can pass on.")
    role = forms.ChoiceField(label="For which target role", required=False)
    state = forms.ChoiceField(
        label="How far", choices=IntroductionState.choices, initial=IntroductionState.WANTED.value
    )
    asked_on = DayField(label="Asked on", required=False)
    made_on = DayField(label="Made on", required=False)
    outcome = forms.CharField(label="What came of it", max_length=500, required=False)

    def __init__(self, viewer: Viewer, row: Introduction | None, data: Any = None, **initial: Any) -> None:
        """Any: form data and initial values, as Django has them."""
        self.viewer = viewer
        said: dict[str, Any] = {}
        if row:
            said = {name: getattr(row, name) for name in self.base_fields if name not in ("whom", "role")}
            said |= {"whom": row.to.name if row.to else row.to_name, "role": str(row.role_id or "")}
        super().__init__(data, initial=initial | said)
        self.row = row
        self.there = {str(one.pk): one for one in roles(viewer)}
        field = self.fields["role"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - it is one
        field.choices = [("", "None"), *((key, one.title) for key, one in self.there.items())]
        if row:
            self.hold_each()

    def facts(self) -> dict[str, Any]:
        said = {name: self.cleaned_data[name] for name in self.base_fields if name not in ("whom", "role")}
        whom = self.cleaned_data["whom"]
        before = self.row.to if self.row else None
        to = before if before is not None and before.name == whom else the_one_called(self.viewer, whom)
        return said | {"to": to, "to_name": whom, "role": self.there.get(self.cleaned_data["role"])}


class OutcomeForm(StyledForm):
    """What came of an introduction."""

    outcome = forms.CharField(label="What came of it", max_length=500, required=False)


class TaskForm(StyledForm):
    """The goal that a task belongs to."""

    goal = forms.ModelChoiceField(label="For which goal", queryset=Goal._default_manager.none())

    def __init__(self, viewer: Viewer, data: Any = None) -> None:
        super().__init__(data)
        field = self.fields["goal"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - it is one
        field.queryset = choosable_goals(viewer)
