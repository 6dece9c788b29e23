"""An eighth set of invented résumés, written after reading was mended for the seventh and scored before anything else was changed."""

from __future__ import annotations

from resume_files import pdf
from resume_layouts import Sample


def _linkedin_profile() -> Sample:
    """As LinkedIn prints a profile: a narrow column beside it, how long each stay lasted, several roles at one employer; PDF."""
    data = pdf(
        """
#set page(paper: "us-letter", margin: (x:1.2cm, y:1.5cm), footer: align(center, text(size: 9pt, context [Page #counter(page).get().first() of #counter(page).final().first()])))
#set text(size: 10.5pt, font: "Libertinus Serif")
#grid(columns: (5.5cm, 1fr), column-gutter: 8mm, [
#text(size: 13pt)[Contact] \\
rosa.lindgren\\@example.org \\
www.linkedin.com/in/rosa-lindgren-12ab \\ (LinkedIn)

#text(size: 13pt)[Top Skills] \\
Product Management \\
Pricing \\
Roadmaps

#text(size: 13pt)[Languages] \\
Swedish (Native or Bilingual) \\
English (Full Professional)
],[
#text(size: 26pt)[Rosa Lindgren] \\
#text(size: 12pt)[Director of Product at Malmo Payments] \\
#text(fill: gray)[Malmö, Skåne County, Sweden]

#text(size: 15pt)[Summary] \\
I build payment products that merchants keep.

#text(size: 15pt)[Experience]

#text(size: 12pt)[Malmo Payments] \\
#text(size: 10.5pt)[4 years 3 months] \\
#text(size: 11.5pt)[Director of Product] \\
#text[March 2022 - Present (2 years 9 months)] \\
#text(fill: gray)[Malmö, Sweden] \\
Own the checkout for 14,000 shops.

#text(size: 11.5pt)[Senior Product Manager] \\
#text[September 2020 - March 2022 (1 year 7 months)]

#text(size: 12pt)[Öresund Bank] \\
#text(size: 11.5pt)[Product Manager] \\
#text[January 2016 - August 2020 (4 years 8 months)] \\
#text(fill: gray)[Copenhagen] \\
Launched the first card for students.

#text(size: 15pt)[Education] \\
#text(size: 12pt)[Lund University] \\
#text(size: 10.5pt)[Master's degree, Industrial Engineering · (2010 - 2015)]
])
"""
    )
    return Sample(
        "linkedin profile.pdf",
        data,
        (
            ("Director of Product", "Malmo Payments", "2022-03", ""),
            ("Senior Product Manager", "Malmo Payments", "2020-09", "2022-03"),
            ("Product Manager", "Öresund Bank", "2016-01", "2020-08"),
        ),
        "Rosa Lindgren",
        "rosa.lindgren@example.org",
        ("Lund University",),
        ("Product Management", "Pricing", "Roadmaps"),
        0,
    )


def _italian_broken_times() -> Sample:
    """Italian; times in a narrow column, broken behind the word that leads to their end; PDF."""
    data = pdf(
        """
#set text(size: 10pt)
#align(center)[#text(size: 18pt)[Chiara Bellandi] \\ Via Po 12, 10123 Torino – chiara.bellandi\\@example.org – 011 555 0133]
#let s(t) = [#v(.5em) #text(weight:"bold", fill: blue, upper(t)) #line(length:100%)]
#s("Esperienze professionali")
#table(columns: (3.5cm,1fr), stroke: none, [Da aprile 2019 ad oggi],[*Responsabile acquisti* \\ Officine Dora S.r.l., Torino \\ - Ridotti i costi del 12%], [Da gennaio 2013 a marzo 2019],[*Addetta acquisti* \\ Tessuti Biella S.p.A., Biella])
#s("Istruzione e formazione")
#table(columns: (3.5cm,1fr), stroke: none, [2007 – 2012],[*Laurea magistrale in Economia* \\ Università degli Studi di Torino])
#s("Conoscenze informatiche")
Excel, SAP, Power BI
"""
    )
    return Sample(
        "italian broken times.pdf",
        data,
        (
            ("Responsabile acquisti", "Officine Dora S.r.l.", "2019-04", ""),
            ("Addetta acquisti", "Tessuti Biella S.p.A.", "2013-01", "2019-03"),
        ),
        "Chiara Bellandi",
        "chiara.bellandi@example.org",
        ("Università degli Studi di Torino",),
        ("Excel", "SAP", "Power BI"),
        1,
    )


