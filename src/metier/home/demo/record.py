"""What Nadia has done and can show."""

from __future__ import annotations

from metier.accounts.access import Viewer, visible
from metier.accounts.models import Owned
from metier.core.dates import PartialDate
from metier.home.demo.when import When
from metier.record.actions.attachments import attach
from metier.record.actions.evidence import told
from metier.record.models import (
    Certificate,
    Education,
    Endorsement,
    Language,
    Position,
    Profile,
    Project,
    Publication,
    Recommendation,
    Reference,
    Showing,
    Skill,
    Volunteering,
    Win,
)
from metier.record.queries.concepts import concepts_of

POSITIONS = (
    ("Northbank", "Graduate Analyst", (2016, 9), (2019, 9), "Monthly reporting for the mortgage book"),
    (
        "Northbank",
        "Data Analyst",
        (2019, 9),
        (2023, 3),
        "Pricing and retention analysis; the first self-service dashboards",
    ),
    (
        "Calder Mutual",
        "Senior Data Analyst",
        (2023, 3),
        None,
        "Claims and vulnerable customers; hybrid, in Customer Insight",
    ),
)
EDUCATION = (
    ("University of Sheffield", "BSc", "Mathematics", (2012, 9), (2015, 6), "First"),
    ("University of Leeds", "MSc", "Statistics", (2015, 9), (2016, 9), "Distinction"),
)
PROJECTS = (
    ("Regulatory reporting, secondment", "Northbank", (2022, 1), (2022, 6)),
    ("Claims warehouse", "Calder Mutual", (2024, 1), (2025, 3)),
    ("Vulnerable customers programme", "Calder Mutual", (2026, 2), None),
)
SKILLS = (
    ("SQL and data modelling", 5, (2026, 10)), ("Statistics and forecasting", 4, (2026, 9)), ("Consumer Duty and regulation", 4, (2026, 10)),
    ("Experiments and causal inference", 3, (2026, 6)), ("Present to an executive committee", 3, (2026, 8)), ("Data governance and privacy", 3, (2026, 6)),
    ("Hire and develop analysts", 2, (2026, 9)), ("Analytics engineering", 2, (2026, 10)), ("Machine learning in production", 1, (2024, 3)),
    ("R", 3, (2023, 11)), ("Facilitating workshops", 2, (2025, 5)),
    ("Looker", None, None), ("Power BI", None, None), ("SAS", None, None), ("Tableau", None, None),
)  # fmt: skip
# day, what, in numbers, for whom, evidence
WINS = (
    ((2026, 9, 24), "Ifeoma promoted after my mentoring", "11 months", "Ifeoma Nwosu", "Her promotion letter"),
    ((2026, 9, 10), "Monthly claims run cut from five hours to 40 minutes", "−87%", "Claims", "Run log, Tom’s note"),
    ((2026, 8, 21), "Vulnerable customers pack went to the executive committee", "1st of 3", "Customer Insight", "Committee paper 26/31"),
    ((2026, 7, 9), "Claims dashboard adopted by all six regional teams", "4 to 6", "Claims", "Usage report"),
    ((2026, 6, 16), "Renewal pricing test stopped early on my advice", "£310,000", "Pricing", "Test report, Grace’s email"),
    ((2026, 6, 2), "Retention policy review accepted without changes", "14 tables", "Data protection", "Signed policy"),
    ((2026, 4, 28), "Reserving forecast within 2% for the year", "1.8%", "Finance", "Finance close"),
    ((2026, 2, 19), "Interview panel redesigned; two hires from it", "2 hires", "Customer Insight", ""),
    ((2025, 11, 13), "Claims warehouse replaced four spreadsheets", "4 to 0", "Claims", "Change record"),
    ((2025, 5, 22), "Found the double count in lapse reporting", "£92,000", "Finance", "Correction note"),
    ((2022, 5, 18), "Regulatory return filed a week early for the first time", "7 days", "Northbank", "Filing receipt"),
    ((2019, 5, 16), "Self-service dashboards took over the monthly pack", "31 reports", "Northbank", ""),
)  # fmt: skip
# skill, and the wins (by their first words), projects and others that show it
SHOWN = (
    (
        "SQL and data modelling",
        ("Claims dashboard", "Claims warehouse replaced", "Found the double count"),
        ("Claims warehouse",),
    ),
    ("Statistics and forecasting", ("Reserving forecast", "Renewal pricing"), ()),
    (
        "Consumer Duty and regulation",
        ("Vulnerable customers pack", "Regulatory return"),
        ("Vulnerable customers programme",),
    ),
    ("Experiments and causal inference", ("Renewal pricing",), ()),
    ("Present to an executive committee", ("Vulnerable customers pack",), ()),
    ("Data governance and privacy", ("Retention policy",), ()),
    ("Hire and develop analysts", ("Ifeoma promoted", "Interview panel"), ()),
    ("Analytics engineering", ("Monthly claims run",), ()),
)
ENDORSED = (
    ("SQL and data modelling", "Tom", "Adeyemi", (2024, 2)),
    ("SQL and data modelling", "Wei", "Zhang", (2023, 11)),
    ("R", "Jo", "Ferreira", (2023, 11)),
)
RUN_LOG = b"""Monthly claims run

2026-08-03  start 06:00  end 11:04   5 h 04
2026-09-01  start 06:00  end 06:41   0 h 41
2026-09-10  start 06:00  end 06:40   0 h 40
"""
SUMMARY = "Ten years of insurance and banking data. I make numbers that people trust, and the models they come from."


