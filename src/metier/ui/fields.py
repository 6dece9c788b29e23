"""Form fields for what people know in their own way: partial dates, hours, days, small choices."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from django import forms
from django.core.exceptions import ValidationError
from django.forms.utils import flatatt
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from djmoney.money import Money
from moneyed import CURRENCIES

from metier.core import hours, progress, words
from metier.core.dates import PartialDate
from metier.core.errors import Refused
from metier.core.money import read_money
from metier.core.speech import read_seconds
from metier.core.spoken_dates import spoken

T = TypeVar("T")

SELECTED = " selected"


class ChoiceRow(forms.RadioSelect):
    """Up to four exclusive answers side by side."""

    template_name = "ui/widgets/choice.html"

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Which answer is wrong is said of the group: a single radio button cannot be invalid."""
        return super().get_context(
            name, value, {key: said for key, said in (attrs or {}).items() if key != "aria-invalid"}
        )


class OwnWords(forms.Textarea):
    """A text in the person's own words, set in serif."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"rows": 3, "class": "own-words", **(attrs or {})})


class ShortInput(forms.TextInput):
    """One line for a few letters."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"class": "short", "autocomplete": "off", **(attrs or {})})


class LongSelect(forms.Select):
    """A list of hundreds, such as time zones: written at once, as a template for each option takes tens of milliseconds."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        chosen = {str(one) for one in self.format_value(value)}
        options = "".join(_option(key, label, chosen) for key, label in self.choices)
        attributes = format_html('name="{}"{}', name, flatatt(self.build_attrs(self.attrs, attrs)))
        return mark_safe(f"<select {attributes}>{options}</select>")  # noqa: S308 - every text in it is escaped, here or by _option


def _option(key: Any, label: Any, chosen: set[str]) -> str:
    """An option as HTML, or a group of them: then `key` is its label and `label` its options. Any: what Django's choices hold."""
    if isinstance(label, list | tuple):
        within = "".join(_option(one[0], one[1], chosen) for one in label)
        return f'<optgroup label="{escape(key)}">{within}</optgroup>'
    return f'<option value="{escape(key)}"{SELECTED if str(key) in chosen else ""}>{escape(label)}</option>'


class DayInput(forms.DateInput):
    """The browser's own calendar; a text field where it has none."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"class": "short", **(attrs or {})}, format="%Y-%m-%d")


class DayField(forms.Field):
    """A whole day, as a `date`."""

    widget = DayInput

    def to_python(self, value: Any) -> date | None:
        if value in self.empty_values:
            return None
        if isinstance(value, date):
            return value
        try:
            found = spoken(str(value))
        except Refused:
            found = None
        if found is None or found.day is None:
            raise ValidationError(f"“{value}” is not a day. Write it as 30 April 2019.", code="invalid")
        return found.first


class PartialDateField(forms.Field):
    """A year, a month of a year or a whole day, as a `PartialDate`."""

    widget = ShortInput

    def __init__(self, **kwargs: Any) -> None:
        if not kwargs.get("help_text"):
            kwargs["help_text"] = "As much as you know: 2019, April 2019 or 30 April 2019."
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> PartialDate | None:
        if value in self.empty_values:
            return None
        if isinstance(value, PartialDate):
            return value
        return _read(spoken, value)

    def prepare_value(self, value: Any) -> Any:
        return value.words if isinstance(value, PartialDate) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return self.to_python(initial) != self.to_python(data)
        except ValidationError:
            return True


class MinutesField(forms.IntegerField):
    """How long a talk took: minutes of a day at most, or nothing."""

    def __init__(self) -> None:
        super().__init__(
            label="Minutes",
            min_value=1,
            max_value=24 * 60,
            required=False,
            widget=forms.NumberInput({"class": "short"}),
            error_messages={"invalid": "Write a number of minutes, such as 40."},
        )


class HoursField(forms.Field):
    """Effort, as minutes; written as `2`, `1.5`, `1h30`, `1:30` or `90m`."""

    widget = ShortInput

    def __init__(self, *, least: int = 0, most: int | None = None, **kwargs: Any) -> None:
        """`least` and `most` are in minutes."""
        self.least, self.most = least, most
        if not kwargs.get("help_text"):
            kwargs["help_text"] = "As 2, 1.5, 1h30 or 90m."
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> int | None:
        if value in self.empty_values:
            return None
        if isinstance(value, int):
            return value
        return _read(hours.minutes, value)

    def validate(self, value: Any) -> None:
        super().validate(value)
        if value is not None and value < self.least:
            raise ValidationError(f"Give at least {words.hours(self.least)}.", code="least")
        if value is not None and self.most is not None and value > self.most:
            raise ValidationError(f"Give at most {words.hours(self.most)}.", code="most")

    def prepare_value(self, value: Any) -> Any:
        return hours.written(value) if isinstance(value, int) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return self.to_python(initial) != self.to_python(data)
        except ValidationError:
            return True


class SecondsField(forms.CharField):
    """How long something took, in seconds; written as `2:30`, `3 min` or `150`. The clock of `_clock.html` writes into it."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=20, widget=ShortInput, **kwargs)
        self.help_text = self.help_text or "As 2:30, 3 min or 150 for seconds."

    def clean(self, value: Any) -> Any:
        said = super().clean(value)
        return _read(read_seconds, said) if said else None


class NumberField(forms.Field):
    """A figure, as a `Decimal` of two places; written as `12`, `12.5` or `1,200`."""

    widget = ShortInput

    def to_python(self, value: Any) -> Decimal | None:
        if value in self.empty_values:
            return None
        return value if isinstance(value, Decimal) else _read(progress.number, value)

    def prepare_value(self, value: Any) -> Any:
        """A nought says nothing, and is left out."""
        return (progress.figure(value) if value else "") if isinstance(value, Decimal) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return self.to_python(initial) != self.to_python(data)
        except ValidationError:
            return True


class MoneyField(forms.Field):
    """An amount, in `currency` unless another is written, as `Money`."""

    widget = ShortInput

    def __init__(self, currency: str = "GBP", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.is_explained = not kwargs.get("help_text")
        self.in_currency(currency)

    def in_currency(self, currency: str) -> None:
        """Read amounts without a currency as being in this one."""
        self.currency = currency
        if self.is_explained:
            self.help_text = f"In {currency}, unless you write another: €12,000 or CHF 9,000."

    def to_python(self, value: Any) -> Money | None:
        if isinstance(value, Money) or value in self.empty_values:
            return value or None
        return Money(*_read(lambda text: read_money(text, self.currency, CURRENCIES), value))

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, Money):
            return value
        figure = f"{value.amount:,.2f}".removesuffix(".00")
        return figure if str(value.currency) == self.currency else f"{value.currency} {figure}"

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return self.to_python(initial) != self.to_python(data)
        except ValidationError:
            return True


def _read(reader: Callable[[str], T], value: object) -> T:
    try:
        return reader(str(value))
    except Refused as problem:
        raise ValidationError(problem.sentence, code="invalid") from None
