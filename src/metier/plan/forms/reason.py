"""Why something changes, asked wherever the version before is kept."""

from __future__ import annotations

from django import forms


def reason_field() -> forms.CharField:
    return forms.CharField(
        label="Why it changes",
        widget=forms.Textarea({"rows": 2}),
        required=False,
        help_text="The version before is kept with today’s date and this reason.",
    )
