"""Texts that are saved as they are written."""

from __future__ import annotations

from hashlib import sha256

from metier.core.errors import Refused, Where

LONGEST = 2_000
LONGEST_PART = 4_000


def version_of(text: str) -> str:
    """Names a text, to tell whether it was written over in another place meanwhile."""
    return sha256(text.encode()).hexdigest()[:16]


def kept_text(text: str, most: int, field: str) -> str:
    """Raises Refused where it is too long."""
    plain = text.replace("\r\n", "\n").replace("\x00", "").strip()
    if len(plain) > most:
        raise Refused(f"This is longer than {most:,} characters. Say it shorter.", Where(field=field))
    return plain


def must_be_the_one(text: str, version: str | None, before: str) -> None:
    """What was written elsewhere meanwhile is not written over. Raises Refused."""
    if version is not None and version != version_of(before) and text != before:
        raise Refused(f"it was changed elsewhere meanwhile, and says: “{before}” Write on to replace that.")
