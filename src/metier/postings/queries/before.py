"""Whether its owner has applied here before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.core.errors import Refused
from metier.core.exchange import employer_key
from metier.core.exchange.spellings import same_employer
from metier.core.postings.before import Seen, seen_before, url_key
from metier.core.postings.found import FoundPosting
from metier.postings.models import Posting, Sending
from metier.postings.queries.postings import WITHOUT_POSTING
from metier.postings.reading import read

WHY = {
    "address": "The same address",
    "title": "The same employer, and a similar title",
    "employer": "The same employer",
}
MOST, MOST_PASTED = 20, 300_000
_SEEN = ("id", "title", "employer", "employer_key", "url_key", "created_at")


@dataclass(frozen=True, slots=True)
class Before:
    """A posting of before, if it is still here, or a sending without one; what was sent then, newest first."""

    title: str
    employer: str
    why: str
    kept_on: date | None
    posting: UUID | None
    sendings: tuple[Sending, ...]


def before(viewer: Viewer, found: FoundPosting, *, but: Posting | None = None) -> tuple[Before, ...]:
    """What its owner kept or sent before that is like this one, the nearest first, at most MOST."""
    about = (found.title, found.employer, found.url, found.text)
    kept = {str(pk): row for pk, *row in _like(viewer, found) if not but or pk != but.pk}
    seen = [Seen(key, title, employer_key, url_key) for key, (title, _, employer_key, url_key, _) in kept.items()]
    alike = [again.seen for again in seen_before(*about, seen)[:MOST]]
    by_posting: dict[str, list[Sending]] = {}
    loose: dict[str, Sending] = {}
    for sending in _sent(viewer, [UUID(one.key) for one in alike]):
        if str(sending.posting_id) in kept:
            by_posting.setdefault(str(sending.posting_id), []).append(sending)
        else:
            loose[str(sending.pk)] = sending
    told = []
    others = [Seen(key, row.what_for, row.employer_key) for key, row in loose.items()]
    for again in seen_before(*about, [*alike, *others])[:MOST]:
        key, why = again.seen.key, WHY[again.why]
        if key in kept:
            title, employer, _, _, created_at = kept[key]
            day = viewer.career.day_of(created_at)
            told.append(Before(title, employer, why, day, UUID(key), tuple(by_posting.get(key, ()))))
        else:
            sent = loose[key]
            told.append(Before(sent.what_for, sent.employer, why, None, None, (sent,)))
    return tuple(told)


def _like(viewer: Viewer, found: FoundPosting) -> list[tuple[Any, ...]]:
    """What can be like it: of its employer or its address; where it names no employer, all, as one of them may stand in its text."""
    address, employer = url_key(found.url), employer_key(found.employer)
    if not employer:
        return _kept(viewer)
    wanted = same_employer(employer)
    spelled = [key for key in _employers(viewer) if same_employer(key) == wanted]
    return _of_address(viewer, spelled, address) if address else _of_employer(viewer, spelled)


@prepared
def _kept(viewer: Viewer) -> QuerySet[Posting, tuple[Any, ...]]:
    return visible(viewer, Posting).values_list(*_SEEN)


@prepared
def _employers(viewer: Viewer) -> QuerySet[Posting, str]:
    """Every employer of a posting, once."""
    return visible(viewer, Posting).order_by().values_list("employer_key", flat=True).distinct()


@prepared
def _of_employer(viewer: Viewer, employers: Sequence[str]) -> QuerySet[Posting, tuple[Any, ...]]:
    return visible(viewer, Posting).filter(employer_key__in=employers).values_list(*_SEEN)


@prepared
def _of_address(viewer: Viewer, employers: Sequence[str], address: str) -> QuerySet[Posting, tuple[Any, ...]]:
    return visible(viewer, Posting).filter(Q(employer_key__in=employers) | Q(url_key=address)).values_list(*_SEEN)


@prepared
def _sent(viewer: Viewer, postings: Sequence[UUID]) -> QuerySet[Sending]:
    """For these, or for none that is still there."""
    return visible(viewer, Sending).filter(Q(posting__in=postings) | WITHOUT_POSTING)


def as_found(posting: Posting) -> FoundPosting:
    """What a kept posting is recognised by."""
    return FoundPosting(title=posting.title, employer=posting.employer, url=posting.url)


def before_pasted(viewer: Viewer, text: str) -> tuple[Before, ...]:
    """The same of a text that is being pasted; an address alone is enough. What cannot be read is like nothing."""
    address = text.strip()
    try:
        found = read("What you pasted", text[:MOST_PASTED].encode(errors="replace"))
    except Refused:
        found = (
            (FoundPosting(url=address),) if address.startswith(("https://", "http://")) and len(address) < 2000 else ()
        )
    return before_found(viewer, found)


def before_found(viewer: Viewer, found: Sequence[FoundPosting]) -> tuple[Before, ...]:
    """The same of what was read already, each thing of before once."""
    told = (one for posting in found[:MOST] for one in before(viewer, posting))
    return tuple({(one.posting, one.sendings): one for one in told}.values())[:MOST]
