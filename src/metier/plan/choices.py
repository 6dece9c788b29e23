"""Horizons and states of a plan. Kept for good: migrations and archives hold the values."""

from django.db.models import TextChoices


class Horizon(TextChoices):
    """How far a goal reaches (first source: 12 months, and three to five years)."""

    YEAR = "year", "12 months"
    YEARS = "years", "3 to 5 years"


class GoalState(TextChoices):
    OPEN = "open", "Open"
    REACHED = "reached", "Reached"
    DROPPED = "dropped", "Dropped"
