"""Effort as people write it, in minutes."""

import re

from metier.core.errors import Refused

MOST_MINUTES = 100_000 * 60
_UNITS = r"h|hr|hrs|hour|hours"
_MINUTES = r"m|min|mins|minute|minutes"
_DECIMAL = re.compile(rf"(\d{{1,7}}(?:[.,]\d{{1,4}})?)(?:{_UNITS})?\Z")
_CLOCK = re.compile(rf"(\d{{1,6}})(?::|{_UNITS})([0-5]?\d)(?:{_MINUTES})?\Z")
_ONLY_MINUTES = re.compile(rf"(\d{{1,8}})(?:{_MINUTES})\Z")


def minutes(text: str) -> int:
    """Read `2`, `1.5`, `1h30`, `1:30` or `90m` as minutes. Raises Refused for anything else."""
    plain = re.sub(r"(?<=[a-z])and(?=\d)", "", "".join(text.lower().split()))
    if found := _ONLY_MINUTES.match(plain):
        total = int(found[1])
    elif found := _CLOCK.match(plain):
        total = int(found[1]) * 60 + int(found[2])
    elif found := _DECIMAL.match(plain):
        total = round(float(found[1].replace(",", ".")) * 60)
    else:
        raise Refused(f"“{text.strip()}” is not a number of hours. Write 2, 1.5, 1h30, 1:30 or 90m.")
    if total > MOST_MINUTES:
        raise Refused(f"“{text.strip()}” is more hours than a life has. Write at most {MOST_MINUTES // 60:,}.")
    return total


def written(total: int) -> str:
    """Minutes as one would type them: `2`, `1.5`, `1:10`."""
    whole, rest = divmod(total, 60)
    if not rest:
        return str(whole)
    return f"{whole}.{ {15: '25', 30: '5', 45: '75'}[rest] }" if rest in (15, 30, 45) else f"{whole}:{rest:02d}"


def rounded(total: float) -> str:
    """Minutes as hours to one place: `46`, `21.5`, `1,250`."""
    return f"{total / 60:,.1f}".removesuffix(".0")
