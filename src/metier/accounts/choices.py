"""What a person may choose from: time zones and currencies, as any form offers them."""

from functools import cache
from zoneinfo import available_timezones

from moneyed import CURRENCIES


@cache
def names_of_time_zones() -> frozenset[str]:
    """Every time zone there is: looked for among some hundred files, so once."""
    return frozenset(available_timezones())


@cache
def time_zones() -> list[tuple[str, str]]:
    return [(name, name.replace("_", " ")) for name in sorted(names_of_time_zones()) if "/" in name or name == "UTC"]


@cache
def currencies() -> list[tuple[str, str]]:
    return [(code, f"{code}, {CURRENCIES[code].name}") for code in sorted(CURRENCIES) if not code.startswith("X")]
