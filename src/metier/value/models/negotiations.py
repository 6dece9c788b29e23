"""What is asked and what is offered."""

from __future__ import annotations

from decimal import Decimal

from django.db import models

from metier.accounts.models import Owned
from metier.record.models import Win
from metier.value.choices import OfferState
from metier.value.models.fields import CheckedJSONField, CurrencyField, amount, are_texts, maybe, percent
from metier.value.models.markets import Market
from metier.value.models.pay import TermsFacts


class Negotiation(Owned):
    """To open with, to aim for, and below which to say no: base pay a year, each with its reason. `sheet` are the lines that were ticked for paper."""

    what_for = models.CharField("for what", max_length=200, blank=True)
    market = models.ForeignKey(
        Market, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="market"
    )
    currency = CurrencyField()
    anchor = amount("open at")
    target = amount("target")
    walk_away = amount("walk away below")
    anchor_why = models.TextField("why you can open there", blank=True)
    target_why = models.TextField("why that is the target", blank=True)
    walk_away_why = models.TextField("what you do then", blank=True)
    sheet = CheckedJSONField(default=list, blank=True, editable=False, check=are_texts)

    class Meta:
        verbose_name = "negotiation"
        ordering = ["-created_at", "-id"]
        indexes = [models.Index(fields=["career", "-created_at"], name="negotiation_career_created")]

    def __str__(self) -> str:
        return self.what_for or "What to ask"


class NegotiationWin(Owned):
    """A win that holds a negotiation up."""

    negotiation = models.ForeignKey(Negotiation, on_delete=models.CASCADE, related_name="wins")
    win = models.ForeignKey(Win, on_delete=models.CASCADE, related_name="+")

    class Meta:
        verbose_name = "win of a negotiation"
        ordering = ["created_at", "id"]
        indexes = [models.Index(fields=["career", "negotiation"], name="negotiation_win_negotiation")]
        constraints = [models.UniqueConstraint(fields=["negotiation", "win"], name="negotiation_win_once")]

    def __str__(self) -> str:
        return str(self.win)


class Offer(TermsFacts, Owned):
    """Terms that somebody offers, or that are hoped for. `once` is paid in the first year; equity is all that is granted, vesting over its months."""

    name = models.CharField("who offers what", max_length=200)
    state = models.CharField("how firm it is", max_length=10, choices=OfferState, default=OfferState.SAID)
    starts = models.DateField("it would begin on", null=True, blank=True)
    once = maybe("paid once, at the beginning")
    equity = maybe("equity, all of it")
    equity_months = models.PositiveSmallIntegerField("vests over, in months", default=48)
    equity_every = models.PositiveSmallIntegerField("a part every so many months", default=12)
    equity_cliff = models.PositiveSmallIntegerField("nothing before so many months", default=12)
    growth = percent("grows by, in per cent a year", default=Decimal(0))
    note = models.CharField("note", max_length=300, blank=True)

    class Meta:
        verbose_name = "offer"
        ordering = ["created_at", "id"]
        indexes = [models.Index(fields=["career", "created_at"], name="offer_career_created")]

    def __str__(self) -> str:
        return self.name
