"""Fields that several models of pay have."""

from __future__ import annotations

from collections.abc import Callable, Iterable
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


class CurrencyField(models.CharField):  # type: ignore[type-arg]
    """The code of a currency, in capitals. Which there are changes with the years, and so is not in migrations."""

    default_validators = [is_currency]

    def __init__(self, verbose_name: str = "currency", **kwargs: Any) -> None:
        super().__init__(verbose_name, **{**kwargs, "max_length": 3})

    def deconstruct(self) -> Any:
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, kwargs


class CheckedJSONField(models.JSONField):
    """JSON of which `check` says by ValidationError what it may not be; migrations, which import nothing of ours, know it as JSON."""

    def __init__(self, *args: Any, check: Callable[[Any], None] | None = None, **kwargs: Any) -> None:
        if check:
            kwargs["validators"] = [check]
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, _, args, kwargs = super().deconstruct()
        kwargs.pop("validators", None)
        return name, "django.db.models.JSONField", args, kwargs


def amount(name: str, **kwargs: Any) -> models.DecimalField[Any, Any]:
    """An amount to the cent, in the currency that its row names. Any: Django’s own options."""
    return models.DecimalField(name, max_digits=14, decimal_places=2, **kwargs)


def maybe(name: str) -> models.DecimalField[Any, Any]:
    """An amount, or a number, that need not be said."""
    return amount(name, null=True, blank=True)


def percent(name: str, **kwargs: Any) -> models.DecimalField[Any, Any]:
    """A percentage to two places."""
    return models.DecimalField(name, max_digits=6, decimal_places=2, **kwargs)
