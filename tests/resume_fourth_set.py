"""A fourth set of invented résumés, written after reading was mended for the third and scored before anything else was changed."""

from __future__ import annotations

from resume_files import docx, paragraph, pdf, run, table
from resume_layouts import Sample
from resume_third_set import boxed


def _german_form() -> Sample:
    def job(when: str, employer: str, role: str, tasks: str) -> list[tuple[str, str]]:
        return [
            (paragraph("Zeitraum:"), paragraph(when)),
            (paragraph("Arbeitgeber:"), paragraph(employer)),
            (paragraph("Funktion:"), paragraph(role)),
            (paragraph("Aufgaben:"), paragraph(tasks)),
        ]

    return Sample(
        "german-form.docx",
        docx(
            paragraph("Lebenslauf", "Title")
            + table([(paragraph("Name"), paragraph("Renate Vogelsang")), (paragraph("E-Mail"), paragraph("renate@example.org"))])
            + paragraph("Berufstätigkeit", "Heading1")
            + table([
                *job("06/2018 – heute", "Stadtwerke Hameln", "Netzplanerin", "Planung von 40 km Leitung"),
                *job("09/2012 – 05/2018", "Ingenieurbüro Kalthoff", "Bauzeichnerin", "Pläne für Kanäle"),
            ])
            + paragraph("Ausbildung", "Heading1")
            + paragraph("09/2009 – 07/2012\tBauzeichnerin, Berufsschule Hannover")
        ),
        (("Netzplanerin", "Stadtwerke Hameln", "2018-06", ""), ("Bauzeichnerin", "Ingenieurbüro Kalthoff", "2012-09", "2018-05")),
        "Renate Vogelsang",
        "renate@example.org",
        ("Berufsschule Hannover",),
    )  # fmt: skip


def _french_tabs() -> Sample:
    def job(when: str, title: str, where: str, line: str) -> str:
        return paragraph(run(f"{when}\t") + run(title, bold=True) + run(f" – {where}")) + paragraph(line, "ListBullet")

    return Sample(
        "french-tabs.docx",
        docx(
            paragraph("Baptiste Morvan", "Title")
            + paragraph("Chef de projet bâtiment")
            + paragraph("Rennes · baptiste.morvan@example.org · 02 55 50 01 73")
            + paragraph("Expériences professionnelles", "Heading1")
            + job("Depuis 09/2020", "Chef de projet", "Bâtisseurs d’Armor, Rennes", "Livraison de trois écoles")
            + job("03/2016 – 08/2020", "Conducteur de travaux", "Groupe Penvern, Brest", "Suivi de 25 chantiers")
            + job("07/2013 – 02/2016", "Technicien d’études", "Atelier Kerjean, Vannes", "Métrés et devis")
            + paragraph("Formation", "Heading1")
            + paragraph("2010 – 2013\tDUT Génie civil, IUT de Rennes")
        ),
        (
            ("Chef de projet", "Bâtisseurs d’Armor", "2020-09", ""),
            ("Conducteur de travaux", "Groupe Penvern", "2016-03", "2020-08"),
            ("Technicien d’études", "Atelier Kerjean", "2013-07", "2016-02"),
        ),
        "Baptiste Morvan",
        "baptiste.morvan@example.org",
        ("IUT de Rennes",),
        (),
        3,
    )


