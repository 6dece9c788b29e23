"""What was said and decided, and what follows from it."""

from metier.reviews.queries.drift import Finding, HoursWent, deliberate, deliberate_one, hours_went
from metier.reviews.queries.forecasts import GoalForecast, days_off, forecasts
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
from metier.reviews.queries.standing import Outlook, outlook

__all__ = [
    "Beat",
    "Finding",
    "GoalForecast",
    "HoursWent",
    "Outlook",
    "Promise",
    "Pulse",
    "Records",
    "Turn",
    "beats",
    "commitment",
    "commitments",
    "days_off",
    "deliberate",
    "deliberate_one",
    "forecasts",
    "has_later",
    "hours_went",
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
    "trashed_review",
    "turns",
]
