"""A table of prices comes in: read, looked over, kept as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from metier.accounts.access import Viewer
from metier.core.errors import Refused, Where
from metier.core.value import prices
from metier.value.actions.things import add
from metier.value.models import Prices


def read_prices(data: bytes, file: str = "") -> tuple[str, prices.Prices]:
    """The text of a file, and what it says. Raises Refused with the line."""
    if len(data) > prices.MOST_BYTES:
        raise Refused("This is far more than a table of prices. Choose the file of one index.", Where(file))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data[: problem.start].count(b"\n") + 1
        raise Refused("It is not UTF-8. Save it as CSV in UTF-8.", Where(file, line)) from None
    return text, prices.read(text, file)


@transaction.atomic
def keep_prices(viewer: Viewer, facts: Mapping[str, Any], table: prices.Prices) -> Prices:
    """Keep a table; of its currency it counts from now on. Raises Refused."""
    figures = {period: str(figure) for period, figure in table.figures.items()}
    made = add(viewer, Prices, facts)
    made.figures = figures
    made.save(update_fields=["figures"])
    return made