def _dark_sidebar() -> Sample:
    """A dark sidebar at the right, employer and time after a bar, titles spaced out; PDF."""
    data = pdf(
        """
#set page(margin: 0pt)
#set text(size: 9.5pt)
#grid(columns: (1fr, 6.5cm), [#pad(x:1.5cm, y: 1.5cm)[
#text(size: 30pt, weight: "bold")[ELENA \\ MORANTE] \\
#text(tracking: 3pt)[GRAPHIC DESIGNER]
#v(1em)
#text(weight: "bold", tracking: 2pt)[WORK EXPERIENCE]
#v(.3em)
#text(weight: "bold")[Senior Designer] \\
#text(fill: gray)[Studio Lumen | 2020 - Present]
- Rebranded nine museums
- Won two D&AD pencils
#v(.3em)
#text(weight: "bold")[Graphic Designer] \\
#text(fill: gray)[Paper & Co | 2016 - 2020]
- Drew 40 book covers
#v(1em)
#text(weight: "bold", tracking: 2pt)[EDUCATION]
#v(.3em)
#text(weight: "bold")[BA Graphic Design] \\
#text(fill: gray)[Leeds Arts University | 2013 - 2016]
]],[#block(fill: rgb("#223"), height: 100%, width: 100%, inset: 1cm)[#set text(fill: white)
#text(weight: "bold", tracking: 2pt)[CONTACT] \\
0113 496 0199 \\
elena.morante\\@example.org \\
Leeds, UK
#v(1em)
#text(weight: "bold", tracking: 2pt)[EXPERTISE]
- Typography
- Branding
- Illustration
#v(1em)
#text(weight: "bold", tracking: 2pt)[LANGUAGE] \\
English \\
Spanish
]])
"""
    )
    return Sample(
        "dark sidebar.pdf",
        data,
        (("Senior Designer", "Studio Lumen", "2020", ""), ("Graphic Designer", "Paper & Co", "2016", "2020")),
        "Elena Morante",
        "elena.morante@example.org",
        ("Leeds Arts University",),
        ("Typography", "Branding", "Illustration"),
        3,
    )


def _joined_by_at() -> Sample:
    """Title and employer in bold on one line with `at` between them, the time in brackets; PDF."""
    data = pdf(
        """
#set text(size: 11pt)
#text(size: 18pt)[Dr Amara Nwosu] \\
amara.nwosu\\@example.org, Birmingham
#v(.5em)
*Employment*

*Consultant Cardiologist* at *Midlands Heart Hospital* (May 2017 to date) \\
Leads a ward of 28 beds and teaches registrars.

*Specialist Registrar* at *Severn Teaching Hospitals* (August 2010 to April 2017)

*Education and qualifications*

MB ChB, University of Birmingham, 2005 \\
MD, University of Bristol, 2014

*Publications*

Nwosu A. et al. (2019) Early discharge after stenting. Heart and Vessels 12, 33–41.
"""
    )
    return Sample(
        "joined by at.pdf",
        data,
        (
            ("Consultant Cardiologist", "Midlands Heart Hospital", "2017-05", ""),
            ("Specialist Registrar", "Severn Teaching Hospitals", "2010-08", "2017-04"),
        ),
        "Dr Amara Nwosu",
        "amara.nwosu@example.org",
        ("University of Birmingham", "University of Bristol"),
        (),
        0,
    )


def eighth_set() -> tuple[Sample, ...]:
    """All of it."""
    return _linkedin_profile(), _italian_broken_times(), _dark_sidebar(), _joined_by_at()
