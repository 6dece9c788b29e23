"""The kinds and names that direction is said in. Kept for good: migrations and archives hold the values."""

from django.db.models import TextChoices


class AmbitionKind(TextChoices):
    """Four kinds of ambition (first source)."""

    POSITION = "position", "Position"
    SPECIALISATION = "specialisation", "Specialisation"
    REWARD = "reward", "Reward"
    PURPOSE = "purpose", "Purpose"


class Priority(TextChoices):
    """The four factors of how much a job is enjoyed, to be ranked and never rated equal (third source)."""

    STATUS = "status", "Status and recognition"
    AUTONOMY = "autonomy", "Autonomy"
    MEANING = "meaning", "Meaningful work"
    LEARNING = "learning", "Continued learning"


class LifeGoalKind(TextChoices):
    """What a career can pay for."""

    HOUSE = "house", "House"
    FAMILY = "family", "Family"
    TRAVEL = "travel", "Travel"
    STUDY = "study", "Study"
    OTHER = "other", "Something else"
