"""States of a digest and kinds of notes. Kept for good: migrations and archives hold the values."""

from django.db.models import TextChoices


class DigestState(TextChoices):
    """`waiting` to be sent, or to be sent again; `sending`, handed to the mail server and not heard of since; `sent`;
    `nothing`, a day that had nothing new to say.
    """

    WAITING = "waiting", "Waiting"
    SENDING = "sending", "Sending"
    SENT = "sent", "Sent"
    NOTHING = "nothing", "Nothing new"


class NoteKind(TextChoices):
    """What a note was understood as; nothing for a thought."""

    MET = "met", "Met somebody"
