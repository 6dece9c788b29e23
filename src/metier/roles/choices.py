"""Words of roles that are kept. Kept for good: migrations and archives hold the values."""

from django.db.models import TextChoices


class SourceKind(TextChoices):
    """Where what a role needs comes from."""

    OCCUPATION = "occupation", "An occupation"
    POSTINGS = "postings", "Postings"
    TEXT = "text", "Pasted text"
    LADDER = "ladder", "A ladder"
    HAND = "hand", "Your own words"


class GapChoice(TextChoices):
    """What is decided about a gap."""

    CLOSE = "close", "Close"
    ACCEPT = "accept", "Accept"
    UNDECIDED = "undecided", "Undecided"
