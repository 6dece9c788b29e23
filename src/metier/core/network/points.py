"""How two ways of writing are known to reach the same place."""

from __future__ import annotations

import re
from functools import lru_cache

from metier.core.exchange.names import person_key

_NOT_DIGITS = re.compile(r"\D+")
_EXTENSION = re.compile(r"(?i)(?:;?\s*ext\.?\s*=?|,|;|x|#|durchwahl|poste)\s*\d{1,6}\s*$")


@lru_cache(maxsize=8192)
def point_key(kind: str, value: str) -> str:
    """What is the same where two ways of writing reach the same: an address in small letters, the digits of a number, an address of the web
    without what does not matter; blanks count once.
    """
    text = " ".join(value.split())
    if kind == "profile" and "/in/" in text:
        return person_key(text)[:200] or text.casefold()[:300]
    if kind == "phone":
        return _phone_key(text)
    if kind == "email":
        return text.casefold().removeprefix("mailto:")[:300]
    if kind in ("profile", "web"):
        return profile_slug(text) or re.sub(r"\Ahttps?://(?:www\.)?", "", text.casefold()).rstrip("/")[:300]
    return text.casefold()[:300]


def profile_slug(address: str) -> str:
    """The slug of an address of a LinkedIn profile, `…/in/<slug>`; empty for anything else."""
    return person_key(address)[:200] if "/in/" in address.casefold() else ""


def _phone_key(text: str) -> str:
    """The digits; what an international number begins with is one or the other: + or 00."""
    bare = _EXTENSION.sub("", text.removeprefix("tel:"))
    bare = bare.replace("(0)", "") if bare.lstrip().startswith(("+", "00")) else bare
    digits = _NOT_DIGITS.sub("", bare)
    return (digits.removeprefix("00") if bare.lstrip().startswith("00") else digits)[:300]
