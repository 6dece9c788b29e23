"""Bytes of a card as text, whatever they say they are."""

from __future__ import annotations

import re

from metier.core.network.wide import narrowed

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_GUESSES = ("utf-8", "cp1252")
_RAW = re.compile("[\udc80-\udcff]")


def text_of_file(data: bytes) -> str:
    """A file as text, lines ended by `\\n`. A byte that is not UTF-8 stays as it is, until its line says which charset it is in."""
    data = narrowed(data)
    if data.startswith(_UTF16):
        text = data.decode("utf-16", errors="replace")
    else:
        text = data.decode("utf-8-sig", errors="surrogateescape")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")


def mended(value: str, charset: str = "") -> str:
    """A value with the bytes that were not UTF-8 by themselves: it was folded within a letter, or is in a charset of its own."""
    if value.isascii() or not _RAW.search(value):
        return value
    return in_charset(value.encode("utf-8", errors="surrogateescape"), charset)


def in_charset(data: bytes, charset: str = "") -> str:
    """Bytes as text: in the charset that is said, if they are in it, else in UTF-8 or, last, in that of Western Windows."""
    for name in (charset.strip(), *_GUESSES):
        try:
            return data.decode(name or "utf-8")
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("cp1252", errors="replace")
