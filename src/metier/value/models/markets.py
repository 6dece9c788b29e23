"""Markets that one’s pay is held against, and the points that were gathered for them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from metier.accounts.models import Owned
from metier.value.choices import Per, PointKind
from metier.value.models.fields import CurrencyField, amount, maybe


class Market(Owned):
    """Work of a kind in a place: an occupation of the library in one of its areas, gathered points, or both. `is_mine` is what its owner does now."""

    name = models.CharField("what it is called", max_length=200)
    occupation = models.CharField("occupation in the library", max_length=20, blank=True)
    area = models.CharField("area in the library", max_length=10, blank=True)
    is_mine = models.BooleanField("this is the work I do now", default=True)

    class Meta:
        verbose_name = "market"
        ordering = ["-is_mine", "created_at", "id"]
        indexes = [models.Index(fields=["career", "created_at"], name="market_career_created")]
        constraints = [models.CheckConstraint(condition=~Q(name=""), name="market_is_called_something")]

    def __str__(self) -> str:
        return self.name


class Point(Owned):
    """What somebody pays or is paid for it: an amount, or from one to another (`high`), known on a day."""

    market = models.ForeignKey(Market, on_delete=models.CASCADE, related_name="points", verbose_name="market")
    kind = models.CharField("where it comes from", max_length=10, choices=PointKind, default=PointKind.ADVERT)
    what = models.CharField("for what work", max_length=200, blank=True)
    who = models.CharField("who pays, or who said it", max_length=200, blank=True)
    currency = CurrencyField()
    low = amount("pay, or pay from")
    high = maybe("pay to")
    per = models.CharField("for", max_length=5, choices=Per, default=Per.YEAR)
    hours = models.DecimalField("hours a week", max_digits=5, decimal_places=2, null=True, blank=True)
    days = models.DecimalField("days a year", max_digits=5, decimal_places=1, null=True, blank=True)
    known_on = models.DateField("known on")
    note = models.CharField("note", max_length=300, blank=True)

    class Meta:
        verbose_name = "point"
        ordering = ["-known_on", "-created_at", "-id"]
        indexes = [
            models.Index(fields=["career", "market"], name="point_career_market"),
            models.Index(fields=["career", "-known_on"], name="point_career_known"),
        ]

    def __str__(self) -> str:
        return ", ".join(part for part in (self.what or self.get_kind_display(), self.who) if part)
