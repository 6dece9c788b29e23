"""Widgets that are written at once say what Django's own templates say."""

from datetime import date

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.test.html import parse_html
from django.utils.safestring import mark_safe

from metier.ui.rendering import StyledRenderer

CHOICES = [("", "None"), ("a&b", "A <b> & 'c'"), ("Group <1>", [("1", "One"), (2, 1234)])]
WIDGETS = [
    (forms.TextInput({"class": "input", "required": True, "data-x": 'a"b', "hidden": False}), "O'Neil <x>"),
    (forms.TextInput(), None),
    (forms.TextInput(), mark_safe("a &amp; b")),
    (forms.NumberInput({"min": 0, "step": 0.5}), 2.5),
    (forms.EmailInput(), "a@example.org"),
    (forms.URLInput(), "https://example.org/?a=1&b=2"),
    (forms.PasswordInput(), "kept"),
    (forms.HiddenInput(), 7),
    (forms.DateInput({"type": "date"}, format="%Y-%m-%d"), date(2026, 10, 1)),
    (forms.TimeInput(), "09:30"),
    (forms.CheckboxInput({"id": "c"}), True),
    (forms.FileInput({"accept": ".csv"}), None),
    (forms.Textarea({"rows": 2}), "</textarea> & more\n"),
    (forms.Textarea(), None),
    (forms.Select({"class": "input"}, choices=CHOICES), "a&b"),
    (forms.SelectMultiple(choices=CHOICES), ["1", "a&b"]),
]


@pytest.mark.parametrize(("widget", "value"), WIDGETS)
def test_a_widget_is_the_same_as_by_djangos_template(widget, value):
    ours, djangos = (
        widget.render("name", value, {"id": "id_name"}, one()) for one in (StyledRenderer, DjangoTemplates)
    )
    assert parse_html(ours) == parse_html(djangos)
    assert ours.count("\n") <= djangos.count("\n")
