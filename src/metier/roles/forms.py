"""What people fill in about their profile and their target roles."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms

from metier.accounts.access import Viewer
from metier.core.profile import ANCHORS
from metier.postings.queries import postings
from metier.roles.actions import Given
from metier.roles.choices import GapChoice
from metier.roles.models import OwnLevel, Role, RoleRequirement
from metier.ui.forms import ChoiceRow, OwnWords, PartialDateField, StyledForm

MOST_OFFERED = 30
LEVELS = [(str(half / 2), f"{half / 2:g}" + (f": {ANCHORS[half // 2]}" if half % 2 == 0 else "")) for half in range(15)]


class LevelForm(StyledForm):
    """At which level somebody says they are."""

    level = forms.ChoiceField(
        label="Your level",
        choices=[("", "Choose"), *LEVELS],
        help_text="From 0 to 7; halves where you are between two.",
    )
    why = forms.CharField(
        label="What makes you say so", required=False, max_length=2000, widget=forms.Textarea({"rows": 2})
    )

    @classmethod
    def of(cls, row: OwnLevel | None, data: Any = None) -> LevelForm:  # Any: what a request sends
        initial = {"level": str(float(row.level)), "why": row.why} if row else {}
        return cls(data, initial=initial, auto_id="level_%s")

    def facts(self) -> tuple[Decimal, str]:
        return Decimal(self.cleaned_data["level"]), self.cleaned_data["why"]


class CodeForm(StyledForm):
    """An occupation by its code."""

    code = forms.CharField(
        label="By its code",
        max_length=60,
        widget=forms.TextInput({"class": "short", "autocomplete": "off"}),
        help_text="Of O*NET-SOC, SOC, ISCO-08 or ESCO; older ones are mapped.",
    )


class RoleForm(StyledForm):
    """A target role."""

    title = forms.CharField(label="What the role is called", max_length=200, required=False)
    code = forms.CharField(
        label="Its occupation",
        max_length=60,
        required=False,
        widget=forms.TextInput({"class": "short", "autocomplete": "off"}),
        help_text="A code of O*NET-SOC, SOC, ISCO-08 or ESCO, if you know one. What the occupation asks is then taken on.",
    )
    where = forms.CharField(
        label="At what kind of employer, where",
        max_length=300,
        required=False,
        help_text="A company of 200 to 1,500 people, in Leeds or remote.",
    )
    by = PartialDateField(label="By when", required=False)
    why = forms.CharField(label="Why", required=False, max_length=4000, widget=OwnWords)

    @classmethod
    def of(cls, row: Role, data: Any = None) -> RoleForm:
        return cls(data, initial={name: getattr(row, name) for name in cls.base_fields})

    def facts(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in RoleForm.base_fields}


class GivenForm(StyledForm):
    """What says what a role needs: postings that are kept, a pasted text, a ladder."""

    postings = forms.MultipleChoiceField(
        label="Postings that are like it", required=False, widget=forms.CheckboxSelectMultiple
    )
    text = forms.CharField(
        label="Or paste what it asks for",
        required=False,
        strip=False,
        max_length=100_000,
        widget=forms.Textarea({"rows": 6}),
        help_text="An advert, a job description. It is read line by line, as postings are.",
    )

    def __init__(self, viewer: Viewer, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._there = {str(one.pk): one for one in postings(viewer)[:MOST_OFFERED]}
        field = self.fields["postings"]
        assert isinstance(field, forms.MultipleChoiceField)  # noqa: S101 - it is one
        field.choices = [(key, str(one)) for key, one in self._there.items()]
        if not self._there:
            del self.fields["postings"]

    def given(self) -> Given:
        chosen = [self._there[key] for key in self.cleaned_data.get("postings", ())]
        return Given(postings=chosen, text=self.cleaned_data["text"])


class AimForm(GivenForm, RoleForm):
    """A target role, with all that says what it needs."""

    field_order = ("title", "code", "where", "by", "why", "postings", "text")


class LadderForm(StyledForm):
    """A company's ladder."""

    file = forms.FileField(
        label="Choose the ladder",
        required=False,
        help_text="CSV with the columns requirement and level (0 to 7); importance (1 to 5), group and rung if it has them.",
    )
    text = forms.CharField(label="Or paste it", required=False, strip=False, widget=forms.Textarea({"rows": 6}))


class OwnRequirementForm(StyledForm):
    """Something a role needs, in one's own words."""

    name = forms.CharField(label="What it needs", max_length=300)
    importance = forms.ChoiceField(
        label="How important",
        choices=[("2", "A plus"), ("3", "Important"), ("4.5", "Essential")],
        widget=ChoiceRow,
        initial="3",
    )
    level = forms.ChoiceField(label="At which level", choices=LEVELS, initial="4.0")
    group = forms.CharField(label="Under which heading", max_length=60, required=False)


class CorrectionForm(StyledForm):
    """How important a requirement is, and at which level, by its owner's word."""

    importance = forms.ChoiceField(label="How important", required=False)
    level = forms.ChoiceField(label="At which level", required=False, choices=[("", "As its sources say"), *LEVELS])
    group = forms.CharField(label="Under which heading", max_length=60, required=False)

    def __init__(self, row: RoleRequirement, data: Any = None) -> None:
        initial = {"group": row.group}
        for name in ("importance", "level"):
            said = getattr(row, name)
            initial[name] = "" if said is None else str(float(said))
        super().__init__(data, initial=initial, auto_id="correction_%s")
        field = self.fields["importance"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - it is one
        halves = [str(half / 2) for half in range(2, 11)]
        field.choices = [("", "As its sources say"), *((half, f"{float(half):g} of 5") for half in halves)]

    def facts(self) -> dict[str, Any]:
        said = self.cleaned_data
        figures = {name: Decimal(said[name]) if said[name] else None for name in ("importance", "level")}
        return figures | {"group": said["group"]}


class DecisionForm(StyledForm):
    """What is decided about a gap."""

    choice = forms.ChoiceField(label="Decision", choices=GapChoice.choices, widget=ChoiceRow)
    reason = forms.CharField(
        label="Why",
        required=False,
        max_length=2000,
        widget=forms.Textarea({"rows": 2}),
        help_text="Needed to accept a gap: why you can do without it.",
    )