def build(viewer: Viewer, when: When) -> None:
    """The record, as an import and a few years of noting wins would leave it."""
    career = {"career": viewer.career, "created_at": when.moment(2025, 1, 20)}

    def month(said: tuple[int, int] | None) -> PartialDate | None:
        return when.month(*said) if said else None

    Profile.objects.create(
        name="Nadia Rahman", headline="Senior data analyst, claims and vulnerable customers", summary=SUMMARY, industry="Insurance", location="Leeds",
        email="nadia@example.org", **career,
    )  # fmt: skip
    positions = [
        Position(
            employer=employer,
            title=title,
            location="Leeds",
            starts=month(starts),
            ends=month(ends),
            description=said,
            **career,
        )
        for employer, title, starts, ends, said in POSITIONS
    ]
    Position.objects.bulk_create(positions)
    Education.objects.bulk_create(
        Education(
            institution=where, degree=degree, area=area, starts=month(starts), ends=month(ends), score=score, **career
        )
        for where, degree, area, starts, ends, score in EDUCATION
    )
    Project.objects.bulk_create(
        Project(title=title, organisation=where, starts=month(starts), ends=month(ends), **career)
        for title, where, starts, ends in PROJECTS
    )
    concepts = concepts_of(name for name, _, _ in SKILLS)
    Skill.objects.bulk_create(
        Skill(name=name, level=level, last_used=month(used), concept=concepts.get(name, ""), **career)
        for name, level, used in SKILLS
    )
    Volunteering.objects.create(
        organisation="Warm Homes Leeds",
        role="Data lead",
        starts=when.month(2021, 3),
        ends=when.month(2024, 5),
        **career,
    )
    Certificate.objects.create(
        name="Azure Data Fundamentals", authority="Microsoft", starts=when.month(2022, 4), **career
    )
    Language.objects.bulk_create(
        [
            Language(name="English", proficiency="Native", **career),
            Language(name="Bengali", proficiency="Native", **career),
        ]
    )
    Publication.objects.create(
        name="Counting the people we miss",
        publisher="RSS Yorkshire newsletter",
        published_on=when.month(2024, 11),
        **career,
    )
    Recommendation.objects.create(
        first_name="Helen", last_name="Barraclough", company="Moor Energy", job_title="Director of Data", written_on=when.month(2023, 4),
        text="Nadia finds the number that is wrong before anyone has acted on it, and tells you in a way you can hear.", **career,
    )  # fmt: skip
    Reference.objects.create(
        name="Helen Barraclough", relation="My manager at Northbank", company="Moor Energy", job_title="Director of Data",
        may_name=True, agreed_on=when.month(2026, 5), **career,
    )  # fmt: skip
    Win.objects.bulk_create(
        Win(
            what=what, result=result, for_whom=whom, evidence=evidence, happened_on=PartialDate.of(when.past(*day)),
            position=_position_of(positions, day[0], day[1]), career=viewer.career, created_at=when.moment(*day),
        )
        for day, what, result, whom, evidence in WINS
    )  # fmt: skip
    _evidence(viewer, when)


def _evidence(viewer: Viewer, when: When) -> None:
    """What shows which skill, and one file."""
    skills = {skill.name: skill for skill in visible(viewer, Skill)}
    wins, projects = list(visible(viewer, Win)), list(visible(viewer, Project))
    shown: list[tuple[str, str, Owned]] = []
    for name, starts, titles in SHOWN:
        shown += [(name, "win", win) for win in wins if win.what.startswith(starts)]
        shown += [(name, "project", project) for project in projects if project.title in titles]
    Showing.objects.bulk_create(
        Showing(career=viewer.career, skill=skills[name], **{source: row}, **told(row)) for name, source, row in shown
    )
    Endorsement.objects.bulk_create(
        Endorsement(
            skill_name=name, skill=skills[name], first_name=first, last_name=last, endorsed_on=when.month(*on),
            career=viewer.career, created_at=when.moment(2025, 1, 20),
        )
        for name, first, last, on in ENDORSED
    )  # fmt: skip
    log = next(win for win in wins if win.what.startswith("Monthly claims run"))
    attach(viewer, log, "run-log.txt", [RUN_LOG])


def _position_of(positions: list[Position], year: int, month: int) -> Position:
    starts = [said[2] for said in POSITIONS]
    return positions[max(place for place, start in enumerate(starts) if start <= (year, month))]
