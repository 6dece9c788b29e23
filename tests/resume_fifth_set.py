"""A fifth set of invented résumés, written and scored before reading was changed for it."""

from __future__ import annotations

from resume_files import docx, paragraph, pdf, run, table
from resume_layouts import Sample


def _government_form() -> Sample:
    """Each position as labels with their values, hours and supervisor among them; PDF."""
    data = pdf(
        """
#set text(size: 10pt)
#align(center)[#text(size: 16pt)[TERESA M. OKONKWO] \\
1480 Larch Street, Dayton, OH 45402 \\
Phone: 937-555-0143 | Email: teresa.okonkwo\\@example.org]

*WORK EXPERIENCE*

*Job Title:* Contract Specialist \\
*Employer:* Great Lakes Procurement Office \\
*Location:* Dayton, OH \\
*Dates Employed:* 06/2019 – Present \\
*Hours per week:* 40 \\
*Supervisor:* Alan Pryce (may be contacted)
- Awarded 46 contracts worth \\$18 million without a protest
- Trained nine new specialists in source selection

*Job Title:* Purchasing Agent \\
*Employer:* City of Kettering \\
*Location:* Kettering, OH \\
*Dates Employed:* 09/2014 – 05/2019 \\
*Hours per week:* 40
- Cut the cycle of small purchases from 21 to 9 days

*EDUCATION*

*School:* Wright State University \\
*Degree:* BS Business Administration \\
*Graduated:* 05/2014

*SKILLS*

Source selection, Cost analysis, FAR, Negotiation
"""
    )
    return Sample(
        "government form.pdf",
        data,
        (
            ("Contract Specialist", "Great Lakes Procurement Office", "2019-06", ""),
            ("Purchasing Agent", "City of Kettering", "2014-09", "2019-05"),
        ),
        "Teresa M. Okonkwo",
        "teresa.okonkwo@example.org",
        ("Wright State University",),
        ("Source selection", "Cost analysis", "FAR", "Negotiation"),
        3,
    )


def _dates_right_stacked() -> Sample:
    """A narrow column at the right holds each time on two lines, beneath one another; PDF."""
    data = pdf(
        """
#set text(size: 10pt)
#let job(title, where, first, last, ..lines) = grid(columns: (1fr, 2.4cm), column-gutter: 10pt,
  [*#title* \\ #emph(where) #list(..lines.pos().map(one => [#one]))], align(right)[#first \\ #last])
#text(size: 22pt)[Jonas Aaltonen] \\
Helsinki · jonas.aaltonen\\@example.org · +358 9 555 0123

#text(size: 13pt)[Employment]
#line(length: 100%)
#job("Lead Structural Engineer", "Saari & Koski Oy, Helsinki", "Jan 2020", "present", "Designed the roof of the Kallio ice hall, 64 m without a pillar", "Checked 40 bridges for a heavier load class")
#job("Structural Engineer", "Pohjola Consulting, Tampere", "Aug 2015", "Dec 2019", "Drew 300 connections of a paper mill in one model")
#job("Junior Engineer", "Pohjola Consulting, Tampere", "Jun 2013", "Jul 2015", "Kept the calculation archive")

#text(size: 13pt)[Studies]
#line(length: 100%)
#job("MSc Civil Engineering", "Aalto University", "2008", "2013")

#text(size: 13pt)[Skills]
#line(length: 100%)
Tekla, Timber, Fire design, Python
"""
    )
    return Sample(
        "dates right stacked.pdf",
        data,
        (
            ("Lead Structural Engineer", "Saari & Koski Oy", "2020-01", ""),
            ("Structural Engineer", "Pohjola Consulting", "2015-08", "2019-12"),
            ("Junior Engineer", "Pohjola Consulting", "2013-06", "2015-07"),
        ),
        "Jonas Aaltonen",
        "jonas.aaltonen@example.org",
        ("Aalto University",),
        ("Tekla", "Timber", "Fire design", "Python"),
        4,
    )


