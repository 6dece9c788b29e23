"""The people of the tests. Nadia owns the career; Colm supports her; a stranger has a career of her own and no business here."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property

from django.test import Client

from metier.accounts import actions
from metier.accounts.access import Viewer
from metier.accounts.actions import CareerDetails
from metier.accounts.models import Career, Person

NOW = datetime(2026, 10, 1, 9, 30, tzinfo=UTC)
TODAY = NOW.date()


@dataclass(frozen=True)
class Member:
    """Somebody at their own career: `viewer` for queries and actions, `client` for pages, signed in when it is first used."""

    person: Person
    career: Career
    viewer: Viewer

    @cached_property
    def client(self) -> Client:
        client = Client()
        client.force_login(self.person)
        return client


@dataclass(frozen=True)
class Cast:
    owner: Member
    supporter: Member
    stranger: Member

    @property
    def others(self) -> tuple[Member, Member]:
        """Those to whom nothing of the owner's is granted."""
        return self.supporter, self.stranger


def member(name: str, email: str) -> Member:
    person = Person.objects.create_person(name=name, email=email)
    career = actions.open_career(person, CareerDetails(name=name, time_zone="Europe/London", currency="GBP"))
    return Member(person, career, Viewer(person, career, NOW))


def assemble() -> Cast:
    cast = Cast(
        owner=member("Nadia Rahman", "nadia@example.org"),
        supporter=member("Colm Doherty", "colm@example.org"),
        stranger=member("Sasha Lind", "sasha@example.org"),
    )
    assert cast.owner.client  # signed in before a test counts what a page asks
    return cast
