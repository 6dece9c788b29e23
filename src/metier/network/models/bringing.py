"""How people came in: what waits for a decision, what an import or a merge did, and what was erased on request."""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from uuid_utils.compat import uuid7

from metier.accounts.models import Career, Owned
from metier.network.choices import Brought
from metier.network.models.people import Contact


class PeopleDraft(models.Model):
    """A file of people between its preview and its import, in the database so that any web process can go on with it.

    Not an owned row: nothing of the career yet, and gone within a day, so neither in the archive nor in the trash.
    `decided` is what was decided so far: columns of a CSV, and which person of the file is whom.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    career = models.ForeignKey(Career, on_delete=models.CASCADE, related_name="+", editable=False)
    made_at = models.DateTimeField(default=timezone.now, editable=False)
    kind = models.CharField(max_length=10, choices=Brought)
    name = models.CharField(max_length=300)
    data = models.BinaryField()
    decided = models.JSONField(default=dict)

    class Meta:
        ordering = ["made_at", "id"]
        indexes = [
            models.Index(fields=["career", "made_at"], name="people_draft_career_made"),
            models.Index(fields=["made_at"], name="people_draft_made"),
        ]

    def __str__(self) -> str:
        return self.name


class PeopleImport(Owned):
    """One import of people that was carried out. `counts` are by word: new, changed, same, without."""

    name = models.CharField(max_length=300)
    kind = models.CharField(max_length=10, choices=Brought)
    imported_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)
    digest = models.CharField(max_length=64, blank=True)
    counts = models.JSONField(default=dict)

    class Meta:
        verbose_name = "import of people"
        ordering = ["-imported_at", "-id"]
        indexes = [models.Index(fields=["career", "imported_at"], name="people_import_career_imported")]

    def __str__(self) -> str:
        return self.name


class PeopleChange(Owned):
    """What an import or a merge did to one person: `before` and `after` hold the fields it wrote by name, rows it made by kind, and
    what those of `points` said, as `reached`.
    """

    run = models.ForeignKey(PeopleImport, on_delete=models.CASCADE, related_name="changes")
    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="+")
    is_new = models.BooleanField(default=False)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["career", "run"], name="people_change_career_run"),
            models.Index(fields=["career", "contact"], name="people_change_career_contact"),
        ]

    def __str__(self) -> str:
        return f"{'New' if self.is_new else 'Changed'}: {self.contact}"


class ColumnMapping(Owned):
    """What the columns of a CSV mean, remembered by their headings: `columns` are fields by heading."""

    headings = models.CharField(max_length=64)
    columns = models.JSONField(default=dict)

    class Meta:
        ordering = ["created_at", "id"]
        constraints = [models.UniqueConstraint(fields=["career", "headings"], name="column_mapping_once")]


class Merge(Owned):
    """Two people who are one: `gone` is in the trash, what was theirs is `kept`'s. `moved` and `before` take it back."""

    kept = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="+")
    gone = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="+")
    merged_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)
    moved = models.JSONField(default=dict)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)

    class Meta:
        verbose_name = "merge of two people"
        ordering = ["-merged_at", "-id"]
        indexes = [
            models.Index(fields=["career", "kept"], name="merge_career_kept"),
            models.Index(fields=["career", "-merged_at"], name="merge_career_merged"),
        ]


class NotTheSame(Owned):
    """That two people who look like one are two, by their owner's word."""

    one = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="+")

    class Meta:
        ordering = ["created_at", "id"]
        constraints = [models.UniqueConstraint(fields=["career", "one", "other"], name="not_the_same_once")]


class Erasure(Owned):
    """The record that somebody was erased whole on their request: when, how they asked, how many rows went, and nothing of them.

    `marks` are salted digests of the addresses and the profile they had, so that a later import leaves them out and says so.
    """

    erased_at = models.DateTimeField()
    asked_by = models.CharField("how they asked", max_length=300, blank=True)
    rows = models.JSONField(default=dict)
    salt = models.CharField(max_length=64)
    marks = models.JSONField(default=list)

    class Meta:
        verbose_name = "erasure on request"
        ordering = ["-erased_at", "-id"]
        indexes = [models.Index(fields=["career", "-erased_at"], name="erasure_career_erased")]
