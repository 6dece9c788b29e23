"""A third set of invented résumés, in layouts that reading had not met: dates on every side, several roles at one employer, German and French."""

from __future__ import annotations

from resume_files import docx, paragraph, pdf, run, table
from resume_layouts import Role, Sample


def _german_dates_left() -> Sample:
    return Sample(
        "german-dates-left.pdf",
        pdf(
            """
#set page(margin: 2.2cm)
#set text(size: 10.5pt)
#text(size: 20pt, weight: "bold")[Jonas Ahlers] \\
Deichweg 4, 26121 Oldenburg · jonas.ahlers\\@example.org · 0441 555 0142
#let teil(t) = { v(10pt); text(size: 12.5pt, weight: "bold", fill: rgb("#8a1c1c"))[#t]; v(-4pt); line(length: 100%, stroke: 0.4pt) }
#let zeile(wann, was) = grid(columns: (3.6cm, 1fr), column-gutter: 10pt, wann, was)
#teil[Berufserfahrung]
#zeile[März 2021 – heute][*Leiter Instandhaltung* \\ Küstenwind Service GmbH, Emden
- Stillstand von 61 Anlagen um ein Fünftel gesenkt
- Führung von 14 Technikern]
#zeile[Aug. 2016 – Feb. 2021][*Servicetechniker* \\ Nordlicht Anlagenbau AG, Bremen
- Prüfung von 30 Getrieben im Jahr]
#zeile[Sept. 2013 – Juli 2016][*Mechatroniker* \\ Werft Hinrichs & Söhne, Leer]
#teil[Ausbildung]
#zeile[2010 – 2013][*Ausbildung zum Mechatroniker* \\ Berufsbildende Schulen Leer]
#teil[Kenntnisse]
SAP PM, Hydraulik, Schwingungsmessung
"""
        ),
        (
            ("Leiter Instandhaltung", "Küstenwind Service GmbH", "2021-03", ""),
            ("Servicetechniker", "Nordlicht Anlagenbau AG", "2016-08", "2021-02"),
            ("Mechatroniker", "Werft Hinrichs & Söhne", "2013-09", "2016-07"),
        ),
        "Jonas Ahlers",
        "jonas.ahlers@example.org",
        ("Berufsbildende Schulen Leer",),
        ("SAP PM", "Hydraulik", "Schwingungsmessung"),
        3,
    )


def _french_sidebar() -> Sample:
    return Sample(
        "french-sidebar.pdf",
        pdf(
            """
#set page(margin: 0pt)
#set text(size: 9.5pt)
#grid(columns: (5.6cm, 1fr), rows: (100%), block(fill: rgb("#eee8dd"), inset: 16pt, height: 100%, width: 100%)[
  #text(size: 19pt, weight: "bold")[Aurélie \\ Vasseur]
  #v(8pt) *Coordonnées* \\ aurelie.vasseur\\@example.org \\ 06 55 50 01 88 \\ Nantes
  #v(8pt) *Compétences* \\ Gestion de stock \\ Négociation \\ Excel
  #v(8pt) *Langues* \\ Français : langue maternelle \\ Anglais : B2
], block(inset: 20pt)[
  #text(size: 13pt, weight: "bold")[Parcours professionnel]
  #v(4pt)
  #text(weight: "bold")[Responsable des achats] \\ Maison Kerouan, Nantes #h(1fr) _depuis mars 2021_
  - Baisse de 9 % du coût des matières
  - Deux ateliers réunis sous un contrat
  #v(5pt)
  #text(weight: "bold")[Acheteuse] \\ Tissages de l’Erdre, Nort-sur-Erdre #h(1fr) _janv. 2017 – févr. 2021_
  - Suivi de 40 fournisseurs
  #v(5pt)
  #text(weight: "bold")[Assistante commerciale] \\ Loire Emballages, Angers #h(1fr) _sept. 2014 – déc. 2016_
  #v(8pt) #text(size: 13pt, weight: "bold")[Formation]
  #v(4pt)
  #text(weight: "bold")[Licence professionnelle Achats] \\ Université d’Angers #h(1fr) _2013 – 2014_
])
"""
        ),
        (
            ("Responsable des achats", "Maison Kerouan", "2021-03", ""),
            ("Acheteuse", "Tissages de l’Erdre", "2017-01", "2021-02"),
            ("Assistante commerciale", "Loire Emballages", "2014-09", "2016-12"),
        ),
        "Aurélie Vasseur",
        "aurelie.vasseur@example.org",
        ("Université d’Angers",),
        ("Gestion de stock", "Négociation", "Excel"),
        3,
    )


