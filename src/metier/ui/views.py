"""The page of states, for those who build pages: mounted only while debugging."""

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from metier.ui import samples
from metier.ui.forms import ChoiceRow, DayField, HoursField, OwnWords, PartialDateField, StyledForm
from metier.ui.notices import notice


class SampleForm(StyledForm):
    """Every kind of field."""

    goal = forms.CharField(label="Goal", help_text="Say what will be true when it is done.")
    target = DayField(label="Target date")
    priority = forms.ChoiceField(
        label="Which priority does it serve?", choices=[("", "Choose one"), ("1", "1 Continued learning")]
    )
    started = PartialDateField(label="Since when?", required=False)
    effort = HoursField(label="Hours it takes", required=False)
    why = forms.CharField(label="Why does it matter to you?", widget=OwnWords, required=False)
    pace = forms.ChoiceField(
        label="Hours a week", choices=[("0.5", "Half"), ("1", "1"), ("2", "2"), ("3", "3 or more")], widget=ChoiceRow
    )
    firm = forms.BooleanField(label="The date cannot move", required=False)
    file = forms.FileField(label="A file", required=False)


@login_not_required
def states(request: HttpRequest) -> HttpResponse:
    """Every component in every state."""
    if "notice" in request.GET:
        notice(request, "Write to Anna Keane is done.", undo="/ui/states/", action=("Open the plan", "/plan/"))
        notice(request, "Two rows were left out because they have no date.", kind="warn")
    typed = {
        "goal": "Learn how budgets are won",
        "target": "31/3",
        "effort": "a while",
        "why": "Nine adverts in eleven ask for it.",
        "pace": "0.5",
    }
    return render(request, "ui/states.html", {"form": SampleForm(typed), "sample": samples.Samples()})
