"""Uploads that wait for a decision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from django.db import transaction

from metier.accounts.access import Viewer
from metier.core.exchange import Problem, Reading
from metier.record.models import DraftFile, ImportDraft

KEPT = timedelta(days=1)


@transaction.atomic
def keep_upload(viewer: Viewer, files: Sequence[tuple[str, bytes]]) -> ImportDraft:
    """Keep an upload until its import is decided, in place of an earlier one of the same career."""
    ImportDraft.objects.filter(career=viewer.career).delete()
    draft = ImportDraft.objects.create(career=viewer.career, uploaded_at=viewer.now)
    for name, data in files:
        DraftFile.objects.create(draft=draft, name=name, data=data)
    return draft


def correct(draft: ImportDraft, reading: Reading, answers: Mapping[tuple[str, int], Mapping[str, str] | None]) -> None:
    """Keep what the person decided on rows that cannot be read or are unsure: values by column, or None to leave the row out."""
    wanted = {(problem.where.file, problem.where.line) for problem in reading.problems}
    wanted |= {(doubt.where.file, doubt.where.line) for doubt in reading.doubts}
    kept = {(file, line): values for file, line, values in draft.corrections}
    for place, values in answers.items():
        if place in wanted:
            kept[place] = None if values is None else {**(kept.get(place) or {}), **values}
    draft.corrections = [[file, line, values] for (file, line), values in kept.items()]
    draft.save(update_fields=["corrections"])


def leave_out_all(draft: ImportDraft, problems: Sequence[Problem]) -> None:
    """Leave out every row that cannot be read."""
    kept = {(file, line): values for file, line, values in draft.corrections}
    kept.update({(problem.where.file, problem.where.line): None for problem in problems})
    draft.corrections = [[file, line, values] for (file, line), values in kept.items()]
    draft.save(update_fields=["corrections"])


def file_name(draft: ImportDraft) -> str:
    """What the upload is called: its file, or its first file and how many more."""
    names = list(draft.files.values_list("name", flat=True))
    return names[0] if len(names) == 1 else f"{names[0]} and {len(names) - 1} more" if names else "Nothing"


def drop_draft(draft: ImportDraft) -> None:
    draft.delete()


def sweep_drafts(now: datetime) -> int:
    """Remove uploads that waited for more than a day; returns how many."""
    old = ImportDraft.objects.filter(uploaded_at__lt=now - KEPT)
    number = old.count()
    old.delete()
    return number
