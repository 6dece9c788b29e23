"""When a goal will be done at the pace its owner really keeps: pure calculation, the same answer for the same seed."""

from metier.core.forecast.effort import Effort, freed
from metier.core.forecast.forecasting import forecast
from metier.core.forecast.outcome import Forecast, NoForecast, Outcome, Reason
from metier.core.forecast.progress import Progress
from metier.core.forecast.standing import Standing, standing
from metier.core.forecast.weekly import weekly

__all__ = [
    "Effort",
    "Forecast",
    "NoForecast",
    "Outcome",
    "Progress",
    "Reason",
    "Standing",
    "forecast",
    "freed",
    "standing",
    "weekly",
]
