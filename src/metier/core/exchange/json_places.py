"""Where the values of a JSON text stand."""

from __future__ import annotations

import re

# Possessive, or a text of megabytes takes a hundred times its size to match.
_TOKEN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[{}\[\],:]|[^\s{}\[\],:"]+')


def places(text: str) -> dict[str, int]:
    """The offset of each value in valid JSON, by its path, such as `work[0].endDate`; the first one where a key is repeated."""
    found: dict[str, int] = {}
    stack: list[tuple[str, int | None]] = []  # the path of each open list or object, and the next index of a list
    key = ""
    named = False
    for token in _TOKEN.finditer(text):
        mark = token[0]
        if mark in "}]":
            stack.pop()
        elif mark == ":":
            named = True
        elif mark == ",":
            named = False
        elif stack and stack[-1][1] is None and not named:
            key = _plain(mark)
        else:
            path = _path(stack, key)
            found.setdefault(path, token.start())
            named = False
            if mark in "{[":
                stack.append((path, 0 if mark == "[" else None))
    return found


def _path(stack: list[tuple[str, int | None]], key: str) -> str:
    if not stack:
        return ""
    parent, index = stack[-1]
    if index is None:
        return f"{parent}.{key}" if parent else key
    stack[-1] = (parent, index + 1)
    return f"{parent}[{index}]"


def _plain(token: str) -> str:
    return (
        re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), token[1:-1])
        .replace('\\"', '"')
        .replace("\\\\", "\\")
    )
