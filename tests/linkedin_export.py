"""Realistic LinkedIn exports of each era, with invented people only: for tests and for benchmarks."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from random import Random
from typing import Literal

Era = Literal["2020", "2022", "2024"]  # before the notes; with the notes; with the notes and the URL column
PREAMBLE = (
    "Notes:\n"
    '"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for '
    "connections who have allowed their connections to see or download their email address using this setting "
    'https://www.linkedin.com/psettings/privacy/email. You can learn more here https://www.linkedin.com/help/linkedin/answer/261"\n'
    "\n"
)
CONNECTION_HEADINGS = ("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On")
GERMAN_CONNECTION_HEADINGS = ("Vorname", "Nachname", "URL", "E-Mail-Adresse", "Unternehmen", "Position", "Verbunden am")
FIRST_NAMES = (
    "Priya",
    "Marcus",
    "Jo",
    "Simon",
    "Kath",
    "Wei",
    "Tariq",
    "Beth",
    "Luca",
    "Sian",
    "Adaeze",
    "Zoë",
    "Jürgen",
    "Núria",
    "Peter",
    "Anna",
)
LAST_NAMES = (
    "Nair",
    "Webb",
    "Ferreira",
    "Achebe",
    "Dunn",
    "Zhang",
    "Aziz",
    "Crossley",
    "Romano",
    "Pugh",
    "Obi",
    "Møller",
    "Weiß",
    "Hollis",
    "Keane",
)
EMPLOYERS = (
    "Northbank",
    "Calder Mutual",
    "Moor Energy",
    "Wharfe Water",
    "Dale & Harrow",
    "Pennine Life",
    "Yorkshire Rail",
    "Hollis, Reid & Partners",
)
TITLES = (
    "Analyst",
    "Senior analyst",
    "Data engineer",
    "Head of data platforms",
    "Actuary",
    "Analytics manager",
    "Consultant, risk",
    "Underwriter",
)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

PROFILE = (
    ("First Name", "Last Name", "Maiden Name", "Address", "Birth Date", "Headline", "Summary", "Industry", "Zip Code", "Geo Location", "Twitter Handles", "Websites", "Instant Messengers"),
    ("Nadia", "Rahman", "", "12 Invented Street, Leeds", "Mar 4", "Senior data analyst, claims and vulnerable customers", "I count the people others miss.\n\nThen I explain it.", "Insurance", "LS1 1AA", "Leeds, England, United Kingdom", "[nadiacounts]", "[PERSONAL:https://nadia.example,OTHER:https://notes.nadia.example/talks]", ""),
)  # fmt: skip
POSITIONS = (
    ("Company Name", "Title", "Description", "Location", "Started On", "Finished On"),
    ("Calder Mutual", "Senior Data Analyst", "Leads claims analytics.\n- Segmentation of vulnerable customers\n- \"Fair value\" reporting, monthly", "Leeds, hybrid", "Mar 2023", ""),
    ("Northbank", "Data Analyst", "Built the arrears dashboard, used by 40 people", "Leeds", "Sep 2019", "Feb 2023"),
    ("Northbank", "Graduate Analyst", "", "Leeds", "Sep 2016", "Aug 2019"),
    ("University of Leeds", "Student ambassador", "", "", "2014", "2015"),
)  # fmt: skip
EDUCATION = (
    ("School Name", "Start Date", "End Date", "Notes", "Degree Name", "Activities"),
    ("University of Leeds", "2015", "2016", "Distinction", "MSc Statistics", ""),
    ("University of Sheffield", "2012", "2015", "", "BSc Mathematics", "Fencing, choir"),
)
SKILLS = (("Name",), ("SQL",), ("Python",), ("R",), ("C++",), ("Stakeholder management",), ("Power BI",))
LANGUAGES = (
    ("Name", "Proficiency"),
    ("English", "Native or bilingual proficiency"),
    ("Bengali", "Native or bilingual proficiency"),
)
CERTIFICATIONS = (
    ("Name", "Url", "Authority", "Started On", "Finished On", "License Number"),
    ("Azure Data Fundamentals", "https://learn.example/azure", "Microsoft", "Nov 2022", "", "DP-900-77"),
    ("PRINCE2 Foundation", "", "Axelos", "2019", "2024", ""),
)
PROJECTS = (
    ("Title", "Description", "Url", "Started On", "Finished On"),
    ("Vulnerability index", "An index, weekly", "https://nadia.example/index", "Jan 2024", "Jun 2024"),
)
VOLUNTEERING = (
    ("Company Name", "Role", "Cause", "Started On", "Finished On", "Description"),
    ("Warm Homes Leeds", "Data volunteer", "Poverty alleviation", "2021", "2024", "Maps who is cold"),
    ("Code Club", "Mentor", "Education", "2018", "2018", ""),
)
PUBLICATIONS = (
    ("Name", "Published On", "Description", "Publisher", "Url"),
    ("Counting the people we miss", "08 May 2024", "", "RSS Yorkshire newsletter", "https://rss.example/counting"),
)
RECEIVED = (
    ("First Name", "Last Name", "Company", "Job Title", "Text", "Creation Date", "Status"),
    (
        "Helen",
        "Barraclough",
        "Northbank",
        "Head of arrears",
        "Nadia finds what matters, and says so.",
        "07/20/22, 09:48 AM",
        "VISIBLE",
    ),
    (
        "Dele",
        "Akande",
        "Calder Mutual",
        "Actuary",
        "Careful with numbers; careful with people.",
        "11/02/25, 02:15 PM",
        "VISIBLE",
    ),
)
GIVEN = (
    ("First Name", "Last Name", "Company", "Job Title", "Text", "Creation Date", "Status"),
    ("Rosa", "Martins", "Northbank", "Analyst", "Rosa learns fast and shares it.", "01/09/23, 08:00 AM", "VISIBLE"),
)
EMAILS = (("Email Address", "Confirmed", "Primary", "Updated On"), ("old@nadia.example", "Yes", "No", "Not Available"), ("nadia@nadia.example", "Yes", "Yes", "Not Available"))  # fmt: skip
PHONES = (("Extension", "Number", "Type"), ("", "+44 113 496 0000", "Mobile"))
INVITATIONS = (
    ("From", "To", "Sent At", "Message", "Direction", "inviterProfileUrl", "inviteeProfileUrl"),
    ("Wei Zhang", "Nadia Rahman", "1/29/26, 2:37 PM", "Secret words, shall we talk?", "INCOMING", "https://www.linkedin.com/in/wei-zhang-1", "https://www.linkedin.com/in/nadia-rahman"),
)  # fmt: skip
MESSAGES = (
    ("CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL", "TO", "RECIPIENT PROFILE URLS", "DATE", "SUBJECT", "CONTENT", "FOLDER"),
    ("2-a", "", "Wei Zhang", "", "Nadia Rahman", "", "2026-01-29 14:37:00 UTC", "", "Secret words\non two lines, \"quoted\"", "INBOX"),
    ("2-a", "", "Nadia Rahman", "", "Wei Zhang", "", "2026-01-29 15:00:00 UTC", "", "More secret words", "INBOX"),
)  # fmt: skip
REACTIONS = (
    ("Date", "Type", "Link"),
    ("2026-01-02 10:00:00", "LIKE", "https://www.linkedin.com/feed/1"),
    ("2026-01-03 10:00:00", "LIKE", ""),
)
ENDORSEMENTS = (
    (
        "Endorsement Date",
        "Skill Name",
        "Endorser First Name",
        "Endorser Last Name",
        "Endorser Public Url",
        "Endorsement Status",
    ),
    ("2024/02/01 10:11:12 UTC", "SQL", "Jo", "Ferreira", "www.linkedin.com/in/jo-ferreira", "ACCEPTED"),
)
COURSES = (("Name", "Number"), ("Survival analysis", "MATH5824"))
HONORS = (("Title", "Description", "Issued On"), ("Analyst of the year", "Northbank", "Dec 2021"))
GERMAN_POSITIONS = (
    ("Unternehmen", "Position", "Beschreibung", "Standort", "Begonnen am", "Beendet am"),
    ("Kälder Versicherung GmbH", "Datenanalystin", "Führt die Schadenanalyse", "Köln", "März 2023", ""),
    ("Nordbank AG", "Analystin", "", "Köln", "Sept. 2019", "Dez. 2022"),
)

BASIC: dict[str, Sequence[Sequence[str]]] = {
    "Profile.csv": PROFILE,
    "Positions.csv": POSITIONS,
    "Education.csv": EDUCATION,
    "Skills.csv": SKILLS,
    "Languages.csv": LANGUAGES,
    "Certifications.csv": CERTIFICATIONS,
    "Projects.csv": PROJECTS,
    "Volunteering.csv": VOLUNTEERING,
    "Publications.csv": PUBLICATIONS,
    "Recommendations_Received.csv": RECEIVED,
    "Recommendations_Given.csv": GIVEN,
    "Honors.csv": HONORS,
    "Courses.csv": COURSES,
    "Invitations.csv": INVITATIONS,
    "Email Addresses.csv": EMAILS,
    "PhoneNumbers.csv": PHONES,
}
COMPLETE: dict[str, Sequence[Sequence[str]]] = {
    **BASIC,
    "messages.csv": MESSAGES,
    "Reactions.csv": REACTIONS,
    "Endorsement_Received_Info.csv": ENDORSEMENTS,
    "Jobs/Job Applications.csv": (
        ("Application Date", "Contact Email", "Contact Phone Number", "Company Name", "Job Title", "Job Url", "Resume Name", "Question And Answers"),
        ("1/12/23, 9:01 AM", "nadia@nadia.example", "", "Calder Mutual", "Senior Data Analyst", "https://www.linkedin.com/jobs/view/1", "cv.pdf", "Years of SQL:7"),
    ),
}  # fmt: skip


def table(rows: Iterable[Sequence[str]], line_end: str = "\n", delimiter: str = ",") -> str:
    """Rows as CSV text, quoted only where needed."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator=line_end, delimiter=delimiter).writerows(rows)
    return text.getvalue()


