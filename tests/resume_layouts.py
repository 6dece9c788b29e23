"""Invented résumés in many layouts, and what each says: those that reading was made with, and those kept apart to see whether it generalises.

A position is title, employer, start and end, as `2019` or `2019-04`; an empty end goes on.
"""

from __future__ import annotations

from dataclasses import dataclass

from resume_files import docx, paragraph, pdf, run, table

Role = tuple[str, str, str, str]


@dataclass(frozen=True)
class Sample:
    """A file, and the positions, schools, skills and contact it holds."""

    name: str
    data: bytes
    positions: tuple[Role, ...]
    person: str = ""
    email: str = ""
    schools: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    bullets: int = 0


def _sidebar() -> Sample:
    """Two columns: a coloured sidebar with contact, skills and languages, the work beside it."""
    data = pdf(
        """
#set page(margin: 0pt)
#set text(size: 9.5pt)
#grid(columns: (6.2cm, 1fr), rows: (100%),
  block(fill: rgb("#22384c"), width: 100%, height: 100%, inset: 16pt)[
    #set text(fill: white)
    #text(size: 11pt, weight: "bold")[CONTACT] \\
    mara.lindqvist\\@example.org \\
    +46 8 555 010 12 \\
    Stockholm, Sweden
    #v(8pt) #text(size: 11pt, weight: "bold")[SKILLS]
    - Python
    - Forecasting
    - Energy markets
    - SQL
    #v(8pt) #text(size: 11pt, weight: "bold")[LANGUAGES] \\
    Swedish (native) \\
    English (C1)
    #v(8pt) #text(size: 11pt, weight: "bold")[INTERESTS] \\
    Sailing, choir
  ],
  block(inset: 20pt)[
    #text(size: 24pt, weight: "bold")[Mara Lindqvist] \\
    #text(size: 12pt)[Senior Energy Analyst]
    #v(8pt) #text(size: 11pt, weight: "bold")[PROFILE] \\
    Analyst with twelve years in power markets, from hydro scheduling to price forecasts that traders use every morning.
    #v(8pt) #text(size: 11pt, weight: "bold")[EXPERIENCE] \\
    *Senior Energy Analyst* #h(1fr) Mar 2019 – Present \\
    Vinterkraft AB, Stockholm
    - Built the day-ahead price forecast that cut imbalance costs by 14%
    - Led four analysts across two offices and brought their reports into one
    *Energy Analyst* #h(1fr) Aug 2014 – Feb 2019 \\
    Nordhamn Energi, Göteborg
    - Scheduled 600 MW of hydro power week by week
    *Trainee Analyst* #h(1fr) 2012 – 2014 \\
    Nordhamn Energi, Göteborg
    - Wrote the first load model of the region
    #v(8pt) #text(size: 11pt, weight: "bold")[EDUCATION] \\
    *MSc Energy Systems* #h(1fr) 2010 – 2012 \\
    Chalmers University of Technology
  ])
"""
    )
    return Sample(
        "sidebar.pdf",
        data,
        (
            ("Senior Energy Analyst", "Vinterkraft AB", "2019-03", ""),
            ("Energy Analyst", "Nordhamn Energi", "2014-08", "2019-02"),
            ("Trainee Analyst", "Nordhamn Energi", "2012", "2014"),
        ),
        "Mara Lindqvist",
        "mara.lindqvist@example.org",
        ("Chalmers University of Technology",),
        ("Python", "Forecasting", "Energy markets", "SQL"),
        4,
    )


