"""Who looks, at whose career, and when."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from django.http import HttpRequest

from metier.accounts.models import Career, Person


@dataclass(frozen=True)
class Viewer:
    """Who looks, at whose career, and when: every query and action takes one. `today` is in the career's time zone."""

    person: Person
    career: Career
    now: datetime

    @property
    def name(self) -> str:
        return self.career.name

    @cached_property
    def today(self) -> date:
        return self.career.day_of(self.now)


class ViewerRequest(HttpRequest):
    """A request of a signed-in person with a career open, for type checking."""

    viewer: Viewer
