"""Choosing an archive to restore."""

from __future__ import annotations

from django import forms

from metier.ui.forms import StyledForm


class RestoreForm(StyledForm):
    """One file, which is looked at before anything is restored."""

    archive = forms.FileField(
        label="Archive",
        widget=forms.FileInput(attrs={"accept": ".zip,application/zip"}),
        help_text="A ZIP that Metier exported, up to 200 MB. You see what it holds before anything changes.",
        error_messages={"required": "Choose a file.", "empty": "The file is empty. Choose one that Metier exported."},
    )
