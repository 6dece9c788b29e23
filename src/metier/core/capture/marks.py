"""Marks in a line: `#people` names what it was for, `!easy`, `!others` and `!goals` whom it served."""

from __future__ import annotations

import re
from collections.abc import Collection

from metier.core.errors import Refused

PURPOSES = ("goals", "easy", "others")
_TAG = r"#(?P<tag>[^\W\d_][\w-]*)"
_PURPOSE = rf"!(?P<purpose>{'|'.join(PURPOSES)})"
_TAGS = re.compile(rf"(?<!\S){_TAG}(?=[\s,;:.)]|\Z)")
_PURPOSES = re.compile(rf"(?<!\S){_PURPOSE}(?=[\s,;:.)]|\Z)", re.IGNORECASE)
_FIRST = re.compile(rf"(?:{_TAG}|{_PURPOSE})(?:[,;:]?\s+|\Z)", re.IGNORECASE)
_LAST = re.compile(rf"(?:\A|\s)(?:{_TAG}|{_PURPOSE})[,.]?\Z", re.IGNORECASE)


def tags_in(text: str) -> tuple[str, ...]:
    """The names after `#`, as written, each once. `#3` and `C#` are no tags."""
    return tuple(dict.fromkeys(found["tag"] for found in _TAGS.finditer(text)))


def without_tags(text: str, tags: Collection[str]) -> str:
    """The text without these tags."""
    return _closed(_TAGS.sub(lambda found: "" if found["tag"] in tags else found[0], text))


def without_purpose(text: str) -> tuple[str, str]:
    """The text without its marks, and the purpose they give, or nothing. Raises Refused for two that differ."""
    said = {found["purpose"].lower() for found in _PURPOSES.finditer(text)}
    if len(said) > 1:
        both = " and ".join(f"!{purpose}" for purpose in PURPOSES if purpose in said)
        raise Refused(f"It says {both}, and it was for one of them. Leave the other out.")
    return (_closed(_PURPOSES.sub("", text)), said.pop()) if said else (text, "")


def peeled(text: str) -> tuple[str, str]:
    """The text without the marks it begins and ends with, and those marks."""
    before: list[str] = []
    after: list[str] = []
    while found := _FIRST.match(text):
        before.append(_mark(found))
        text = text[found.end() :]
    while found := _LAST.search(text):
        after.insert(0, _mark(found))
        text = text[: found.start()].rstrip()
    return text, " ".join([*before, *after])


def _mark(found: re.Match[str]) -> str:
    return f"#{found['tag']}" if found["tag"] else f"!{found['purpose']}"


def _closed(text: str) -> str:
    """Without the gaps that a mark leaves."""
    return re.sub(r"\s+([,;:.])(?=\s|\Z)", r"\1", " ".join(text.split())).strip(" ,;:")
