"""How two ways of writing are known to reach the same place."""

from __future__ import annotations

import re

_NOT_DIGITS = re.compile(r"\D+")


def point_key(kind: str, value: str) -> str:
    """An address in small letters, the digits of a number."""
    return (_NOT_DIGITS.sub("", value) if kind == "phone" else value.strip().casefold())[:300]
