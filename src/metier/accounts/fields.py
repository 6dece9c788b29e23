"""Model fields that every area can use. Migrations see the fields of Django and django-money, never ours."""

from typing import TYPE_CHECKING, Any

from django.db import models
from djmoney.models.fields import MoneyField as AnyMoneyField
from djmoney.money import Money

from metier.core.dates import PartialDate


class PartialDateField(models.CharField):  # type: ignore[type-arg]
    """A PartialDate or None, stored as its ISO text so that rows sort by it."""

    if TYPE_CHECKING:
        _pyi_private_set_type: PartialDate | None  # type: ignore[assignment]
        _pyi_private_get_type: PartialDate | None  # type: ignore[assignment]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.update(max_length=10, null=True)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, kwargs

    def from_db_value(self, value: str | None, *_: object) -> PartialDate | None:
        return PartialDate.parse(value) if value else None

    def to_python(self, value: Any) -> PartialDate | None:
        if isinstance(value, PartialDate) or value is None:
            return value
        return PartialDate.parse(value) if value else None

    def get_prep_value(self, value: Any) -> str | None:
        return str(value) if value else None

    def run_validators(self, value: Any) -> None:
        super().run_validators(self.get_prep_value(value))

    def value_to_string(self, obj: models.Model) -> str:
        value = self.value_from_object(obj)
        return str(value) if value else ""

    def formfield(self, **kwargs: Any) -> Any:
        from metier.ui.forms import PartialDateField as FormField

        said = {"required": not self.blank, "label": self.verbose_name.capitalize(), "help_text": self.help_text}
        return FormField(
            **(said | {name: value for name, value in kwargs.items() if name not in {"form_class", "max_length"}})
        )


class MoneyField(AnyMoneyField):
    """An amount to the cent and its ISO currency. The list of currencies is checked by forms, and so is not in migrations."""

    if TYPE_CHECKING:
        _pyi_private_set_type: Money | None  # type: ignore[assignment]
        _pyi_private_get_type: Money | None  # type: ignore[assignment]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.update(max_digits=14, decimal_places=2)
        kwargs.setdefault("default_currency", "GBP")
        kwargs.setdefault("currency_choices", ())
        super().__init__(*args, **kwargs)  # type: ignore[no-untyped-call]

    def deconstruct(self) -> Any:
        name, _, args, kwargs = super().deconstruct()  # type: ignore[no-untyped-call]
        return name, "djmoney.models.fields.MoneyField", args, kwargs
