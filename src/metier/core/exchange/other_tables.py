"""The tables of a LinkedIn export that are kept aside for later, and the files that are only counted."""

from __future__ import annotations

from collections.abc import Mapping

from metier.core.exchange.reading import AsideKind
from metier.core.exchange.tables import Table

CONNECTIONS = Table(
    "connection",
    ("connections", "kontakte"),
    {
        "first_name": ("First Name", "Vorname"),
        "last_name": ("Last Name", "Nachname"),
        "url": ("URL",),
        "email": ("Email Address", "E-Mail-Adresse", "E-Mail"),
        "employer": ("Company", "Unternehmen"),
        "title": ("Position",),
        "connected_on": ("Connected On", "Verbunden am"),
        "tags": ("Tags",),
    },
    ("first_name", "last_name", "connected_on"),
    ("first_name", "last_name", "url"),
    {"connected_on": "date", "url": "address", "email": "email"},
)
EMAILS = Table(
    "email",
    ("emailaddresses", "emailadressen"),
    {
        "email": ("Email Address", "E-Mail-Adresse"),
        "confirmed": ("Confirmed", "Bestätigt"),
        "primary": ("Primary", "Primär"),
        "updated_on": ("Updated On", "Aktualisiert am"),
    },
    ("email",),
    ("email",),
)
PHONES = Table(
    "phone",
    ("phonenumbers", "telefonnummern"),
    {"extension": ("Extension", "Durchwahl"), "phone": ("Number", "Nummer"), "type": ("Type", "Typ")},
    ("phone",),
    ("phone",),
)
INVITATIONS = Table(
    "invitation",
    ("invitations", "einladungen"),
    {
        "from": ("From", "Von"),
        "to": ("To", "An"),
        "sent_at": ("Sent At", "Gesendet am"),
        "message": ("Message", "Nachricht"),
        "direction": ("Direction", "Richtung"),
        "inviter_url": ("inviterProfileUrl",),
        "invitee_url": ("inviteeProfileUrl",),
    },
    ("from", "to"),
    ("from", "to"),
)
NOTES = Table(
    "note",
    ("notes", "notizen"),
    {
        "first_name": ("Connection First Name", "First Name"),
        "last_name": ("Connection Last Name", "Last Name"),
        "url": ("Connection Profile URL", "Profile URL"),
        "note": ("Note", "Notiz"),
        "created_on": ("Created On", "Erstellt am"),
        "edited_on": ("Edited On", "Bearbeitet am"),
    },
    ("note",),
    ("note",),
)
APPLICATIONS = Table(
    "job_application",
    ("jobapplications", "bewerbungen"),
    {
        "applied_on": ("Application Date", "Bewerbungsdatum"),
        "email": ("Contact Email",),
        "phone": ("Contact Phone Number",),
        "employer": ("Company Name", "Unternehmen"),
        "title": ("Job Title", "Jobtitel"),
        "url": ("Job Url",),
        "resume": ("Resume Name",),
        "answers": ("Question And Answers",),
    },
    ("employer", "title"),
    ("employer", "title"),
)
COURSES = Table(
    "course", ("courses", "kurse"), {"name": ("Name",), "number": ("Number", "Nummer")}, ("name",), ("name",)
)
ORGANISATIONS = Table(
    "organisation",
    ("organizations", "organisationen"),
    {"name": ("Name",), "role": ("Position",)},
    ("name",),
    ("name",),
)
PATENTS = Table("patent", ("patents", "patente"), {"title": ("Title", "Titel")}, ("title",), ("title",))
TEST_SCORES = Table("test_score", ("testscores", "prüfungsergebnisse"), {"name": ("Name",)}, ("name",), ("name",))

ASIDE_TABLES: tuple[tuple[Table, AsideKind], ...] = (
    (CONNECTIONS, "connection"),
    (EMAILS, "email"),
    (PHONES, "phone"),
    (INVITATIONS, "invitation"),
    (NOTES, "note"),
    (APPLICATIONS, "job_application"),
    (COURSES, "course"),
    (ORGANISATIONS, "organisation"),
    (PATENTS, "patent"),
    (TEST_SCORES, "test_score"),
)
# What others wrote in private, and what applications asked, is not kept, whatever file it is in.
PRIVATE: Mapping[str, frozenset[str]] = {
    "invitation": frozenset({"message"}),
    "job_application": frozenset({"answers"}),
}

_MESSAGES = ("Messages", "Metier does not read private messages.")
_REACTIONS = ("Reactions and comments", "Not about your career.")
_SEARCHES = ("Searches", "Not about your career.")
_ENDORSEMENTS = ("Endorsements you gave", "Not about your career.")
_ADVERTISING = ("Advertising", "Not about your career.")
_ACCOUNT = ("Account and security", "Not about your career.")
_FOLLOWS = ("Follows", "Not about your career.")
_JOBS = ("Job searches", "Not about your career so far.")
_LEARNING = ("LinkedIn Learning", "Watching is not evidence.")
OTHER_FILES = ("Other files", "Metier does not use this file.")

COUNTED: Mapping[str, tuple[str, str]] = {
    **dict.fromkeys(
        ("messages", "guidemessages", "learningcoachmessages", "learningroleplaymessages", "nachrichten"), _MESSAGES
    ),
    **dict.fromkeys(
        ("reactions", "comments", "shares", "votes", "instantreposts", "richmedia", "events", "saveditems"), _REACTIONS
    ),
    **dict.fromkeys(("searchqueries",), _SEARCHES),
    **dict.fromkeys(("endorsementgiveninfo",), _ENDORSEMENTS),
    **dict.fromkeys(("adtargeting", "adsclicked", "lanadsengagement", "inferencesaboutyou"), _ADVERTISING),
    **dict.fromkeys(
        (
            "logins",
            "registration",
            "receipts",
            "receiptsv",
            "securitychallenges",
            "verifications",
            "privateidentityasset",
        ),
        _ACCOUNT,
    ),
    **dict.fromkeys(("whatsappphonenumbers", "importedcontacts", "contacts", "profilesummary"), _ACCOUNT),
    **dict.fromkeys(("companyfollows", "memberfollows", "hashtagfollows", "causesyoucareabout"), _FOLLOWS),
    **dict.fromkeys(("savedjobs", "savedjobalerts", "jobseekerpreferences", "jobapplicantsavedanswers"), _JOBS),
    **dict.fromkeys(("jobapplicantsavedscreeningquestionresponses", "onlinejobpostings"), _JOBS),
    **dict.fromkeys(("learning",), _LEARNING),
}
