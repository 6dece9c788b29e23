"""Time and money at the beginning of a line: `1h30`, `£40`, `200 GBP`, `1h and £40`."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from metier.core import hours
from metier.core.capture.days import MONTH, end
from metier.core.money import SIGNS, read_money

Money = tuple[Decimal, str]
_HOUR = r"(?:h|hrs?|hours?)"
_MINUTE = r"(?:m|mins?|minutes?)"
TIME = re.compile(
    rf"""(?:
        (?P<clock>[0-9]{{1,3}}\s?{_HOUR}\s?(?:and\s)?[0-5]?[0-9]\s?{_MINUTE}|[0-9]{{1,3}}{_HOUR}[0-5][0-9]|[0-9]{{1,3}}:[0-5][0-9](?:\s?{_HOUR})?
         |[0-9]{{1,3}}\s?{_HOUR}\s[0-5][0-9](?!\s+(?:{MONTH})\b|[./][0-9]))
      | (?P<hours>[0-9]{{1,4}}(?:[.,][0-9]{{1,2}})?)\s?{_HOUR}
      | (?P<minutes>[0-9]{{1,4}})\s?{_MINUTE}
      | (?P<half>half\s+an\s+hour|half\s+hour)
      | (?P<one>an\s+hour(?P<more>\s+and\s+a\s+half)?)
    )(?=[\s,:;.+&]|[–-](?![0-9])|$)""",
    re.IGNORECASE | re.VERBOSE,
)
_SIGN = f"[{''.join(SIGNS.values())}]"
_NUMBER = r"(?:[0-9]{1,3}(?:[,'][0-9]{3})+|[0-9]+)(?:\.[0-9]{1,2})?[kKmM]?"
_MONEY = re.compile(
    rf"""(?:{_SIGN}\s?{_NUMBER}|(?P<before>[A-Za-z]{{3}})\s?{_NUMBER}|{_NUMBER}\s?(?:{_SIGN}|(?P<after>[A-Za-z]{{3}})))
    (?=\s|[,:;.](?:\s|\Z)|\Z)""",
    re.VERBOSE,
)
_SAID_OF_IT = re.compile(r"\s+(?:is|are|was|were|would|a|an|per|more|less|or|to)\b", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,|\+|&|\b(?:and|plus)\b)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Put:
    """Minutes and money, either of them None where it is not said, and where the rest begins."""

    minutes: int | None
    money: Money | None
    end: int


def leading(text: str, currency: str, known: Collection[str]) -> Put | None:
    """Time, money or both at the beginning. Money that something is said of (“£40k is what”, “£45 an hour”) is none."""
    if found := TIME.match(text):
        more = _AND.match(text, found.end())
        money = _money(text, more.end(), currency, known) if more else None
        return Put(minutes_of(found), money[0] if money else None, end(text, money[1] if money else found.end()))
    first = _money(text, 0, currency, known)
    if first is None:
        return None
    more = _AND.match(text, first[1])
    time = TIME.match(text, more.end()) if more else None
    return Put(minutes_of(time) if time else None, first[0], end(text, time.end() if time else first[1]))


def last_money(text: str, currency: str, known: Collection[str]) -> tuple[Money | None, str]:
    """Money after the last comma, and what stands before it."""
    comma = text.rfind(", ")
    found = _money(text, comma + 2, currency, known) if comma > 0 else None
    return (found[0], text[:comma]) if found and not text[found[1] :].strip(" .") else (None, text)


def minutes_of(found: re.Match[str]) -> int:
    if found["half"]:
        return 30
    if found["one"]:
        return 90 if found["more"] else 60
    return hours.minutes(found[0])


def _money(text: str, at: int, currency: str, known: Collection[str]) -> tuple[Money, int] | None:
    """An amount that begins here, and where it ends. A code in small letters counts only for one's own currency."""
    found = _MONEY.match(text, at)
    if not found or _SAID_OF_IT.match(text, found.end()):
        return None
    code = found["before"] or found["after"]
    if code and (code.upper() != currency if code.upper() != code else code not in known):
        return None
    return read_money(found[0], currency, known), found.end()
