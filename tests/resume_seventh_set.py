"""A seventh set of invented résumés, written after reading was mended for the sixth and scored before anything else was changed."""

from __future__ import annotations

from resume_files import docx, paragraph, pdf, run, table
from resume_layouts import Sample


def _flowing_columns() -> Sample:
    """Two equal columns that one text flows through; title, employer and time on lines of their own; PDF."""
    data = pdf(
        """
#set page(margin: 1.6cm)
#set text(size: 9.5pt)
#let h(it) = block(above: 1em, below: .5em, text(weight: "bold", size: 11pt, tracking: 1pt, upper(it)))
#align(center)[#text(size: 22pt)[Imogen Fairweather] \\ Operations director \\ Bristol · imogen.fairweather\\@example.org · +44 117 496 0183]
#columns(2, gutter: 1cm)[
#h("Career history")
*Operations Director* \\
_Severn Cold Storage Ltd_ \\
March 2021 – present
- Cut energy per pallet by 19% across four sites.
- Lead 210 people on three shifts.

*Site Manager* \\
_Avonmouth Logistics plc_ \\
June 2015 – February 2021
- Opened the second hall six weeks early.
#colbreak()
#h("Education")
*BSc Business Management* \\
University of the West of England \\
2008 – 2011
#h("Key skills")
- Lean
- Contract negotiation
- SAP EWM
]
"""
    )
    return Sample(
        "flowing columns.pdf",
        data,
        (
            ("Operations Director", "Severn Cold Storage Ltd", "2021-03", ""),
            ("Site Manager", "Avonmouth Logistics plc", "2015-06", "2021-02"),
        ),
        "Imogen Fairweather",
        "imogen.fairweather@example.org",
        ("University of the West of England",),
        ("Lean", "Contract negotiation", "SAP EWM"),
        3,
    )


def _french_from_to() -> Sample:
    """French; times as `De … à …` beneath title and employer, skills under another of their titles; PDF."""
    data = pdf(
        """
#let h(it) = { v(.6em); text(fill: rgb("#a33"), size: 12pt, it); line(length: 100%, stroke: .4pt) }
#set text(size: 10pt)
#grid(columns: (1fr, auto), [#text(size: 20pt, weight: "bold")[Aurélie MARCHAND] \\ Responsable logistique], align(right)[Nantes \\ aurelie.marchand\\@example.org \\ 02 55 55 01 40])
#h[Parcours professionnel]
*Responsable logistique* – Atlantique Primeurs, Nantes \\
_De septembre 2019 à aujourd’hui_
- Réduction de 30 % des ruptures de stock
- Encadrement de 14 personnes
*Cheffe d’équipe* – Transports Vendée Océan, La Roche-sur-Yon \\
_De janvier 2014 à août 2019_
- Mise en place du suivi par code-barres
#h[Formation]
*Master Supply chain* – Université de Nantes \\
_2012 – 2013_
#h[Compétences informatiques]
SAP, Excel, WMS Reflex
"""
    )
    return Sample(
        "french from to.pdf",
        data,
        (
            ("Responsable logistique", "Atlantique Primeurs", "2019-09", ""),
            ("Cheffe d’équipe", "Transports Vendée Océan", "2014-01", "2019-08"),
        ),
        "Aurélie MARCHAND",
        "aurelie.marchand@example.org",
        ("Université de Nantes",),
        ("SAP", "Excel", "WMS Reflex"),
        3,
    )


