"""Opening careers and signing in."""

import hashlib
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from moneyed import CURRENCIES

from metier.accounts.access import Viewer
from metier.accounts.choices import names_of_time_zones
from metier.accounts.models import Career, Person, SignInLink
from metier.accounts.queries import careers, local_owner
from metier.core.errors import Refused, Where
from metier.core.letters import NAMES_VERSION

LINK_LIVES = timedelta(minutes=10)


class LinkSpent(Refused):
    """A sign-in link that was used, has expired or was never given."""


@transaction.atomic
def the_local_owner() -> Person:
    """The person this machine belongs to, made on first use."""
    return local_owner() or Person.objects.create_person()


def new_sign_in_link(person: Person, now: datetime) -> str:
    """A token that signs this person in once within LINK_LIVES. Only its digest is kept."""
    token = secrets.token_urlsafe(32)
    SignInLink.objects.filter(expires_at__lt=now).delete()
    SignInLink.objects.create(digest=_digest(token), person=person, expires_at=now + LINK_LIVES)
    return token


def use_sign_in_link(token: str, now: datetime) -> Person:
    """The person a token stands for, once. Raises LinkSpent."""
    unused = SignInLink.objects.filter(digest=_digest(token), used_at=None, expires_at__gt=now, person__is_active=True)
    if not unused.update(used_at=now):
        raise LinkSpent(
            "This sign-in link was used already or is older than ten minutes. Run `metier link` for a new one."
        )
    return SignInLink.objects.select_related("person").get(digest=_digest(token)).person


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class CareerDetails:
    """What a person says of their career: who they are, where the day begins, what money is in."""

    name: str = ""
    occupation: str = ""
    time_zone: str = "UTC"
    currency: str = "GBP"

    def check(self) -> None:
        """Raises Refused for a time zone or a currency that does not exist."""
        if self.time_zone not in names_of_time_zones():
            raise Refused(
                f"“{self.time_zone}” is not a time zone. Use a name such as Europe/London.", Where(field="time_zone")
            )
        if self.currency not in CURRENCIES:
            raise Refused(
                f"“{self.currency}” is not a currency. Use its three letters, such as GBP.", Where(field="currency")
            )


@transaction.atomic
def open_career(person: Person, details: CareerDetails, *, is_demo: bool = False) -> Career:
    """A new career of a person. Raises Refused when the details cannot be."""
    details.check()
    if details.name and not person.name and not is_demo:
        person.name = details.name
        person.save(update_fields=["name"])
    return Career.objects.create(
        owner=person,
        name=details.name,
        occupation=details.occupation,
        time_zone=details.time_zone,
        currency=details.currency,
        is_demo=is_demo,
        names_version=NAMES_VERSION,
    )


@transaction.atomic
def open_first_career(person: Person, details: CareerDetails) -> Career:
    """A person's own career: the one they have by now, or a new one."""
    Person.objects.select_for_update().get(pk=person.pk)
    return careers(person).filter(is_demo=False).first() or open_career(person, details)


def name_career(viewer: Viewer, name: str) -> tuple[Career | Person, ...]:
    """Give a career that has no name this one, and its owner where they have none; returns which of the two got it."""
    if not name or viewer.career.is_demo:
        return ()
    return _renamed((viewer.career, viewer.person), "", name[:200])


def take_name_back(viewer: Viewer, name: str, *, of_career: bool, of_owner: bool) -> None:
    """Undo of `name_career`, where they are still called so."""
    named: tuple[tuple[Career | Person, bool], ...] = ((viewer.career, of_career), (viewer.person, of_owner))
    _renamed([row for row, was_named in named if was_named], name[:200], "")


def _renamed(rows: Iterable[Career | Person], old: str, new: str) -> tuple[Career | Person, ...]:
    found = tuple(row for row in rows if row.name == old)
    for row in found:
        row.name = new
        row.save(update_fields=["name"])
    return found


@transaction.atomic
def change_career(viewer: Viewer, details: CareerDetails) -> Career:
    """Change what a career says of itself. Raises Refused."""
    details.check()
    career = viewer.career
    career.name, career.occupation = details.name, details.occupation
    career.time_zone, career.currency = details.time_zone, details.currency
    career.save(update_fields=["name", "occupation", "time_zone", "currency"])
    return career


def set_preference(viewer: Viewer, name: str, value: str | int | bool | None) -> None:
    """Keep one preference; None forgets it."""
    preferences = dict(viewer.career.preferences)
    if value is None:
        preferences.pop(name, None)
    else:
        preferences[name] = value
    viewer.career.preferences = preferences
    viewer.career.save(update_fields=["preferences"])
