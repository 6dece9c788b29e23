"""At which level somebody is, where that comes from, and how far it is from what a role needs."""

from metier.core.profile.fit import Fit, Have, Need, fit_of, raised, weight_of
from metier.core.profile.needs import Asks, asked_of_line, combined
from metier.core.profile.prior import Held, Lent, age_share, best_of, lent_by, tenure_share
from metier.core.profile.scale import ANCHORS, LEAST, MOST, OF_SKILL, anchor, to_a_tenth
from metier.core.profile.standing import NOTHING, Basis, Shown, Standing, stand
from metier.core.profile.words import stand_in_words, together

__all__ = [
    "ANCHORS",
    "Asks",
    "Basis",
    "Fit",
    "Have",
    "Held",
    "LEAST",
    "Lent",
    "MOST",
    "NOTHING",
    "Need",
    "OF_SKILL",
    "Shown",
    "Standing",
    "age_share",
    "anchor",
    "asked_of_line",
    "best_of",
    "combined",
    "fit_of",
    "lent_by",
    "raised",
    "stand",
    "stand_in_words",
    "together",
    "tenure_share",
    "to_a_tenth",
    "weight_of",
]
