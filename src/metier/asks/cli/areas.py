"""The areas of the deck and the ways to say how it went, as words of the command line: written out, so that help loads no Django."""

AREAS = (
    "credit",
    "disagreeing",
    "pay",
    "flexible",
    "no",
    "feedback",
    "bully",
    "interview",
    "leave",
    "redundancy",
    "offer",
    "new-manager",
    "boundaries",
    "mistake",
    "discrimination",
    "oversharing",
    "no-time",
    "ceiling",
    "again",
    "other",
)
