"""An invented résumé that has a little of everything."""

from __future__ import annotations

from itertools import count

from metier.core.dates import PartialDate
from metier.core.resume.content import Contact, Content, Entry, Group, Line, Section

_NUMBERS = count(1)


def _lines(*texts: str) -> tuple[Line, ...]:
    return tuple(Line(text, f"win:{next(_NUMBERS)}") for text in texts)


def _when(text: str) -> PartialDate:
    return PartialDate.parse(text)


POSITIONS = (
    Entry(
        title="Senior data analyst",
        organisation="Calder Mutual",
        place="Leeds",
        dates="March 2023 to today",
        starts=_when("2023-03"),
        goes_on=True,
        url="https://calder.example",
        lines=_lines(
            "Built the claims warehouse: 41 tested models that replaced 120 spreadsheets; month-end closes two days sooner.",
            "Cut the monthly claims run from five hours to 40 minutes.",
            "Designed the claims dashboard, used by all six regional teams.",
            "Stopped a renewal pricing test early and spared 2,300 customers a rise; avoided £310,000 of redress.",
            "Forecast reserves within 1.8% for the 2025 year.",
            "Mentor two analysts, one since promoted. Wrote the team’s internal SQL course, taken by 46 colleagues.",
        ),
    ),
    Entry(
        title="Data analyst",
        organisation="Northbank",
        place="Sheffield",
        dates="September 2019 to February 2023",
        starts=_when("2019-09"),
        ends=_when("2023-02"),
        lines=_lines(
            "Took regulatory returns from 14 days to three during a six-month secondment.",
            "Built the arrears model that flagged 1,900 customers for help before a missed payment.",
        ),
    ),
    Entry(
        title="Graduate analyst",
        organisation="Northbank",
        place="Sheffield",
        dates="September 2016 to August 2019",
        starts=_when("2016-09"),
        ends=_when("2019-08"),
        lines=_lines(
            "Moved branch reporting from 60 workbooks to one database; staff fit the office’s first file flow."
        ),
    ),
)
SAMPLE = Content(
    name="Nadia Rahman",
    headline="Analytics engineer and senior data analyst",
    contacts=(
        Contact("place", "Leeds"),
        Contact("email", "nadia@rahman.example", "mailto:nadia@rahman.example"),
        Contact("phone", "07700 900 142", "tel:+447700900142"),
        Contact("web", "linkedin.com/in/nadia-rahman", "https://www.linkedin.com/in/nadia-rahman"),
    ),
    sections=(
        Section(
            kind="summary",
            heading="Profile",
            lines=_lines(
                "Analyst who builds what others rely on: warehouse models, forecasts and tests used by six regional teams. "
                "Ten years in banking and insurance."
            ),
        ),
        Section(kind="positions", heading="Experience", entries=POSITIONS),
        Section(
            kind="projects",
            heading="Projects",
            entries=(
                Entry(
                    title="Open flood maps",
                    dates="2022",
                    starts=_when("2022"),
                    url="https://floods.example",
                    detail="Python, PostGIS",
                    lines=_lines(
                        "Joined 14 river gauges to street maps; the council’s flood desk uses them every winter."
                    ),
                ),
            ),
        ),
        Section(
            kind="skills",
            heading="Skills",
            groups=(
                Group(label="Leads", items=_lines("SQL and data modelling")),
                Group(label="Strong", items=_lines("statistics and forecasting", "Consumer Duty")),
                Group(label="Practised", items=_lines("experiments", "data governance", "executive presentations")),
                Group(label="Learning", items=_lines("dbt", "analytics engineering")),
            ),
        ),
        Section(
            kind="education",
            heading="Education",
            entries=(
                Entry(
                    title="MSc Statistics",
                    organisation="University of Leeds",
                    dates="2016",
                    ends=_when("2016"),
                    detail="Distinction",
                ),
                Entry(
                    title="BSc Mathematics", organisation="University of Sheffield", dates="2015", ends=_when("2015")
                ),
            ),
        ),
        Section(
            kind="certificates",
            heading="Certificates",
            entries=(
                Entry(
                    title="Certified Actuarial Analyst",
                    organisation="Institute of Actuaries",
                    dates="June 2021",
                    starts=_when("2021-06"),
                ),
            ),
        ),
        Section(
            kind="volunteering",
            heading="Volunteering",
            entries=(
                Entry(
                    title="Data lead",
                    organisation="Warm Homes Leeds",
                    dates="2021 to 2024",
                    starts=_when("2021"),
                    ends=_when("2024"),
                    lines=_lines("Matched 3,400 homes to insulation grants with open data."),
                ),
            ),
        ),
        Section(
            kind="publications",
            heading="Publications",
            entries=(
                Entry(
                    title="Reserving with small samples",
                    organisation="Journal of Applied Reserving",
                    dates="2020",
                    starts=_when("2020"),
                ),
            ),
        ),
        Section(
            kind="languages",
            heading="Languages",
            groups=(Group(items=_lines("English, native", "Bengali, native", "French, working (B1)")),),
        ),
    ),
)