def _promotions_in_brackets() -> Sample:
    """Spanish; an employer with its years, beneath it each role with months in brackets; Word."""
    body = (
        paragraph(run("Lucía Ferrer Domènech", bold=True), "Title")
        + paragraph("lucia.ferrer@example.org · 93 555 01 44 · Barcelona")
        + paragraph("EXPERIENCIA PROFESIONAL", "Heading1")
        + paragraph(run("Grup Montseny, S.L.", bold=True) + run(" (2016 – actualidad)"))
        + paragraph(run("Directora de operaciones", italic=True) + run(" (marzo 2021 – actualidad)"))
        + paragraph("Reduje los retrasos de entrega del 12 % al 3 %.", "ListBullet")
        + paragraph("Dirijo a 48 personas en tres almacenes.", "ListBullet")
        + paragraph(run("Jefa de almacén", italic=True) + run(" (septiembre 2016 – febrero 2021)"))
        + paragraph("Implanté el inventario por radiofrecuencia.", "ListBullet")
        + paragraph(run("Transportes Vallès", bold=True) + run(" (2012 – 2016)"))
        + paragraph(run("Coordinadora de tráfico", italic=True) + run(" (mayo 2012 – agosto 2016)"))
        + paragraph("Organicé 30 rutas diarias.", "ListBullet")
        + paragraph("FORMACIÓN", "Heading1")
        + paragraph(run("Grado en Ingeniería Logística", bold=True) + run(", Universitat Politècnica de Catalunya, 2008 – 2012"))
        + paragraph("COMPETENCIAS", "Heading1")
        + paragraph("SAP EWM, Lean, Excel, Negociación")
    )  # fmt: skip
    return Sample(
        "promotions in brackets.docx",
        docx(body),
        (
            ("Directora de operaciones", "Grup Montseny, S.L.", "2021-03", ""),
            ("Jefa de almacén", "Grup Montseny, S.L.", "2016-09", "2021-02"),
            ("Coordinadora de tráfico", "Transportes Vallès", "2012-05", "2016-08"),
        ),
        "Lucía Ferrer Domènech",
        "lucia.ferrer@example.org",
        ("Universitat Politècnica de Catalunya",),
        ("SAP EWM", "Lean", "Excel", "Negociación"),
        4,
    )


def _achievements_apart() -> Sample:
    """Each position has a paragraph on the firm and its bullets under `Key achievements` and `Responsibilities`; Word."""

    def job(head: str, firm: str, duties: str, *won: str) -> str:
        return (
            paragraph(run(head, bold=True))
            + paragraph(run(firm, italic=True))
            + paragraph("Responsibilities:")
            + paragraph(duties, "ListBullet")
            + paragraph("Key achievements:")
            + "".join(paragraph(one, "ListBullet") for one in won)
        )

    body = (
        paragraph("Amara Nwosu-Bright", "Title")
        + table([[paragraph("amara.nwosu@example.org"), paragraph("07700 900 176"), paragraph("Bristol")]])
        + paragraph("Career summary", "Heading1")
        + paragraph("Finance director of manufacturers with a turnover of up to £90 million.")
        + paragraph("Career history", "Heading1")
        + job("Finance Director | Severn Castings Ltd | April 2018 to date", "A foundry of 310 people that supplies makers of pumps.", "Accounts, treasury and tax of three sites.", "Brought stock down by £2.1 million within a year.", "Refinanced the group at 1.4 points less.")
        + job("Financial Controller | Avon Plastics plc | January 2013 to March 2018", "A listed maker of pipes.", "The month end of eleven companies.", "Closed the month in four days instead of twelve.")
        + paragraph("Qualifications", "Heading1")
        + paragraph("ACA, Institute of Chartered Accountants, 2008")
        + paragraph("BSc Economics, University of Bath, 2002 – 2005")
    )  # fmt: skip
    return Sample(
        "achievements apart.docx",
        docx(body),
        (
            ("Finance Director", "Severn Castings Ltd", "2018-04", ""),
            ("Financial Controller", "Avon Plastics plc", "2013-01", "2018-03"),
        ),
        "Amara Nwosu-Bright",
        "amara.nwosu@example.org",
        ("Institute of Chartered Accountants", "University of Bath"),
        (),
        5,
    )


