"""Sending what is due of all careers: candidates are found in the database, the rest of the work is for them alone."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import islice
from uuid import UUID

from metier.accounts.access import Viewer
from metier.core.errors import Refused
from metier.core.words import count
from metier.home.digest.addresses import base_url
from metier.home.digest.candidates import candidates
from metier.home.digest.posting import NoLine, Post, post
from metier.home.digest.sending import Outcome, send
from metier.home.digest.server import mail_server
from metier.home.models import Digest, DigestSettings

log = logging.getLogger(__name__)
AT_A_TIME = 200
KEPT = timedelta(days=31)
Watch = Callable[[int, int], None]  # told how many are done, of how many


def send_due(now: datetime, watch: Watch = lambda done, of: None) -> list[str]:
    """Send the digests that are due; returns what was done, in sentences. It can be stopped between any two."""
    try:
        server = mail_server()
    except Refused as refused:
        return [f"No digest is sent. {refused.sentence}"]
    if server is None:
        return []
    waiting = list(candidates(now))
    if not waiting:
        return []
    outcomes: Counter[Outcome] = Counter()
    base, stopped = base_url(), ""
    with post(server) as line:
        for done, settings in enumerate(_in_turn(waiting)):
            watch(done, len(waiting))
            try:
                outcomes[_sent(settings, now, line, base)] += 1
            except NoLine as problem:
                stopped = f"The digests wait, and are tried again within the day: {problem.sentence}"
                break
        else:
            watch(len(waiting), len(waiting))
    return [*_said(outcomes), *([stopped] if stopped else [])]


def forget_old(now: datetime) -> int:
    """Remove what is known of the digests of more than a month ago; returns of how many."""
    return Digest.objects.filter(for_day__lt=(now - KEPT).date()).delete()[0]


def _sent(settings: DigestSettings, now: datetime, line: Post, base: str) -> Outcome:
    viewer = Viewer(settings.career.owner, settings.career, now)
    try:
        return send(viewer, settings, line, base)
    except NoLine:
        raise
    except Exception:  # a bug in one career must not keep the others from their mail
        log.exception("The digest of career %s could not be put together.", settings.career_id)
        return Outcome.BROKE


def _in_turn(pks: list[UUID]) -> Iterator[DigestSettings]:
    """The rows in their order, some at a time: a server may have very many."""
    rest = iter(pks)
    while some := list(islice(rest, AT_A_TIME)):
        yield from DigestSettings.objects.filter(pk__in=some, is_on=True).select_related("career__owner").order_by("pk")


def _said(outcomes: Counter[Outcome]) -> list[str]:
    sentences = {
        Outcome.SENT: "Sent {}.",
        Outcome.WAITS: "{} could not be sent, and is tried again within the day.",
        Outcome.BROKE: "{} met a bug; the log has its trace.",
        Outcome.UNSURE: "{} may have been sent; the mail server did not say.",
    }
    return [sentence.format(count(outcomes[kind], "digest")) for kind, sentence in sentences.items() if outcomes[kind]]
