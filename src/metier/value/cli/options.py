"""What commands of pay share: amounts, percentages, terms."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.accounts.models import Owned

PERS = ("year", "month", "week", "day", "hour")
F = TypeVar("F", bound=Callable[..., Any])  # a command takes whatever its options give


def terms_options(command: F) -> F:
    """Everything that is agreed beside the base pay."""
    options = (
        click.option("--per", type=click.Choice(PERS), help="What the amount is for; a year when not given."),
        click.option("--hours", help="Hours a week; needed for pay by the hour."),
        click.option("--days", help="Days a year; needed for pay by the day."),
        click.option("--bonus", help="A year: 2,600, or 5% of base."),
        click.option("--pension", help="What the employer adds in a year: 4,200, or 8% of base."),
        click.option("--benefits", help="What they are worth to you in a year."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def amount(viewer: Viewer, text: str, field: str) -> tuple[Decimal, str]:
    """An amount and its currency, the career's where none is written. Raises Refused."""
    from moneyed import CURRENCIES

    from metier.core.errors import Refused, Where
    from metier.core.money import read_money

    try:
        return read_money(text, viewer.career.currency, CURRENCIES)
    except Refused as problem:
        raise Refused(problem.sentence, Where(field=field)) from None


def number(text: str) -> Decimal:
    """A figure such as 37.5. Raises Refused."""
    from metier.core.progress import number as read

    return read(text)


def terms(viewer: Viewer, base: str | None, said: dict[str, Any], currency: str = "") -> dict[str, Any]:
    """The facts of terms from what was typed; what was not stays out. All amounts are in the currency of the first, or in this one. Raises Refused."""
    facts: dict[str, Any] = {"per": said["per"]} if said.get("per") else {}
    if base is not None:
        facts["base"], currency = amount(viewer, base, "base")
        facts["currency"] = currency
    for name in ("hours", "days"):
        if said.get(name):
            facts[name] = number(said[name])
    for name in ("bonus", "pension"):
        if said.get(name):
            facts |= share(viewer, said[name], name, currency)
    if said.get("benefits"):
        facts["benefits"] = same(viewer, said["benefits"], "benefits", currency)
    return facts


def share(viewer: Viewer, text: str, name: str, currency: str) -> dict[str, Any]:
    """`5%` of base, or an amount; the one takes the place of the other."""
    if text.strip().endswith("%"):
        return {f"{name}_percent": number(text.strip().removesuffix("%")), name: None}
    return {name: same(viewer, text, name, currency), f"{name}_percent": None}


def same(viewer: Viewer, text: str, name: str, currency: str) -> Decimal:
    """An amount in a currency that was said before. Raises Refused when it names another."""
    from moneyed import CURRENCIES

    from metier.core.errors import Refused, Where
    from metier.core.money import read_money

    found, written = read_money(text, currency or viewer.career.currency, CURRENCIES)
    if currency and written != currency:
        raise Refused(
            f"Write the {name} in {currency}, as the first amount is. Two currencies are never added up unsaid.",
            Where(field=name),
        )
    return found


def data_of(row: Owned) -> dict[str, Any]:
    """What was added one by one, as JSON knows it: the facts that a person fills in."""
    from metier.value.kinds import BY_MODEL

    return {"id": row.pk} | {name: getattr(row, name) for name in BY_MODEL[type(row)].facts}


def money_data(value: Decimal | None, currency: str) -> dict[str, str] | None:
    """An amount as JSON knows it."""
    return None if value is None else {"amount": str(value), "currency": currency}