def _timeline_with_dots() -> Sample:
    """A line of dots at the left, the time in capitals above each title, employer and place after a bar, skills with dots for levels; PDF."""
    data = pdf(
        """
#set page(margin: 1.6cm)
#set text(size: 9.5pt)
#let dot = place(dx: -14pt, dy: 2pt, circle(radius: 3pt, fill: teal))
#let job(when, title, where, ..lines) = block[#dot #text(size: 8pt, fill: teal)[#upper(when)] \\ *#title* \\ #where #list(..lines.pos().map(one => [#one]))]
#grid(columns: (1fr, 5cm), column-gutter: 18pt)[
  #text(size: 26pt, weight: "bold")[Priya \\ Raghunathan] \\
  Product Designer \\
  #text(size: 12pt, weight: "bold")[WORK HISTORY]
  #block(stroke: (left: 1pt + teal), inset: (left: 12pt))[
    #job("Feb 2022 – now", "Senior Product Designer", "Lumen Health | Remote", "Redesigned booking: 18% more first visits", "Ran 60 interviews with nurses")
    #job("Oct 2018 – Jan 2022", "Product Designer", "Ferrybank | Edinburgh", "Made the component library that five teams use")
    #job("2016 – 2018", "UX Researcher", "Ferrybank | Edinburgh", "Set up the testing lab")
  ]
  #text(size: 12pt, weight: "bold")[EDUCATION]
  #block(stroke: (left: 1pt + teal), inset: (left: 12pt))[#job("2012 – 2016", "BDes Interaction Design", "Glasgow School of Art | Glasgow")]
][
  #text(size: 12pt, weight: "bold")[CONTACT] \\
  priya.raghunathan\\@example.org \\
  0131 496 0177 \\
  Edinburgh \\
  #text(size: 12pt, weight: "bold")[SKILLS] \\
  Figma ●●●●● \\
  Prototyping ●●●●○ \\
  Accessibility ●●●●○ \\
  HTML ●●●○○ \\
  #text(size: 12pt, weight: "bold")[LANGUAGES] \\
  English ●●●●● \\
  Tamil ●●●●○
]
"""
    )
    return Sample(
        "timeline with dots.pdf",
        data,
        (
            ("Senior Product Designer", "Lumen Health", "2022-02", ""),
            ("Product Designer", "Ferrybank", "2018-10", "2022-01"),
            ("UX Researcher", "Ferrybank", "2016", "2018"),
        ),
        "Priya Raghunathan",
        "priya.raghunathan@example.org",
        ("Glasgow School of Art",),
        ("Figma", "Prototyping", "Accessibility", "HTML"),
        4,
    )


def _swedish_numbers() -> Sample:
    """Swedish, year and month as six digits in front, role after a comma, a dash before what was done; plain text in a PDF."""
    data = pdf(
        """
#set text(size: 10.5pt)
#text(size: 15pt)[Erik Söderqvist] \\
Storgatan 4, 903 26 Umeå \\
erik.soderqvist\\@example.org, 090-555 01 23

#strong[Arbetslivserfarenhet]

201908 – pågående #h(1em) Driftchef, Norrsken Energi AB \\
– Ansvarar för 14 vattenkraftverk och 32 medarbetare. \\
– Sänkte driftstoppen med 40 procent.

201303 – 201907 #h(1em) Drifttekniker, Älvkraft AB \\
– Byggde om styrningen i fyra stationer.

200906 – 201302 #h(1em) Elektriker, Umeå Elteknik \\
– Installationer i skolor och sjukhus.

#strong[Utbildning]

200508 – 200906 #h(1em) Elprogrammet, Dragonskolan

#strong[Kompetenser]

PLC, SCADA, Högspänning, Ledarskap
"""
    )
    return Sample(
        "swedish numbers.pdf",
        data,
        (
            ("Driftchef", "Norrsken Energi AB", "2019-08", ""),
            ("Drifttekniker", "Älvkraft AB", "2013-03", "2019-07"),
            ("Elektriker", "Umeå Elteknik", "2009-06", "2013-02"),
        ),
        "Erik Söderqvist",
        "erik.soderqvist@example.org",
        ("Dragonskolan",),
        ("PLC", "SCADA", "Högspänning", "Ledarskap"),
        4,
    )


def fifth_set() -> tuple[Sample, ...]:
    """All of it."""
    return (
        _government_form(),
        _dates_right_stacked(),
        _promotions_in_brackets(),
        _achievements_apart(),
        _timeline_with_dots(),
        _swedish_numbers(),
    )
