"""What was said and decided, and what follows from it."""

from metier.reviews.queries.effects import Effect, effects
from metier.reviews.queries.forecasts import GoalForecast, forecasts
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
from metier.reviews.queries.rhythm import Beat, Turn, beats, next_turn, rhythms, turns, waiting
from metier.reviews.queries.standing import Outlook, outlook

__all__ = [
    "Beat",
    "Effect",
    "GoalForecast",
    "Outlook",
    "Records",
    "Turn",
    "beats",
    "effects",
    "forecasts",
    "has_later",
    "is_untouched",
    "next_turn",
    "open_reviews",
    "outlook",
    "past_reviews",
    "period_of_review",
    "records",
    "review",
    "review_of",
    "rhythms",
    "trashed_review",
    "turns",
    "waiting",
]
