"""How old what was published is, as far as its release says."""

from __future__ import annotations

import re
from datetime import date

from metier.core import words
from metier.core.dates import MONTHS

OLD = 24
_NUMBERS = {name: at for at, name in enumerate(MONTHS, start=1)}
_SAID = re.compile(rf"(?:({'|'.join(MONTHS)}) )?((?:19|20)\d\d)")


def months_old(released: str, today: date) -> int | None:
    """Whole months since `May 2025` or `2025`, whose end is taken; None where no year is said."""
    found = _SAID.search(released)
    if not found:
        return None
    month = _NUMBERS[found[1]] if found[1] else 12
    return max((today.year - int(found[2])) * 12 + today.month - month, 0)


def age(released: str, today: date) -> str:
    """`17 months old`, `6 years old`; nothing where it is not known, or younger than a year."""
    months = months_old(released, today)
    if months is None or months < 12:
        return ""
    return f"{words.count(months, 'month')} old" if months < OLD else f"{words.count(months // 12, 'year')} old"
