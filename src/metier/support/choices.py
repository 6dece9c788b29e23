"""Who takes care of what, and which help there is. Kept for good: migrations and archives hold the values."""

from django.db.models import IntegerChoices, TextChoices


class Aspect(TextChoices):
    """All aspects of a career, which somebody has to manage (third source)."""

    PROGRESSION = "progression", "Progression"
    LEARNING = "learning", "Learning"
    MEANING = "meaning", "Meaning"
    RECOGNITION = "recognition", "Recognition"
    AUTONOMY = "autonomy", "Autonomy"


class Carer(TextChoices):
    """Who takes care of an aspect of a career (third source)."""

    ME = "me", "Me"
    MANAGER = "manager", "My manager"
    MENTOR = "mentor", "A mentor"
    HR = "hr", "HR"
    COACH = "coach", "A coach"
    NOBODY = "nobody", "Nobody"


class HowWell(IntegerChoices):
    """How well an aspect is taken care of, in five words."""

    NOT_AT_ALL = 1, "Not at all"
    HARDLY = 2, "Hardly"
    PARTLY = 3, "Partly"
    MOSTLY = 4, "Mostly"
    FULLY = 5, "Fully"


class Occasion(TextChoices):
    """What made its owner look at the map again."""

    LOOK = "look", "Nothing in particular"
    MANAGER = "manager", "A new manager"
    REORGANISATION = "reorganisation", "A reorganisation"
    JOB = "job", "A new job"
    REVIEW = "review", "A review"
    OTHER = "other", "Something else"


class HelpKind(TextChoices):
    """What help can be about (first source)."""

    DIRECTION = "direction", "Direction"
    PLANNING = "planning", "Planning"
    FOCUS = "focus", "Staying focused"
    CONVERSATION = "conversation", "A difficult conversation"
    SEARCH = "search", "The job search"


class HelperKind(TextChoices):
    """What somebody is to the person they help."""

    MENTOR = "mentor", "Mentor"
    COACH = "coach", "Coach"
    CONSULTANT = "consultant", "Consultant"
    PEER = "peer", "Somebody I know"
    ADVISER = "adviser", "HR, union or adviser"


class HelperState(TextChoices):
    """How far it has come."""

    CONSIDERING = "considering", "Considering"
    ASKED = "asked", "Asked"
    WORKING = "working", "Working together"
    ENDED = "ended", "Ended"


class FirstTalk(TextChoices):
    """What the first talk costs."""

    FREE = "free", "Free"
    PAID = "paid", "Paid for"


class FeePer(TextChoices):
    """What a fee is for."""

    SESSION = "session", "a session"
    HOUR = "hour", "an hour"
    MONTH = "month", "a month"
    PROGRAMME = "programme", "a programme"


class HelpRule(TextChoices):
    """The rules by which Metier says that help would help."""

    STAGNANT = "stagnant", "A goal stagnant for two reviews"
    OBSTACLE = "obstacle", "One obstacle, named three times"
    READDED = "readded", "A goal dropped and taken up again"
    UNFAMILIAR = "unfamiliar", "An unfamiliar kind of situation"
    DECLINED = "declined", "Everything declined for a year"