def _roles_at_one_employer() -> Sample:
    return Sample(
        "roles-at-one-employer.pdf",
        pdf(
            """
#set page(paper: "us-letter", margin: 1in)
#set text(size: 10.5pt)
#align(center)[#text(size: 18pt, weight: "bold")[Dolores Quintanilla] \\ Tucson, AZ | (520) 555-0117 | dolores.q\\@example.org]
#let part(t) = { v(8pt); text(weight: "bold")[#upper(t)]; v(-6pt); line(length: 100%, stroke: 0.5pt) }
#part[Professional Experience]
*Saguaro Regional Hospital* #h(1fr) Tucson, AZ \\
#pad(left: 8pt)[
_Director of Nursing_ #h(1fr) June 2020 – Present
- Brought turnover on four wards from 31% to 12%
- Opened a night clinic with 18 beds
_Nurse Manager, Cardiology_ #h(1fr) April 2016 – May 2020
- Led 26 nurses through the move to electronic charts
_Registered Nurse_ #h(1fr) August 2012 – March 2016
- Charge nurse of the step-down unit
]
*Mesa Verde Clinic* #h(1fr) Phoenix, AZ \\
#pad(left: 8pt)[
_Staff Nurse_ #h(1fr) July 2010 – July 2012
- Cared for 12 patients a shift
]
#part[Education]
*Bachelor of Science in Nursing* #h(1fr) 2010 \\
University of Arizona
"""
        ),
        (
            ("Director of Nursing", "Saguaro Regional Hospital", "2020-06", ""),
            ("Nurse Manager, Cardiology", "Saguaro Regional Hospital", "2016-04", "2020-05"),
            ("Registered Nurse", "Saguaro Regional Hospital", "2012-08", "2016-03"),
            ("Staff Nurse", "Mesa Verde Clinic", "2010-07", "2012-07"),
        ),
        "Dolores Quintanilla",
        "dolores.q@example.org",
        ("University of Arizona",),
        (),
        5,
    )


def _dates_under_word() -> Sample:
    def job(title: str, employer: str, dates: str, *lines: str) -> str:
        return "".join(
            [
                paragraph(run(title, bold=True)),
                paragraph(run(employer, italic=True)),
                paragraph(dates),
                *(paragraph(line, "ListBullet") for line in lines),
            ]
        )

    return Sample(
        "dates-under.docx",
        docx(
            paragraph("Siobhan Mac Giolla", "Title")
            + paragraph("Galway | siobhan.mg@example.org | 091 555 0133")
            + paragraph("Work history", "Heading1")
            + job("Head of Laboratory", "Corrib Diagnostics", "02.2020 – present", "Accredited the lab within a year")
            + job("Biomedical Scientist", "Galway Bay Hospital", "09.2014 – 01.2020", "Ran 900 assays a week", "Wrote six procedures")
            + paragraph("Education", "Heading1")
            + job("BSc Biomedical Science", "University of Galway", "2010 – 2014")
        ),
        (
            ("Head of Laboratory", "Corrib Diagnostics", "2020-02", ""),
            ("Biomedical Scientist", "Galway Bay Hospital", "2014-09", "2020-01"),
        ),
        "Siobhan Mac Giolla",
        "siobhan.mg@example.org",
        ("University of Galway",),
        (),
        3,
    )  # fmt: skip


def _four_columns_word() -> Sample:
    rows = [
        ("From", "To", "Employer", "Position"),
        ("01/2022", "today", "Tramontana Foods Ltd", "Quality Manager"),
        ("04/2018", "12/2021", "Bakehouse Nine", "Quality Officer"),
        ("07/2015", "03/2018", "Bakehouse Nine", "Shift Supervisor"),
    ]
    return Sample(
        "four-columns.docx",
        docx(
            paragraph("Rustam Aliyev", "Title")
            + paragraph("rustam.aliyev@example.org, Bristol")
            + paragraph("Employment", "Heading1")
            + table([[paragraph(cell) for cell in row] for row in rows])
            + paragraph("Qualifications", "Heading1")
            + table([[paragraph("2015"), paragraph("BSc Food Technology"), paragraph("University of Reading")]])
        ),
        (
            ("Quality Manager", "Tramontana Foods Ltd", "2022-01", ""),
            ("Quality Officer", "Bakehouse Nine", "2018-04", "2021-12"),
            ("Shift Supervisor", "Bakehouse Nine", "2015-07", "2018-03"),
        ),
        "Rustam Aliyev",
        "rustam.aliyev@example.org",
        ("University of Reading",),
    )


