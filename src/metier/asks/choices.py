"""Kinds and states of asks and updates. Kept for good: migrations and archives hold the values."""

from django.db.models import TextChoices


class AskKind(TextChoices):
    """What organisations do give to those who make a case for it (third source)."""

    TRAINING = "training", "Training"
    SECONDMENT = "secondment", "Secondment"
    COACHING = "coaching", "Coaching or mentoring"
    PROJECT = "project", "Special project"
    SIDEWAYS = "sideways", "Sideways move"
    PATTERN = "pattern", "Working pattern"
    PAY = "pay", "Pay"
    RECOGNITION = "recognition", "Recognition"
    DECISION = "decision", "A decision"


class AskState(TextChoices):
    """Where an ask stands, as its history says. Decided: granted, declined, withdrawn."""

    PREPARING = "preparing", "Preparing"
    ASKED = "asked", "Asked"
    ANSWERED = "answered", "Answered, not decided"
    PROMISED = "promised", "Promised"
    NOT_NOW = "not-now", "Not now"
    GRANTED = "granted", "Granted"
    DECLINED = "declined", "Declined"
    WITHDRAWN = "withdrawn", "Withdrawn"
    TAKEN_BACK = "taken-back", "Taken back"


class EventKind(TextChoices):
    """What happened to an ask on a day."""

    ASKED = "asked", "Asked"
    ANSWERED = "answered", "Answered"
    PROMISED = "promised", "Promised"
    NOT_NOW = "not-now", "Not now"
    GRANTED = "granted", "Granted"
    DECLINED = "declined", "Declined"
    WITHDRAWN = "withdrawn", "Withdrawn"
    TAKEN_BACK = "taken-back", "Taken back"
    READDRESSED = "readdressed", "Asked of somebody else"


class EvidenceKind(TextChoices):
    """What a case stands on: a win, a goal, a figure in words, or a gap with the role that it closes."""

    WIN = "win", "Win"
    GOAL = "goal", "Goal"
    FIGURE = "figure", "Figure"
    GAP = "gap", "Gap"


class UpdatePart(TextChoices):
    """The parts of an update for a manager, in their order."""

    WINS = "wins", "Done and won"
    PROGRESS = "progress", "Progress"
    PROBLEMS = "problems", "Problems, and what I propose"
    NEXT = "next", "Next"


class Every(TextChoices):
    """How often an update is due."""

    WEEK = "week", "Every week"
    FORTNIGHT = "fortnight", "Every two weeks"
    MONTH = "month", "Every month"
    QUARTER = "quarter", "Every quarter"


class DocumentKind(TextChoices):
    """What was handed over."""

    CASE = "case", "Case"
    BRIEF = "brief", "Brief of priorities"
    UPDATE = "update", "Update"


class How(TextChoices):
    """How something was handed over."""

    MAIL = "mail", "By mail"
    PAPER = "paper", "As a PDF or on paper"
    MESSAGE = "message", "As a message"
    SPOKEN = "spoken", "Spoken"
