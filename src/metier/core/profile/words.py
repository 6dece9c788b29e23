"""Where somebody stands in what is asked in words, by what of their record has these words (`core.postings`).

A skill, or a line: the judgement of the skill of that name, else what the record shows of it, by the rule of `standing`. Where the record only
says the word, without anything that shows it, level 2, uncertain by one and a half; where nothing has it, level 0, uncertain by one.
A degree, a language, years of experience: met as asked, uncertain by half a level; where the record says it without showing it, half of what is asked,
uncertain by one and a half; else level 0, uncertain by one.
Where a line asks for several things, the mean of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import sqrt

from metier.core.postings.compared import State, What
from metier.core.profile.standing import OWN_SHOWN_ERROR, Basis, Shown, Standing, stand

SAID, SAID_ERROR, MISSING_ERROR = 2.0, 1.5, 1.0
_WEAKEST_FIRST: tuple[Basis, ...] = ("nothing", "said", "shown", "skill", "met", "own")


def stand_in_words(what: What, state: State, shown: Shown, needed: float) -> Standing:
    """Where somebody stands in one thing that a line asks for at a level; `shown` is what of their record has its words."""
    if what in {"skill", "line"}:
        found = stand(None, [shown], [])
        if found.basis != "nothing":
            return found
        if state == "missing":
            return replace(found, error=MISSING_ERROR)
        return replace(found, level=SAID, error=SAID_ERROR, basis="said")
    if state == "proven":
        return Standing(needed, OWN_SHOWN_ERROR, "met")
    if state == "missing":
        return Standing(0.0, MISSING_ERROR, "nothing")
    return Standing(needed / 2, SAID_ERROR, "said")


def together(found: Sequence[Standing]) -> Standing:
    """Several things that one line asks for, as one: their mean, on what the weakest of them stands."""
    if len(found) == 1:
        return found[0]
    level = sum(one.level for one in found) / len(found)
    error = sqrt(sum(one.error**2 for one in found)) / len(found)
    basis = min((one.basis for one in found), key=_WEAKEST_FIRST.index)
    return Standing(level, error, basis, shown=tuple(shown for one in found for shown in one.shown))
