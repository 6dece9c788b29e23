"""What a variant takes of the record, and in what words."""

from __future__ import annotations

from django.db import models

from metier.accounts.models import Owned
from metier.resume.models.variants import Variant


class VariantLine(Owned):
    """A row of the record, or one line of a row, that a variant decided on.

    `kind` is the slug of the record's kind; `field` is empty for the row itself, else the field whose part number `place` (from 0)
    it is. `said` is what the record said when the line was taken, reworded or last looked at, by what is printed of it (`text`,
    `title`, `starts` and so on); `wording` holds the owner's words for some of these. `order` is within its section or its row.
    `before` is `said` and `wording` as they were until the record's new words were last taken or set aside, for undo.
    """

    variant = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="lines")
    kind = models.CharField(max_length=20)
    object_id = models.UUIDField()
    field = models.CharField(max_length=40, blank=True)
    place = models.PositiveSmallIntegerField(default=0)
    said = models.JSONField(default=dict)
    wording = models.JSONField(default=dict, blank=True)
    is_in = models.BooleanField("in the variant", default=True)
    order = models.PositiveIntegerField(default=0)
    before = models.JSONField(default=dict, blank=True, editable=False)

    class Meta:
        ordering = ["order", "id"]
        indexes = [
            models.Index(fields=["career", "variant"], name="variant_line_career_variant"),
            models.Index(fields=["career", "kind", "object_id"], name="variant_line_career_object"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["career", "variant", "kind", "object_id"],
                condition=models.Q(field="", trashed_at=None),
                name="variant_line_once",
            )
        ]

    def __str__(self) -> str:
        return next(iter((self.said | self.wording).values()), "") or "A line"
