"""What goes out is kept: the bytes of each file, with whom they went to, when, and for what."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from metier.accounts.access import Viewer
from metier.core.errors import Refused, Where
from metier.postings import actions as postings
from metier.postings.models import Posting, Sending
from metier.resume import queries
from metier.resume.making import Made, made_of
from metier.resume.models import SentFile, Variant

LARGEST = 10_000_000  # bytes of one file, so that its row fits into an archive


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """To whom something goes, when (today by default), how, and for what."""

    to: str
    on: date | None = None
    channel: str = ""
    posting: Posting | None = None
    employer: str = ""
    note: str = ""


@transaction.atomic
def send(viewer: Viewer, variant: Variant, formats: Sequence[str], to: Recipient) -> Sending:
    """Keep that a variant went out as it is now, in these formats. Nothing is sent anywhere. Raises Refused."""
    if not to.to.strip():
        raise Refused("Say to whom it went.", Where(field="to"))
    if not formats:
        raise Refused("Choose at least one format.", Where(field="formats"))
    content = queries.content(viewer, variant)
    files = [_bounded(made_of(content, variant, form)) for form in dict.fromkeys(formats)]
    sending = _sending(viewer, variant, to)
    SentFile.objects.bulk_create(
        SentFile(
            career=viewer.career,
            created_at=viewer.now,
            sending=sending,
            variant=variant,
            variant_name=variant.name,
            language=variant.language,
            format=file.form,
            file_name=file.name,
            content=file.content,
            digest=hashlib.sha256(file.content).hexdigest(),
            facts=sum(1 for _ in content.facts()),
        )
        for file in files
    )
    return sending


def _sending(viewer: Viewer, variant: Variant, to: Recipient) -> Sending:
    """The row of the sending itself."""
    return postings.send(
        viewer,
        to.posting,
        what_for="" if to.posting else variant.role,
        employer=to.employer,
        to=to.to,
        sent_on=to.on or viewer.today,
        channel=to.channel,
        note=to.note,
    )


def _bounded(file: Made) -> Made:
    if len(file.content) > LARGEST:
        raise Refused(f"{file.name} is larger than {LARGEST // 1_000_000} MB, which is too large to keep.")
    return file