def _two_equal_columns() -> Sample:
    return Sample(
        "two-equal-columns.pdf",
        pdf(
            """
#set page(margin: 1.5cm)
#set text(size: 9.5pt)
#align(center)[#text(size: 22pt, weight: "bold")[Farida Benali] \\ Data engineer · Lyon · farida.benali\\@example.org]
#v(8pt)
#let part(t) = { v(6pt); text(size: 12pt, weight: "bold", fill: rgb("#0d5c75"))[#upper(t)]; v(-3pt) }
#columns(2, gutter: 20pt)[
#part[Work experience]
*Data Engineer* \\ Rhône Transit — Lyon \\ #text(fill: gray)[02/2021 - Present]
- Built the feed that 40 lines report through
- Cut nightly loads from six hours to one
*Database Developer* \\ Confluence Assurances — Lyon \\ #text(fill: gray)[09/2017 - 01/2021]
- Moved 300 reports to a warehouse
*Junior Developer* \\ Studio Pentatone — Grenoble \\ #text(fill: gray)[10/2015 - 08/2017]
- Kept the shop of a music label running
#colbreak()
#part[Education]
*MSc Computer Science* \\ Université Grenoble Alpes \\ #text(fill: gray)[2013 - 2015]
#part[Skills]
Python, Airflow, PostgreSQL, dbt
#part[Languages]
French (native), Arabic (native), English (C1)
]
"""
        ),
        (
            ("Data Engineer", "Rhône Transit", "2021-02", ""),
            ("Database Developer", "Confluence Assurances", "2017-09", "2021-01"),
            ("Junior Developer", "Studio Pentatone", "2015-10", "2017-08"),
        ),
        "Farida Benali",
        "farida.benali@example.org",
        ("Université Grenoble Alpes",),
        ("Python", "Airflow", "PostgreSQL", "dbt"),
        4,
    )


def _employer_with_dates() -> Sample:
    return Sample(
        "employer-with-dates.pdf",
        pdf(
            """
#set page(paper: "us-letter", margin: 0.9in)
#set text(size: 10.5pt, font: "Libertinus Serif")
#text(size: 20pt)[Terrence Abara] #h(1fr) #text(size: 9pt)[Atlanta, GA · (404) 555-0160 · terrence\\@example.org]
#line(length: 100%)
#let part(t) = { v(6pt); smallcaps(text(size: 12pt)[#t]); v(-4pt) }
#part[Experience]
*Peachtree Freight* #h(1fr) May 2019 to Present \\
_Regional Logistics Manager_ #h(1fr) _Atlanta, GA_
- Cut empty miles by 18 percent across 210 trucks
*Chattahoochee Paper Co.* #h(1fr) Jan 2014 to Apr 2019 \\
_Warehouse Supervisor_ #h(1fr) _Columbus, GA_
- Led two shifts of 35
_Forklift Operator_ #h(1fr) _Columbus, GA_ \\
- No accident in 20 months
#part[Education]
*Georgia State University* #h(1fr) 2010 to 2013 \\
_Associate of Science, Business_
"""
        ),
        (
            ("Regional Logistics Manager", "Peachtree Freight", "2019-05", ""),
            ("Warehouse Supervisor", "Chattahoochee Paper Co.", "2014-01", "2019-04"),
            ("Forklift Operator", "Chattahoochee Paper Co.", "", ""),
        ),
        "Terrence Abara",
        "terrence@example.org",
        ("Georgia State University",),
        (),
        3,
    )


def _headings_in_the_left_cell() -> Sample:
    def job(title: str, employer: str, when: str, *lines: str) -> str:
        return paragraph(run(f"{title}, ", bold=True) + run(f"{employer}, {when}")) + "".join(
            paragraph(line, "ListBullet") for line in lines
        )

    return Sample(
        "headings-left.docx",
        docx(
            paragraph("Astrid Holmgren", "Title")
            + paragraph("astrid.holmgren@example.org | Malmö, Sweden")
            + table(
                [
                    (
                        paragraph("Experience"),
                        job("Conservator", "Skåne Museum", "2020–present", "Restored 12 altar pieces")
                        + job("Assistant Conservator", "Lund Art Hall", "2016–2020", "Catalogued 900 prints", "Trained two interns"),
                    ),
                    (paragraph("Education"), paragraph("MA Conservation, University of Gothenburg, 2016")),
                    (paragraph("Skills"), paragraph("Microscopy, Pigment analysis")),
                ]
            )
        ),
        (
            ("Conservator", "Skåne Museum", "2020", ""),
            ("Assistant Conservator", "Lund Art Hall", "2016", "2020"),
        ),
        "Astrid Holmgren",
        "astrid.holmgren@example.org",
        ("University of Gothenburg",),
        ("Microscopy", "Pigment analysis"),
        3,
    )  # fmt: skip


