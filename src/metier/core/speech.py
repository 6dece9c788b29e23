"""How long something takes to say, at 140 words a minute: the pace of a conversation, slower than reading."""

from __future__ import annotations

import re
from collections.abc import Iterable

from metier.core.dates import NO_BREAK_SPACE
from metier.core.errors import Refused

WORDS_A_MINUTE = 140
LONGEST = 4 * 3600
_UNSPACED = re.compile("[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_CLOCK = re.compile(r"(\d{1,3})(?::|m|min)([0-5]?\d)s?\Z")
_MINUTES = re.compile(r"(\d{1,3})(?:m|min|minute|minutes)\Z")
_SECONDS = re.compile(r"(\d{1,5})(?:s|sec|second|seconds)?\Z")


def word_count(texts: Iterable[str]) -> int:
    """How many words these texts have together; of letters that stand without spaces, as in Chinese and Japanese, four count as three."""
    apart = letters = 0
    for text in texts:
        spaced, found = _UNSPACED.subn(" ", text)
        letters += found
        apart += sum(any(map(str.isalnum, word)) for word in spaced.split()) if found else len(spaced.split())
    return apart + round(letters * 3 / 4)


def seconds_to_say(texts: Iterable[str]) -> int:
    """How many seconds these texts take together."""
    return round(word_count(texts) * 60 / WORDS_A_MINUTE)


def length(seconds: int) -> str:
    """`20 seconds`, `1 minute`, `2 min 30`."""
    whole, rest = divmod(seconds, 60)
    if not whole:
        return f"{seconds} second{'' if seconds == 1 else 's'}"
    if not rest:
        return f"{whole} minute{'' if whole == 1 else 's'}"
    return f"{whole}{NO_BREAK_SPACE}min{NO_BREAK_SPACE}{rest:02d}"


def read_seconds(text: str) -> int:
    """Read `2:30`, `2m30`, `3 min` or `150` as seconds. Raises Refused."""
    plain = "".join(text.lower().split())
    if found := _CLOCK.match(plain):
        total = int(found[1]) * 60 + int(found[2])
    elif found := _MINUTES.match(plain):
        total = int(found[1]) * 60
    elif found := _SECONDS.match(plain):
        total = int(found[1])
    else:
        raise Refused(f"“{text.strip()}” is not a length of time. Write 2:30, 3 min or 150 for seconds.")
    if not 0 < total <= LONGEST:
        raise Refused("Say how long it was, from a second to four hours.")
    return total
