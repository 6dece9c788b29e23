"""One form for every kind of the record, its fields told from the table of kinds."""

from __future__ import annotations

from collections.abc import Container
from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from metier.accounts.access import Viewer
from metier.accounts.fields import PartialDateField as StoredDate
from metier.accounts.models import Owned
from metier.core import words
from metier.core.dates import PartialDate
from metier.record import queries
from metier.record.kinds import BY_SLUG, LEVELS, SHOWS, Kind
from metier.record.models import Skill
from metier.ui.combobox import NameInput, NamesInput
from metier.ui.forms import ChoiceRow, OwnWords, PartialDateField, StyledForm

MOST_LETTERS, MOST_LINES = 20_000, 200
SCALE = words.listed([f"{number} {word.lower()}" for number, word in enumerate(LEVELS)]) + "."
LEVEL_CHOICES = [("", "Not set"), *((str(number), str(number)) for number in range(len(LEVELS)))]
HELP = {
    "level": f"Your own judgement: {SCALE} Leave it until you know.",
    "result": "A figure and its unit, such as −87%, £310,000 or 2 hires.",
    "evidence": "A report, a note, a paper: what you could show.",
    "seen_by": "Who could say that it happened.",
    "may_name": "Leave it off until they said yes.",
    "may_quote": "Leave it off until they said yes.",
    "agreed_on": "What somebody agreed to is asked again after two years.",
    SHOWS: "One on each line. A skill that is not in your record yet is added, without a level.",
    "ends": "Leave it empty while it goes on. As much as you know: 2019, April 2019 or 30 April 2019.",
}
SKILL_NAMES = "Names of skills"
ADDRESSES = frozenset({"url", "evidence_url"})


class _Everything:
    def __contains__(self, _: object) -> bool:
        return True


EVERYTHING: Container[str] = _Everything()


class LinesField(forms.CharField):
    """A list of short texts, one on each line."""

    widget = forms.Textarea(attrs={"rows": 3})

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def clean(self, value: Any) -> list[str]:
        lines = _lines(super().clean(value))
        if len(lines) > MOST_LINES:
            raise ValidationError(f"That is {len(lines):,} lines; there is room for {MOST_LINES}.", code="most")
        return lines

    def has_changed(self, initial: Any, data: Any) -> bool:
        return list(initial or []) != _lines(data)


def _lines(text: Any) -> list[str]:
    return [line.strip() for line in str(text or "").splitlines() if line.strip()]


class AddressField(forms.CharField):
    """A web address; `https://` is added where it is missing, any other scheme is refused."""

    def clean(self, value: Any) -> str:
        text = str(super().clean(value) or "").strip()
        if not text:
            return ""
        whole = text if "://" in text else f"https://{text}"
        try:
            parts = urlsplit(whole)
        except ValueError:
            parts = urlsplit("")
        if parts.scheme not in ("http", "https") or "." not in parts.netloc or " " in whole:
            raise ValidationError(
                f"“{text}” is not a web address. Write it as https://example.org/page.", code="invalid"
            )
        return whole


class LevelField(forms.TypedChoiceField):
    """0 to 5, or not set."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            choices=LEVEL_CHOICES, coerce=int, empty_value=None, widget=ChoiceRow, required=False, **kwargs
        )


def _initial(kind: Kind, viewer: Viewer, row: Owned | None, position: str) -> dict[str, Any]:
    if row is not None:
        said = {name: getattr(row, name) for name in kind.names}
        return said | ({SHOWS: queries.skills_shown_by(viewer, row)} if kind.shows else {})
    if kind.slug != "wins":
        return {}
    return {
        "happened_on": PartialDate.of(viewer.today),
        "position": position or queries.position_at(viewer, viewer.today),
    }


def form_for(
    kind: Kind,
    viewer: Viewer,
    data: Any = None,
    row: Owned | None = None,
    *,
    position: str = "",
    only: Container[str] = EVERYTHING,
) -> StyledForm:
    """The form of a kind: empty, of a row, or as it was sent. A new win is of `position`, or of the only one that goes on."""
    fields = {name: _field(kind, viewer, name) for name in _shown(kind, row) if name in only}
    if kind.shows and SHOWS in only:
        fields[SHOWS] = LinesField(
            label=kind.field_label(SHOWS),
            required=False,
            help_text=_with_library(HELP[SHOWS]),
            max_length=MOST_LETTERS,
            widget=NamesInput(reverse("record:names"), SKILL_NAMES, "Add a skill by its name"),
        )
    made = type("KindForm", (StyledForm,), fields)
    form: StyledForm = made(data, initial=_initial(kind, viewer, row, position))
    return form


def _with_library(said: str) -> SafeString:
    """What helps to write the name of a skill, and where the names that are offered come from."""
    return format_html('{} Any name will do. <a href="{}">About the names offered</a>', said, reverse("record:library"))


def _shown(kind: Kind, row: Owned | None) -> list[str]:
    """Every field, but what only a file says where no file said it."""
    hidden = {"stated_level", "status"}
    return [name for name in kind.names if name not in hidden or (row is not None and getattr(row, name))]


def _field(kind: Kind, viewer: Viewer, name: str) -> forms.Field:
    stored = kind.model._meta.get_field(name)
    said: dict[str, Any] = {
        "label": kind.field_label(name),
        "required": not getattr(stored, "blank", True) or kind.needs == (name,),
        "help_text": HELP.get(name, ""),
    }
    if isinstance(stored, StoredDate):
        return PartialDateField(**said)
    if kind.model is Skill and name == "name":
        said["help_text"] = _with_library("Completed from the library while you write.")
        return forms.CharField(max_length=500, widget=NameInput(reverse("record:names"), SKILL_NAMES), **said)
    if name == "level":
        return LevelField(label=said["label"], help_text=said["help_text"])
    if isinstance(stored, models.ForeignKey):
        positions = queries.of_kind(viewer, BY_SLUG["positions"])
        return forms.ModelChoiceField(positions, empty_label="None", **(said | {"required": False}))
    if isinstance(stored, models.BooleanField):
        return forms.BooleanField(**(said | {"required": False}))
    if isinstance(stored, models.JSONField):
        return LinesField(max_length=MOST_LETTERS, **(said | {"help_text": "One on each line."}))
    if name in ADDRESSES:
        return AddressField(max_length=2_000, **said)
    if isinstance(stored, models.TextField):
        return forms.CharField(max_length=MOST_LETTERS, widget=OwnWords, **said)
    return forms.CharField(max_length=500, **said)
