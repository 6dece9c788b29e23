"""How what is known of a posting is said."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from metier.core import words
from metier.core.money import money
from metier.core.postings.found import FoundPosting
from metier.postings.models import Posting

PER = {"year": "a year", "month": "a month", "week": "a week", "day": "a day", "hour": "an hour"}
_REMOTE = {"remote": "remote", "hybrid": "partly remote", "on-site": "on site"}


def pay_of(posting: Posting | FoundPosting) -> str:
    """`£60,000 to £75,000 a year`; else what it says in words."""
    low, high, currency = posting.pay_from, posting.pay_to, posting.pay_currency
    amounts = [_amount(one, currency) for one in dict.fromkeys((low, high)) if one is not None]
    if not amounts:
        return posting.pay_words
    return " ".join(part for part in (" to ".join(amounts), PER.get(posting.pay_per, "")) if part)


def place_of(posting: Posting | FoundPosting) -> str:
    """`Leeds, partly remote`."""
    remote = _REMOTE.get(posting.remote, "")
    if posting.remote and posting.remote.removesuffix("-site") in posting.place.lower():
        remote = ""
    said = ", ".join(part for part in (posting.place, remote) if part)
    return said[:1].upper() + said[1:]


def days_left(valid_until: date | None, today: date) -> str:
    """`12 days left`, `closes today`, `closed 3 days ago`."""
    if valid_until is None:
        return ""
    left = (valid_until - today).days
    if left < 0:
        return f"closed {words.count(-left, 'day')} ago"
    return f"{words.count(left, 'day')} left" if left else "closes today"


def _amount(amount: Decimal, currency: str) -> str:
    return money(amount, currency) if currency else f"{amount:,.2f}".removesuffix(".00")
