"""Fields that several models of pay have."""

from __future__ import annotations

from typing import Any

from django.db import models


def amount(name: str, **kwargs: Any) -> models.DecimalField[Any, Any]:
    """An amount to the cent, in the currency that its row names. Any: Django’s own options."""
    return models.DecimalField(name, max_digits=14, decimal_places=2, **kwargs)


def maybe(name: str) -> models.DecimalField[Any, Any]:
    """An amount, or a number, that need not be said."""
    return amount(name, null=True, blank=True)


def percent(name: str, **kwargs: Any) -> models.DecimalField[Any, Any]:
    """A percentage to two places."""
    return models.DecimalField(name, max_digits=6, decimal_places=2, **kwargs)