def _dates_left() -> Sample:
    """German, times in a column at the left."""
    data = pdf(
        """
#set page(margin: 2.2cm)
#set text(size: 10.5pt, lang: "de")
#text(size: 22pt)[Jonas Albrecht] \\
Lindenweg 4, 50667 Köln · +49 221 5550 123 · jonas.albrecht\\@example.org

= Berufserfahrung
#grid(columns: (3.6cm, 1fr), row-gutter: 9pt,
  [04/2020 – heute], [*Teamleiter Einkauf* \\ Rheinwerk Maschinenbau GmbH, Köln
    - Verhandelt Rahmenverträge mit 40 Lieferanten
    - Senkt die Beschaffungskosten um 9 %],
  [09/2015 – 03/2020], [*Einkäufer* \\ Bergmann & Söhne KG, Bonn
    - Einführung eines Lieferantenportals],
  [08/2012 – 08/2015], [*Ausbildung zum Industriekaufmann* \\ Bergmann & Söhne KG, Bonn])

= Ausbildung
#grid(columns: (3.6cm, 1fr), row-gutter: 9pt,
  [2009 – 2012], [Abitur, Gymnasium am Stadtpark, Bonn])

= Kenntnisse
SAP MM, Excel, Verhandlungsführung

= Sprachen
Deutsch (Muttersprache), Englisch (verhandlungssicher)
"""
    )
    return Sample(
        "dates-left-german.pdf",
        data,
        (
            ("Teamleiter Einkauf", "Rheinwerk Maschinenbau GmbH", "2020-04", ""),
            ("Einkäufer", "Bergmann & Söhne KG", "2015-09", "2020-03"),
            ("Ausbildung zum Industriekaufmann", "Bergmann & Söhne KG", "2012-08", "2015-08"),
        ),
        "Jonas Albrecht",
        "jonas.albrecht@example.org",
        ("Gymnasium am Stadtpark",),
        ("SAP MM", "Excel", "Verhandlungsführung"),
        3,
    )


def _several_roles() -> Sample:
    """One employer above two roles, then another employer; Word, with tabs."""
    body = "".join(
        [
            paragraph("Priya Nandakumar", "Title"),
            paragraph("Leeds, UK | priya.nandakumar@example.org | +44 113 496 0000"),
            paragraph("Work Experience", "Heading1"),
            paragraph(run("Calder Mutual Insurance, Leeds", bold=True)),
            paragraph(run("Head of Claims Analytics\tJan 2021 – Present", italic=True)),
            paragraph("Took claims leakage from 4.1% to 2.6%", "ListBullet"),
            paragraph("Runs a team of nine", "ListBullet"),
            paragraph(run("Senior Claims Analyst\tMay 2017 – Dec 2020", italic=True)),
            paragraph("Built the fraud score used on every motor claim", "ListBullet"),
            paragraph(run("Aire Valley Bank, Bradford", bold=True)),
            paragraph(run("Data Analyst\tSep 2014 – Apr 2017", italic=True)),
            paragraph("Reported arrears to the regulator", "ListBullet"),
            paragraph("Education", "Heading1"),
            paragraph("BSc Mathematics, University of York\t2011 – 2014"),
            paragraph("Skills", "Heading1"),
            paragraph("SQL, R, Tableau, Stakeholder management"),
        ]
    )
    return Sample(
        "several-roles.docx",
        docx(body),
        (
            ("Head of Claims Analytics", "Calder Mutual Insurance", "2021-01", ""),
            ("Senior Claims Analyst", "Calder Mutual Insurance", "2017-05", "2020-12"),
            ("Data Analyst", "Aire Valley Bank", "2014-09", "2017-04"),
        ),
        "Priya Nandakumar",
        "priya.nandakumar@example.org",
        ("University of York",),
        ("SQL", "R", "Tableau", "Stakeholder management"),
        4,
    )


