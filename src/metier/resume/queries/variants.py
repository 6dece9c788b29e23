"""Variants and their lines, by key or by what a person calls them."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Missing, Viewer, find, trashed, visible
from metier.core.errors import Refused
from metier.core.naming import named
from metier.core.nearest import Nearest
from metier.core.resume.languages import Language
from metier.postings.models import Posting, Sending
from metier.resume.models import ResumePhoto, SentFile, Variant, VariantLine

MOST_COMPARED = 200


def variants(viewer: Viewer) -> QuerySet[Variant]:
    """Every variant, the last changed first."""
    return visible(viewer, Variant).select_related("posting")


def variant(viewer: Viewer, pk: UUID | str) -> Variant:
    """Raises Missing."""
    return find(viewer, Variant, pk)


def variant_named(viewer: Viewer, said: str) -> Variant:
    """The variant a person means by its name, a part of it, or the start of its id. Raises Refused."""
    rows = {row.pk: row for row in variants(viewer)}
    exact = [row for row in rows.values() if row.name.casefold() == said.strip().casefold()]
    return exact[0] if exact else rows[named(said, {pk: row.name for pk, row in rows.items()}, "variant")]


def nearest(viewer: Viewer, posting: Posting) -> Variant | None:
    """The variant to begin with for a posting: that whose role and name share the rarest words with its title; else the last changed.

    Where the posting says its language and a variant is in it, only those in it are looked at.
    """
    every = list(variants(viewer)[:MOST_COMPARED])
    spoken = Language.of(posting.language).code if posting.language else ""
    rows = {str(row.pk): row for row in every if Language.of(row.language).code == spoken}
    rows = rows or {str(row.pk): row for row in every}
    found = Nearest({pk: (f"{row.role} {row.name}", row.opening) for pk, row in rows.items()}).to(posting.title, most=1)
    return rows[found[0].key] if found else next(iter(rows.values()), None)


def begun_for(posting: Posting) -> dict[str, str]:
    """What a variant for a posting is called, and for what role, until its owner says otherwise."""
    return {"name": str(posting)[:200], "role": posting.title[:200]}


def last_settled(viewer: Viewer, variant: Variant) -> str:
    """The moment at which lines of a variant were last settled, as undo takes it; empty where there is nothing to undo."""
    rows = visible(viewer, VariantLine).filter(variant=variant).exclude(before={})
    return max((str(before.get("at", "")) for before in rows.values_list("before", flat=True)), default="")


def line(viewer: Viewer, pk: UUID | str) -> VariantLine:
    """A line of a variant that is not in the trash. Raises Missing."""
    found = find(viewer, VariantLine, pk)
    if found.variant.trashed_at is not None:
        raise Missing("There is no such line.")
    return found


def photo(viewer: Viewer) -> ResumePhoto | None:
    return visible(viewer, ResumePhoto).first()


def last_photo_in_trash(viewer: Viewer) -> ResumePhoto:
    """The photo that was put there last. Raises Refused."""
    found = trashed(viewer, ResumePhoto).order_by("-trashed_at", "-pk").first()
    if found is None:
        raise Refused("There is no photo in the trash.")
    return found


def sent_files(viewer: Viewer) -> QuerySet[SentFile]:
    """What was sent, the last first, without the bytes; not what is in the trash with its sending."""
    rows = visible(viewer, SentFile).filter(sending__trashed_at=None).defer("content")
    return rows.select_related("sending", "sending__posting").order_by("-sending__sent_on", "-created_at", "-id")


def sending(viewer: Viewer, pk: UUID | str) -> Sending:
    """A sending that holds files of a résumé. Raises Missing."""
    found = find(viewer, Sending, pk)
    if not visible(viewer, SentFile).filter(sending=found).exists():
        raise Missing("There is no such sending.")
    return found


def sent_file(viewer: Viewer, pk: UUID | str) -> SentFile:
    """Raises Missing."""
    found = find(viewer, SentFile, pk)
    if found.sending.trashed_at is not None:
        raise Missing("There is no such file.")
    return found
