"""What a person says of themselves and of how Metier looks."""

from typing import Any

from django import forms

from metier.accounts.actions import CareerDetails
from metier.accounts.choices import currencies, time_zones
from metier.accounts.models import Career
from metier.ui.forms import LongSelect, StyledForm

THEMES = (("", "Same as device"), ("light", "Light"), ("dark", "Dark"))


class SettingsForm(StyledForm):
    """Everything a career says of itself."""

    name = forms.CharField(label="Your name", max_length=200, required=False)
    occupation = forms.CharField(label="What you do now", max_length=300, required=False)
    time_zone = forms.ChoiceField(
        label="Time zone",
        choices=time_zones,
        widget=LongSelect,
        help_text="Decides when a day begins and what is due today.",
    )
    currency = forms.ChoiceField(label="Currency", choices=currencies, widget=LongSelect)
    theme = forms.ChoiceField(label="Appearance", choices=THEMES, required=False)

    @classmethod
    def of(cls, career: Career, data: Any = None) -> "SettingsForm":
        said = {name: getattr(career, name) for name in ("name", "occupation", "time_zone", "currency")}
        return cls(data, initial={**said, "theme": career.preferences.get("theme", "")})

    def details(self) -> CareerDetails:
        return CareerDetails(
            **{name: self.cleaned_data[name] for name in ("name", "occupation", "time_zone", "currency")}
        )
