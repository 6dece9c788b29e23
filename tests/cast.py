"""The people of the tests. Nadia owns the career; Colm supports her; a stranger has a career of her own and no business here."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from uuid import uuid4

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.test import Client

from metier.accounts import actions
from metier.accounts.access import Viewer
from metier.accounts.actions import CareerDetails
from metier.accounts.models import Career, Person
from metier.accounts.sessions import SessionStore

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
        """Signed in by writing the one row that signing in leads to: `force_login` asks the database a dozen times."""
        client, session = Client(), SessionStore(uuid4().hex)
        session.update(
            {
                SESSION_KEY: str(self.person.pk),
                BACKEND_SESSION_KEY: settings.AUTHENTICATION_BACKENDS[0],
                HASH_SESSION_KEY: self.person.get_session_auth_hash(),
            }
        )
        session.save(must_create=True)
        client.cookies[settings.SESSION_COOKIE_NAME] = session.session_key
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
