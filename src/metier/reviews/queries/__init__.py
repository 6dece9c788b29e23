"""What was said and decided, and what follows from it."""

from metier.reviews.queries.answers import Said, answer, answers, said
from metier.reviews.queries.deciding import Decided, decided, decisions, is_dropped_in
from metier.reviews.queries.drift import Finding, HoursWent, deliberate, deliberate_one, hours_went
from metier.reviews.queries.effects import Effect, effects
from metier.reviews.queries.forecasts import GoalForecast, days_off, forecasts
from metier.reviews.queries.lines import Line
from metier.reviews.queries.promised import Promise, commitment, commitments, open_promises
from metier.reviews.queries.pulse import Pulse, pulse, turns
from metier.reviews.queries.records import Records, records
from metier.reviews.queries.reviews import (
    has_later,
    is_untouched,
    open_reviews,
    past_reviews,
    period_of_review,
    review,
    review_of,
    trashed_review,
)
from metier.reviews.queries.rhythm import Beat, Turn, beats, next_turn, rhythms
from metier.reviews.queries.sheet import Sheet, sheet
from metier.reviews.queries.standing import Outlook, outlook

__all__ = [
    "Beat",
    "Decided",
    "Effect",
    "Finding",
    "GoalForecast",
    "HoursWent",
    "Line",
    "Outlook",
    "Promise",
    "Pulse",
    "Records",
    "Said",
    "Sheet",
    "Turn",
    "answer",
    "answers",
    "beats",
    "commitment",
    "commitments",
    "days_off",
    "decided",
    "decisions",
    "deliberate",
    "deliberate_one",
    "effects",
    "forecasts",
    "has_later",
    "hours_went",
    "is_dropped_in",
    "is_untouched",
    "next_turn",
    "open_promises",
    "open_reviews",
    "outlook",
    "past_reviews",
    "period_of_review",
    "pulse",
    "records",
    "review",
    "review_of",
    "rhythms",
    "said",
    "sheet",
    "trashed_review",
    "turns",
]
