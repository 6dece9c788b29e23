"""Which of several things a person means, by a part of its title or the start of its id."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from metier.core import words
from metier.core.errors import Refused
from metier.core.letters import plain

K = TypeVar("K")
R = TypeVar("R")
SHORTEST_ID, MOST_SHOWN = 6, 8
LETTERS = 3  # from so many on a part may stand within a word


def named(
    said: str, titles: Mapping[K, str], kind: str, plural: str = "", *, where: str = "`list` shows them all."
) -> K:
    """The one whose title is, or contains, what was said, or whose id begins with it. Raises Refused when none or several do.

    One or two letters, such as R, are contained only as a word, or as one that others are joined to by a hyphen or a slash: they stand
    inside too many others. C is no word of C++, nor R of R&D.

    `where` says in a sentence how to see which there are.
    """
    wanted = " ".join(said.split()).casefold()
    if not wanted:
        raise Refused(f"Say which {kind}: a part of its title, or the start of its id.")
    found = _called(wanted, titles, str.casefold) or _called(wanted, titles, plain)
    if not found and len(wanted) >= SHORTEST_ID:
        found = [key for key in titles if any(text.startswith(wanted) for text in _ids(key))]
    if not found:
        raise Refused(f"No {kind} is called “{said}”. {where}")
    if len(found) > 1:
        shown = words.first_of([f"“{titles[key]}” ({key})" for key in found], MOST_SHOWN)
        many = words.count(len(found), kind, plural)
        raise Refused(f"“{said}” could be {many}: {shown}. Say more of the title, or give the id.")
    return found[0]


def _called(wanted: str, titles: Mapping[K, str], spelled: Callable[[str], str]) -> list[K]:
    """Those whose title is what was said, else those whose title contains it."""
    wanted = spelled(wanted)
    said = {key: spelled(" ".join(title.split())) for key, title in titles.items()}
    return [key for key, title in said.items() if title == wanted] or [
        key for key, title in said.items() if _is_part(wanted, title)
    ]


def _is_part(wanted: str, title: str) -> bool:
    if len(wanted) >= LETTERS or not wanted.isascii():
        return wanted in title
    return bool(re.search(rf"(?<![\w&])(?<!\w[’']){re.escape(wanted)}(?![\w&+#])", title))


def at_number(said: str, rows: Sequence[R]) -> R | None:
    """The one at a number that was said, counted from 1; None where it is no number of theirs."""
    number = int(said) if said.isascii() and said.isdigit() and len(said) < 6 else 0
    return rows[number - 1] if 1 <= number <= len(rows) else None


def _ids(key: object) -> tuple[str, str]:
    """How its id is written: with dashes and without."""
    return str(key), str(key).replace("-", "")
