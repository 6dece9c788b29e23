"""Fields that several models of pay have."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from moneyed import CURRENCIES


def is_currency(said: str) -> None:
    """Raises ValidationError unless it is the code of a currency."""
    if said not in CURRENCIES:
        raise ValidationError("not a currency")


def are_texts(said: Iterable[object]) -> None:
    """Raises ValidationError unless all of them are texts."""
    if not all(isinstance(one, str) for one in said):
        raise ValidationError("not texts")


def currency_code(name: str = "currency") -> models.CharField[Any, Any]:
    """The code of a currency, in capitals. Any: Django’s own."""
    return models.CharField(name, max_length=3, validators=[is_currency])


def amount(name: str, **kwargs: Any) -> models.DecimalField[Any, Any]:
    """An amount to the cent, in the currency that its row names. Any: Django’s own options."""
    return models.DecimalField(name, max_digits=14, decimal_places=2, **kwargs)


def maybe(name: str) -> models.DecimalField[Any, Any]:
    """An amount, or a number, that need not be said."""
    return amount(name, null=True, blank=True)


def percent(name: str, **kwargs: Any) -> models.DecimalField[Any, Any]:
    """A percentage to two places."""
    return models.DecimalField(name, max_digits=6, decimal_places=2, **kwargs)
