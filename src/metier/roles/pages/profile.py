"""The profile at level, and one element of it opened to where its level comes from."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.core.charts import Drawing, level
from metier.core.profile import Standing, age_share, anchor, tenure_share
from metier.record.models import Skill
from metier.record.queries.evidence import Evidence, newest_of
from metier.record.queries.lines import address, spanned
from metier.roles.models import OwnLevel, OwnLevelRevision
from metier.roles.pages.words import basis_said, figure, level_said, match_said, shown_said
from metier.roles.queries.elements import DOMAINS, Element, elements, spread
from metier.roles.queries.evidence import SkillKnown
from metier.roles.queries.matches import Matched
from metier.roles.queries.profile import Grounds, HeldOccupation, Profile, grounds

FIRST = 10
"""Elements of each kind that are shown at once."""


@dataclass(frozen=True, slots=True)
class PositionRow:
    """A position beside its occupation."""

    pk: UUID
    name: str
    when: str
    code: str
    occupation: str
    said: str
    note: str


@dataclass(frozen=True, slots=True)
class LevelRow:
    id: str
    name: str
    drawing: Drawing
    said: str
    basis: str


@dataclass(frozen=True, slots=True)
class LevelGroup:
    domain: str
    label: str
    rows: tuple[LevelRow, ...]
    more: int


@dataclass(frozen=True, slots=True)
class ProfilePage:
    positions: tuple[PositionRow, ...]
    groups: tuple[LevelGroup, ...]
    is_known: bool
    lead: str


def profile_page(viewer: Viewer, whole: str = "") -> ProfilePage:
    """The most important of each kind; all of the kind that is `whole`."""
    found = grounds(viewer)
    profile = found.profile()
    notes = {one.lending.code: one.lending.said for one in profile.held}
    return ProfilePage(
        tuple(_position(one, notes) for one in found.matches),
        tuple(_group(domain, label, found, profile, whole) for domain, label in DOMAINS.items())
        if profile.is_known
        else (),
        profile.is_known,
        _lead(found, profile),
    )


def _lead(found: Grounds, profile: Profile) -> str:
    if not profile.is_known:
        return "At which level you are, and where that comes from."
    bases = [one.basis for one in profile.standings.values()]
    own, shown = bases.count("own"), bases.count("skill") + bases.count("shown")
    lent = bases.count("lent")
    lending = sum(len(one.positions) for one in profile.held if one.lending.ratings and one.held.share)
    return f"Of {len(bases)} things O*NET rates, {lent} are lent by {lending} of your {len(found.matches)} positions, {shown} stand on your record, {own} on your own word."


def _position(one: Matched, notes: dict[str, str]) -> PositionRow:
    note = notes.get(one.code, "")
    if one.since:
        note = f"You said so when it was called {one.since}."
    when = spanned(one.starts, one.ends, goes_on=True)
    return PositionRow(one.id, one.name, when, one.code, one.occupation, match_said(one), note)


def _group(domain: str, label: str, found: Grounds, profile: Profile, whole: str) -> LevelGroup:
    of = [one for one in elements().values() if one.domain == domain]
    of.sort(key=lambda one: _tells(profile, one), reverse=True)
    shown = of if whole == domain else of[:FIRST]
    return LevelGroup(domain, label, tuple(_row(one, found, profile.at(one.id)) for one in shown), len(of) - len(shown))


def _tells(profile: Profile, one: Element) -> tuple[bool, float]:
    """What stands on more than positions comes first, then what is important in them at a high level."""
    standing = profile.at(one.id)
    return (standing.basis in {"own", "skill", "shown"}, profile.weights.get(one.id, 0.0) * standing.level)


def _row(one: Element, found: Grounds, standing: Standing) -> LevelRow:
    skills = found.by_element.get(one.id, [])
    drawing = level(standing.level, standing.error)
    return LevelRow(one.id, one.name, drawing, level_said(standing), basis_said(standing, skills, found.titles))


@dataclass(frozen=True, slots=True)
class LentLine:
    """What an occupation lends, with every figure of the formula."""

    occupation: str
    code: str
    positions: str
    published: str
    published_error: str
    months: int
    tenure: str
    years_ago: str
    age: str
    level: str
    error: str
    confidence: str
    note: str
    warns: bool


@dataclass(frozen=True, slots=True)
class SkillLine:
    """A skill of the record that means it, what speaks for it, and the newest of what shows it."""

    id: UUID
    name: str
    href: str
    said: str
    is_said: bool
    newest: Evidence | None


@dataclass(frozen=True, slots=True)
class ElementPage:
    element: Element
    domain: str
    standing: Standing
    drawing: Drawing
    said: str
    basis: str
    anchor: str
    own: OwnLevel | None
    past: tuple[tuple[str, object], ...]
    lent: tuple[LentLine, ...]
    skills: tuple[SkillLine, ...]
    others: tuple[tuple[UUID, str], ...]


def element_page(viewer: Viewer, element: Element) -> ElementPage:
    found = grounds(viewer)
    standing = found.standing(element.id)
    own = own_level(viewer, element.id)
    skills = found.by_element.get(element.id, [])
    meaning = {one.id for one in found.skills if one.element}
    newest = newest_of(viewer, [one.id for one in skills])
    return ElementPage(
        element,
        DOMAINS[element.domain],
        standing,
        level(standing.level, standing.error),
        level_said(standing),
        basis_said(standing, skills, found.titles),
        anchor(standing.level),
        own,
        tuple((figure(float(row.level)), row.replaced_at) for row in past_levels(viewer, own)) if own else (),
        tuple(_lent(one, element, standing) for one in found.held if element.id in one.lending.ratings),
        tuple(_skill(viewer, one, newest.get(one.id)) for one in skills),
        tuple((pk, name) for pk, name in _skills(viewer) if pk not in meaning),
    )


def own_level(viewer: Viewer, about: str) -> OwnLevel | None:
    """The level its owner says, if they did."""
    return next(iter(_own(viewer, about)), None)


def past_levels(viewer: Viewer, own: OwnLevel) -> list[OwnLevelRevision]:
    """What they said before, the newest first."""
    return list(visible(viewer, OwnLevelRevision).filter(subject=own).order_by("-replaced_at", "-id"))


def _lent(one: HeldOccupation, element: Element, standing: Standing) -> LentLine:
    said = one.lending.ratings[element.id]
    lent = next(row for row in standing.lent if row.code == one.held.code)
    tenure, age = tenure_share(one.held.months), age_share(one.held.years_ago)
    return LentLine(
        one.lending.title,
        one.lending.code,
        ", ".join(position.name for position in one.positions),
        f"{said.level:.2f}",
        f"{said.error:.2f}" if said.error is not None else "not given",
        one.held.months,
        f"{tenure:.2f}",
        figure(one.held.years_ago),
        f"{age:.2f}",
        f"{lent.level:.2f}",
        _uncertain(said.error, one.held.confidence, spread()[element.id], lent.error),
        f"{one.held.confidence:.2f}",
        " ".join(filter(None, (one.lending.said, one.lending.release and f"Figures: {one.lending.release}."))),
        said.warns,
    )


def _uncertain(published: float | None, confidence: float, spread: float, error: float) -> str:
    """`√(1 + 0.12² + (1 − 0.85) × 0.96²) = 1.07`."""
    said = f" + {published:.2f}²" if published is not None else ""
    return f"√(1{said} + (1 − {confidence:.2f}) × {spread:.2f}²) = {error:.2f}"


def _skill(viewer: Viewer, one: SkillKnown, newest: Evidence | None) -> SkillLine:
    said = shown_said(one.shown(viewer.today))
    return SkillLine(one.id, one.name, address("skills", one.id), said, one.is_said, newest)


@prepared
def _own(viewer: Viewer, about: str) -> QuerySet[OwnLevel]:
    return visible(viewer, OwnLevel).filter(about=about)


@prepared
def _skills(viewer: Viewer) -> QuerySet[Skill, tuple[UUID, str]]:
    return visible(viewer, Skill).order_by("name", "id").values_list("id", "name")
