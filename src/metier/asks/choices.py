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


class Area(TextChoices):
    """What a scenario is about: the difficult moments at work that the sources touch."""

    CREDIT = "credit", "Credit taken"
    DISAGREEING = "disagreeing", "Disagreeing with the boss"
    PAY = "pay", "The salary talk"
    FLEXIBLE = "flexible", "Asking for flexible work"
    NO = "no", "Saying no"
    FEEDBACK = "feedback", "Feedback given and taken"
    BULLY = "bully", "A bully"
    INTERVIEW = "interview", "An unprepared interview"
    LEAVE = "leave", "Returning from leave"
    REDUNDANCY = "redundancy", "A redundancy talk"
    OFFER = "offer", "An offer and a counter-offer"
    NEW_MANAGER = "new-manager", "A new manager"
    BOUNDARIES = "boundaries", "Boundaries"
    MISTAKE = "mistake", "A mistake of mine"
    DISCRIMINATION = "discrimination", "Overhearing discrimination"
    OVERSHARING = "oversharing", "A colleague who overshares"
    NO_TIME = "no-time", "A manager who has no time"
    CEILING = "ceiling", "Routine work and a ceiling"
    AGAIN = "again", "Asking again after “not now”"
    OTHER = "other", "Something else"


class Behaviour(TextChoices):
    """The four behaviours by which autonomy is earned (third source)."""

    COMPETENCE = "competence", "Competence shown"
    INFORMED = "informed", "Manager kept informed"
    SOLUTIONS = "solutions", "Problems brought with a solution"
    LAST_RESORT = "last-resort", "Conflict only as a last resort"
