"""Kinds and states of résumés. Kept for good: migrations and archives hold the values."""

from django.db.models import TextChoices


class PaperSize(TextChoices):
    A4 = "a4", "A4"
    LETTER = "us-letter", "US Letter"


class Design(TextChoices):
    CLEAR = "clear", "Clear: sans serif, one column, dates on the right"
    CLASSIC = "classic", "Classic: serif, centred head, small capitals"
    MARGIN = "margin", "Margin: sans serif, headings and dates hang in a margin"
    ACADEMIC = "academic", "Academic: compact serif for many pages"


class Letters(TextChoices):
    SMALL = "small", "Small"
    USUAL = "usual", "Usual"
    LARGE = "large", "Large"


class Accent(TextChoices):
    GREEN = "green", "Green"
    BLUE = "blue", "Blue"
    BURGUNDY = "burgundy", "Burgundy"
    BLACK = "black", "Black"


class Format(TextChoices):
    """What a variant can be made as."""

    PDF = "pdf", "PDF"
    DOCX = "docx", "Word"
    HTML = "html", "HTML"
    TXT = "txt", "Plain text"
    JSON = "json", "JSON Resume"
    EUROPASS = "europass", "Europass XML"


CONTACTS = {"place": "Where you live", "email": "Email address", "phone": "Phone", "web": "Web addresses"}
"""The ways to reach the owner that a variant may leave out."""
