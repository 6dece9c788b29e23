"""Bytes of a text that was kept two bytes a letter without saying so, or that has bytes of nothing in it."""

from __future__ import annotations

_MARKS = (b"\xff\xfe", b"\xfe\xff")
_LOOKED_AT, _MOST = 4_000, 0.4


def narrowed(data: bytes) -> bytes:
    """UTF-16 without its mark gets it; of another text, a few bytes of nothing are left out. What has many of them is no text, and stays."""
    head = data[:_LOOKED_AT]
    if data.startswith(_MARKS) or b"\x00" not in data:
        return data
    for mark, nothing, letters in ((_MARKS[0], head[1::2], head[::2]), (_MARKS[1], head[::2], head[1::2])):
        if len(nothing) > 3 and nothing.count(0) > _MOST * len(nothing) and letters.count(0) * 10 < len(letters):
            return mark + data
    return data.replace(b"\x00", b"") if data.count(0) * 10 < len(data) else data
