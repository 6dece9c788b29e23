"""What proves something of the record: files, the skills that a thing shows, endorsements, and people who would speak for the owner."""

from __future__ import annotations

from uuid import UUID

from django.db import models
from django.db.models import Q

from metier.accounts.fields import PartialDateField
from metier.accounts.models import Owned
from metier.record.models.beyond import Award, Project, Publication, Recommendation, Volunteering
from metier.record.models.work import Certificate, Education, Position, Skill, Win

SOURCES: dict[str, type[Owned]] = {
    "win": Win,
    "position": Position,
    "project": Project,
    "education": Education,
    "certificate": Certificate,
    "volunteering": Volunteering,
    "publication": Publication,
    "award": Award,
    "recommendation": Recommendation,
}


def exactly_one() -> Q:
    """That of the sources, one is said and no other."""
    whole = Q()
    for name in SOURCES:
        whole |= Q(**{f"{other}__isnull": other != name for other in SOURCES})
    return whole


class Belonging(Owned):
    """What belongs to exactly one thing of the record, named in SOURCES, and goes to the trash with it."""

    win = models.ForeignKey(Win, models.CASCADE, null=True, blank=True, related_name="%(class)ss")
    position = models.ForeignKey(Position, models.CASCADE, null=True, blank=True, related_name="%(class)ss")
    project = models.ForeignKey(Project, models.CASCADE, null=True, blank=True, related_name="%(class)ss")
    education = models.ForeignKey(Education, models.CASCADE, null=True, blank=True, related_name="%(class)ss")
    certificate = models.ForeignKey(Certificate, models.CASCADE, null=True, blank=True, related_name="%(class)ss")
    volunteering = models.ForeignKey(Volunteering, models.CASCADE, null=True, blank=True, related_name="%(class)ss")
    publication = models.ForeignKey(Publication, models.CASCADE, null=True, blank=True, related_name="%(class)ss")
    award = models.ForeignKey(Award, models.CASCADE, null=True, blank=True, related_name="%(class)ss")
    recommendation = models.ForeignKey(Recommendation, models.CASCADE, null=True, blank=True, related_name="%(class)ss")

    class Meta:
        abstract = True

    @property
    def source_name(self) -> str:
        """The name of the relation that is said, such as `win`."""
        return next(name for name in SOURCES if getattr(self, f"{name}_id") is not None)

    @property
    def source_id(self) -> UUID:
        """The key of the thing it belongs to."""
        found: UUID = getattr(self, f"{self.source_name}_id")
        return found

    @property
    def source(self) -> Owned:
        """The thing it belongs to."""
        found: Owned = getattr(self, self.source_name)
        return found


class Showing(Belonging):
    """That something of the record shows a skill: evidence, linked by the owner.

    `on` and `goes_on` repeat what the thing says of its time, so that five hundred skills are told from thousands of links in one pass;
    whatever saves a thing says them anew (`actions.evidence.retell`).
    """

    skill = models.ForeignKey(Skill, models.CASCADE, related_name="showings")
    on = PartialDateField("the newest date it speaks of", blank=True, editable=False)
    goes_on = models.BooleanField(default=False, editable=False)

    class Meta:
        ordering = ["created_at", "id"]
        indexes = [models.Index(fields=["career", "skill", "trashed_at", "goes_on", "on"], name="showing_career_told")]
        constraints = [models.CheckConstraint(condition=exactly_one(), name="showing_of_one_thing")]

    def __str__(self) -> str:
        return f"{self.source} shows {self.skill}"


class Endorsement(Owned):
    """Somebody's click for a skill, as a network keeps it. `skill` is the one of that name, empty while there is none."""

    skill_name = models.CharField("skill")
    first_name = models.CharField("first name", blank=True)
    last_name = models.CharField("last name", blank=True)
    url = models.CharField("web address", blank=True)
    endorsed_on = PartialDateField("endorsed", blank=True)
    status = models.CharField(blank=True)
    skill = models.ForeignKey(
        Skill, models.SET_NULL, null=True, blank=True, editable=False, related_name="endorsements"
    )

    class Meta:
        ordering = ["-endorsed_on", "-created_at", "id"]
        indexes = [
            models.Index(fields=["career", "endorsed_on"], name="endorsement_career_endorsed"),
            models.Index(fields=["career", "skill"], name="endorsement_career_skill"),
        ]

    def __str__(self) -> str:
        return f"{self.skill_name}, by {self.person}" if self.person else self.skill_name

    @property
    def person(self) -> str:
        return " ".join(part for part in (self.first_name, self.last_name) if part)


class Attachment(Belonging):
    """A file that proves something. `media_type` is told from its content, `size` is in bytes; the bytes are in its parts."""

    name = models.CharField(max_length=255)
    media_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["created_at", "id"]
        indexes = [models.Index(fields=["career", "created_at"], name="attachment_career_created")]
        constraints = [models.CheckConstraint(condition=exactly_one(), name="attachment_of_one_thing")]

    def __str__(self) -> str:
        return self.name


class AttachmentPart(Owned):
    """A piece of a file, so that no more than a piece is ever in memory. Never changed."""

    attachment = models.ForeignKey(Attachment, models.CASCADE, related_name="parts")
    number = models.PositiveIntegerField()
    data = models.BinaryField()

    class Meta:
        ordering = ["attachment", "number"]
        constraints = [
            models.UniqueConstraint(fields=["career", "attachment", "number"], name="attachment_part_numbered_once")
        ]

    def __str__(self) -> str:
        return f"part {self.number + 1} of {self.attachment}"


class FindingSetAside(Owned):
    """Something Metier noticed in the record, which its owner set aside on a day. `subject` says what it was about."""

    rule = models.CharField(max_length=20)
    subject = models.CharField(max_length=200)
    said_on = models.DateField()

    class Meta:
        ordering = ["-said_on", "-created_at", "-id"]
        constraints = [models.UniqueConstraint(fields=["career", "rule", "subject"], name="finding_set_aside_once")]

    def __str__(self) -> str:
        return f"{self.rule}: {self.subject}"
