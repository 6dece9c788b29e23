"""What is asked of a goal that is changed, dropped or added in a review."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms

from metier.accounts.access import Viewer
from metier.core.words import full_date
from metier.direction.choices import PRIORITY_NAMES
from metier.plan import queries as plan
from metier.plan.choices import Horizon
from metier.plan.models import Goal
from metier.plan.queries import Plan
from metier.reviews.choices import Verdict
from metier.reviews.queries.drafts import NEW, Draft
from metier.ui.forms import DayField, OwnWords, StyledForm

NOTHING = "None"
ASKED = {
    Verdict.CHANGE: "Why are you changing it?",
    Verdict.DROP: "Why are you dropping it?",
    Verdict.ADD: "Why this goal?",
}
LINKS = ("serves", "ambition")


class CorrectionForm(StyledForm):
    """The facts of a goal and why they change; for one that is dropped, only why. Bound to what was typed so far."""

    def __init__(self, viewer: Viewer, now: Plan, draft: Draft, goal: Goal | None) -> None:
        self.viewer, self.draft, self.goal = viewer, draft, goal
        data = {f"{draft.goal}-{name}": text for name, text in draft.said.items()} or None
        super().__init__(data, prefix=draft.goal, initial=self._initial(goal))
        if draft.verdict != Verdict.DROP:
            self._add_facts(now)
        self._add(
            "reason",
            forms.CharField(
                label=ASKED[draft.verdict],
                widget=OwnWords({"class": "own-words input", "rows": 3}),
                required=draft.verdict != Verdict.ADD,
                max_length=5000,
                error_messages={"required": "Say why, for the day when you look back."},
            ),
        )

    def _add(self, name: str, field: forms.Field) -> None:
        if not isinstance(field.widget, OwnWords):
            field.widget.attrs["class"] = f"input {field.widget.attrs.get('class', '')}".strip()
        self.fields[name] = field

    def _add_facts(self, now: Plan) -> None:
        goals = [(one.id, one.title) for one in now.goals if one.id != self.draft.goal]
        ambitions = [(str(one.pk), one.text) for one in plan.choosable_ambitions(self.viewer)]
        self._add("title", forms.CharField(label="Goal", max_length=200))
        if self.draft.goal == NEW:
            self._add("horizon", forms.ChoiceField(label="How far away", choices=Horizon.choices, initial=Horizon.YEAR))
        self._add("due", DayField(label="Due", required=False))
        self._add("measure", forms.CharField(label="How you will know", max_length=300, required=False))
        self._add("target", forms.CharField(label="Target", max_length=100, required=False))
        order = sorted(PRIORITY_NAMES, key=lambda code: now.places.get(code, 9))
        priorities = [("", NOTHING), *((code, PRIORITY_NAMES[code]) for code in order)]
        self._add("priority", forms.ChoiceField(label="Serves", choices=priorities, required=False))
        for name, label, rows in (("serves", "Serves the goal", goals), ("ambition", "Serves the ambition", ambitions)):
            chosen = str(getattr(self.goal, f"{name}_id", "") or "")
            if chosen and chosen not in {key for key, _ in rows}:
                rows = [*rows, (chosen, "What it serves now")]
            if rows:
                self._add(name, forms.ChoiceField(label=label, choices=[("", NOTHING), *rows], required=False))

    @staticmethod
    def _initial(goal: Goal | None) -> dict[str, Any]:
        if goal is None:
            return {}
        said = {name: getattr(goal, name) for name in ("title", "due", "measure", "target", "priority")}
        return said | {name: str(getattr(goal, f"{name}_id") or "") for name in LINKS}

    @property
    def fact_names(self) -> list[str]:
        return [name for name in self.fields if name != "reason"]

    def changes(self) -> dict[str, Any]:
        """The facts that differ from the goal's, or, of a new one, all. Raises Missing. Any: each fact has the type of its field."""
        before = self._initial(self.goal)
        said = {name: self.cleaned_data[name] for name in self.fact_names}
        differs = {name: value for name, value in said.items() if self.goal is None or value != before[name]}
        if differs.get("serves"):
            differs["serves"] = plan.goal(self.viewer, differs["serves"])
        if differs.get("ambition"):
            differs["ambition"] = next(one for one in plan.ambitions(self.viewer) if str(one.pk) == differs["ambition"])
        return {name: None if name in LINKS and not value else value for name, value in differs.items()}

    def before(self, name: str) -> str:
        """What the goal says now, in words."""
        value = self._initial(self.goal).get(name)
        field = self.fields[name]
        if name == "due":
            return full_date(value) if value else "No date"
        if isinstance(field, forms.ChoiceField):
            return str(dict(field.choices).get(value, NOTHING))  # type: ignore[arg-type]
        return str(value or "Not said")

    @property
    def why(self) -> str:
        return str(self.cleaned_data["reason"])


def typed(data: Mapping[str, str], goal: str) -> dict[str, str]:
    """What was typed into the fields of a goal's correction."""
    start = f"{goal}-"
    return {name.removeprefix(start): text for name, text in data.items() if name.startswith(start)}
