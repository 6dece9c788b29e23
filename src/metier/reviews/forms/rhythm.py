"""Which reviews are held, and on which day; and a past day to look back to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from metier.core.periods import KINDS, Kind
from metier.core.words import WEEKDAYS
from metier.reviews import words
from metier.reviews.queries import Beat, Turn
from metier.ui.forms import ChoiceRow, DayField, StyledForm

DAYS = [(number, day) for number, day in enumerate(WEEKDAYS)]


class RhythmForm(StyledForm):
    """For each kind of review whether it is held, and on which weekday."""

    def __init__(self, found: Sequence[Turn], data: Any = None) -> None:
        """Any: form data, as Django has it."""
        super().__init__(data)
        self.turns = found
        for one in found:
            name = words.NAMES[one.kind]
            self.fields[f"{one.kind}_held"] = forms.BooleanField(
                label=f"{name} review", required=False, initial=one.is_held
            )
            self.fields[f"{one.kind}_weekday"] = forms.TypedChoiceField(
                label=f"{name} review on",
                choices=DAYS,
                coerce=int,
                initial=one.weekday,
                widget=forms.Select(attrs={"class": "input short"}),
            )

    @property
    def rows(self) -> list[tuple[Turn, str, forms.BoundField, forms.BoundField]]:
        """Each kind with what it is about, whether it is held, and its weekday."""
        return [
            (one, words.ABOUT[one.kind], self[f"{one.kind}_held"], self[f"{one.kind}_weekday"]) for one in self.turns
        ]

    def chosen(self) -> dict[Kind, tuple[bool, int]]:
        said = self.cleaned_data
        return {kind: (said[f"{kind}_held"], said[f"{kind}_weekday"]) for kind in KINDS}


class AnotherForm(StyledForm):
    """A review of another period, by a day in it."""

    kind = forms.ChoiceField(
        label="Which review", choices=[(kind, words.NAMES[kind]) for kind in KINDS], widget=ChoiceRow, initial="weekly"
    )
    on = DayField(label="Of the period of", help_text="Any day in it, up to today.")

    def facts(self) -> tuple[Kind, date]:
        return self.cleaned_data["kind"], self.cleaned_data["on"]


def written(before: Sequence[Beat]) -> str:
    """A rhythm as part of an address: `weekly.1.6.2026-10-04`, by commas."""
    return ",".join(f"{one.kind}.{int(one.is_held)}.{one.weekday}.{one.due_on.isoformat()}" for one in before)


def read(text: str) -> tuple[Beat, ...]:
    """The rhythm that was written; what cannot be read is left out."""
    found = []
    for part in text.split(","):
        try:
            kind, held, weekday, due_on = part.split(".")
            found.append(Beat(kind, held == "1", int(weekday), date.fromisoformat(due_on)))  # type: ignore[arg-type]
        except ValueError:
            continue
    return tuple(one for one in found if one.kind in KINDS and 0 <= one.weekday <= 6)