def _spanish_time_first() -> Sample:
    """Spanish; the time above title and employer, on a line that ends with the point of `S.L.`; Word."""

    def job(when: str, title: str, employer: str, *lines: str) -> str:
        head = run(title, bold=True) + run(f", {employer}")
        return paragraph(when) + paragraph(head) + "".join(paragraph(one, "ListBullet") for one in lines)

    body = (
        paragraph("Lucía Ferrer Molina", "Title")
        + paragraph("Valencia | lucia.ferrer@example.org | 96 555 01 77")
        + paragraph("Experiencias laborales", "Heading1")
        + job("Desde enero de 2018 hasta la actualidad", "Jefa de compras", "Cerámicas del Turia S.L.", "Ahorro anual de 1,2 millones de euros", "Renegocié 40 contratos")
        + job("Febrero de 2012 – diciembre de 2017", "Compradora", "Hierros Levante S.A.", "Abrí tres proveedores en Portugal")
        + paragraph("Formación académica", "Heading1")
        + job("2006 – 2011", "Licenciatura en Economía", "Universitat de València")
        + paragraph("Habilidades", "Heading1")
        + paragraph("Negociación; SAP Ariba")
    )  # fmt: skip
    return Sample(
        "spanish time first.docx",
        docx(body),
        (
            ("Jefa de compras", "Cerámicas del Turia S.L.", "2018-01", ""),
            ("Compradora", "Hierros Levante S.A.", "2012-02", "2017-12"),
        ),
        "Lucía Ferrer Molina",
        "lucia.ferrer@example.org",
        ("Universitat de València",),
        ("Negociación", "SAP Ariba"),
        3,
    )


def _skills_in_cells() -> Sample:
    """A table of skills above the work, each time at the right of its title; Word."""
    skills = ("Go", "PostgreSQL", "Kubernetes", "Terraform", "Kafka", "Linux")
    body = (
        paragraph("Tobias Lindqvist", "Title")
        + paragraph("Edinburgh, tobias.lindqvist@example.org, 0131 496 0155")
        + paragraph("Technical skills", "Heading1")
        + table([[paragraph(one) for one in skills[:3]], [paragraph(one) for one in skills[3:]]])
        + paragraph("Professional experience", "Heading1")
        + paragraph(run("Staff Engineer", bold=True) + run("\tOct 2022 – Present"))
        + paragraph("Forth Payments, Edinburgh")
        + paragraph("Halved p99 latency of settlement.", "ListBullet")
        + paragraph(run("Software Engineer", bold=True) + run("\tJul 2017 – Sep 2022"))
        + paragraph("Tweed Software Ltd, Galashiels")
        + paragraph("Moved 60 services to Kubernetes.", "ListBullet")
        + paragraph("Education", "Heading1")
        + paragraph(run("MEng Computer Science", bold=True) + run("\t2012 – 2017"))
        + paragraph("University of St Andrews")
    )
    return Sample(
        "skills in cells.docx",
        docx(body),
        (
            ("Staff Engineer", "Forth Payments", "2022-10", ""),
            ("Software Engineer", "Tweed Software Ltd", "2017-07", "2022-09"),
        ),
        "Tobias Lindqvist",
        "tobias.lindqvist@example.org",
        ("University of St Andrews",),
        skills,
        2,
    )


def _without_titles() -> Sample:
    """No section has a title: each job and the degree are a paragraph, its time in front; PDF."""
    data = pdf(
        """
*Gwen Pritchard* \\
Cardiff, gwen.pritchard\\@example.org, 029 2018 0144

January 2019 – present: Head of Fundraising, Hafan Hospice \\
Raised £2.4m in 2023, a third more than the year before.

May 2013 – December 2018: Events Manager, Cymru Cancer Care \\
Ran 40 events a year with 300 volunteers.

September 2010 – April 2013: Fundraising Assistant, Gower Trust

BA History, Swansea University, 2007 – 2010
"""
    )
    return Sample(
        "without titles.pdf",
        data,
        (
            ("Head of Fundraising", "Hafan Hospice", "2019-01", ""),
            ("Events Manager", "Cymru Cancer Care", "2013-05", "2018-12"),
            ("Fundraising Assistant", "Gower Trust", "2010-09", "2013-04"),
        ),
        "Gwen Pritchard",
        "gwen.pritchard@example.org",
        ("Swansea University",),
        (),
        0,
    )


def seventh_set() -> tuple[Sample, ...]:
    """All of it."""
    return _flowing_columns(), _french_from_to(), _spanish_time_first(), _skills_in_cells(), _without_titles()
