"""Why drift is meant."""

from django import forms

from metier.reviews.actions.drift import LONGEST
from metier.ui.forms import OwnWords, StyledForm


class WhyForm(StyledForm):
    why = forms.CharField(label="Why is it meant?", max_length=LONGEST, required=False, widget=OwnWords)
