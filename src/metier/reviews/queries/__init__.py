"""What was said and decided, and what follows from it."""

from metier.reviews.queries.effects import Effect, effects
from metier.reviews.queries.forecasts import GoalForecast, forecasts
from metier.reviews.queries.records import Records, records
from metier.reviews.queries.standing import Outlook, outlook

__all__ = ["Effect", "GoalForecast", "Outlook", "Records", "effects", "forecasts", "outlook", "records"]
