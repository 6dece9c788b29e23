"""What a person may choose from: time zones and currencies, as any form offers them."""

from functools import cache
from zoneinfo import available_timezones

from moneyed import CURRENCIES


@cache
def time_zones() -> list[tuple[str, str]]:
    return [(name, name.replace("_", " ")) for name in sorted(available_timezones()) if "/" in name or name == "UTC"]


@cache
def currencies() -> list[tuple[str, str]]:
    return [(code, f"{code}, {CURRENCIES[code].name}") for code in sorted(CURRENCIES) if not code.startswith("X")]
