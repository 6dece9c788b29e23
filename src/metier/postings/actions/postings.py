"""Postings: kept with what they ask for, corrected, put in the trash."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer, find_trashed
from metier.accounts.facts import bound, said_of, take
from metier.accounts.trash import put_in_trash, take_from_trash
from metier.core.errors import Refused, Where
from metier.core.exchange import employer_key
from metier.core.postings.asked import Asked
from metier.core.postings.before import url_key
from metier.core.postings.found import LONGEST_TEXT, FoundPosting
from metier.postings.actions.requirements import add_requirements
from metier.postings.choices import PayPer, Remote
from metier.postings.models import Posting

FACTS = ("title", "employer", "place", "remote", "employment_type", "pay_from", "pay_to", "pay_currency", "pay_per", "pay_words", "posted_on", "valid_until", "url", "language", "text")  # fmt: skip


def facts_of(found: FoundPosting) -> dict[str, Any]:
    """What was read, as facts of a posting to keep."""
    return {name: getattr(found, name) for name in FACTS} | {"source": found.source}


@transaction.atomic
def add_posting(viewer: Viewer, facts: Mapping[str, Any], asked: Sequence[Asked] = ()) -> Posting:
    """Keep a posting, from any of FACTS and its source, with what it asks for; all of it or nothing. Raises Refused."""
    posting = Posting(career=viewer.career, created_at=viewer.now, source=str(facts.get("source", ""))[:20])
    _say(posting, facts)
    posting.save()
    add_requirements(viewer, posting, asked)
    return posting


@transaction.atomic
def change_posting(posting: Posting, changes: Mapping[str, Any]) -> bool:
    """Correct any of FACTS; whether anything differs. Raises Refused."""
    before = said_of(posting, FACTS)
    _say(posting, changes)
    posting.save()
    return before != said_of(posting, FACTS)


def trash_posting(viewer: Viewer, posting: Posting) -> None:
    """Put a posting in the trash. What was sent stays."""
    put_in_trash(viewer, posting)


def restore_posting(viewer: Viewer, pk: UUID | str) -> Posting:
    """Take a posting out of the trash. Raises Missing."""
    posting = find_trashed(viewer, Posting, pk)
    take_from_trash(posting)
    return posting


def _say(posting: Posting, facts: Mapping[str, Any]) -> None:
    take(posting, facts, FACTS)
    posting.pay_currency = posting.pay_currency.upper()
    _check(posting)
    posting.employer_key = employer_key(posting.employer)[:300] if posting.employer else ""
    posting.url_key = url_key(posting.url)


def _check(posting: Posting) -> None:
    if not posting.title:
        raise Refused("Say what the position is called.", Where(field="title"))
    bound(posting, FACTS, LONGEST_TEXT)
    if posting.url and not posting.url.startswith(("https://", "http://")):
        raise Refused("An address begins with https:// or http://.", Where(field="url"))
    if posting.remote and posting.remote not in Remote.values:
        raise Refused(
            f"“{posting.remote}” is not a place of work. Use {', '.join(Remote.values)}.", Where(field="remote")
        )
    if posting.pay_per and posting.pay_per not in PayPer.values:
        raise Refused(f"Pay is for a {', '.join(PayPer.values)}.", Where(field="pay_per"))
    if posting.posted_on and posting.valid_until and posting.valid_until < posting.posted_on:
        raise Refused(
            "It is open until a day before it was posted. Change one of the days.", Where(field="valid_until")
        )
    _check_pay(posting.pay_from, posting.pay_to)


def _check_pay(low: Decimal | None, high: Decimal | None) -> None:
    for name, figure in (("pay_from", low), ("pay_to", high)):
        if figure is not None and not 0 <= figure < 10**11:
            raise Refused("Pay is an amount such as 55,000.", Where(field=name))
    if low is not None and high is not None and low > high:
        raise Refused("The pay from is more than the pay to. Change one of them.", Where(field="pay_from"))
