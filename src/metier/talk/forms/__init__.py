"""What people fill in about accounts, answers and rehearsals."""

from __future__ import annotations

from typing import Any

from django import forms

from metier.accounts.access import Viewer
from metier.spacing import rates
from metier.talk.actions.texts import LANGUAGE, LONGEST_TAG, NO_LANGUAGE
from metier.talk.choices import Length
from metier.talk.models import Account, Story
from metier.ui.forms import ChoiceRow, DayField, OwnWords, SecondsField, StyledForm


class LanguageField(forms.RegexField):
    """A BCP 47 tag."""

    def __init__(self) -> None:
        super().__init__(
            LANGUAGE,
            label="Language",
            max_length=LONGEST_TAG,
            initial="en-GB",
            widget=forms.TextInput({"class": "short", "autocomplete": "off"}),
            help_text="Its tag, such as en-GB or de. The checks of wording hold for English and stay quiet elsewhere.",
            error_messages={"invalid": NO_LANGUAGE},
        )


class AccountForm(StyledForm):
    """What an account is called, how long it may take, and for whom."""

    title = forms.CharField(label="Title", max_length=200, help_text="For yourself, such as For recruiters.")
    length = forms.ChoiceField(label="Length", choices=Length.choices, initial=Length.SHORT, widget=ChoiceRow)
    audience = forms.CharField(label="For whom, or what for", max_length=200, required=False)
    language = LanguageField()
    from_record = forms.BooleanField(
        label="Begin with sentences from my record",
        required=False,
        initial=True,
    )

    @classmethod
    def of(cls, account: Account, data: Any = None) -> AccountForm:
        """The facts of an account that there is. Any: form data, as Django has it."""
        form = cls(data, initial={name: getattr(account, name) for name in ("title", "length", "audience", "language")})
        del form.fields["from_record"]
        return form


class StoryForm(StyledForm):
    """A question of your own."""

    question = forms.CharField(
        label="The question", max_length=300, widget=OwnWords({"rows": 2}), help_text="As it is asked."
    )
    language = LanguageField()


class RehearsalForm(StyledForm):
    """How long it took, a line, how it went, and when it comes again."""

    seconds = SecondsField(label="How long it took", required=False)
    note = forms.CharField(label="How did it go", max_length=300, required=False, help_text="A line for the next time.")
    rating = forms.TypedChoiceField(
        label="Would it have gone well", coerce=int, empty_value=None, required=False, widget=forms.RadioSelect
    )
    next_on = DayField(
        label="Next rehearsal", required=False, help_text="Leave it empty to take the day that your answer above gives."
    )

    def __init__(self, viewer: Viewer, of: Account | Story, data: Any = None) -> None:
        """Any: form data, as Django has it."""
        super().__init__(data)
        field = self.fields["rating"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
        field.choices = [(one.value, f"{one.word}: {one.meaning}; {one.comes}") for one in rates(of, viewer.today)]


class WordsForm(StyledForm):
    """Your own words for a theme."""

    words = forms.CharField(
        label="Your words or skills for it", max_length=500, required=False, help_text="With commas between them."
    )