def connections(number: int, era: Era = "2024", *, german: bool = False, hidden: int = 0, seed: int = 1) -> str:
    """Connections.csv with that many people, and after them rows of members who are hidden."""
    random = Random(seed)
    headings = GERMAN_CONNECTION_HEADINGS if german else CONNECTION_HEADINGS
    rows: list[Sequence[str]] = [headings]
    for index in range(number):
        first, last = random.choice(FIRST_NAMES), random.choice(LAST_NAMES)
        slug = f"{first}-{last}-{index}".lower()
        email = f"{slug}@mail.example".replace("ø", "o").replace("ß", "ss") if random.random() < 0.05 else ""
        rows.append(
            (
                first,
                last,
                f"https://www.linkedin.com/in/{slug}",
                email,
                random.choice(EMPLOYERS),
                random.choice(TITLES),
                connected(random),
            )
        )
    rows += [("", "", "", "", "", "", connected(random)) for _ in range(hidden)]
    if era != "2024":
        rows = [(*row[:2], *row[3:]) for row in rows]
    return ("" if era == "2020" else PREAMBLE) + table(rows)


def connected(random: Random) -> str:
    """`08 Feb 2026`, as LinkedIn writes it."""
    day = date(2009, 1, 1) + timedelta(days=random.randrange(6_300))
    return f"{day.day:02d} {MONTHS[day.month - 1]} {day.year}"


def export_files(
    era: Era = "2024", *, complete: bool = True, people: int = 12, hidden: int = 2, german: bool = False
) -> dict[str, bytes]:
    """The files of an export by name."""
    tables = dict(COMPLETE if complete else BASIC)
    if german:
        tables["Positions.csv"] = GERMAN_POSITIONS
    files = {name: table(rows).encode() for name, rows in tables.items()}
    files["Connections.csv"] = connections(people, era, hidden=hidden, german=german).encode()
    return files


def zip_of(files: dict[str, bytes]) -> bytes:
    """A ZIP with these files."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def export_name(era: Era = "2024", *, complete: bool = True) -> str:
    return f"{'Complete' if complete else 'Basic'}_LinkedInDataExport_09-30-{era}.zip"


def linkedin_export(
    era: Era = "2024", *, complete: bool = True, people: int = 12, hidden: int = 2, german: bool = False
) -> bytes:
    """A whole export as a ZIP."""
    return zip_of(export_files(era, complete=complete, people=people, hidden=hidden, german=german))
