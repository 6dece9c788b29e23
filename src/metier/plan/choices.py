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


class CountedAs(TextChoices):
    """How the progress of a goal is said; nothing chosen means by its tasks and hours alone."""

    NUMBER = "number", "A number"
    PERCENT = "percent", "Per cent"
    MILESTONES = "milestones", "Milestones"


class Purpose(TextChoices):
    """Whom a deposit served: one's own goals, or, as the second source warns, what was easy or what others wanted."""

    GOALS = "goals", "For my goals"
    EASY = "easy", "Easy or convenient"
    OTHERS = "others", "Because others wanted it"


class Cue(TextChoices):
    """When an if-then plan is shown."""

    DAY = "day", "On a day"
    WEEKDAY = "weekday", "Every week, on a weekday"
    TASK = "task", "After a task is done"
    STAGNANT = "stagnant", "When this goal stagnates"
