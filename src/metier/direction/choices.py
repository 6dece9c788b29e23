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


PRIORITY_NAMES: dict[str, str] = {value: str(label) for value, label in Priority.choices}
AMBITION_KINDS: dict[str, str] = {
    AmbitionKind.POSITION: "A post or a level that you want to hold.",
    AmbitionKind.SPECIALISATION: "What you want to be known for knowing.",
    AmbitionKind.REWARD: "What you want to earn, and by when.",
    AmbitionKind.PURPOSE: "What your work is to be good for.",
}
