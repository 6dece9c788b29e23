"""Pay history: what was agreed from a day on, and equity that vests."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from metier.accounts.fields import PartialDateField
from metier.accounts.models import Owned
from metier.core.dates import PartialDate
from metier.core.value.terms import Terms
from metier.core.value.vesting import Grant
from metier.record.models import Position
from metier.value.choices import Per
from metier.value.models.fields import CurrencyField, amount, maybe, percent


class TermsFacts(models.Model):
    """What is agreed, all of it in one currency; `base` is for what `per` says, the other amounts for a year."""

    currency = CurrencyField()
    base = amount("base pay")
    per = models.CharField("for", max_length=5, choices=Per, default=Per.YEAR)
    hours = models.DecimalField("hours a week", max_digits=5, decimal_places=2, null=True, blank=True)
    days = models.DecimalField("days a year", max_digits=5, decimal_places=1, null=True, blank=True)
    bonus = maybe("bonus a year")
    bonus_percent = percent("bonus in per cent of base", null=True, blank=True)
    pension = maybe("employer’s pension a year")
    pension_percent = percent("employer’s pension in per cent of base", null=True, blank=True)
    benefits = maybe("benefits a year")

    class Meta:
        abstract = True

    @property
    def terms(self) -> Terms:
        """As the arithmetic takes them."""
        return Terms(
            self.currency,
            self.base,
            self.per,
            self.hours,
            self.days,
            self.bonus,
            self.bonus_percent,
            self.pension,
            self.pension_percent,
            self.benefits,
        )


class Pay(TermsFacts, Owned):
    """Pay from a day on: until the next of the same position, its own end, or the end of the position."""

    position = models.ForeignKey(
        Position, on_delete=models.SET_NULL, null=True, blank=True, related_name="pay", verbose_name="position"
    )
    starts = PartialDateField("from")
    ends = PartialDateField("until", blank=True)
    why = models.CharField("why it changed", max_length=200, blank=True)
    benefits_are = models.CharField("what the benefits are", max_length=300, blank=True)

    class Meta:
        verbose_name = "pay"
        ordering = ["-starts", "-created_at", "-id"]
        indexes = [models.Index(fields=["career", "starts"], name="pay_career_starts")]
        constraints = [models.CheckConstraint(condition=Q(base__gte=0), name="pay_base_not_negative")]

    def __str__(self) -> str:
        return f"Pay from {self.since.words}"

    @property
    def since(self) -> PartialDate:
        """From when; every entry has it."""
        said: PartialDate | None = self.starts
        assert said is not None  # noqa: S101 - actions let none be without
        return said

    @property
    def position_there(self) -> Position | None:
        """Its position, unless that is in the trash."""
        return self.position if self.position and self.position.trashed_at is None else None


class Equity(Owned):
    """Shares, options or units that vest over months; `worth` is of all of it, as its owner judges it."""

    position = models.ForeignKey(
        Position, on_delete=models.SET_NULL, null=True, blank=True, related_name="equity", verbose_name="position"
    )
    what = models.CharField("what", max_length=200)
    granted_on = models.DateField("granted on")
    currency = CurrencyField()
    worth = amount("what all of it is worth")
    months = models.PositiveSmallIntegerField("vests over, in months", default=48)
    every = models.PositiveSmallIntegerField("a part every so many months", default=1)
    cliff = models.PositiveSmallIntegerField("nothing before so many months", default=12)
    left_on = models.DateField("you left on", null=True, blank=True)
    note = models.CharField("how you judge its worth", max_length=300, blank=True)

    class Meta:
        verbose_name = "equity"
        verbose_name_plural = "equity"
        ordering = ["-granted_on", "-created_at", "-id"]
        indexes = [models.Index(fields=["career", "granted_on"], name="equity_career_granted")]
        constraints = [models.CheckConstraint(condition=Q(months__gte=1, every__gte=1), name="equity_vests_in_steps")]

    def __str__(self) -> str:
        return self.what

    @property
    def grant(self) -> Grant:
        """As the arithmetic takes it."""
        return Grant(self.worth, self.granted_on, self.months, self.every, self.cliff, self.left_on)