def _heading_styles() -> Sample:
    def job(title: str, beneath: str, *lines: str) -> str:
        return (
            paragraph(run(title, bold=True), "Heading2")
            + paragraph(beneath)
            + "".join(paragraph(line, "ListBullet") for line in lines)
        )

    return Sample(
        "heading-styles.docx",
        docx(
            paragraph("Kwame Adjei", "Title")
            + paragraph("kwame.adjei@example.org • +233 55 501 0042 • Accra")
            + paragraph("Professional background", "Heading1")
            + job("Finance Manager", "Volta Agro Ltd | Accra | 08/2019 – present", "Closed the year in 11 days")
            + job("Senior Accountant", "Volta Agro Ltd | Tema | 02/2016 – 07/2019", "Brought in a new ledger")
            + job("Accountant", "Osei & Daughters | Kumasi | 10/2013 – 01/2016", "Payroll for 300")
            + paragraph("Education", "Heading1")
            + job("BSc Accounting", "University of Ghana | 2009 – 2013")
        ),
        (
            ("Finance Manager", "Volta Agro Ltd", "2019-08", ""),
            ("Senior Accountant", "Volta Agro Ltd", "2016-02", "2019-07"),
            ("Accountant", "Osei & Daughters", "2013-10", "2016-01"),
        ),
        "Kwame Adjei",
        "kwame.adjei@example.org",
        ("University of Ghana",),
        (),
        3,
    )


def _german_sentences() -> Sample:
    return Sample(
        "german-sentences.pdf",
        pdf(
            """
#set page(margin: 2.4cm)
#set text(size: 11pt)
#text(size: 18pt, weight: "bold")[Henning Brockmann]
#v(2pt)
Lübeck, henning.brockmann\\@example.org, Tel. 0451 555 0190
#let teil(t) = { v(8pt); text(weight: "bold", size: 13pt)[#t]; v(-2pt) }
#teil[Werdegang]
seit Juli 2020: Vertriebsleiter bei Hanse Kaffee GmbH, Lübeck \\
Okt. 2015 – Juni 2020: Gebietsleiter bei Travemünder Feinkost AG, Kiel \\
Jan. 2011 – Sept. 2015: Verkäufer bei Kaufhaus Petersen, Lübeck
#teil[Studium]
2007 – 2010: Betriebswirtschaft (B.A.), Fachhochschule Kiel
#teil[Sprachen]
Deutsch (Muttersprache), Englisch (C1), Dänisch (A2)
"""
        ),
        (
            ("Vertriebsleiter", "Hanse Kaffee GmbH", "2020-07", ""),
            ("Gebietsleiter", "Travemünder Feinkost AG", "2015-10", "2020-06"),
            ("Verkäufer", "Kaufhaus Petersen", "2011-01", "2015-09"),
        ),
        "Henning Brockmann",
        "henning.brockmann@example.org",
        ("Fachhochschule Kiel",),
    )


def _french_lengths() -> Sample:
    return Sample(
        "french-lengths.pdf",
        pdf(
            """
#set page(margin: (left: 1.6cm, right: 1.6cm, y: 1.8cm))
#set text(size: 10pt)
#grid(columns: (1fr, 5.4cm), column-gutter: 22pt, [
#text(size: 23pt, weight: "bold")[Maëlle Tanguy]
#v(6pt) #text(size: 13pt, weight: "bold", fill: rgb("#704a8b"))[Expérience]
#v(3pt) *Infirmière coordinatrice* \\ Clinique des Tilleuls, Quimper \\ _De mai 2018 à aujourd’hui_
- Planning de 22 soignants
#v(3pt) *Infirmière* \\ Hôpital de Cornouaille, Quimper \\ _De septembre 2013 à avril 2018 (4 ans 8 mois)_
- Service de cardiologie de 30 lits
#v(6pt) #text(size: 13pt, weight: "bold", fill: rgb("#704a8b"))[Diplômes]
#v(3pt) *Diplôme d’État d’infirmier* \\ Institut de formation de Brest \\ _2010 – 2013_
], [
#text(size: 13pt, weight: "bold", fill: rgb("#704a8b"))[Contact]
maelle.tanguy\\@example.org \\ 02 55 50 01 29 \\ Quimper
#v(6pt) #text(size: 13pt, weight: "bold", fill: rgb("#704a8b"))[Compétences]
- Éducation thérapeutique
- Gestion d’équipe
])
"""
        ),
        (
            ("Infirmière coordinatrice", "Clinique des Tilleuls", "2018-05", ""),
            ("Infirmière", "Hôpital de Cornouaille", "2013-09", "2018-04"),
        ),
        "Maëlle Tanguy",
        "maelle.tanguy@example.org",
        ("Institut de formation de Brest",),
        ("Éducation thérapeutique", "Gestion d’équipe"),
        2,
    )


