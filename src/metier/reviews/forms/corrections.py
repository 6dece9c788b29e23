"""Which corrections are shown."""

from __future__ import annotations

from datetime import date
from typing import Any, cast
from uuid import UUID

from django import forms

from metier.accounts.access import Viewer
from metier.core.words import full_date
from metier.plan import queries as plan
from metier.reviews.pages.corrections import Asked
from metier.reviews.queries.course import KINDS, Kind, Mark, years_of
from metier.ui.forms import DayField, LongSelect, StyledForm


class AskedForm(StyledForm):
    """By kind, goal and year; each may be left open."""

    kind = forms.ChoiceField(
        label="Kind", choices=[("", "Everything"), *KINDS.items()], widget=LongSelect, required=False
    )
    goal = forms.ChoiceField(label="Goal", widget=LongSelect, required=False)
    year = forms.ChoiceField(label="Year", widget=LongSelect, required=False)

    def __init__(self, viewer: Viewer, data: Any = None) -> None:
        """Any: form data, as Django has it."""
        super().__init__(data, auto_id="asked_%s")
        titles = [(str(pk), title) for pk, title in plan.goals_of_deposits(viewer)]
        self.fields["goal"].choices = [("", "Every goal"), *titles]  # type: ignore[attr-defined]
        years = [(str(year), str(year)) for year in reversed(years_of(viewer))]
        self.fields["year"].choices = [("", "Every year"), *years]  # type: ignore[attr-defined]

    def asked(self, before: Mark | None = None) -> Asked:
        """What was asked for, before the mark where a page ended; nothing where it cannot be read."""
        if not self.is_valid():
            return Asked()
        said = self.cleaned_data
        goal, year = said["goal"], said["year"]
        kind = cast("Kind", said["kind"]) if said["kind"] else None
        return Asked(kind, UUID(goal) if goal else None, int(year) if year else None, before)


class CompareForm(StyledForm):
    """A past day, and the one to hold against it."""

    then = DayField(label="As it stood at the end of")
    now = DayField(label="Beside", required=False, help_text="Today, when it is left open.")

    def __init__(self, today: date, data: Any = None) -> None:
        """Any: form data, as Django has it."""
        super().__init__(data)
        self.today = today

    def clean_then(self) -> date:
        return self._past("then")

    def clean_now(self) -> date | None:
        return self._past("now") if self.cleaned_data["now"] else None

    def clean(self) -> Any:
        """Any: what Django's forms return."""
        said = super().clean()
        then, now = self.cleaned_data.get("then"), self.cleaned_data.get("now")
        if then and now and now < then:
            self.add_error("now", f"{full_date(now)} is before {full_date(then)}. Give the later day here.")
        return said

    def _past(self, name: str) -> date:
        day: date = self.cleaned_data[name]
        if day > self.today:
            raise forms.ValidationError(f"{full_date(day)} is still to come. Give a day up to today.")
        return day
