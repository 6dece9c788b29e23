"""People, where they are reached and where they worked, what they matter to, and whom they know."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.db.models import Q

from metier.accounts.fields import PartialDateField
from metier.accounts.models import Owned
from metier.direction.models import Ambition
from metier.network.choices import Channel, Degree, PointOfContact, Side, Tie
from metier.plan.models import Goal
from metier.roles.models import Role

MOST_WEEKS = 520
BIRTHDAY = r"\A(?:\d{4}|-)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\Z"


class Contact(Owned):
    """A person. `side` and `tie` are the owner's word, empty while the stated rules say them; `every` is in weeks, empty for that of their tags.

    `birthday` is `1980-04-12`, or `--04-12` where the year is not known. What begins after `notes` is told from the rest and
    said anew by whatever changes it (`actions.people.retell`): the keys they are found and matched by, the day of the last talk, the day of
    the next, by their rhythm, and the week of thirteen in which they have their turn. `came_as` is a digest of what an import made of
    them, by which undoing it knows whether they were changed since.
    """

    name = models.CharField("name", max_length=200)
    given = models.CharField("first name", max_length=100, blank=True)
    family = models.CharField("last name", max_length=100, blank=True)
    employer = models.CharField("where they work", max_length=300, blank=True)
    title = models.CharField("as what", max_length=300, blank=True)
    since = PartialDateField("since", blank=True)
    place = models.CharField("where they live or work", max_length=200, blank=True)
    how = models.CharField("how you know them", max_length=500, blank=True)
    met_on = PartialDateField("since when you know them", blank=True)
    birthday = models.CharField("birthday", max_length=10, blank=True, validators=[RegexValidator(BIRTHDAY)])
    side = models.CharField("where you work, or elsewhere", max_length=10, choices=Side, blank=True)
    tie = models.CharField("how close", max_length=20, choices=Tie, blank=True)
    every = models.PositiveSmallIntegerField(
        "how often you mean to talk, in weeks",
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_WEEKS)],
    )
    by = models.CharField("how they like to talk", max_length=10, choices=Channel, blank=True)
    quiet_until = models.DateField("leave in peace until", null=True, blank=True)
    could_give = models.CharField("what you could give", max_length=500, blank=True)
    notes = models.TextField("notes", blank=True)
    came_with = models.ForeignKey(
        "network.PeopleImport", on_delete=models.SET_NULL, null=True, blank=True, editable=False, related_name="brought"
    )
    came_as = models.CharField(max_length=16, blank=True, editable=False)
    profile = models.CharField(max_length=200, blank=True, editable=False)
    name_key = models.CharField(max_length=200, blank=True, editable=False)
    employer_key = models.CharField(max_length=300, blank=True, editable=False)
    found_by = models.TextField(blank=True, editable=False)
    last_on = models.DateField(null=True, blank=True, editable=False)
    due_on = models.DateField(null=True, blank=True, editable=False)
    turn = models.PositiveSmallIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = "person"
        ordering = ["name", "id"]
        indexes = [
            models.Index(fields=["career", "name", "id", "trashed_at", "name_key"], name="contact_career_in_order"),
            models.Index(fields=["career", "name_key", "trashed_at"], name="contact_career_name"),
            models.Index(fields=["career", "employer_key"], name="contact_career_employer"),
            models.Index(fields=["career", "profile", "trashed_at"], name="contact_career_profile"),
            models.Index(fields=["career", "title", "trashed_at"], name="contact_career_title"),
            models.Index(fields=["career", "last_on"], name="contact_career_last_on"),
            models.Index(fields=["career", "-created_at"], name="contact_career_created"),
            models.Index(
                fields=[
                    *("career", "due_on", "name", "id"),
                    *("trashed_at", "quiet_until", "last_on", "tie", "side", "employer_key"),
                ],
                name="contact_career_due",
            ),
            models.Index(
                fields=["career", "turn", "trashed_at", "due_on", "quiet_until", "last_on", "tie", "id"],
                name="contact_career_turn",
            ),
            models.Index(
                fields=["career", "trashed_at"], name="contact_career_trashed", condition=Q(trashed_at__isnull=False)
            ),
        ]
        constraints = [models.CheckConstraint(condition=~Q(name=""), name="contact_has_a_name")]

    def __str__(self) -> str:
        return self.name

    @property
    def doing(self) -> str:
        """`Head of Analytics, Dale & Harrow`."""
        return ", ".join(part for part in (self.title, self.employer) if part)


class ContactPoint(Owned):
    """Where a person is reached. `key` is how it is matched: an address in small letters, the digits of a number."""

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="points")
    kind = models.CharField("what it is", max_length=10, choices=PointOfContact)
    label = models.CharField("which", max_length=60, blank=True)
    value = models.CharField("address or number", max_length=1000)
    is_preferred = models.BooleanField("the one to use", default=False)
    key = models.CharField(max_length=300, blank=True, editable=False)

    class Meta:
        verbose_name = "where somebody is reached"
        ordering = ["-is_preferred", "created_at", "id"]
        indexes = [
            models.Index(fields=["career", "contact"], name="contact_point_career_contact"),
            models.Index(fields=["career", "key"], name="contact_point_career_key"),
        ]
        constraints = [models.CheckConstraint(condition=~Q(value=""), name="contact_point_says_something")]

    def __str__(self) -> str:
        return self.value


class ContactPosition(Owned):
    """Where a person worked before: kept when what they do now is changed. `noticed_on` is the day on which the owner knew better."""

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="positions")
    employer = models.CharField("where", max_length=300, blank=True)
    title = models.CharField("as what", max_length=300, blank=True)
    starts = PartialDateField("from", blank=True)
    ends = PartialDateField("until", blank=True)
    noticed_on = models.DateField(editable=False)
    employer_key = models.CharField(max_length=300, blank=True, editable=False)

    class Meta:
        verbose_name = "where somebody worked"
        ordering = ["-noticed_on", "-created_at", "-id"]
        indexes = [
            models.Index(fields=["career", "contact"], name="contact_position_contact"),
            models.Index(fields=["career", "employer_key"], name="contact_position_employer"),
        ]

    def __str__(self) -> str:
        return ", ".join(part for part in (self.title, self.employer) if part)


class Tag(Owned):
    """A word for a group of people; with `every`, in weeks, the group has a rhythm, which holds for who has none of their own."""

    name = models.CharField("name", max_length=60)
    every = models.PositiveSmallIntegerField(
        "how often you mean to talk, in weeks",
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_WEEKS)],
    )

    class Meta:
        verbose_name = "group"
        ordering = ["name", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="tag_has_a_name"),
            models.UniqueConstraint(fields=["career", "name"], condition=Q(trashed_at=None), name="tag_of_one_name"),
        ]

    def __str__(self) -> str:
        return self.name


class Tagging(Owned):
    """That a person belongs to a group."""

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="taggings")
    tag = models.ForeignKey(Tag, on_delete=models.CASCADE, related_name="taggings")

    class Meta:
        verbose_name = "person of a group"
        ordering = ["created_at", "id"]
        indexes = [models.Index(fields=["career", "tag"], name="tagging_career_tag")]
        constraints = [models.UniqueConstraint(fields=["career", "contact", "tag"], name="tagging_once")]

    def __str__(self) -> str:
        return f"{self.contact}: {self.tag}"


class Mattering(Owned):
    """Why a person matters, how much, and to which ambition, goal or target role; to none of them, to the whole direction."""

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="matterings")
    degree = models.PositiveSmallIntegerField("how much", choices=Degree, default=Degree.MEDIUM)
    why = models.CharField("why", max_length=300)
    ambition = models.ForeignKey(Ambition, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    goal = models.ForeignKey(Goal, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    role = models.ForeignKey(Role, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "why somebody matters"
        ordering = ["-degree", "created_at", "id"]
        indexes = [
            models.Index(fields=["career", "contact", "degree", "trashed_at"], name="mattering_career_contact"),
            models.Index(fields=["career", "role"], name="mattering_career_role"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(degree__gte=1, degree__lte=3), name="mattering_degree_1_to_3")
        ]

    def __str__(self) -> str:
        return self.why


class Acquaintance(Owned):
    """That a person knows somebody, at an employer or by name: the way to where the owner knows nobody."""

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="acquaintances")
    other = models.ForeignKey(
        Contact, on_delete=models.CASCADE, null=True, blank=True, related_name="known_by", verbose_name="whom of yours"
    )
    name = models.CharField("whom", max_length=200, blank=True)
    employer = models.CharField("where", max_length=300, blank=True)
    note = models.CharField("how they know them", max_length=300, blank=True)
    employer_key = models.CharField(max_length=300, blank=True, editable=False)

    class Meta:
        verbose_name = "whom somebody knows"
        ordering = ["created_at", "id"]
        indexes = [
            models.Index(fields=["career", "contact"], name="acquaintance_career_contact"),
            models.Index(fields=["career", "employer_key"], name="acquaintance_career_employer"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(other__isnull=False) | ~Q(name="") | ~Q(employer=""), name="acquaintance_says_something"
            )
        ]

    def __str__(self) -> str:
        return ", ".join(part for part in (str(self.other) if self.other else self.name, self.employer) if part)
