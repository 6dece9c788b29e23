"""People, their careers, and what every owned row has in common."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import ClassVar
from zoneinfo import ZoneInfo

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.utils import timezone
from uuid_utils.compat import uuid7


class People(BaseUserManager["Person"]):
    def create_person(self, name: str = "", email: str | None = None) -> Person:
        """A person who signs in by link: no password is set."""
        person = self.model(name=name, email=self.normalize_email(email) if email else None)
        person.set_unusable_password()
        person.save(using=self._db)
        return person


class Person(AbstractBaseUser, PermissionsMixin):
    """Somebody who can sign in. On their own machine, the owner."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField(unique=True, null=True, blank=True)
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    joined_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = People()
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        return self.name or self.email or "Someone"


class Career(models.Model):
    """One person's career: everything an owner has hangs on it. A demo is a career apart from one's own."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="careers")
    name = models.CharField(max_length=200, blank=True)
    occupation = models.CharField(max_length=300, blank=True)
    time_zone = models.CharField(max_length=64, default="UTC")
    currency = models.CharField(max_length=3, default="GBP")
    is_demo = models.BooleanField(default=False)
    preferences = models.JSONField(default=dict, blank=True)
    opened_at = models.DateTimeField(default=timezone.now, editable=False)
    names_version = models.PositiveSmallIntegerField(default=0, editable=False)
    """By which rules the names in it were keyed last."""

    class Meta:
        ordering = ["is_demo", "opened_at", "id"]

    def __str__(self) -> str:
        return self.name or "Unnamed career"

    @property
    def opened_on(self) -> date:
        return self.day_of(self.opened_at)

    def day_of(self, moment: datetime) -> date:
        """The date of a moment where the owner lives."""
        return moment.astimezone(ZoneInfo(self.time_zone)).date()


class Owned(models.Model):
    """A row that belongs to a career. Deleting sets trashed_at; the row goes for good 30 days later."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    career = models.ForeignKey(Career, on_delete=models.CASCADE, related_name="+", editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    trashed_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        abstract = True


class Revision(Owned):
    """What an owned row said before it was changed. Concrete ones add `subject`, with related_name "revisions"."""

    replaced_at = models.DateTimeField(editable=False)
    reason = models.TextField(blank=True)

    class Meta:
        abstract = True


class SignInLink(models.Model):
    """A link that signs one person in once. Only the digest of its token is kept."""

    digest = models.CharField(primary_key=True, max_length=64)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"link for {self.person_id} until {self.expires_at.astimezone(UTC):%Y-%m-%d %H:%M}Z"
