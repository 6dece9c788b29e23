"""Help that is given and received, asked for, offered and promised."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from metier.accounts.models import Owned
from metier.network.choices import FavourKind, FavourStage, Size, Way
from metier.network.models.people import Contact


class Favour(Owned):
    """One favour. `on` is when it was first spoken of, `due` until when it is promised, `done_on` when it was done.

    A favour that was done stays open until it is returned: by another one (`returned_by`), or by the owner's word (`returned_on`).
    """

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="favours")
    way = models.CharField("who helps whom", max_length=10, choices=Way)
    kind = models.CharField("what kind of help", max_length=15, choices=FavourKind, default=FavourKind.ADVICE)
    stage = models.CharField("how far", max_length=10, choices=FavourStage, default=FavourStage.DONE)
    size = models.PositiveSmallIntegerField("how much it took", choices=Size, default=Size.SMALL)
    line = models.CharField("what", max_length=500)
    on = models.DateField("when")
    due = models.DateField("promised until", null=True, blank=True)
    done_on = models.DateField("done on", null=True, blank=True)
    returned_on = models.DateField("returned on", null=True, blank=True)
    returned_by = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="returns", verbose_name="returned by"
    )

    class Meta:
        verbose_name = "favour"
        ordering = ["-on", "-created_at", "-id"]
        indexes = [
            models.Index(fields=["career", "contact", "-on"], name="favour_career_contact"),
            models.Index(
                fields=["career", "contact", "stage", "done_on", "way", "trashed_at"], name="favour_career_done_with"
            ),
            models.Index(fields=["career", "stage", "due"], name="favour_career_stage"),
            models.Index(fields=["career", "-on"], name="favour_career_on"),
            models.Index(fields=["career", "-done_on"], name="favour_career_done_on"),
            models.Index(
                fields=["career", "trashed_at"], name="favour_career_trashed", condition=Q(trashed_at__isnull=False)
            ),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(line=""), name="favour_says_something"),
            models.CheckConstraint(condition=Q(size__gte=1, size__lte=3), name="favour_size_1_to_3"),
        ]

    def __str__(self) -> str:
        return self.line
