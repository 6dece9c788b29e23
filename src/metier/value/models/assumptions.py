"""What is taken for granted: prices, rates between currencies, tax, growth, what is put aside."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from metier.accounts.models import Owned
from metier.core.value import prices
from metier.core.words import full_date
from metier.value.models.fields import CheckedJSONField, CurrencyField, amount, percent


def are_figures(said: Mapping[str, object]) -> None:
    """Raises ValidationError unless it is what is kept of a table of prices."""
    if not prices.are_kept(said):
        raise ValidationError("not the figures of an index")


class Prices(Owned):
    """A consumer price index of a currency, as its owner brought it. `figures` are by period; the newest of a currency counts."""

    name = models.CharField("what it is called", max_length=200)
    source = models.CharField("who publishes it", max_length=300, blank=True)
    currency = CurrencyField()
    figures = CheckedJSONField(default=dict, editable=False, check=are_figures)

    class Meta:
        verbose_name = "table of prices"
        verbose_name_plural = "tables of prices"
        ordering = ["-created_at", "-id"]
        indexes = [models.Index(fields=["career", "-created_at"], name="prices_career_created")]

    def __str__(self) -> str:
        return self.name

    @property
    def table(self) -> prices.Prices:
        """As the arithmetic takes it."""
        return prices.Prices({period: Decimal(figure) for period, figure in self.figures.items()})


class Rate(Owned):
    """How many of `into` one of `currency` is worth, as its owner gave it."""

    currency = CurrencyField("one of")
    into = CurrencyField("is so many of")
    rate = models.DecimalField("rate", max_digits=20, decimal_places=8)
    known_on = models.DateField("known on")
    source = models.CharField("where it comes from", max_length=200, blank=True)

    class Meta:
        verbose_name = "rate"
        ordering = ["-known_on", "-created_at", "-id"]
        indexes = [models.Index(fields=["career", "-known_on"], name="rate_career_known")]
        constraints = [models.CheckConstraint(condition=Q(rate__gt=0), name="rate_is_above_nothing")]

    def __str__(self) -> str:
        return f"1 {self.currency} is {self.rate.normalize():f} {self.into}"

    @property
    def dated(self) -> str:
        """`1 USD is 0.78 GBP, 30 November 2026`, as it is stated wherever it was used."""
        return f"{self}, {full_date(self.known_on)}"


class Assumptions(Owned):
    """One for each career: what is put aside, how pay and costs grow, and the rate of tax, which is taken only where it is given."""

    currency = CurrencyField()
    saved = amount("saved by now", default=Decimal(0))
    a_month = amount("put aside each month", default=Decimal(0))
    of_raise = percent("of a raise you put aside, in per cent", default=Decimal(50))
    pay_growth = percent("pay grows by, in per cent a year", default=Decimal(0))
    cost_growth = percent("costs grow by, in per cent a year", default=Decimal(0))
    tax = percent("tax on what is paid out, in per cent", null=True, blank=True)
    years = models.PositiveSmallIntegerField("years that offers are held side by side", default=3)

    class Meta:
        verbose_name = "assumptions"
        verbose_name_plural = "assumptions"
        ordering = ["created_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["career"], condition=Q(trashed_at=None), name="assumptions_one_per_career"),
            models.CheckConstraint(condition=Q(years__gte=1, years__lte=10), name="assumptions_years_1_to_10"),
        ]

    def __str__(self) -> str:
        return "What is taken for granted"
