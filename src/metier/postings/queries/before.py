"""Whether its owner has applied here before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from metier.accounts.access import Viewer, visible
from metier.core.errors import Refused
from metier.core.postings.before import Seen, seen_before
from metier.core.postings.found import FoundPosting
from metier.postings.models import Posting, Sending
from metier.postings.reading import read

WHY = {
    "address": "The same address",
    "title": "The same employer, and a similar title",
    "employer": "The same employer",
}
MOST, MOST_PASTED = 20, 300_000


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
    names = ("id", "title", "employer", "employer_key", "url_key", "created_at")
    kept = {str(row["id"]): row for row in visible(viewer, Posting).values(*names) if not but or row["id"] != but.pk}
    by_posting: dict[str, list[Sending]] = {}
    loose: dict[str, Sending] = {}
    for sending in visible(viewer, Sending):
        if but and sending.posting_id == but.pk:
            continue
        if str(sending.posting_id) in kept:
            by_posting.setdefault(str(sending.posting_id), []).append(sending)
        else:
            loose[str(sending.pk)] = sending
    seen = [Seen(key, row["title"], row["employer_key"], row["url_key"]) for key, row in kept.items()]
    seen += [Seen(key, row.what_for, row.employer_key) for key, row in loose.items()]
    told = []
    for again in seen_before(found.title, found.employer, found.url, found.text, seen)[:MOST]:
        key = again.seen.key
        if key in kept:
            row = kept[key]
            day = viewer.career.day_of(row["created_at"])
            told.append(
                Before(row["title"], row["employer"], WHY[again.why], day, row["id"], tuple(by_posting.get(key, ())))
            )
        else:
            sent = loose[key]
            told.append(Before(sent.what_for, sent.employer, WHY[again.why], None, None, (sent,)))
    return tuple(told)


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
    told = (one for posting in found[:MOST] for one in before(viewer, posting))
    return tuple({(one.posting, one.sendings): one for one in told}.values())[:MOST]
