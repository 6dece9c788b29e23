"""Forms of variants: what one is called and how it looks, and to whom it went."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

from django import forms

from metier.accounts.access import Viewer
from metier.core.resume.headings import WORDS
from metier.postings import queries as postings
from metier.resume import queries
from metier.resume.choices import CONTACTS, Accent, Design, Format, Letters, PaperSize
from metier.resume.dates import language_name
from metier.resume.models import Variant
from metier.resume.versions import version_of
from metier.ui.forms import DayField, OwnWords, StyledForm

REGIONS = ("en-GB", "en-US", "de-CH", "pt-BR", "el", "sv", "da", "nb", "fi", "cs", "tr", "uk", "ru", "zh", "ja", "ko")
MOST_OFFERED = 200


def language_choices(kept: str = "") -> list[tuple[str, str]]:
    """The languages that have words of their own, then others; and one that is kept already."""
    tags = dict.fromkeys([*(tag for tag in WORDS if tag != "en"), *REGIONS, *([kept] if kept else [])])
    return sorted(((tag, language_name(tag)) for tag in tags), key=lambda choice: choice[1])


class VariantForm(StyledForm):
    """A variant, new or changed."""

    name = forms.CharField(label="What it is called", max_length=200, help_text="Only you see it.")
    role = forms.CharField(label="For what role", max_length=200, required=False)
    posting = forms.ChoiceField(label="For the posting", required=False)
    language = forms.ChoiceField(
        label="Language",
        help_text="Headings, months and hyphenation. Lines stay in the words of your record until you reword them.",
    )
    pages = forms.IntegerField(
        label="Length wished, in pages",
        required=False,
        min_value=1,
        max_value=20,
        help_text="You are told when it is longer.",
    )
    design = forms.ChoiceField(label="Design", choices=Design.choices)
    letters = forms.ChoiceField(label="Size of letters", choices=Letters.choices)
    accent = forms.ChoiceField(label="Colour", choices=Accent.choices)
    paper = forms.ChoiceField(label="Paper", choices=PaperSize.choices)
    without = forms.MultipleChoiceField(
        label="Leave out of the head",
        choices=list(CONTACTS.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    has_photo = forms.BooleanField(
        label="With your photo",
        required=False,
        help_text="Off unless you turn it on. In many countries a photo invites bias, and employers ask for none.",
    )

    def __init__(self, viewer: Viewer, variant: Variant | None, data: Any = None, **first: str) -> None:
        kept = variant or Variant()
        names = [name for name in self.base_fields if name not in ("posting", "like")]
        initial = {name: getattr(kept, name) for name in names} | {"posting": str(kept.posting_id or "")} | first
        super().__init__(data, initial=initial)
        self.postings = {str(row.pk): row for row in postings.postings(viewer)[:MOST_OFFERED]}
        if kept.posting and str(kept.posting_id) not in self.postings:
            self.postings[str(kept.posting_id)] = kept.posting
        self._choices("posting", [("", "None"), *((pk, str(row)) for pk, row in self.postings.items())])
        self._choices("language", language_choices(kept.language))
        if variant:
            self.hold(version_of(json.dumps(initial, default=str)))

    def _choices(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - as declared above
        field.choices = choices

    def facts(self) -> dict[str, Any]:
        """As fields of Variant."""
        said = dict(self.cleaned_data)
        said["posting"] = self.postings.get(said["posting"])
        said.pop("like", None)
        said.pop("version", None)
        return said


class NewVariantForm(VariantForm):
    """A new variant, from the record or from another variant."""

    like = forms.ChoiceField(
        label="Begin with",
        required=False,
        help_text="For a posting it is the variant in its language whose role is nearest to its title. From your record, lines are chosen by the rule below. You change everything later.",
    )

    field_order = ["name", "role", "like", "posting", "language", "pages"]

    def __init__(self, viewer: Viewer, like: Variant | None, data: Any = None, **first: str) -> None:
        said = {"like": str(like.pk)} if like else {}
        super().__init__(viewer, None, data, **(_as_initial(like) | said | first))
        self.variants = {str(row.pk): row for row in queries.variants(viewer)[:MOST_OFFERED]}
        self._choices("like", [("", "Your record"), *((pk, row.name) for pk, row in self.variants.items())])

    def like_variant(self) -> Variant | None:
        return self.variants.get(self.cleaned_data["like"])


def _as_initial(like: Variant | None) -> dict[str, Any]:
    names = ("language", "pages", "design", "letters", "accent", "paper", "without", "has_photo")
    return {name: getattr(like, name) for name in names} if like else {}


class SendForm(StyledForm):
    """To whom a variant went, when, and as what."""

    to = forms.CharField(label="To", max_length=300, help_text="A person, or an address it was uploaded to.")
    sent_on = DayField(label="On")
    formats = forms.MultipleChoiceField(
        label="As", choices=Format.choices, widget=forms.CheckboxSelectMultiple, initial=[Format.PDF.value]
    )
    posting = forms.ChoiceField(label="For the posting", required=False)
    channel = forms.CharField(
        label="How", max_length=100, required=False, help_text="By mail, through their page, by hand."
    )
    note = forms.CharField(label="Note", required=False, widget=OwnWords, max_length=2_000)

    def __init__(self, viewer: Viewer, variant: Variant, data: Any = None, to: str = "") -> None:
        initial = {"sent_on": viewer.today, "posting": str(variant.posting_id or ""), "to": to}
        super().__init__(data, initial=initial)
        self.postings = {str(row.pk): row for row in postings.postings(viewer)[:MOST_OFFERED]}
        field = self.fields["posting"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - as declared above
        field.choices = [("", "None"), *((pk, str(row)) for pk, row in self.postings.items())]


class PhotoForm(StyledForm):
    """A photo to show."""

    photo = forms.FileField(
        label="Photo", help_text="JPEG, PNG or WebP, up to 15 MB. Where and when it was taken is left out."
    )


def uuids(said: list[str]) -> list[UUID]:
    """Those of some texts that are ids."""
    found = []
    for text in said:
        try:
            found.append(UUID(text))
        except ValueError:
            continue
    return found
