"""What people fill in about postings and what they sent."""

from __future__ import annotations

from typing import Any

from django import forms

from metier.core.postings.found import FoundPosting
from metier.postings.choices import DegreeAsked, Outcome, PayPer, Remote, RequirementKind
from metier.postings.models import Posting, Requirement, Sending
from metier.ui.forms import ChoiceRow, DayField, NumberField, StyledForm


class GivenForm(StyledForm):
    """Where a posting comes in: pasted, or as a file."""

    text = forms.CharField(
        label="Paste the posting",
        widget=forms.Textarea({"rows": 12}),
        required=False,
        strip=False,
        help_text="Its text, the source of its page, or the data of an applicant-tracking system.",
    )
    file = forms.FileField(
        label="Or choose a file",
        required=False,
        help_text="The page as you saved it (Ctrl+S), or a JSON or XML file. Up to 5 MB. Nothing is fetched, and nothing in it runs.",
    )


class PostingForm(StyledForm):
    """A posting, as it was read or as it is kept. Never bound to a row."""

    title = forms.CharField(label="Title", max_length=300)
    employer = forms.CharField(label="Employer", max_length=300, required=False)
    place = forms.CharField(label="Place", max_length=300, required=False)
    remote = forms.ChoiceField(
        label="Where you work", choices=[*Remote.choices, ("", "Not said")], widget=ChoiceRow, required=False
    )
    employment_type = forms.CharField(label="Kind of employment", max_length=100, required=False)
    pay_from = NumberField(label="Pay from", required=False)
    pay_to = NumberField(label="Pay to", required=False)
    pay_currency = forms.RegexField(
        label="Currency",
        regex=r"\A[A-Za-z]{3}\Z",
        required=False,
        error_messages={"invalid": "Write the three letters of the currency, such as GBP."},
        widget=forms.TextInput({"class": "short"}),
    )
    pay_per = forms.ChoiceField(label="Pay for", choices=[("", "Not said"), *PayPer.choices], required=False)
    pay_words = forms.CharField(label="Pay in its words", max_length=300, required=False)
    posted_on = DayField(label="Posted on", required=False)
    valid_until = DayField(label="Open until", required=False)
    url = forms.CharField(label="Web address", max_length=2000, required=False)
    language = forms.CharField(
        label="Language",
        max_length=35,
        required=False,
        widget=forms.TextInput({"class": "short"}),
        help_text="As en, de or fr-CA.",
    )

    @classmethod
    def of(cls, posting: Posting | FoundPosting, data: Any = None) -> PostingForm:  # Any: what a request sends
        return cls(data, initial={name: getattr(posting, name) for name in cls.base_fields})

    def facts(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.base_fields}


class RequirementForm(StyledForm):
    """One thing that a posting asks for."""

    text = forms.CharField(label="What it asks for", max_length=500)
    kind = forms.ChoiceField(
        label="How much it insists", choices=RequirementKind.choices, widget=ChoiceRow, initial="must"
    )
    skills = forms.CharField(
        label="Skills",
        required=False,
        help_text="Separated by commas. Each is looked for on your record; without any, the words of the line are.",
    )
    any_skill = forms.BooleanField(label="Any one of these skills is enough", required=False)
    years = forms.IntegerField(
        label="Years of experience",
        min_value=1,
        max_value=40,
        required=False,
        widget=forms.NumberInput({"class": "short"}),
    )
    degree = forms.ChoiceField(
        label="Degree",
        choices=[("", "None asked"), *DegreeAsked.choices],
        required=False,
        help_text="The lowest that is enough.",
    )
    languages = forms.CharField(
        label="Languages",
        required=False,
        help_text="Separated by commas, each with the level it is asked at, if it says one: German C1, English fluent.",
    )

    @classmethod
    def of(cls, row: Requirement, data: Any = None) -> RequirementForm:
        said = {name: getattr(row, name) for name in cls.base_fields}
        lists = {name: ", ".join(said[name]) for name in ("skills", "languages")}
        return cls(data, initial=said | lists)

    def facts(self) -> dict[str, Any]:
        said = dict(self.cleaned_data)
        lists = {
            name: [part.strip() for part in said[name].split(",") if part.strip()] for name in ("skills", "languages")
        }
        return said | lists


class SendingForm(StyledForm):
    """Something that was sent."""

    to = forms.CharField(label="Sent to", max_length=300, help_text="A person, an address, or the employer’s own site.")
    sent_on = DayField(label="Sent on")
    channel = forms.CharField(
        label="How", max_length=100, required=False, help_text="By email, on their site, through a recruiter."
    )
    what_for = forms.CharField(label="For what", max_length=300, required=False)
    employer = forms.CharField(label="Employer", max_length=300, required=False)
    note = forms.CharField(label="Note", widget=forms.Textarea({"rows": 2}), required=False)

    @classmethod
    def of(cls, row: Sending, data: Any = None) -> SendingForm:
        return cls(data, initial={name: getattr(row, name) for name in cls.base_fields})


class OutcomeForm(StyledForm):
    """What became of it."""

    outcome = forms.ChoiceField(label="What became of it", choices=Outcome.choices, widget=ChoiceRow)
    outcome_on = DayField(label="Since", required=False)
    outcome_note = forms.CharField(label="In words", widget=forms.Textarea({"rows": 2}), required=False)

    @classmethod
    def of(cls, row: Sending, data: Any = None) -> OutcomeForm:
        return cls(data, initial={name: getattr(row, name) for name in cls.base_fields})
