"""What the front door asks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from metier.accounts.access import Viewer
from metier.accounts.actions import CareerDetails
from metier.accounts.choices import currencies, time_zones
from metier.accounts.machine import guessed_details
from metier.accounts.models import Person
from metier.core.capture import LONGEST, ToDo, read
from metier.core.errors import Refused
from metier.core.hours import MOST_MINUTES
from metier.home.models import Note
from metier.home.understanding import Kind, Reading, goal_of
from metier.network.queries.naming import NEW, Named, chosen, named_in
from metier.plan import queries as plan
from metier.plan.choices import Purpose
from metier.plan.models import Goal
from metier.ui.forms import ChoiceRow, DayField, HoursField, LongSelect, MoneyField, StyledForm

HOURS = (("0", "None yet"), ("30", "Half"), ("60", "1"), ("180", "3"), ("360", "6 or more"))


class StartForm(StyledForm):
    """Three questions; the answers are guessed and all may stay as they are."""

    name = forms.CharField(label="What is your name?", max_length=200, required=False)
    hours = forms.TypedChoiceField(
        label="How many hours a week can you give to your career?",
        choices=HOURS,
        coerce=int,
        initial="60",
        widget=ChoiceRow,
    )
    time_zone = forms.ChoiceField(
        label="Time zone",
        choices=time_zones,
        widget=LongSelect,
        help_text="Decides when your day begins and what is due today.",
    )
    currency = forms.ChoiceField(label="Currency", choices=currencies, widget=LongSelect)

    @classmethod
    def of(cls, person: Person, data: Any = None) -> StartForm:  # data is what Django's forms take
        guess = guessed_details()
        return cls(
            data, initial={"name": person.name or guess.name, "time_zone": guess.time_zone, "currency": guess.currency}
        )

    def details(self) -> CareerDetails:
        return CareerDetails(**{name: self.cleaned_data[name] for name in ("name", "time_zone", "currency")})


class CaptureForm(StyledForm):
    """One line. Its length is the reader's matter, so that it is refused in a sentence and not cut."""

    entry = forms.CharField(
        label="What happened?",
        help_text="As you would say it: 1h30 dbt testing, £200 exam, win cut the claims run to 40 minutes, task write to Anna Keane, met Anna for coffee. Anything else is kept as a note.",
    )


class ReadingForm(StyledForm):
    """What a line was understood as, to be corrected before it is kept. Only what its kind has is asked of it."""

    kind = forms.ChoiceField(label="Kept as", choices=Kind.choices, widget=ChoiceRow)
    text = forms.CharField(label="What", max_length=LONGEST, required=False)
    who = forms.CharField(label="Whom you met", max_length=200, required=False)
    on = DayField(label="Day", required=False)
    minutes = HoursField(label="Time", required=False, most=MOST_MINUTES)
    amount = MoneyField(label="Money", required=False)
    what_for = forms.ChoiceField(label="For the goal or task", widget=LongSelect({"class": "input"}), required=False)
    purpose = forms.ChoiceField(
        label="Whom it served", choices=[*Purpose.choices, ("", "Not said")], widget=ChoiceRow, required=False
    )

    def __init__(self, viewer: Viewer, reading: Reading, data: Any = None) -> None:
        """Any: form data, as Django has it."""
        self.viewer, self.read = viewer, reading
        said = {name: getattr(reading, name) for name in self.base_fields if name != "what_for"}
        super().__init__(data, initial={**said, "what_for": plan.chosen(reading.goal, reading.task)})
        amount, what_for = self.fields["amount"], self.fields["what_for"]
        assert isinstance(amount, MoneyField)  # noqa: S101 - it is one, some lines above
        assert isinstance(what_for, forms.ChoiceField)  # noqa: S101 - so is this
        amount.in_currency(viewer.career.currency)
        what_for.choices = plan.what_for(viewer, reading.goal, reading.task)

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or self.cleaned_data
        kind = said.get("kind")
        if kind and kind != Kind.DEPOSIT and not said.get("text"):
            self.add_error("text", "Say what it is.")
        if kind == Kind.MET and not said.get("who"):
            self.add_error("who", "Say whom you met.")
        return said

    def reading(self) -> Reading:
        """The line as it is corrected."""
        said = self.cleaned_data
        kind = Kind(said["kind"])
        goal, task = plan.meant_by(self.viewer, said["what_for"])
        is_deposit = kind == Kind.DEPOSIT
        return Reading(
            kind=kind,
            line=self.read.line if kind == self.read.kind == Kind.TASK else said["text"],
            text=said["text"],
            on=said["on"] or self.viewer.today,
            today=self.viewer.today,
            minutes=said["minutes"] if is_deposit or kind == Kind.TASK else None,
            amount=said["amount"] if is_deposit else None,
            goal=goal if is_deposit or kind == Kind.TASK else None,
            task=task if is_deposit else None,
            purpose=said["purpose"] if is_deposit else "",
            who=said["who"] if kind == Kind.MET else "",
            met=self._met(said["who"]) if kind == Kind.MET else (),
        )

    def _met(self, who: str) -> tuple[Named, ...]:
        """Those who were read, or chosen beside the line, unless another name is written."""
        return self.read.met if who == self.read.who else named_in(self.viewer, who)


class WhomForm(StyledForm):
    """Who was met: for each name that is not clear, one of those who have it, or somebody new."""

    def __init__(self, names: Sequence[Named], data: Any = None) -> None:
        """Any: form data, as Django has it."""
        super().__init__(data, auto_id="whom_%s")
        self.names = names
        for number, one in enumerate(_open(names)):
            field = forms.ChoiceField(label=one.asked, choices=whom_choices(one))
            self.fields[f"whom-{number}"] = field
            field.widget.attrs["class"] = "input"

    def met(self) -> tuple[Named, ...]:
        return chosen(self.names, [self.cleaned_data[f"whom-{number}"] for number, _ in enumerate(_open(self.names))])


def _open(names: Sequence[Named]) -> list[Named]:
    return [one for one in names if not one.is_settled]


def whom_choices(one: Named) -> list[tuple[str, str]]:
    """Those who have a name, then somebody new of it."""
    there = [(str(row.pk), f"{row.name}, {row.doing}" if row.doing else row.name) for row in one.found]
    return [*there, (NEW, f"Add {one.name}{', another one,' if there else ''} to your network")]


class NoteForm(StyledForm):
    """A note as a task."""

    title = forms.CharField(label="Task", max_length=200)
    goal: forms.ModelChoiceField[Goal] = forms.ModelChoiceField(
        label="For the goal", queryset=None, empty_label="Choose one"
    )
    minutes = HoursField(label="Effort", help_text="In hours: 2, 1.5, 1h30 or 20m.")

    @classmethod
    def of(cls, viewer: Viewer, note: Note, data: Any = None) -> NoteForm:  # data is what Django's forms take
        entry = _as_task(note, viewer)
        form = cls(
            data, initial={"title": entry.title, "minutes": entry.minutes or 60, "goal": goal_of(viewer, entry.title)}
        )
        field = form.fields["goal"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - it is one, six lines above
        field.queryset = plan.choosable_goals(viewer)
        return form


def _as_task(note: Note, viewer: Viewer) -> ToDo:
    """What the note says as a task: its line may have been one."""
    try:
        entry = read(note.text, viewer.today)
    except Refused:
        entry = ToDo(note.text)
    title = entry.title if isinstance(entry, ToDo) else note.text
    return ToDo((title[:1].upper() + title[1:])[:200], entry.minutes if isinstance(entry, ToDo) else None)
