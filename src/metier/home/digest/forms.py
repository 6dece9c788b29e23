"""What the page of reminders asks."""

from __future__ import annotations

from typing import Any

from django import forms

from metier.accounts.access import Viewer
from metier.core.words import WEEKDAYS
from metier.home.models import DigestSettings
from metier.ui.forms import StyledForm


class RemindersForm(StyledForm):
    """Where and when the digest mail goes."""

    email = forms.EmailField(label="Send it to", max_length=254)
    is_on = forms.BooleanField(label="Send the digest when something is due", required=False)
    at_hour = forms.TypedChoiceField(
        label="From",
        choices=[(hour, f"{hour:02d}:00") for hour in range(24)],
        coerce=int,
        initial=7,
        widget=forms.Select(attrs={"class": "short"}),
    )
    quiet_days = forms.MultipleChoiceField(
        label="Quiet days",
        choices=[(str(number), name) for number, name in enumerate(WEEKDAYS)],
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text="No mail on these; what was due comes on the next other day.",
    )

    @classmethod
    def of(cls, viewer: Viewer, kept: DigestSettings | None, data: Any = None) -> RemindersForm:
        said: dict[str, Any] = {"email": viewer.person.email or "", "is_on": True}
        if kept:
            said = {
                "email": kept.email,
                "is_on": kept.is_on,
                "at_hour": kept.at_hour,
                "quiet_days": list(kept.quiet_days),
            }
        form = cls(data, initial=said)
        zone = viewer.career.time_zone.replace("_", " ")
        form.fields["at_hour"].help_text = f"The time in {zone}. It is sent within the hour after that."
        return form
