"""Words of pay that are kept. Kept for good: migrations and archives hold the values."""

from django.db.models import TextChoices


class Per(TextChoices):
    """What an amount of pay is for."""

    YEAR = "year", "A year"
    MONTH = "month", "A month"
    WEEK = "week", "A week"
    DAY = "day", "A day"
    HOUR = "hour", "An hour"


class PointKind(TextChoices):
    """Where a point of the market comes from."""

    ADVERT = "advert", "An advert"
    OFFER = "offer", "An offer"
    TOLD = "told", "Somebody told me"
    RECRUITER = "recruiter", "A recruiter"
    SURVEY = "survey", "A survey"


class OfferState(TextChoices):
    """How firm an offer is."""

    HOPED = "hoped", "Hoped for"
    SAID = "said", "Said"
    WRITTEN = "written", "In writing"
    DECLINED = "declined", "Declined"
