"""Check-ins, the rhythm of reviews, reviews and what was decided in them, drift that is meant, and parking."""

from metier.reviews.models.check_ins import CheckIn
from metier.reviews.models.drift import DeliberateDrift
from metier.reviews.models.reviews import Answer, Commitment, Decision, Review
from metier.reviews.models.rhythm import Parking, Rhythm

__all__ = ["Answer", "CheckIn", "Commitment", "Decision", "DeliberateDrift", "Parking", "Review", "Rhythm"]
