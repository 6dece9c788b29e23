"""Lengths of an account. Kept for good: migrations and archives hold the values."""

from django.db.models import TextChoices


class Length(TextChoices):
    SHORT = "short", "30 seconds"
    LONG = "long", "Two minutes"


SECONDS: dict[str, int] = {Length.SHORT: 30, Length.LONG: 120}
