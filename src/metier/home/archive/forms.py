"""Choosing an archive to restore."""

from __future__ import annotations

from django import forms
from django.core.files.uploadedfile import UploadedFile

from metier.core.archive.reading import MAX_ARCHIVE
from metier.ui.forms import StyledForm


class RestoreForm(StyledForm):
    """One file, which is looked at before anything is restored."""

    archive = forms.FileField(
        label="Archive",
        widget=forms.FileInput(attrs={"accept": ".zip,application/zip"}),
        help_text="A ZIP that Metier exported, up to 200 MB. You see what it holds before anything changes.",
        error_messages={"required": "Choose a file.", "empty": "The file is empty. Choose one that Metier exported."},
    )

    def clean_archive(self) -> UploadedFile[bytes]:
        file: UploadedFile[bytes] = self.cleaned_data["archive"]
        if file.size and file.size > MAX_ARCHIVE:
            raise forms.ValidationError(
                f"The file has more than the {MAX_ARCHIVE // 1_000_000} MB an archive can have."
            )
        return file
