"""What people fill in about recruiters."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from metier.accounts.access import Viewer
from metier.core.words import full_date
from metier.network.actions.submissions import WHICH_EMPLOYER
from metier.network.choices import SubmissionState, ToldAbout
from metier.network.models import Contact, Recruiter, Specialism, Submission
from metier.network.queries.holding import sendings, sent_to
from metier.postings.models import Sending
from metier.postings.queries import postings
from metier.ui.forms import DayField, OwnWords, StyledForm

MOST_OFFERED = 30


class RecruiterForm(StyledForm):
    """What you think of them, what is next, and which résumé they hold."""

    is_in_house = forms.BooleanField(label="They work for the employer itself", required=False)
    rating = forms.CharField(
        label="What you think of them, in your words",
        required=False,
        max_length=500,
        widget=OwnWords({"rows": 2}),
        help_text="What came of it: sent two roles, one a fit; honest about pay bands.",
    )
    next_step = forms.CharField(label="Next step", required=False, max_length=300)
    next_on = DayField(label="When", required=False, help_text="On that day it is on Today, and in your calendar.")
    holds = forms.ChoiceField(label="Résumé they hold", required=False)

    def __init__(self, viewer: Viewer, row: Recruiter | None = None, data: Any = None) -> None:
        """Any: form data, as Django has it."""
        names = ("is_in_house", "rating", "next_step", "next_on")
        initial: dict[str, Any] = {name: getattr(row, name) for name in names} if row else {}
        super().__init__(data, initial=initial | {"holds": str(row.holds_id or "") if row else ""})
        theirs = sent_to(viewer, row) if row else []
        found = dict.fromkeys([*theirs, *([row.holds] if row and row.holds else []), *sendings(viewer)])
        self._there = {str(one.pk): one for one in list(found)[:MOST_OFFERED]}
        field = self.fields["holds"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - as declared above
        field.choices = [("", "None"), *((key, _sending(one)) for key, one in self._there.items())]
        if not self._there:
            del self.fields["holds"]
        if row:
            self.hold_each()

    def facts(self) -> dict[str, Any]:
        """As an action takes them."""
        said = {name: self.cleaned_data[name] for name in ("is_in_house", "rating", "next_step", "next_on")}
        if "holds" in self.fields:
            said["holds"] = self._there.get(self.cleaned_data["holds"])
        return said


class NewRecruiterForm(RecruiterForm):
    """A recruiter; their name and firm are left out for a person who is there already."""

    name = forms.CharField(label="Their name", max_length=200)
    employer = forms.CharField(label="Their firm", max_length=300, required=False)
    work = forms.CharField(
        label="Which work they cover",
        required=False,
        max_length=200,
        help_text="In their words: data leadership. Its occupation is found, and you can correct it.",
    )
    area = forms.CharField(label="Where", required=False, max_length=200, help_text="North of England, remote.")
    field_order = ("name", "employer", "is_in_house", "work", "area", "rating", "next_step", "next_on", "holds")

    def __init__(self, viewer: Viewer, contact: Contact | None, data: Any = None) -> None:
        """Any: form data, as Django has it."""
        super().__init__(viewer, None, data)
        if contact:
            del self.fields["name"], self.fields["employer"]

    def person(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in ("name", "employer")}

    def covers(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in ("work", "area")}


class CoverForm(StyledForm):
    """What a recruiter covers, with its occupation offered and correctable."""

    work = forms.CharField(label="Which work", max_length=200)
    area = forms.CharField(label="Where", required=False, max_length=200)
    code = forms.CharField(
        label="Its occupation",
        required=False,
        max_length=60,
        widget=forms.TextInput({"class": "short", "autocomplete": "off"}),
        help_text="A code of O*NET-SOC, SOC, ISCO-08 or ESCO. Left empty, it is found by the work; “none” for none.",
    )

    @classmethod
    def of(cls, row: Specialism, data: Any = None) -> CoverForm:
        return cls(data, initial={"work": row.work, "area": row.area, "code": row.code or "none"})

    def facts(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in ("work", "area", "code")}


class ClientForm(StyledForm):
    """An employer for which a recruiter was seen to place people."""

    employer = forms.CharField(label="Which employer", max_length=300)
    on = DayField(label="Seen on", required=False)
    note = forms.CharField(label="What you saw", required=False, max_length=300)


class ToldForm(StyledForm):
    """What a recruiter is told."""

    about = forms.ChoiceField(label="About what", choices=ToldAbout.choices)
    said = forms.CharField(label="What you say", max_length=500)
    on = DayField(label="When", required=False)

    def __init__(self, today: date, data: Any = None, **initial: Any) -> None:
        """Any: form data and initial values, as Django has them."""
        super().__init__(data, initial={"on": today} | initial)


class SubmissionForm(StyledForm):
    """To whom a recruiter wants to put one forward, or did. `anyway` is asked for only where another did so already."""

    employer = forms.CharField(label="To which employer", max_length=300, required=False)
    title = forms.CharField(label="For what", required=False, max_length=300)
    posting = forms.ChoiceField(label="The posting", required=False)
    state = forms.ChoiceField(label="How far it is", choices=SubmissionState.choices, initial="proposed")
    on = DayField(label="When", required=False)
    outcome = forms.CharField(label="What came of it", required=False, max_length=500)
    anyway = forms.BooleanField(label="I know, and agree all the same", required=False)

    def __init__(self, viewer: Viewer, row: Submission | None = None, data: Any = None) -> None:
        """Any: form data, as Django has it."""
        names = ("employer", "title", "state", "on", "outcome")
        initial = {name: getattr(row, name) for name in names} if row else {"on": viewer.today}
        super().__init__(data, initial=initial | {"posting": str(row.posting_id or "") if row else ""})
        self._there = {str(one.pk): one for one in postings(viewer)[:MOST_OFFERED]}
        field = self.fields["posting"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - as declared above
        field.choices = [("", "None that you keep"), *((key, str(one)) for key, one in self._there.items())]
        if not self._there:  # else the posting says to which employer
            del self.fields["posting"]
            self.fields["employer"].required = True
            self.fields["employer"].error_messages["required"] = WHICH_EMPLOYER
        if not (data and "anyway" in data):
            self._anyway = self.fields.pop("anyway")
        if row:
            self.hold_each()

    def ask_anyway(self) -> None:
        """Ask for a confirmation: somebody put one forward there already."""
        if "anyway" not in self.fields:
            self.fields["anyway"] = self._anyway

    def facts(self) -> dict[str, Any]:
        said = {name: self.cleaned_data[name] for name in ("employer", "title", "state", "on", "outcome")}
        if "posting" in self.fields:
            said["posting"] = self._there.get(self.cleaned_data["posting"])
        return said

    @property
    def is_anyway(self) -> bool:
        return bool(self.cleaned_data.get("anyway"))


def _sending(row: Sending) -> str:
    return f"To {row.to}, {full_date(row.sent_on)}{f', for {row.what_for}' if row.what_for else ''}"
