"""Imports: the upload that waits for a decision, what an import did, and the rows it kept aside."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.utils import timezone
from uuid_utils.compat import uuid7

from metier.accounts.models import Career, Owned
from metier.core import words


class ImportDraft(models.Model):
    """An upload between its preview and its import, in the database so that any web process can go on with it.

    Not an owned row: nothing of the career yet, and gone within a day, so neither in the archive nor in the trash.
    `corrections` are what the person decided on rows that cannot be read: file, line, and values by column or null.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    career = models.ForeignKey(Career, on_delete=models.CASCADE, related_name="+", editable=False)
    uploaded_at = models.DateTimeField(default=timezone.now, editable=False)
    corrections = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["uploaded_at", "id"]
        indexes = [
            models.Index(fields=["career", "uploaded_at"], name="import_draft_career_uploaded"),
            models.Index(fields=["uploaded_at"], name="import_draft_uploaded"),
        ]

    def __str__(self) -> str:
        return f"upload of {self.uploaded_at:%Y-%m-%d %H:%M}"


class DraftFile(models.Model):
    """One file of an upload, as it was given."""

    draft = models.ForeignKey(ImportDraft, on_delete=models.CASCADE, related_name="files")
    name = models.CharField()
    data = models.BinaryField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.name


class ImportRun(Owned):
    """One import that was carried out. `digest` is of what it read; `counts` are by word: new, changed, same, aside, ignored;
    named_career and named_owner where these had no name and got that of the file.
    """

    file_name = models.CharField()
    kind = models.CharField(max_length=20)
    digest = models.CharField(max_length=64)
    imported_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)
    counts = models.JSONField(default=dict)

    class Meta:
        ordering = ["-imported_at", "-id"]
        indexes = [models.Index(fields=["career", "imported_at"], name="import_run_career_imported")]

    def __str__(self) -> str:
        return self.file_name

    @property
    def imported_on(self) -> date:
        """The day where the owner lives."""
        return self.career.day_of(self.imported_at)

    @property
    def sentence(self) -> str:
        """`63 things imported: 48 new and 15 changed.` or `12 rows kept for later.`"""
        new, changed, aside = (self.counts.get(name, 0) for name in ("new", "changed", "aside"))
        if aside and not (new or changed):
            return f"{words.count(aside, 'row')} kept for later."
        said = [
            f"{number:,} {word}"
            for number, word in ((new, "new"), (changed, "changed"), (aside, "kept for later"))
            if number
        ]
        return (
            f"{words.count(new + changed, 'thing')} imported: {words.listed(said)}."
            if said
            else "Nothing was imported."
        )


class ImportedChange(Owned):
    """What an import did to one row of the record: `before` and `after` hold the fields it wrote, by name."""

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="changes")
    model_label = models.CharField(max_length=60)
    object_id = models.UUIDField()
    action = models.CharField(max_length=10, choices=[("new", "New"), ("changed", "Changed")])
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["career", "model_label", "object_id"], name="imported_change_career_object")]

    def __str__(self) -> str:
        return f"{self.action} {self.model_label}"


class AsideRow(Owned):
    """A row of a file kept for a later use, such as a connection. `digest` is of kind and values: each row is kept once."""

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="aside")
    kind = models.CharField(max_length=20)
    file = models.CharField()
    line = models.PositiveIntegerField(null=True, blank=True)
    values = models.JSONField(default=dict)
    digest = models.CharField(max_length=32)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["career", "kind", "digest"], name="aside_row_kept_once")]

    def __str__(self) -> str:
        return f"{self.kind} on line {self.line} of {self.file}"
