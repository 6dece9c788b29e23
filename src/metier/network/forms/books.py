"""What is asked of an address book: where it is, whose it is, and who of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from metier.accounts.access import Viewer, visible
from metier.network.carddav.protocol import Found
from metier.network.models import Tag
from metier.ui.forms import StyledForm

WHO = "Everybody"


class _WithGroup(StyledForm):
    """A form that asks which people go there."""

    def __init__(self, viewer: Viewer, *args: Any, **kwargs: Any) -> None:  # what Django's forms take
        super().__init__(*args, **kwargs)
        self.fields["tag"].queryset = visible(viewer, Tag)  # type: ignore[attr-defined]  # a choice among rows


class BookForm(_WithGroup):
    """A new address book. `kept` is the password between finding several books and choosing one, locked."""

    url = forms.CharField(
        label="Address",
        max_length=2_000,
        help_text="As your server or provider says for CardDAV; often the name alone, such as dav.example.org.",
    )
    username = forms.CharField(label="User name", max_length=200, required=False)
    password = forms.CharField(
        label="Password",
        max_length=500,
        required=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        help_text="Kept locked on this installation, and in no archive. Where your provider offers passwords for single programs, use one.",
    )
    tag = forms.ModelChoiceField(
        Tag.objects.none(),
        label="Who of your people goes there",
        required=False,
        empty_label=WHO,
        help_text="Who is there already is kept in step in any case, and joins the group.",
    )
    which = forms.CharField(required=False, widget=forms.HiddenInput)
    kept = forms.CharField(required=False, widget=forms.HiddenInput)

    @classmethod
    def offering(cls, viewer: Viewer, said: Mapping[str, Any], found: Sequence[Found], kept: str) -> BookForm:
        """Several are there: the same form with what was said, and one of them to choose. Any: what a form was told."""
        form = cls(viewer, initial={**said, "which": found[0].url, "kept": kept})
        form.fields["which"] = forms.ChoiceField(
            label="Which one", choices=[(one.url, one.name) for one in found], widget=forms.RadioSelect
        )
        return form


class ChangeBookForm(_WithGroup):
    """Another name, group or password."""

    name = forms.CharField(label="What you call it", max_length=200)
    tag = forms.ModelChoiceField(
        Tag.objects.none(), label="Who of your people goes there", required=False, empty_label=WHO
    )
    password = forms.CharField(
        label="New password",
        max_length=500,
        required=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        help_text="Leave it empty to keep the one it has.",
    )
