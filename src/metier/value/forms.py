"""What people fill in about pay. Amounts are in the currency that is written beside the first; none is bound to a row."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from djmoney.money import Money

from metier.accounts.access import Viewer, visible
from metier.accounts.models import Owned
from metier.core.errors import Refused
from metier.record.models import Position
from metier.ui.forms import ChoiceRow, DayField, MoneyField, NumberField, PartialDateField, StyledForm
from metier.value import models
from metier.value.choices import OfferState, Per, PointKind
from metier.value.library import area_said, occupation_said

_SHORT = {"class": "short"}


class ThingForm(StyledForm):
    """A form of one kind of thing. Of the amounts named in `amounts`, the first says the currency of all.

    An amount without a currency is in `currency`, else in the career's. Any: what a request sends.
    """

    amounts: tuple[str, ...] = ()

    def __init__(self, viewer: Viewer, data: Any = None, *, initial: Any = None, currency: str = "") -> None:
        super().__init__(data, initial=initial)
        self.viewer = viewer
        for name in self.amounts:
            field = self.fields[name]
            assert isinstance(field, MoneyField)  # noqa: S101 - those are
            field.in_currency(currency or viewer.career.currency)
        for name, rows in self._choices(viewer).items():
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - those are
            field.queryset = rows

    def _choices(self, viewer: Viewer) -> dict[str, QuerySet[Any]]:
        found: dict[str, QuerySet[Any]] = {
            "position": visible(viewer, Position),
            "market": visible(viewer, models.Market),
        }
        return {name: rows for name, rows in found.items() if name in self.fields}

    @classmethod
    def of(cls, viewer: Viewer, row: Owned, data: Any = None) -> ThingForm:
        """Filled in with what a row says."""
        said = {name: getattr(row, name) for name in cls.base_fields}
        currency = getattr(row, "currency", "")
        money = {
            name: Money(said[name], currency) if said.get(name) is not None and currency else said[name]
            for name in cls.amounts
        }
        return cls(viewer, data, initial=said | money, currency=currency)

    def clean(self) -> Any:
        cleaned = super().clean() or self.cleaned_data
        currencies = {name: str(cleaned[name].currency) for name in self.amounts if cleaned.get(name) is not None}
        first = next(iter(currencies.values()), "")
        for name, currency in currencies.items():
            if currency != first:
                self.add_error(
                    name, f"Write it in {first}, as the first amount is. Two currencies are never added up unsaid."
                )
        return cleaned

    def facts(self) -> dict[str, Any]:
        """What the actions take."""
        said = {name: value for name, value in self.cleaned_data.items() if name in self.base_fields}
        if not self.amounts:
            return said
        given = [said[name] for name in self.amounts if said.get(name) is not None]
        currency = str(given[0].currency) if given else self.viewer.career.currency
        plain = {name: said[name].amount if said.get(name) is not None else None for name in self.amounts}
        return said | plain | {"currency": currency}


def _money(label: str, *, required: bool = False, help_text: str = "") -> MoneyField:
    return MoneyField("GBP", label=label, required=required, help_text=help_text)


def _number(label: str, help_text: str = "") -> NumberField:
    return NumberField(label=label, required=False, help_text=help_text)


def _whole(label: str, initial: int, help_text: str = "") -> forms.IntegerField:
    return forms.IntegerField(
        label=label, initial=initial, min_value=0, max_value=600, widget=forms.NumberInput(_SHORT), help_text=help_text
    )


def _line(label: str, most: int, *, required: bool = False, help_text: str = "") -> forms.CharField:
    return forms.CharField(label=label, max_length=most, required=required, help_text=help_text)


def _text(label: str, help_text: str = "") -> forms.CharField:
    return forms.CharField(
        label=label, required=False, max_length=2_000, widget=forms.Textarea({"rows": 2}), help_text=help_text
    )


class _PerFields(StyledForm):
    """For how long an amount is, and how much of that there is in a year."""

    per = forms.ChoiceField(label="For", choices=Per.choices, initial=Per.YEAR)
    hours = _number("Hours a week", "Needed for pay by the hour. Under 35, markets are held against a whole week.")
    days = _number("Days a year", "Needed for pay by the day.")


class _TermsFields(_PerFields):
    base = _money("Base pay", required=True)
    bonus = _money("Bonus a year")
    bonus_percent = _number("Or bonus, in per cent of base")
    pension = _money("Employer’s pension a year")
    pension_percent = _number("Or pension, in per cent of base")
    benefits = _money("Benefits a year", help_text="What they are worth to you: a car, insurance, meals.")


_TERMS = ("base", "bonus", "pension", "benefits")


class PayForm(ThingForm, _TermsFields):
    amounts = _TERMS
    position = forms.ModelChoiceField(Position.objects.none(), label="Position", required=False, empty_label="None")
    starts = PartialDateField(label="From")
    ends = PartialDateField(
        label="Until", required=False, help_text="Only where it ended without another pay after it in this position."
    )
    why = _line("Why it changed", 200, help_text="Promoted, general rise, new employer.")
    benefits_are = _line("What the benefits are", 300)
    field_order = ["starts", "position", "base", "per", "why", "hours", "days", "bonus", "bonus_percent", "pension", "pension_percent", "benefits", "benefits_are", "ends"]  # fmt: skip


class EquityForm(ThingForm):
    amounts = ("worth",)
    what = _line("What", 200, required=True, help_text="RSUs of 2026, options.")
    position = forms.ModelChoiceField(Position.objects.none(), label="Position", required=False, empty_label="None")
    granted_on = DayField(label="Granted on")
    worth = _money("What all of it is worth", required=True)
    note = _line("How you judge its worth", 300)
    months = _whole("Vests over, in months", 48)
    every = _whole("A part every so many months", 1)
    cliff = _whole("Nothing before so many months", 12, "0 for no cliff.")
    left_on = DayField(
        label="You left on",
        required=False,
        help_text="What had not vested then is lost. Empty: the end of the position.",
    )


class MarketForm(ThingForm):
    name = _line("What it is called", 200, required=True, help_text="The work and where: Senior data analyst, Leeds.")
    occupation = _line("Occupation in the library", 200, help_text="A title or a code. Empty: only what you gather.")
    area = _line(
        "Area of the United States", 100, help_text="A state or a metropolitan area, for its wages. Empty: all of it."
    )
    is_mine = forms.BooleanField(label="This is the work I do now", required=False, initial=True)

    def clean_occupation(self) -> str:
        return _read(occupation_said, self.cleaned_data["occupation"])

    def clean_area(self) -> str:
        return _read(area_said, self.cleaned_data["area"])


class PointForm(ThingForm, _PerFields):
    amounts = ("low", "high")
    market = forms.ModelChoiceField(models.Market.objects.none(), label="Market", empty_label=None)
    kind = forms.ChoiceField(label="Where it comes from", choices=PointKind.choices, initial=PointKind.ADVERT)
    what = _line("For what work", 200)
    who = _line("Who pays, or who said it", 200)
    low = _money("Pay, or pay from", required=True)
    high = _money("Pay to")
    known_on = DayField(label="Known on")
    note = _line("Note", 300)
    field_order = ["market", "kind", "what", "who", "low", "high", "per", "hours", "days", "known_on", "note"]


class OfferForm(ThingForm, _TermsFields):
    amounts = (*_TERMS, "once", "equity")
    name = _line("Who offers what", 200, required=True, help_text="Wharfe Water, senior analytics engineer.")
    state = forms.ChoiceField(
        label="How firm it is", choices=OfferState.choices, widget=ChoiceRow, initial=OfferState.SAID
    )
    starts = DayField(label="It would begin on", required=False)
    once = _money("Paid once, at the beginning")
    equity = _money("Equity, all of it")
    equity_months = _whole("Vests over, in months", 48)
    equity_every = _whole("A part every so many months", 12)
    equity_cliff = _whole("Nothing before so many months", 12)
    growth = _number("Grows by, in per cent a year", "Your guess; nothing where you have none.")
    note = _line("Note", 300)
    field_order = ["name", "state", "base", "per", "hours", "days", "bonus", "bonus_percent", "pension", "pension_percent", "benefits", "once", "equity", "equity_months", "equity_every", "equity_cliff", "growth", "starts", "note"]  # fmt: skip

    def facts(self) -> dict[str, Any]:
        said = super().facts()
        return said | {"growth": said["growth"] or 0}


class RateForm(ThingForm):
    currency = forms.CharField(label="One of", max_length=3, widget=forms.TextInput(_SHORT), help_text="Such as USD.")
    rate = forms.DecimalField(
        label="Is worth", max_digits=20, decimal_places=8, widget=forms.TextInput(_SHORT), help_text="Such as 0.78."
    )
    into = forms.CharField(label="Of", max_length=3, widget=forms.TextInput(_SHORT))
    known_on = DayField(label="Known on")
    source = _line("Where it comes from", 200)


class NegotiationForm(ThingForm):
    amounts = ("anchor", "target", "walk_away")
    what_for = _line("For what", 200, help_text="The regrading panel in November.")
    market = forms.ModelChoiceField(
        models.Market.objects.none(), label="Market", required=False, empty_label="That of my work"
    )
    anchor = _money("Open at", required=True)
    anchor_why = _text("Why you can open there")
    target = _money("Target", required=True)
    target_why = _text("Why that is the target")
    walk_away = _money("Walk away below", required=True)
    walk_away_why = _text("What you do then")


class PricesForm(ThingForm):
    name = _line("What it is called", 200, required=True, help_text="Consumer prices index.")
    source = _line("Who publishes it", 300)
    currency = forms.CharField(label="Prices in", max_length=3, widget=forms.TextInput(_SHORT))


class BringForm(StyledForm):
    """A table of prices: a file, or what was pasted."""

    file = forms.FileField(
        label="The file",
        required=False,
        help_text="CSV. The first column is a month, quarter or year, the second its figure; what stands above is left out.",
    )
    text = forms.CharField(label="Or paste the table", widget=forms.Textarea({"rows": 6}), required=False, strip=False)


class AssumptionsForm(ThingForm):
    amounts = ("saved", "a_month")
    saved = _money("Saved by now", help_text="For your life goals together.")
    a_month = _money("Put aside each month")
    of_raise = _number("Of a raise you put aside, in per cent")
    pay_growth = _number("Pay grows by, in per cent a year")
    cost_growth = _number("Costs grow by, in per cent a year")
    tax = _number(
        "Tax on what is paid out, in per cent", "One flat rate, for offers and raises. Empty: nothing is taken."
    )
    years = forms.IntegerField(
        label="Years that offers are held side by side", min_value=1, max_value=10, widget=forms.NumberInput(_SHORT)
    )


FORMS: dict[str, type[ThingForm]] = {
    "pay": PayForm,
    "equity": EquityForm,
    "market": MarketForm,
    "point": PointForm,
    "offer": OfferForm,
    "rate": RateForm,
    "negotiation": NegotiationForm,
    "prices": PricesForm,
}


def _read(reader: Any, said: str) -> str:  # Any: a reader of the library
    try:
        return str(reader(said))
    except Refused as problem:
        raise ValidationError(problem.sentence) from None
