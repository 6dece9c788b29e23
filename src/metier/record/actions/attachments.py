"""Files that prove something: kept in pieces, within bounds, and never changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from uuid import UUID

from django.db import transaction
from django.db.models import Sum

from metier.accounts import trash
from metier.accounts.access import Viewer, find, find_trashed, visible
from metier.accounts.models import Career, Owned
from metier.core import words
from metier.core.errors import Refused, Where
from metier.record.media_types import media_type
from metier.record.models import Attachment, AttachmentPart
from metier.record.queries.evidence import source_name

MOST_BYTES, MOST_TOGETHER = 20_000_000, 100_000_000
MOST_OF_ONE_THING = 20
PART = 1_000_000  # bytes of a piece: what is in memory at a time, and a line of an archive
TOO_LARGE = "That file has more than 20 MB, the most one can have. Nothing was kept. Attach a smaller copy, or give its web address instead."


@transaction.atomic
def attach(viewer: Viewer, row: Owned, name: str, chunks: Iterable[bytes]) -> Attachment:
    """Keep a file with a thing of the record, read once and in pieces. The same file again is the one that is there.

    Raises Refused when it is empty or too large, or there is no room; then nothing is kept.
    """
    Career.objects.select_for_update().get(pk=viewer.career.pk)
    source = {source_name(row): row}
    here = visible(viewer, Attachment).filter(**source)
    if here.count() >= MOST_OF_ONE_THING:
        raise _refused(f"There are {MOST_OF_ONE_THING} files here already. Delete one first.")
    room = MOST_TOGETHER - used(viewer)
    kept = Attachment(career=viewer.career, name=shortened(name), media_type="", size=0, sha256="", **source)
    kept.save()
    digest = hashlib.sha256()
    for number, part in enumerate(in_parts(chunks)):
        kept.size += len(part)
        if kept.size > MOST_BYTES:
            raise _refused(TOO_LARGE)
        if kept.size > room:
            raise _refused(
                f"There is room for {MOST_TOGETHER // 1_000_000} MB of files in all, the trash included, and {room / 1_000_000:.1f} MB of it is left."
            )
        if number == 0:
            kept.media_type = media_type(part)
        digest.update(part)
        AttachmentPart.objects.create(career=viewer.career, attachment=kept, number=number, data=part)
    if not kept.size:
        raise _refused("That file is empty.")
    kept.sha256 = digest.hexdigest()
    same = here.filter(sha256=kept.sha256).exclude(pk=kept.pk).first()
    if same:
        kept.delete()
        return same
    kept.save()
    return kept


def used(viewer: Viewer) -> int:
    """How many bytes the files of a career have, those in the trash included."""
    total: int | None = Attachment.objects.filter(career=viewer.career).aggregate(total=Sum("size"))["total"]
    return total or 0


def in_parts(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in pieces of PART, the last one shorter."""
    held = bytearray()
    for chunk in chunks:
        held += chunk
        while len(held) >= PART:
            yield bytes(held[:PART])
            del held[:PART]
    if held:
        yield bytes(held)


def shortened(name: str) -> str:
    """A file's name without its folder, fit to be shown; its ending stays."""
    plain = words.printable(PurePosixPath(name.replace("\\", "/")).name.strip()) or "file"
    if len(plain) <= 200:
        return plain
    ending = PurePosixPath(plain).suffix[:20]
    return plain[: 200 - len(ending)] + ending


def _refused(sentence: str) -> Refused:
    return Refused(sentence, Where(field="file"))


def detach(viewer: Viewer, pk: UUID | str) -> Attachment:
    """Put a file into the trash. Raises Missing."""
    file = find(viewer, Attachment, pk)
    trash.put_in_trash(viewer, file)
    return file


def reattach(viewer: Viewer, pk: UUID | str) -> Attachment:
    """Take a file out of the trash. Raises Missing."""
    file = find_trashed(viewer, Attachment, pk)
    trash.take_from_trash(file)
    return file
