"""How figures and dates are said to a person: British dates, plain hours, no-break spaces where a break would mislead."""

from collections.abc import Sequence
from datetime import date

from metier.core.dates import MONTHS, NO_BREAK_SPACE

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def hours(minutes: int) -> str:
    """Minutes as `2 h`, `1 h 30` or `20 min`."""
    whole, rest = divmod(minutes, 60)
    if not whole:
        return f"{rest}{NO_BREAK_SPACE}min"
    return f"{whole}{NO_BREAK_SPACE}h" + (f"{NO_BREAK_SPACE}{rest:02d}" if rest else "")


def day_and_month(day: date) -> str:
    """`1 October`."""
    return f"{day.day}{NO_BREAK_SPACE}{MONTHS[day.month - 1]}"


def full_date(day: date) -> str:
    """`1 October 2026`."""
    return f"{day_and_month(day)} {day.year}"


def near_date(day: date, today: date) -> str:
    """`1 October`; with the year where it is another than today's."""
    return day_and_month(day) if day.year == today.year else full_date(day)


def short_date(day: date) -> str:
    """`1 Oct 2026`, for tables."""
    return f"{day.day}{NO_BREAK_SPACE}{MONTHS[day.month - 1][:3]} {day.year}"


def months(first: date, last: date) -> str:
    """`Aug 2027 to Jan 2028`, `Apr to Jul 2027`, `Nov 2026`: months near enough for a forecast."""
    one, two = (f"{MONTHS[day.month - 1][:3]}{NO_BREAK_SPACE}{day.year}" for day in (first, last))
    if one == two:
        return one
    return f"{one[:3]} to {two}" if first.year == last.year else f"{one} to {two}"


def weekday_date(day: date) -> str:
    """`Thursday 1 October`."""
    return f"{WEEKDAYS[day.weekday()]} {day_and_month(day)}"


def count(number: int, singular: str, plural: str = "") -> str:
    """`1 task`, `3 tasks`, `2,000 tasks`."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def times(number: int) -> str:
    """`once`, `twice`, `3 times`."""
    return {1: "once", 2: "twice"}.get(number) or count(number, "time")


_SPELLED = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def spelled(number: int) -> str:
    """A small number as a word; a larger one in figures."""
    return _SPELLED[number] if number < len(_SPELLED) else f"{number:,}"


def listed(words: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else list(words))


def first_of(words: Sequence[str], most: int) -> str:
    """`a, b and 3 more`: no more than `most` of them."""
    more = [f"{len(words) - most:,} more"] if len(words) > most else []
    return listed([*words[:most], *more])


def printable(text: str, most: int | None = None) -> str:
    """Text of strangers, such as the name of a file: what cannot be shown becomes `�`, and no more than `most` letters."""
    shown = "".join(character if character.isprintable() else "�" for character in text)
    return shown if most is None or len(shown) <= most else f"{shown[: most - 1]}…"


def megabytes(size: int) -> str:
    """`100 MB`, in powers of ten as file managers show it."""
    return f"{max(1, round(size / 1_000_000)):,} MB"
