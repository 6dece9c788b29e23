"""Texts that are saved as they are written, and the tag of their language."""

from __future__ import annotations

import re
from hashlib import sha256

from metier.core.errors import Refused, Where

LANGUAGE = r"\A[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*\Z"
NO_LANGUAGE = "Write the tag of a language, such as en-GB or de."
LONGEST_TAG = 35
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


def must_be_a_language(tag: str) -> None:
    """Raises Refused where it is no BCP 47 tag."""
    if len(tag) > LONGEST_TAG or not re.match(LANGUAGE, tag):
        raise Refused(NO_LANGUAGE, Where(field="language"))
