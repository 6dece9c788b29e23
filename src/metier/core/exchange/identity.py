"""What makes two facts the same thing, and how well they fit when several could be."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date
from functools import lru_cache

from metier.core.dates import PartialDate, overlap
from metier.core.exchange.facts import (
    AwardFact,
    CertificateFact,
    EducationFact,
    EndorsementFact,
    Fact,
    InterestFact,
    LanguageFact,
    PositionFact,
    ProfileFact,
    ProjectFact,
    PublicationFact,
    RecommendationFact,
    ReferenceFact,
    SkillFact,
    VolunteeringFact,
)
from metier.core.exchange.names import name_key

Span = tuple[PartialDate | None, PartialDate | None]
# Fields that say which thing it is: a different spelling of them is not a change.
NAMING: dict[type, frozenset[str]] = {
    PositionFact: frozenset({"employer", "title"}),
    EducationFact: frozenset({"institution"}),
    SkillFact: frozenset({"name"}),
    LanguageFact: frozenset({"name"}),
    CertificateFact: frozenset({"name", "authority"}),
    ProjectFact: frozenset({"title"}),
    VolunteeringFact: frozenset({"organisation", "role"}),
    PublicationFact: frozenset({"name"}),
    RecommendationFact: frozenset({"first_name", "last_name", "text", "given"}),
    EndorsementFact: frozenset({"skill", "first_name", "last_name"}),
    ReferenceFact: frozenset({"name"}),
    AwardFact: frozenset({"title", "awarder"}),
    InterestFact: frozenset({"name"}),
}


def family(fact: Fact) -> Hashable:
    """Facts can be the same thing only within a family: the kind and the names that must be equal."""
    return (type(fact).__name__, *_names(fact))


def span(fact: Fact) -> Span | None:
    """The time a fact lasts, for kinds that repeat over time."""
    if isinstance(fact, PositionFact | EducationFact | ProjectFact | VolunteeringFact):
        return (fact.starts, fact.ends)
    return None


def can_be_same(first: Fact, second: Fact) -> bool:
    """Whether two facts of one family are the same thing: their times touch, and what may differ in wording agrees."""
    if first == second:
        return True
    mine, theirs = span(first), span(second)
    if mine is not None and theirs is not None and not overlap(mine, theirs):
        return False
    if isinstance(first, EducationFact) and isinstance(second, EducationFact):
        return _agree(f"{first.degree} {first.area}", f"{second.degree} {second.area}")
    if isinstance(first, CertificateFact) and isinstance(second, CertificateFact):
        return _agree_or_empty(first.authority, second.authority)
    if isinstance(first, AwardFact) and isinstance(second, AwardFact):
        return _agree_or_empty(first.awarder, second.awarder)
    return True


def fit(first: Fact, second: Fact) -> tuple[int, ...]:
    """How well two facts that can be the same fit; larger is better."""
    worded = name_key(_wording(first)) == name_key(_wording(second))
    mine, theirs = span(first), span(second)
    if mine is None or theirs is None:
        return (first == second, worded, 0, 0)
    moments = 2 * _compatible(mine[0], theirs[0]) + _compatible(mine[1], theirs[1])
    return (first == second, worded, moments, _shared_days(mine, theirs))


def same_moment(first: PartialDate, second: PartialDate) -> bool:
    """Whether two dates say the same, as far as both are known: `2019` and `2019-04` do."""
    return first.first <= second.last and second.first <= first.last


def _names(fact: Fact) -> tuple[Hashable, ...]:
    if isinstance(fact, ProfileFact):
        return ()
    if isinstance(fact, PositionFact):
        return (name_key(fact.employer), name_key(fact.title))
    if isinstance(fact, EducationFact):
        return (name_key(fact.institution),)
    if isinstance(fact, ProjectFact | AwardFact):
        return (name_key(fact.title),)
    if isinstance(fact, VolunteeringFact):
        return (name_key(fact.organisation), name_key(fact.role))
    if isinstance(fact, EndorsementFact):
        return (name_key(fact.skill), name_key(f"{fact.first_name} {fact.last_name}"))
    if isinstance(fact, RecommendationFact):
        return (fact.given, name_key(f"{fact.first_name} {fact.last_name}"), name_key(fact.text))
    return (name_key(fact.name),)


def _wording(fact: Fact) -> str:
    if isinstance(fact, EducationFact):
        return f"{fact.degree} {fact.area}"
    if isinstance(fact, CertificateFact):
        return fact.authority
    return fact.awarder if isinstance(fact, AwardFact) else ""


def _agree(first: str, second: str) -> bool:
    """One says no more than a part of the other: `MSc` and `MSc Statistics`."""
    a, b = _words(first), _words(second)
    return a <= b or b <= a


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    return frozenset(word.strip(".,()") for word in name_key(text).split()) - {""}


def _agree_or_empty(first: str, second: str) -> bool:
    return not first or not second or name_key(first) == name_key(second)


def _compatible(first: PartialDate | None, second: PartialDate | None) -> bool:
    return first is second is None or (first is not None and second is not None and same_moment(first, second))


def _shared_days(first: Span, second: Span) -> int:
    """Days in common; spans with an unknown start share none for certain."""
    if first[0] is None or second[0] is None:
        return 0
    begins = max(first[0].first, second[0].first)
    ends = min(first[1].last if first[1] else date.max, second[1].last if second[1] else date.max)
    return max(0, (ends - begins).days)
