"""The links of the mail: signed, each does one thing for one career, and is worth nothing after 14 days."""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from uuid import UUID

from django.core import signing

from metier.core.errors import Refused

SALT = "metier.home.digest.links"
LIVES = timedelta(days=14)
NOT_WHOLE = "This link is not whole. Perhaps it was cut where it broke over two lines."


class Does(StrEnum):
    """What a link does; the last four are the undoing of the first four."""

    DONE = "d"
    ANSWER = "a"
    SNOOZE = "s"
    STOP = "x"
    REOPEN = "D"
    UNANSWER = "A"
    SHOW = "S"
    SEND = "X"


# How much each says besides: a task or an if-then plan, or a kind and a subject, or the task and its version before, or the plan and
# the day it was answered before.
_SAYS = {
    Does.DONE: 1,
    Does.ANSWER: 1,
    Does.SNOOZE: 2,
    Does.STOP: 0,
    Does.REOPEN: 2,
    Does.UNANSWER: 2,
    Does.SHOW: 2,
    Does.SEND: 0,
}


@dataclass(frozen=True, slots=True)
class Link:
    """What a link says: what it does, in which career, and to what: for a task or an if-then plan its id, for a nudge its kind and subject."""

    does: Does
    career: UUID
    what: tuple[str, ...] = ()


class Forged(Refused):
    """Not a link of ours, or one that was changed or cut short."""


class Expired(Refused):
    """A link of ours that is too old."""


def token(link: Link) -> str:
    """The link as the last part of an address. Its age is told from now."""
    return signing.TimestampSigner(salt=SALT).sign("~".join([link.does, _short(link.career), *link.what]))


def read(said: str) -> Link:
    """Raises Forged, Expired."""
    try:
        plain = signing.TimestampSigner(salt=SALT).unsign(said, max_age=LIVES)
        does, career, *what = plain.split("~")
        link = Link(Does(does), _long(career), tuple(what))
    except signing.SignatureExpired:
        raise Expired("This link is older than 14 days, so it does nothing any more.") from None
    except (signing.BadSignature, ValueError):
        raise Forged(NOT_WHOLE) from None
    if len(link.what) != _SAYS[link.does]:
        raise Forged(NOT_WHOLE)
    return link


def _short(pk: UUID) -> str:
    return urlsafe_b64encode(pk.bytes).decode().rstrip("=")


def _long(text: str) -> UUID:
    return UUID(bytes=urlsafe_b64decode(text + "=="))
