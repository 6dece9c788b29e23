"""What of a record goes stale, by one rule for each kind of thing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import median

from metier.core import words
from metier.core.dates import PartialDate


class Rule(StrEnum):
    """What is looked at, and so what freshens it."""

    SKILL = "skill"
    POSITION = "position"
    GOES_ON = "goes-on"
    PROFILE = "profile"
    CERTIFICATE = "certificate"
    REFERENCE = "reference"


DAYS: dict[Rule, int] = {
    Rule.SKILL: 365,
    Rule.POSITION: 183,
    Rule.GOES_ON: 365,
    Rule.PROFILE: 365,
    Rule.CERTIFICATE: 0,
    Rule.REFERENCE: 730,
}
QUIET = 365  # days for which a certificate that has ended is not named again, once its owner said that it may stay
SAID: dict[Rule, str] = {
    Rule.SKILL: "A skill goes stale a year after it was last used, by your word or by the newest evidence of it.",
    Rule.POSITION: "A position that goes on goes stale after six months without a win.",
    Rule.GOES_ON: "A project or voluntary role that goes on is asked about once a year.",
    Rule.PROFILE: "Your headline and how to reach you are confirmed once a year.",
    Rule.CERTIFICATE: "A certificate is stale when it has ended, until it is renewed or you say that it may stay; then once a year.",
    Rule.REFERENCE: "What somebody agreed to is asked again after two years.",
}


@dataclass(frozen=True, slots=True)
class Dated:
    """One thing of a record. `last` is the newest day that speaks for it: last used, the last win, the start, the end of a certificate.

    `confirmed` is when its owner last said that it still holds. Without `last`, nothing is known, and nothing is stale.
    """

    rule: Rule
    key: str
    name: str
    last: PartialDate | None
    confirmed: date | None = None


@dataclass(frozen=True, slots=True)
class Stale:
    """A thing that is stale, the day from which it is counted, and why, as a sentence."""

    of: Dated
    since: date
    days: int
    why: str


def stale(things: Iterable[Dated], today: date) -> list[Stale]:
    """What is stale today, the longest first. A date known in part counts by its last day, so nothing is stale too early."""
    found = (one for thing in things if (one := _stale(thing, today)))
    return sorted(found, key=lambda one: (-one.days, one.of.name, one.of.key))


def _stale(thing: Dated, today: date) -> Stale | None:
    if thing.last is None:
        return None
    since, allowed = thing.last.last, DAYS[thing.rule]
    if thing.confirmed and thing.confirmed >= since:
        since, allowed = thing.confirmed, allowed or QUIET
    days = (today - since).days
    return Stale(thing, since, days, _why(thing)) if days > allowed else None


def _why(thing: Dated) -> str:
    said = thing.last.words if thing.last else ""
    match thing.rule:
        case Rule.SKILL:
            why = f"Last used in {said}." if thing.last and thing.last.day is None else f"Last used on {said}."
        case Rule.POSITION:
            why = f"It goes on, and holds no win since {said}."
        case Rule.GOES_ON:
            why = f"It goes on since {said}."
        case Rule.PROFILE:
            why = f"As it was said on {said}."
        case Rule.CERTIFICATE:
            why = f"It ended in {said}." if thing.last and thing.last.day is None else f"It ended on {said}."
        case Rule.REFERENCE:
            why = f"What they agreed to is of {said}."
    return why + (f" You confirmed it on {words.full_date(thing.confirmed)}." if thing.confirmed else "")


def last_used(said: PartialDate | None, evidence: Iterable[PartialDate]) -> tuple[PartialDate | None, bool]:
    """When a skill was last used, and whether that is told from its evidence: it is where some reaches beyond what its owner said."""
    newest = max(evidence, key=lambda one: (one.last, one.first), default=None)
    if newest is None or (said is not None and newest.last <= said.last):
        return said, False
    return newest, True


def median_age(entered: Iterable[date], today: date) -> int | None:
    """The median age in days of what was entered last; None where nothing was."""
    ages = [max(0, (today - day).days) for day in entered]
    return round(median(ages)) if ages else None
