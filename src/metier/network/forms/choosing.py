"""Fields of several forms: a rhythm, what somebody matters to, a person by name."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse_lazy

from metier.accounts.access import Missing, Viewer, find
from metier.core.people import name_key
from metier.direction.models import Ambition
from metier.network.models import Contact
from metier.network.models.people import MOST_WEEKS
from metier.network.queries import people
from metier.plan.models import Goal
from metier.plan.queries import ambitions, choosable_goals
from metier.roles.models import Role
from metier.roles.queries import roles
from metier.ui.combobox import NameInput

WHOLE = ("", "Your whole direction")
_KINDS: dict[str, type[Ambition | Goal | Role]] = {"ambition": Ambition, "goal": Goal, "role": Role}


def every_field(label: str, help_text: str) -> forms.IntegerField:
    """A rhythm in weeks, or none."""
    return forms.IntegerField(
        label=label,
        min_value=1,
        max_value=MOST_WEEKS,
        required=False,
        widget=forms.NumberInput({"class": "short"}),
        help_text=help_text,
        error_messages={"invalid": "Write a number of weeks, such as 6."},
    )


class MatterField(forms.ChoiceField):
    """A target role, an ambition, a goal, or the whole direction; as the facts of a reason."""

    def __init__(self, **kwargs: Any) -> None:  # Any: as Django's field has them
        super().__init__(required=False, choices=[WHOLE], **kwargs)
        self.viewer: Viewer | None = None

    def offer(self, viewer: Viewer) -> None:
        """What there is to choose from."""
        self.viewer = viewer
        groups = [
            ("Target roles", [(f"role:{one.pk}", one.title) for one in roles(viewer)]),
            ("Ambitions", [(f"ambition:{one.pk}", one.text) for one in ambitions(viewer)]),
            ("Goals", [(f"goal:{one.pk}", one.title) for one in choosable_goals(viewer)]),
        ]
        self.choices = [WHOLE, *((label, options) for label, options in groups if options)]

    def clean(self, value: Any) -> Any:
        """`role`, `ambition` and `goal`, of which one at most is a row."""
        said: dict[str, Any] = dict.fromkeys(_KINDS)
        kind, _, key = str(value or "").partition(":")
        if not kind:
            return said
        if kind not in _KINDS or self.viewer is None:
            raise ValidationError("Choose one of these.")
        try:
            said[kind] = find(self.viewer, _KINDS[kind], key)
        except Missing:
            raise ValidationError("It is not there any more. Choose another.") from None
        return said


def matters_to(row: Any) -> str:  # Any: a row with these three keys
    """What a row is for, as the field has it."""
    return next((f"{kind}:{key}" for kind in _KINDS if (key := getattr(row, f"{kind}_id"))), "")


class WhoField(forms.CharField):
    """Somebody by name, who may be one of the network."""

    def __init__(self, **kwargs: Any) -> None:
        names_at = cast("str", reverse_lazy("network:names"))  # worked out when it is shown
        widget = NameInput(names_at, "People of your network")
        super().__init__(max_length=200, required=False, widget=widget, **kwargs)


def the_one_called(viewer: Viewer, said: str) -> Contact | None:
    """The only one of the network of exactly that name."""
    found = list(people(viewer).filter(name_key=name_key(said))[:2]) if said.strip() else []
    return found[0] if len(found) == 1 else None
