"""Figures of progress as people write them: the number a target begins with, and where it is counted from."""

from __future__ import annotations

import re
from decimal import Decimal

from metier.core.errors import Refused

MOST = Decimal(10**11)
_FIGURE = re.compile(
    r"""\s*(?P<minus>[-−])?\s*(?P<sign>[£$€¥₹₩₪₦₴₫₺])?\s*
    (?P<whole>[0-9]{1,3}(?:[, \u00a0\u202f'][0-9]{3})+(?![0-9])|[0-9]+)
    (?:[.,](?P<part>[0-9]+))?
    (?:(?P<many>[km])(?![^\W\d_]))?""",
    re.VERBOSE | re.IGNORECASE,
)

_GOES_ON = re.compile(r"\s*[-−]?[0-9]+(?:[.,][0-9]+)?(?:e[-+]?[0-9]|\.[0-9]+\.)", re.IGNORECASE)
"""A figure that goes on after its number, as 1e3 and 1.2.3 do: part of it would be another figure."""


def number_in(text: str) -> Decimal | None:
    """The number that a text begins with: 40 for `40 models`, 38000 for `£38k a year`; None where it begins with none.

    Two places are kept. `k` is thousands; `m` is millions only after the sign of a currency, as 5m may be metres.
    """
    found = _FIGURE.match(text)
    if found is None:
        return None
    many = (found["many"] or "").lower()
    times = 1000 if many == "k" else 1_000_000 if many == "m" and found["sign"] else 1
    value = Decimal(f"{re.sub(r'[^0-9]', '', found['whole'])}.{(found['part'] or '0')[:6]}") * times
    if value >= MOST:
        return None
    return (-value if found["minus"] else value).quantize(Decimal("0.01"))


def number(text: str) -> Decimal:
    """A figure that was asked for. Raises Refused."""
    found = None if _GOES_ON.match(text) else number_in(text)
    if found is None:
        raise Refused(f"“{text.strip()}” is not a number. Write 12, 12.5 or 1,200.")
    return found


def figure(value: Decimal) -> str:
    """`1,200`, `12.5`, `−3`: no noughts after the point that say nothing."""
    said = f"{abs(value):,.2f}"
    whole, _, part = said.partition(".")
    part = part.rstrip("0")
    return ("−" if value < 0 else "") + (f"{whole}.{part}" if part else whole)
