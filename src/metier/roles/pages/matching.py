"""The occupations that a position may have been, to choose among."""

from __future__ import annotations

from dataclasses import dataclass

from metier.accounts.access import Viewer
from metier.record.queries.lines import spanned
from metier.roles.pages.words import match_said
from metier.roles.queries.elements import lending
from metier.roles.queries.matches import Matched
from metier.roles.queries.occupations import candidates


@dataclass(frozen=True, slots=True)
class Choice:
    code: str
    title: str
    found_as: str
    sure: str
    note: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class MatchingPage:
    matched: Matched
    when: str
    said: str
    query: str
    choices: tuple[Choice, ...]


def matching_page(viewer: Viewer, matched: Matched, query: str = "") -> MatchingPage:
    """Those the title may be, or those found by other words."""
    when = spanned(matched.starts, matched.ends, goes_on=True)
    choices = choices_for(query or matched.title, matched.code)
    return MatchingPage(matched, when, match_said(matched), query, choices)


def choices_for(said: str, code: str = "") -> tuple[Choice, ...]:
    """Occupations found by words, each with what is to be known of its ratings."""
    found = []
    for one in candidates(said):
        lent = lending(one.occupation.code)
        found.append(
            Choice(
                one.occupation.code,
                one.occupation.title,
                one.found_as,
                f"{one.confidence:.2f}",
                lent.said if lent else "",
                one.occupation.code == code,
            )
        )
    return tuple(found)
