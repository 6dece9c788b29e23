"""One record, many variants: for a role, in a language, of a length."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from metier.accounts.models import Owned
from metier.postings.models import Posting
from metier.resume.choices import Accent, Design, Letters, PaperSize

MOST_PAGES = 20


class Variant(Owned):
    """A choice of the record, in an order and perhaps in other words.

    `opening` is always in the owner's words; `opening_said` is what the summary of the profile said when it was written or last
    looked at. `sections` are objects with `kind`, `heading` (empty for that of the language) and `is_in`, in order. `without` are
    the ways to reach the owner that it leaves out. What was added to the record after `looked_through_at` and has no line is missing.
    """

    name = models.CharField(max_length=200)
    role = models.CharField("for what role", max_length=200, blank=True)
    language = models.CharField(max_length=35, default="en-GB")
    pages = models.PositiveSmallIntegerField(
        "length wished, in pages",
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_PAGES)],
    )
    posting = models.ForeignKey(
        Posting, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="for the posting"
    )
    design = models.CharField(max_length=20, choices=Design, default=Design.CLEAR)
    letters = models.CharField("size of letters", max_length=10, choices=Letters, default=Letters.USUAL)
    accent = models.CharField("colour", max_length=10, choices=Accent, default=Accent.BLACK)
    paper = models.CharField(max_length=10, choices=PaperSize, default=PaperSize.A4)
    has_photo = models.BooleanField("with your photo", default=False)
    opening = models.TextField(blank=True)
    opening_said = models.TextField(blank=True, editable=False)
    sections = models.JSONField(default=list, blank=True)
    without = models.JSONField("leave out", default=list, blank=True)
    switched_off = models.JSONField(default=list, blank=True, editable=False)
    looked_through_at = models.DateTimeField(editable=False)
    changed_at = models.DateTimeField(editable=False)

    class Meta:
        ordering = ["-changed_at", "-id"]
        indexes = [
            models.Index(fields=["career", "-changed_at"], name="variant_career_changed"),
            models.Index(fields=["career", "posting"], name="variant_career_posting"),
        ]

    def __str__(self) -> str:
        return self.name