def boxed(content: str) -> str:
    """A paragraph that holds a text box, as Word writes it: for today's readers and for old ones."""
    return (
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f'<mc:Choice Requires="wps"><w:drawing><w:txbxContent>{content}</w:txbxContent></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><w:txbxContent>{content}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )


def _all_in_boxes() -> Sample:
    head = paragraph("Pavel Horáček", "Title") + paragraph("Site manager") + paragraph("pavel.horacek@example.org")
    work = (
        paragraph("Experience", "Heading1")
        + paragraph(run("Site manager", bold=True))
        + paragraph("Vltava Stavby s.r.o., Praha, May 2019 – present")
        + paragraph("Finished 140 flats in 16 months", "ListBullet")
        + paragraph(run("Foreman", bold=True))
        + paragraph("Moravia Build a.s., Brno, March 2014 – April 2019")
        + paragraph("Led a gang of 20", "ListBullet")
    )
    side = paragraph("Skills", "Heading1") + paragraph("Scheduling", "ListBullet") + paragraph("Concrete", "ListBullet")
    school = paragraph("Education", "Heading1") + paragraph("Secondary Building School, Brno, 2010 – 2014")
    return Sample(
        "all-in-boxes.docx",
        docx(boxed(head) + boxed(side) + boxed(work) + boxed(school)),
        (
            ("Site manager", "Vltava Stavby s.r.o.", "2019-05", ""),
            ("Foreman", "Moravia Build a.s.", "2014-03", "2019-04"),
        ),
        "Pavel Horáček",
        "pavel.horacek@example.org",
        ("Secondary Building School",),
        ("Scheduling", "Concrete"),
        2,
    )


def _spaced_headings() -> Sample:
    return Sample(
        "spaced-headings.pdf",
        pdf(
            """
#set page(margin: (x: 2.4cm, y: 2cm))
#set text(size: 10pt)
#text(size: 26pt, tracking: 4pt)[IMANI OKORO] \\
#text(tracking: 2pt, size: 9pt)[UX RESEARCHER]  \\
imani.okoro\\@example.org  –  Leeds
#let part(t) = { v(12pt); text(size: 11pt, tracking: 5pt)[#upper(t)]; v(2pt) }
#part[Experience]
#grid(columns: (1fr, 3.4cm), row-gutter: 11pt, column-gutter: 12pt,
  [*Lead UX Researcher, Harbour Bank* \\ Set up a panel of 1,200 customers. \\ Halved the time from question to answer.], align(right)[11/2021 – present],
  [*UX Researcher, Teller & Pine* \\ Forty studies on payments in four countries.], align(right)[02/2018 – 10/2021],
  [*Research Assistant, University of Leeds* \\ Ran eye-tracking sessions.], align(right)[10/2016 – 01/2018])
#part[Education]
#grid(columns: (1fr, 3.4cm), [*MSc Psychology, University of Leeds*], align(right)[2015 – 2016])
#part[Skills]
Interviewing / Survey design / R
"""
        ),
        (
            ("Lead UX Researcher", "Harbour Bank", "2021-11", ""),
            ("UX Researcher", "Teller & Pine", "2018-02", "2021-10"),
            ("Research Assistant", "University of Leeds", "2016-10", "2018-01"),
        ),
        "Imani Okoro",
        "imani.okoro@example.org",
        ("University of Leeds",),
        ("Interviewing", "Survey design", "R"),
    )


def _tabs_word() -> Sample:
    def stay(where: str, *roles: tuple[str, str, str]) -> str:
        told = paragraph(run(where, bold=True))
        for title, dates, line in roles:
            told += paragraph(run(title, italic=True) + run(f"\t{dates}")) + paragraph(line, "ListBullet")
        return told

    return Sample(
        "tabs-and-roles.docx",
        docx(
            paragraph("Gareth Penhaligon", "Title")
            + paragraph("Truro, Cornwall\tgareth.p@example.org")
            + paragraph("Career", "Heading1")
            + stay(
                "Tamar Ferries, Plymouth",
                ("Operations Director", "Jan 2021 to date", "Took on-time sailings to 98 per cent"),
                ("Operations Manager", "Mar 2017 to Dec 2020", "Brought in rostering by computer"),
            )
            + stay("Lizard Boatyard, Falmouth", ("Workshop Manager", "Oct 2011 to Feb 2017", "Refitted 60 boats"))
            + paragraph("Training", "Heading1")
            + paragraph("HND Marine Engineering, Falmouth Marine School\t2009 to 2011")
        ),
        (
            ("Operations Director", "Tamar Ferries", "2021-01", ""),
            ("Operations Manager", "Tamar Ferries", "2017-03", "2020-12"),
            ("Workshop Manager", "Lizard Boatyard", "2011-10", "2017-02"),
        ),
        "Gareth Penhaligon",
        "gareth.p@example.org",
        ("Falmouth Marine School",),
        (),
        3,
    )


def _austrian_word() -> Sample:
    def row(when: str, title: str, where: str, *lines: str) -> tuple[str, str]:
        return paragraph(when), paragraph(run(title, bold=True)) + paragraph(where) + "".join(
            paragraph(line, "ListBullet") for line in lines
        )

    roles: tuple[Role, ...] = (
        ("Filialleiterin", "Alpenmarkt Handels GmbH", "2020-03", ""),
        ("Stellvertretende Filialleiterin", "Alpenmarkt Handels GmbH", "2017-01", "2020-02"),
        ("Einzelhandelskauffrau", "Kaufhaus Riedl", "2013-08", "2016-12"),
    )
    return Sample(
        "austrian-table.docx",
        docx(
            paragraph("Theresa Obermayr", "Title")
            + paragraph("Linz, theresa.obermayr@example.org, +43 732 555 014")
            + paragraph("Berufspraxis", "Heading1")
            + table(
                [
                    row("März 2020 bis heute", "Filialleiterin", "Alpenmarkt Handels GmbH, Linz", "Umsatz um 11 % erhöht"),
                    row("Jän. 2017 bis Feb. 2020", "Stellvertretende Filialleiterin", "Alpenmarkt Handels GmbH, Wels"),
                    row("Aug. 2013 bis Dez. 2016", "Einzelhandelskauffrau", "Kaufhaus Riedl, Steyr", "Kassa und Inventur"),
                ]
            )
            + paragraph("Schulbildung", "Heading1")
            + table([row("2010 bis 2013", "Lehre Einzelhandel", "Berufsschule Linz 2")])
        ),
        roles,
        "Theresa Obermayr",
        "theresa.obermayr@example.org",
        ("Berufsschule Linz 2",),
        (),
        2,
    )  # fmt: skip


def _academic() -> Sample:
    return Sample(
        "academic-years.pdf",
        pdf(
            """
#set page(margin: 2.5cm)
#set text(size: 11pt, font: "New Computer Modern")
#text(size: 17pt)[Dr Wiktor Zalewski] \\
Department of Linguistics, University of Sheffield \\ w.zalewski\\@example.org
= Appointments
#set heading(numbering: none)
#grid(columns: (2.6cm, 1fr), row-gutter: 8pt,
  [2019–], [Senior Lecturer in Phonetics, University of Sheffield],
  [2015–2019], [Lecturer in Phonetics, University of York],
  [2012–2015], [Research Associate, Max Planck Institute for Psycholinguistics])
= Education
#grid(columns: (2.6cm, 1fr), row-gutter: 8pt, [2008–2012], [PhD Linguistics, University of Warsaw], [2003–2008], [MA English Philology, University of Warsaw])
= Publications
Zalewski, W. (2021). Tone in the north. _Journal of Phonetics_, 84, 1–20.
"""
        ),
        (
            ("Senior Lecturer in Phonetics", "University of Sheffield", "2019", ""),
            ("Lecturer in Phonetics", "University of York", "2015", "2019"),
            ("Research Associate", "Max Planck Institute for Psycholinguistics", "2012", "2015"),
        ),
        "Dr Wiktor Zalewski",
        "w.zalewski@example.org",
        ("University of Warsaw", "University of Warsaw"),
    )


def third_set() -> tuple[Sample, ...]:
    return (
        _german_dates_left(),
        _french_sidebar(),
        _roles_at_one_employer(),
        _dates_under_word(),
        _four_columns_word(),
        _all_in_boxes(),
        _spaced_headings(),
        _tabs_word(),
        _austrian_word(),
        _academic(),
    )
