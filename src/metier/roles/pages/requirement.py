"""One requirement of a role: who says so, where its owner is, what was decided and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from metier.accounts.access import Viewer
from metier.core.charts import Drawing, level
from metier.core.postings import Compared, Comparison
from metier.core.profile import anchor
from metier.postings.pages.compared import AskedGroup, groups_of
from metier.roles.choices import GapChoice
from metier.roles.models import OwnLevel, Role
from metier.roles.pages.profile import own_level
from metier.roles.pages.role import Proof, days_undecided, newest_proofs, points_said, proofs_of, weight_said
from metier.roles.pages.words import basis_said, figure, level_said
from metier.roles.queries.needs import Decided, RoleNeed, RoleNeeds
from metier.roles.queries.standing import Measured


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A decision that was made, and on which day."""

    word: str
    reason: str
    on: date


@dataclass(frozen=True, slots=True)
class RequirementPage:
    role: Role
    need: RoleNeed
    weight: str
    importance: str
    level: str
    anchor: str
    drawing: Drawing
    said: str
    basis: str
    is_met: bool
    rise: str
    proofs: tuple[Proof, ...]
    asked: tuple[AskedGroup, ...]
    own: OwnLevel | None
    age: int
    decisions: tuple[DecisionLine, ...]
    adverts: int


MOST_PROOFS = 12


def requirement_page(viewer: Viewer, found: RoleNeeds, need: RoleNeed) -> RequirementPage:
    measured = Measured(viewer, [found] if need in found.needs else [RoleNeeds(found.role, (need,), (), found.sources)])
    one = measured.stood(need)
    rise = measured.raising(found.needs).get(need.key, 0.0) if need in found.needs else 0.0
    return RequirementPage(
        found.role,
        need,
        weight_said(need.importance),
        figure(need.importance),
        figure(need.level),
        anchor(need.level),
        level(one.standing.level, one.standing.error, need.level),
        level_said(one.standing),
        basis_said(one.standing, one.skills, measured.grounds.titles),
        one.is_met,
        points_said(rise) if rise else "",
        proofs_of(one, newest_proofs(viewer, [one]), MOST_PROOFS),
        groups_of(Comparison((Compared(need.asked, one.things),))) if one.things else (),
        own_level(viewer, need.key),
        days_undecided(need, viewer),
        tuple(_decision(viewer, made) for made in reversed(need.decisions)),
        sum(source.kind == "postings" for source in found.sources),
    )


def _decision(viewer: Viewer, made: Decided) -> DecisionLine:
    return DecisionLine(str(GapChoice(made.choice).label), made.reason, viewer.career.day_of(made.at))
