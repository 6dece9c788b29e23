"""The occupations of the library that somebody works in and aims at, by what their positions and target roles were matched to."""

from __future__ import annotations

from dataclasses import dataclass

from metier.accounts.access import Viewer
from metier.roles.queries import matches, targets


@dataclass(frozen=True, slots=True)
class OwnWork:
    """An occupation, and the position or target role that led to it."""

    code: str
    title: str
    through: str


def own_work(viewer: Viewer) -> list[OwnWork]:
    """Of the positions of today; of the latest one that has an occupation, where none of today has."""
    found = [one for one in matches(viewer) if one.code]
    begun = [one for one in found if one.starts is None or one.starts.first <= viewer.today]
    now = [one for one in begun if one.ends is None or one.ends.last >= viewer.today]
    return _once([OwnWork(one.code, one.occupation, one.name) for one in (now or begun[:1])])


def wanted_work(viewer: Viewer) -> list[OwnWork]:
    """Of the target roles."""
    return _once([OwnWork(one.code, one.occupation, one.title) for one in targets(viewer) if one.code])


def _once(found: list[OwnWork]) -> list[OwnWork]:
    by_code: dict[str, OwnWork] = {}
    for one in found:
        by_code.setdefault(one.code, one)
    return list(by_code.values())
