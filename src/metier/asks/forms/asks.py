"""What is wanted, of whom and what for; and the case for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import Q

from metier.accounts.access import Viewer
from metier.accounts.revisions import version_of
from metier.asks import queries
from metier.asks.choices import AskKind
from metier.asks.models import Ask
from metier.core.asks.case import BY_NAME
from metier.core.ranking import PLACES
from metier.direction.choices import Priority
from metier.direction.queries import rank_of
from metier.plan import queries as plan
from metier.plan.models import Goal
from metier.ui.forms import MoneyField, OwnWords, StyledForm

ANOTHER = "another"


class WhatForm(StyledForm):
    """An ask; with an ask given, a change of it and why."""

    title = forms.CharField(
        label="What you want", max_length=200, help_text="In the words in which you will ask for it."
    )
    kind = forms.ChoiceField(label="What it is", choices=[("", "Choose"), *AskKind.choices])
    whom = forms.CharField(label="Of whom", max_length=200, required=False)
    role = forms.CharField(label="Their role", max_length=200, required=False)
    organisation = forms.CharField(label="Their organisation", max_length=200, required=False)
    goal = forms.ModelChoiceField(Goal.objects.none(), label="Serves the goal", required=False, empty_label="None")
    ambition = forms.ModelChoiceField(
        Goal.objects.none(), label="Serves the ambition", required=False, empty_label="None"
    )
    priority = forms.ChoiceField(label="Serves the priority", required=False)
    same_as: forms.ModelChoiceField[Ask] = forms.ModelChoiceField(
        Ask.objects.none(),
        label="Goes with",
        required=False,
        empty_label="None",
        help_text="Another ask for the same thing, of somebody else or by another way.",
    )

    alike: Sequence[Ask] = ()

    def __init__(self, viewer: Viewer, ask: Ask | None, data: Any = None, **initial: Any) -> None:
        """Any: form data and initial values, as Django has them."""
        said = {name: getattr(ask, name) for name in self.base_fields} if ask else {}
        super().__init__(data, initial=said | initial)
        self.fields["whom"].widget.attrs |= {"list": "people", "autocomplete": "off"}
        of_goal = Q(pk=ask.goal_id) if ask and ask.goal_id else Q(pk=None)
        _choose(self, "goal", plan.goals(viewer).filter(Q(pk__in=plan.choosable_goals(viewer)) | of_goal))
        of_ambition = Q(pk=ask.ambition_id) if ask and ask.ambition_id else Q(pk=None)
        ambitions = plan.ambitions(viewer)
        _choose(self, "ambition", ambitions.filter(Q(ended_on=None) | of_ambition))
        others = queries.open_asks(viewer).filter(same_as=None)
        _choose(self, "same_as", others.exclude(pk=ask.pk) if ask else others)
        self.fields["priority"].choices = [("", "None"), *_ranked(viewer)]  # type: ignore[attr-defined]
        if ask:
            self.fields["reason"] = _reason()
            self.fields["reason"].widget.attrs["class"] = "input"
            self.hold(version_of(ask))
        elif data and "likeness" in data:
            self.offer_likeness(queries.alike_asks(viewer, str(data.get("title", ""))))

    def offer_likeness(self, alike: Sequence[Ask]) -> None:
        """Ask whether it is the same thing as one of these."""
        self.alike = alike
        choices = [*((str(one.pk), f"It goes with “{one.title}”") for one in alike), (ANOTHER, "It is another thing")]
        self.fields["likeness"] = forms.ChoiceField(
            label="You ask for something like it already", choices=choices, widget=forms.RadioSelect, required=True
        )

    def likeness(self) -> dict[str, Any]:
        """What was said of that: `is_another`, or what it goes with."""
        said = self.cleaned_data.get("likeness", "")
        if said and said != ANOTHER:
            row = next((one for one in self.alike if str(one.pk) == said), None)
            return {"same_as": row} if row else {"is_another": True}
        return {"is_another": said == ANOTHER}

    def facts(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.base_fields if name in self.fields}


class CaseForm(StyledForm):
    """The parts of a case in one's own words. An empty one stays missing: nothing is filled in."""

    worth_to_me = forms.CharField(widget=OwnWords, required=False)
    worth_to_them = forms.CharField(widget=OwnWords, required=False)
    keeps_me = forms.CharField(widget=OwnWords, required=False)
    my_time = forms.CharField(
        label="Your time", max_length=300, required=False, help_text="As 1 hour a week until June."
    )
    their_time = forms.CharField(label="Their time", max_length=300, required=False)
    risk = forms.CharField(widget=OwnWords, required=False)
    alternatives = forms.CharField(widget=OwnWords, required=False)
    smallest = forms.CharField(widget=OwnWords, required=False)
    field_order = [
        "worth_to_me",
        "worth_to_them",
        "keeps_me",
        "cost",
        "my_time",
        "their_time",
        "risk",
        "alternatives",
        "smallest",
    ]

    def __init__(self, viewer: Viewer, ask: Ask, data: Any = None) -> None:
        """Any: form data, as Django has it."""
        names = (*self.base_fields, "cost")
        super().__init__(data, initial={name: getattr(ask, name) for name in names})
        for name in self.base_fields:
            if name in BY_NAME:
                self.fields[name].label, self.fields[name].help_text = BY_NAME[name].heading, BY_NAME[name].ask
        if ask.organisation:
            self.fields["worth_to_them"].label = f"What it is worth to {ask.organisation}"
        self.fields["cost"] = MoneyField(viewer.career.currency, label="Money", required=False)
        self.fields["cost"].widget.attrs["class"] = "input short"
        self.fields["reason"] = _reason()
        self.fields["reason"].widget.attrs["class"] = "input"
        self.order_fields(self.field_order)
        self.hold(version_of(ask))

    def facts(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in (*self.base_fields, "cost")}


def _ranked(viewer: Viewer) -> list[tuple[str, str]]:
    rank = rank_of(viewer)
    names = sorted(Priority.choices, key=lambda choice: rank.get(choice[0], 5))
    return [
        (code, f"{name}, which you rank {PLACES[rank[code] - 1]}" if code in rank else str(name))
        for code, name in names
    ]


def _choose(form: forms.Form, name: str, rows: Any) -> None:
    """Any: a queryset of whatever can be chosen. A field with nothing to choose from is left out."""
    if rows.exists():
        form.fields[name].queryset = rows  # type: ignore[attr-defined]
    else:
        del form.fields[name]


def _reason() -> forms.CharField:
    return forms.CharField(
        label="Why it changes",
        widget=forms.Textarea({"rows": 2}),
        required=False,
        help_text="The version before is kept with today’s date and this reason.",
    )
