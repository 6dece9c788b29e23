"""Introductions as chains: who led to whom, who led on to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

MOST_STEPS = 12


@dataclass(frozen=True, slots=True)
class Link:
    """One introduction: the keys of who makes it and of whom to, where that is somebody of the network, and how far it is."""

    key: str
    through: str
    to: str
    to_said: str
    state: str


def chains(links: Sequence[Link], of: str = "") -> tuple[tuple[Link, ...], ...]:
    """Each chain from its first link, in the order of the first links; with `of`, only those that somebody is on.

    A link begins a chain unless its maker was met by another link. A circle is cut where it began.
    """
    onward: dict[str, list[Link]] = {}
    for link in links:
        onward.setdefault(link.through, []).append(link)
    reached = {link.to for link in links if link.to}
    found: list[tuple[Link, ...]] = []
    used: set[str] = set()
    for first in (*(one for one in links if one.through not in reached), *links):
        if first.key not in used:
            found += _from((first,), onward, used)
    return tuple(chain for chain in found if not of or any(of in (link.through, link.to) for link in chain))


def _from(so_far: tuple[Link, ...], onward: dict[str, list[Link]], used: set[str]) -> list[tuple[Link, ...]]:
    last = so_far[-1]
    used.add(last.key)
    on = [link for link in onward.get(last.to, ()) if link.key not in used] if last.to else []
    if not on or len(so_far) >= MOST_STEPS:
        return [so_far]
    return [chain for link in on for chain in _from((*so_far, link), onward, used)]
