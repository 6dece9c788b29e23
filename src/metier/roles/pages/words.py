"""How levels, what they stand on, and fit are said."""

from __future__ import annotations

from collections.abc import Sequence

from metier.core import words
from metier.core.profile import Fit, Shown, Standing, best_of
from metier.record.kinds import LEVELS
from metier.roles.queries.evidence import SkillKnown
from metier.roles.queries.matches import Matched

HOW = {"own": "You say so", "met": "Your record shows it", "nothing": "Nothing says so yet"}


def figure(level: float) -> str:
    """`3.4`, `3`."""
    return f"{level:.1f}".removesuffix(".0")


def level_said(standing: Standing) -> str:
    """`3.4, give or take 1.3`."""
    return f"{figure(standing.level)}, give or take {figure(standing.error)}"


def percent(share: float) -> str:
    """`68%`."""
    return f"{share * 100:.0f}%"


def fit_range(fit: Fit) -> str:
    """`61 to 78%`, or nothing where it has none."""
    low, high = f"{fit.low * 100:.0f}", f"{fit.high * 100:.0f}"
    return f"{low} to {high}%" if low != high else ""


def basis_said(standing: Standing, skills: Sequence[SkillKnown], occupations: dict[str, str]) -> str:
    """What a level stands on, in a few words."""
    if standing.basis == "lent":
        best = best_of(standing.lent)
        return f"Lent by {occupations.get(best.code, best.code)}" if best else ""
    named = f": {words.listed([one.name for one in skills])}" if skills else ""
    if standing.basis == "skill":
        return f"Your judgement of a skill{named}"
    if standing.basis == "shown":
        return f"Your record shows it{named}"
    if standing.basis == "said":
        return "Your record says it, without evidence"
    return HOW[standing.basis]


def shown_said(shown: Shown) -> str:
    """`Practised by your word; 3 things show it, 2 endorsements`."""
    said = [f"{LEVELS[shown.judged].lower()} by your word"] if shown.judged is not None else []
    said += [f"{words.count(shown.things, 'thing')} of your record"] if shown.things else []
    said += [words.count(shown.clicks, "endorsement")] if shown.clicks else []
    return ", ".join(said) or "nothing shows it yet, and you have not judged it"


def match_said(one: Matched) -> str:
    """By whom a position was matched, and how sure that is."""
    if one.by == "you" and one.found_as:
        return f"You said {one.found_as}, which the library has no longer"
    if one.by == "you":
        return "You said so" if one.code else "You said: none of these"
    if one.by == "nothing":
        return "No occupation has a name like it"
    sure = "Sure" if one.confidence >= SURE else "Fairly sure" if one.confidence >= FAIRLY else "Unsure"
    return f"{sure} ({one.confidence:.2f}), by the name “{one.found_as}”"


SURE, FAIRLY = 0.85, 0.6