def _side_box() -> Sample:
    side = (
        paragraph("Contact", "Heading1")
        + paragraph("luis.arocha@example.org")
        + paragraph("Toronto, ON")
        + paragraph("Tools", "Heading1")
        + paragraph("AutoCAD")
        + paragraph("Revit")
    )
    return Sample(
        "side-box.docx",
        docx(
            paragraph("Luis Arocha", "Title")
            + paragraph("Architectural technologist")
            + boxed(side)
            + paragraph("Employment history", "Heading1")
            + paragraph(run("Northlight Architects", bold=True) + run("\t2019 – Present"))
            + paragraph(run("Senior Technologist", italic=True))
            + paragraph("Detailed a library of 9,000 m²", "ListBullet")
            + paragraph(run("Cobalt Homes Inc.", bold=True) + run("\t2015 – 2019"))
            + paragraph(run("Junior Technologist", italic=True))
            + paragraph("Drew 60 houses", "ListBullet")
            + paragraph("Education", "Heading1")
            + paragraph(run("George Brown College", bold=True) + run("\t2012 – 2015"))
            + paragraph(run("Diploma, Architectural Technology", italic=True))
        ),
        (
            ("Senior Technologist", "Northlight Architects", "2019", ""),
            ("Junior Technologist", "Cobalt Homes Inc.", "2015", "2019"),
        ),
        "Luis Arocha",
        "luis.arocha@example.org",
        ("George Brown College",),
        ("AutoCAD", "Revit"),
        2,
    )


def _numbers_year_first() -> Sample:
    return Sample(
        "year-first.pdf",
        pdf(
            """
#set page(margin: 2cm)
#set text(size: 10pt)
#text(size: 19pt, weight: "bold")[Noor van der Laan] \\
Utrecht | noor\\@example.org
#v(8pt)
*EMPLOYMENT*
#v(2pt)
#table(columns: (3.4cm, 1fr, 4.6cm), stroke: 0.4pt + gray, inset: 6pt,
  [*Period*], [*Position*], [*Company*],
  [2021/04 – now], [Product Owner], [Grachtenpost BV],
  [2017/09 – 2021/03], [Business Analyst], [Windmolen Verzekeringen],
  [2014/01 – 2017/08], [Test Analyst], [Windmolen Verzekeringen])
#v(6pt)
*EDUCATION*
#v(2pt)
#table(columns: (3.4cm, 1fr, 4.6cm), stroke: 0.4pt + gray, inset: 6pt, [2010 – 2013], [BSc Information Science], [Universiteit Utrecht])
"""
        ),
        (
            ("Product Owner", "Grachtenpost BV", "2021-04", ""),
            ("Business Analyst", "Windmolen Verzekeringen", "2017-09", "2021-03"),
            ("Test Analyst", "Windmolen Verzekeringen", "2014-01", "2017-08"),
        ),
        "Noor van der Laan",
        "noor@example.org",
        ("Universiteit Utrecht",),
    )


def fourth_set() -> tuple[Sample, ...]:
    return (
        _german_form(),
        _french_tabs(),
        _two_equal_columns(),
        _employer_with_dates(),
        _headings_in_the_left_cell(),
        _heading_styles(),
        _german_sentences(),
        _french_lengths(),
        _side_box(),
        _numbers_year_first(),
    )