def _employer_first() -> Sample:
    """Employer and place on one line, title and time on the next; PDF."""
    data = pdf(
        """
#set page(paper: "us-letter", margin: 2cm)
#set text(size: 11pt)
#align(center)[#text(size: 20pt, weight: "bold")[Tomás Ferreira] \\ Austin, TX | (512) 555-0134 | tomas\\@example.org | linkedin.com/in/tomasf]
#let section(title) = [#v(6pt) #text(weight: "bold")[#upper(title)] #v(-8pt) #line(length: 100%)]
#section("Professional Experience")
*Harbor Freight Systems* #h(1fr) Austin, TX \\
_Logistics Manager_ #h(1fr) June 2018 – Present
- Moved 1,200 containers a month through three ports with two percent delay
- Renegotiated carrier contracts, saving \\$1.4M a year over the life of the agreement
*Lone Star Produce* #h(1fr) Houston, TX \\
_Warehouse Supervisor_ #h(1fr) July 2013 – May 2018
- Cut spoilage by a third
#section("Education")
*Texas A&M University* #h(1fr) College Station, TX \\
_B.S. in Industrial Distribution_ #h(1fr) May 2013
#section("Certifications")
APICS Certified Supply Chain Professional (2019) \\
Six Sigma Green Belt, ASQ (2016)
"""
    )
    return Sample(
        "employer-first.pdf",
        data,
        (
            ("Logistics Manager", "Harbor Freight Systems", "2018-06", ""),
            ("Warehouse Supervisor", "Lone Star Produce", "2013-07", "2018-05"),
        ),
        "Tomás Ferreira",
        "tomas@example.org",
        ("Texas A&M University",),
        (),
        3,
    )


def _table_word() -> Sample:
    """French, a Word table with the times in its left cells."""
    rows = [
        (
            paragraph("2018 – aujourd’hui"),
            paragraph(run("Responsable qualité", bold=True))
            + paragraph("Laiterie du Vercors, Grenoble")
            + paragraph("Mise en place de la norme ISO 22000", "ListBullet"),
        ),
        (
            paragraph("2014 – 2018"),
            paragraph(run("Technicienne de laboratoire", bold=True)) + paragraph("Institut Bioval, Lyon"),
        ),
    ]
    body = "".join(
        [
            paragraph("Camille Rousselet", "Title"),
            paragraph("camille.rousselet@example.org – 06 55 50 12 34 – Grenoble"),
            paragraph("Expérience professionnelle", "Heading1"),
            table(rows),
            paragraph("Formation", "Heading1"),
            table([(paragraph("2012 – 2014"), paragraph("Master Sciences des aliments, Université de Lyon"))]),
            paragraph("Langues", "Heading1"),
            paragraph("Français : langue maternelle ; Anglais : courant"),
        ]
    )
    return Sample(
        "table-french.docx",
        docx(body),
        (
            ("Responsable qualité", "Laiterie du Vercors", "2018", ""),
            ("Technicienne de laboratoire", "Institut Bioval", "2014", "2018"),
        ),
        "Camille Rousselet",
        "camille.rousselet@example.org",
        ("Université de Lyon",),
        (),
        1,
    )


def _one_line() -> Sample:
    """Markdown, everything of a position on one line."""
    text = """# Ines Carvalho
ines@example.org | Lisbon, Portugal | inescarvalho.dev

## Experience
**Frontend Engineer**, Azulejo Studio, Lisbon (03/2021 – Present)
- Rebuilt the booking flow, 22% fewer abandoned carts
**Junior Web Developer** at Maré Digital, Porto (2018–2021)
- Shipped 14 sites for museums and theatres

## Education
BSc in Informatics Engineering, University of Porto, 2015 – 2018

## Skills
- Languages: TypeScript, CSS, HTML
- Tools: Vite, Figma
"""
    return Sample(
        "one-line.md",
        text.encode(),
        (
            ("Frontend Engineer", "Azulejo Studio", "2021-03", ""),
            ("Junior Web Developer", "Maré Digital", "2018", "2021"),
        ),
        "Ines Carvalho",
        "ines@example.org",
        ("University of Porto",),
        ("TypeScript", "CSS", "HTML", "Vite", "Figma"),
        2,
    )


def made_with() -> tuple[Sample, ...]:
    """The layouts that reading was made with."""
    return (_sidebar(), _dates_left(), _several_roles(), _employer_first(), _table_word(), _one_line())
