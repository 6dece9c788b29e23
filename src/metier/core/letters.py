"""Letters as they are looked for."""

from __future__ import annotations

import unicodedata


def plain(text: str) -> str:
    """Small letters without accents."""
    if text.isascii():
        return text.casefold()
    found = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in found if not unicodedata.combining(letter))
