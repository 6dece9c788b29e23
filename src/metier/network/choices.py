"""Words of the network that are kept. Kept for good: migrations and archives hold the values."""

from django.db.models import IntegerChoices, TextChoices


class Channel(TextChoices):
    """How people talk to each other."""

    MET = "met", "Met"
    CALL = "call", "Call"
    MESSAGE = "message", "Message"
    MAIL = "mail", "Email"
    EVENT = "event", "Event"
    OTHER = "other", "Otherwise"


class Direction(TextChoices):
    """Who turned to whom."""

    BOTH = "both", "Both of you"
    OUT = "out", "You wrote or called"
    IN = "in", "They wrote or called"


class PointOfContact(TextChoices):
    """Where somebody is reached."""

    EMAIL = "email", "Email address"
    PHONE = "phone", "Telephone"
    PROFILE = "profile", "Profile"
    WEB = "web", "Web address"
    CHAT = "chat", "Chat"
    POST = "post", "Postal address"


class Side(TextChoices):
    """Whether somebody works where the owner works."""

    INTERNAL = "internal", "Where you work"
    EXTERNAL = "external", "Elsewhere"


class Tie(TextChoices):
    """How strong a tie is; dormant is one that was stronger and went quiet."""

    STRONG = "strong", "Strong"
    MODERATE = "moderate", "Moderate"
    MODERATELY_WEAK = "moderately-weak", "Moderately weak"
    WEAK = "weak", "Weak"
    DORMANT = "dormant", "Dormant"


class Degree(IntegerChoices):
    """How much somebody matters to a direction."""

    LOW = 1, "Low"
    MEDIUM = 2, "Medium"
    HIGH = 3, "High"


class IntroductionState(TextChoices):
    """How far an introduction is."""

    WANTED = "wanted", "To be asked"
    ASKED = "asked", "Asked"
    MADE = "made", "Made"
    TALKED = "talked", "You have talked"
    REFUSED = "refused", "Not made"


class FavourKind(TextChoices):
    """What kind of help."""

    INTRODUCTION = "introduction", "Introduction"
    ADVICE = "advice", "Advice"
    REFERENCE = "reference", "Reference"
    TIME = "time", "Time"
    WORK = "work", "Work"
    RECOGNITION = "recognition", "Recognition"


class Way(TextChoices):
    """Who helps whom."""

    GIVEN = "given", "You help them"
    RECEIVED = "received", "They help you"


class FavourStage(TextChoices):
    """How far a favour is: asked for by who needs it, offered or promised by who gives it, done, or come to nothing."""

    ASKED = "asked", "Asked for"
    OFFERED = "offered", "Offered"
    PROMISED = "promised", "Promised"
    DONE = "done", "Done"
    DROPPED = "dropped", "Came to nothing"


class Size(IntegerChoices):
    """How much a favour took."""

    SMALL = 1, "Small"
    MEDIUM = 2, "Medium"
    LARGE = 3, "Large"


class ToldAbout(TextChoices):
    """What a recruiter was told."""

    SALARY = "salary", "Salary"
    NOTICE = "notice", "Notice"
    CONFIDENCE = "confidence", "Confidentiality"
    AVAILABLE = "available", "When you could begin"
    WANTED = "wanted", "What you look for"
    OTHER = "other", "Something else"


class SubmissionState(TextChoices):
    """How far a submission by a recruiter is."""

    PROPOSED = "proposed", "Proposed to you"
    AGREED = "agreed", "You agreed"
    SENT = "sent", "Sent"
    TALKS = "talks", "In talks"
    REFUSED = "refused", "You said no"
    CLOSED = "closed", "Closed"


class Brought(TextChoices):
    """Which kind of file or place people came from."""

    LINKEDIN = "linkedin", "LinkedIn"
    VCARD = "vcard", "vCard"
    CSV = "csv", "CSV"
    CARDDAV = "carddav", "Address book"
