"""Address books on a CardDAV server (RFC 6352) that are kept in step, and what each card said when it last was."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from uuid_utils.compat import uuid7

from metier.accounts.models import Owned
from metier.network.models.people import Contact


class AddressBook(Owned):
    """An address book on a server. `token` is how far it was read (RFC 6578); `wanted` is whether all people go there or those of a group."""

    name = models.CharField("what you call it", max_length=200)
    url = models.CharField("web address", max_length=2000)
    username = models.CharField("user name", max_length=200, blank=True)
    tag = models.ForeignKey(
        "network.Tag",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="only people of the group",
    )
    token = models.CharField(max_length=2000, blank=True, editable=False)
    synced_at = models.DateTimeField(null=True, blank=True, editable=False)
    said = models.CharField(max_length=500, blank=True, editable=False)

    class Meta:
        verbose_name = "address book"
        ordering = ["created_at", "id"]

    def __str__(self) -> str:
        return self.name


class BookPassword(models.Model):
    """The password of an address book, encrypted with the key of this installation. Not an owned row: never in an archive."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    book = models.OneToOneField(AddressBook, on_delete=models.CASCADE, related_name="password")
    token = models.TextField()

    def __str__(self) -> str:
        return f"password of {self.book}"


class Card(Owned):
    """A person as a card of an address book. `said` are the fields by name when both sides were last in step; `theirs` the server's, while
    both sides changed and nobody has decided yet, with the `theirs_etag` it had.

    A card that a step removed from the server, for its person is in the trash, is in the trash with them: `removed` is the whole of it, to be
    put back when they come back; `given` what of it went into the card of whom they were made one with, and which card that is.
    """

    book = models.ForeignKey(AddressBook, on_delete=models.CASCADE, related_name="cards")
    contact = models.ForeignKey(Contact, on_delete=models.SET_NULL, null=True, blank=True, related_name="cards")
    href = models.CharField(max_length=2000)
    uid = models.CharField(max_length=500, blank=True)
    etag = models.CharField(max_length=500, blank=True)
    said = models.JSONField(default=dict)
    theirs = models.JSONField(null=True, blank=True, default=None)
    theirs_etag = models.CharField(max_length=500, blank=True)
    removed = models.BinaryField("the card as it was removed", blank=True, default=b"")
    given = models.JSONField("what of it another card has since", blank=True, default=dict)

    class Meta:
        ordering = ["created_at", "id"]
        indexes = [
            models.Index(fields=["career", "contact"], name="card_career_contact"),
            models.Index(fields=["career", "book", "trashed_at", "contact"], name="card_career_book"),
            models.Index(
                fields=["career", "book", "trashed_at", "contact"],
                name="card_career_undecided",
                condition=Q(theirs__isnull=False),
            ),
            models.Index(fields=["career", "uid"], name="card_career_uid"),
        ]
        constraints = [models.UniqueConstraint(fields=["career", "book", "href"], name="card_once")]

    def __str__(self) -> str:
        return self.href
