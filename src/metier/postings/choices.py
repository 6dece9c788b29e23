"""Words of postings that are kept. Kept for good: migrations and archives hold the values."""

from django.db.models import TextChoices


class Remote(TextChoices):
    """Where the work is done."""

    ON_SITE = "on-site", "On site"
    HYBRID = "hybrid", "Partly remote"
    REMOTE = "remote", "Remote"


class PayPer(TextChoices):
    """What the pay of a posting is for."""

    YEAR = "year", "A year"
    MONTH = "month", "A month"
    WEEK = "week", "A week"
    DAY = "day", "A day"
    HOUR = "hour", "An hour"


class RequirementKind(TextChoices):
    """Whether a posting insists on what it asks for."""

    MUST = "must", "Must"
    NICE = "nice", "Nice to have"


class DegreeAsked(TextChoices):
    """Degrees as postings ask for them, the lowest first."""

    VOCATIONAL = "vocational", "Vocational qualification"
    DEGREE = "degree", "Degree"
    BACHELOR = "bachelor", "Bachelor’s degree"
    MASTER = "master", "Master’s degree"
    DOCTORATE = "doctorate", "Doctorate"


class Outcome(TextChoices):
    """What became of something that was sent."""

    OPEN = "open", "No answer yet"
    ANSWERED = "answered", "Answered"
    INTERVIEW = "interview", "Interview"
    DECLINED = "declined", "Declined"
