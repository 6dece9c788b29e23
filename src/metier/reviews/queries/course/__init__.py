"""Course corrections: the readable history of everything that was changed."""

from metier.reviews.queries.course.entries import KINDS, CourseCorrection, Kind, Mark
from metier.reviews.queries.course.gathering import Sheet, corrections_between, corrections_sheet, start_of, years_of

__all__ = [
    "KINDS",
    "CourseCorrection",
    "Kind",
    "Mark",
    "Sheet",
    "corrections_between",
    "corrections_sheet",
    "start_of",
    "years_of",
]
