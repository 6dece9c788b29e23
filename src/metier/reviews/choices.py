"""Kinds of reviews and of decisions. Kept for good: migrations and archives hold the values."""

from django.db.models import TextChoices


class ReviewKind(TextChoices):
    """By the period that a review looks back on."""

    WEEKLY = "weekly", "Weekly"
    MONTHLY = "monthly", "Monthly"
    QUARTERLY = "quarterly", "Quarterly"
    YEARLY = "yearly", "Yearly"


class Verdict(TextChoices):
    """What is decided of a goal."""

    KEEP = "keep", "Keep"
    CHANGE = "change", "Change"
    DROP = "drop", "Drop"
    ADD = "add", "Add"


CONFIDENCE: dict[int, str] = {1: "Very unlikely", 2: "Unlikely", 3: "Even", 4: "Likely", 5: "Very likely"}
MINUTES: dict[str, int] = {"weekly": 5, "monthly": 20, "quarterly": 40, "yearly": 120}
"""About how long a review of each kind takes."""
