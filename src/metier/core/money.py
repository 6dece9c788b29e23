"""Amounts of money as people write and read them. A currency is its ISO 4217 code."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from decimal import Decimal

from metier.core import words
from metier.core.dates import NO_BREAK_SPACE
from metier.core.errors import Refused

SIGNS = {
    "GBP": "£",
    "EUR": "€",
    "USD": "$",
    "JPY": "¥",
    "INR": "₹",
    "KRW": "₩",
    "ILS": "₪",
    "NGN": "₦",
    "UAH": "₴",
    "VND": "₫",
    "TRY": "₺",
}
_CODES = {sign: code for code, sign in SIGNS.items()}
_DOLLARS, _YENS = frozenset({"USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"}), frozenset({"JPY", "CNY"})
_NUMBER = r"(\d{1,3}(?:[, \u00a0\u202f']\d{3})+|\d+)(?:\.(\d{1,2}))?\s*(k|m)?"
_AMOUNT = re.compile(rf"(?:([a-z]{{3}}|[^\w\s])\s*)?{_NUMBER}(?:\s*([a-z]{{3}}|[^\w\s]))?\Z", re.IGNORECASE)
_MINUSES = frozenset("-−–")
MOST = Decimal(10**11)


def read_money(text: str, currency: str, known: Collection[str]) -> tuple[Decimal, str]:
    """Read `38000`, `38,000.50`, `38k`, `€12,000` or `CHF 9000`; `currency` when none is written. Raises Refused."""
    found = _AMOUNT.match(text.strip())
    if not found or (found[1] and found[5]):
        raise Refused(f"“{text.strip()}” is not an amount. Write 38,000 or €12,000.")
    if (found[1] or found[5] or "") in _MINUSES:
        raise Refused(f"“{text.strip()}” is less than nothing. Write an amount such as 640.")
    before, whole, cents, thousands, after = found.groups()
    code = _code(before or after or "", currency)
    if code not in known:
        raise Refused(f"“{before or after}” is not a currency. Use its three letters, such as GBP.")
    amount = (
        Decimal(re.sub(r"\D", "", whole) + "." + (cents or "0"))
        * {"": 1, "k": 1000, "m": 1_000_000}[(thousands or "").lower()]
    )
    if amount >= MOST:
        raise Refused(f"“{text.strip()}” is more than Metier can keep. Write less than {MOST:,}.")
    return amount.quantize(Decimal("0.01")), code


def money(amount: Decimal, currency: str) -> str:
    """`£38,000`, `€12,000.50`, `CHF 9,000`: cents only where there are some."""
    figure = f"{abs(amount):,.2f}".removesuffix(".00")
    minus = "−" if amount < 0 else ""
    sign = SIGNS.get(currency)
    return f"{minus}{sign}{figure}" if sign else f"{minus}{currency}{NO_BREAK_SPACE}{figure}"


def short_money(amount: Decimal, currency: str) -> str:
    """`£52.4k`, `€1.25m`, `$950`: for charts, where the table beside them says it in full."""
    for size, letter in ((Decimal(1_000_000), "m"), (Decimal(1_000), "k")):
        if abs(amount) >= size:
            said = (amount / size).quantize(Decimal("0.01" if letter == "m" else "0.1")).normalize()
            return money(Decimal(0), currency).removesuffix("0") + f"{said:f}{letter}"
    return money(amount.quantize(Decimal(1)), currency)


def put(minutes: int, amount: tuple[Decimal, str] | None) -> str:
    """What was put in: `2 h`, `£40`, `1 h and £40`."""
    said = [words.hours(minutes)] if minutes or not amount else []
    return words.listed([*said, *([money(*amount)] if amount else [])])


def totals(amounts: Iterable[tuple[Decimal, str]], first: str) -> list[tuple[Decimal, str]]:
    """A sum for each currency: `first`'s before the others, by their codes. Different currencies are never added."""
    sums: dict[str, Decimal] = {}
    for amount, currency in amounts:
        sums[currency] = sums.get(currency, Decimal(0)) + amount
    return [(sums[code], code) for code in sorted(sums, key=lambda code: (code != first, code))]


def _code(written: str, currency: str) -> str:
    if not written or (written == "$" and currency in _DOLLARS) or (written == "¥" and currency in _YENS):
        return currency
    return _CODES.get(written, written.upper())
