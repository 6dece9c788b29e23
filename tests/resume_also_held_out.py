"""More invented résumés that reading was not made with: 16 of their 20 positions were right when first scored, and reading was mended since."""

from __future__ import annotations

from resume_files import docx, paragraph, pdf, run, table
from resume_layouts import Sample


def _german_tables() -> Sample:
    def row(left: str, *right: str) -> tuple[str, str]:
        return paragraph(left), "".join(right)

    body = "".join(
        [
            paragraph("Lebenslauf", "Title"),
            paragraph("Persönliche Daten", "Heading1"),
            table(
                [
                    row("Name", paragraph("Katrin Sommerfeld")),
                    row("Anschrift", paragraph("Hafenstraße 12, 28195 Bremen")),
                    row("E-Mail", paragraph("katrin.sommerfeld@example.org")),
                ]
            ),
            paragraph("Beruflicher Werdegang", "Heading1"),
            table(
                [
                    row(
                        "seit 05/2019",
                        paragraph(run("Abteilungsleiterin Logistik", bold=True)),
                        paragraph("Nordsee Spedition GmbH, Bremen"),
                        paragraph("Führung von 25 Mitarbeitenden", "ListBullet"),
                    ),
                    row(
                        "10/2013 – 04/2019",
                        paragraph(run("Disponentin", bold=True)),
                        paragraph("Weser Transporte AG, Bremerhaven"),
                        paragraph("Planung von 80 Touren am Tag", "ListBullet"),
                    ),
                ]
            ),
            paragraph("Ausbildung", "Heading1"),
            table([row("2010 – 2013", paragraph("Kauffrau für Spedition, Berufsschule Bremen"))]),
        ]
    )
    return Sample(
        "german-tables.docx",
        docx(body),
        (
            ("Abteilungsleiterin Logistik", "Nordsee Spedition GmbH", "2019-05", ""),
            ("Disponentin", "Weser Transporte AG", "2013-10", "2019-04"),
        ),
        "Katrin Sommerfeld",
        "katrin.sommerfeld@example.org",
        ("Berufsschule Bremen",),
        (),
        2,
    )


def _sentence_lines() -> Sample:
    text = """PETER OYELARAN
Accountant, Birmingham, UK
peter@example.org

CAREER HISTORY

Jan 2020 - present: Senior Accountant at Miller & Co
Closes the books of nine companies by the fourth working day.

Sept 2015 - Dec 2019: Assistant Accountant at Ashfield Housing Association
Moved payables to paperless.

QUALIFICATIONS

ACCA, 2018
BSc Accounting and Finance, Aston University, 2012 - 2015
"""
    return Sample(
        "sentence-lines.txt",
        text.encode(),
        (
            ("Senior Accountant", "Miller & Co", "2020-01", ""),
            ("Assistant Accountant", "Ashfield Housing Association", "2015-09", "2019-12"),
        ),
        "Peter Oyelaran",
        "peter@example.org",
        ("Aston University",),
        (),
        0,
    )


def _text_box() -> Sample:
    side = "".join(
        [
            paragraph("Skills", "Heading1"),
            paragraph("Figma", "ListBullet"),
            paragraph("User research", "ListBullet"),
            paragraph("Contact", "Heading1"),
            paragraph("yuki.tanabe@example.org"),
        ]
    )
    box = (
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing>'
        f"<w:txbxContent>{side}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{side}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    main = "".join(
        [
            paragraph("Yuki Tanabe", "Title"),
            paragraph("Experience", "Heading1"),
            paragraph(run("Product Designer", bold=True) + run(" – Kestrel Health, Dublin – 2020 to present")),
            paragraph("Took booking from nine steps to four", "ListBullet"),
            paragraph(run("Visual Designer", bold=True) + run(" – Bramble & Finch, Cork – 2016 to 2020")),
            paragraph("Drew 300 icons", "ListBullet"),
            paragraph("Education", "Heading1"),
            paragraph("BA Design, National College of Art and Design, 2016"),
        ]
    )
    return Sample(
        "text-box.docx",
        docx(box + main),
        (
            ("Product Designer", "Kestrel Health", "2020", ""),
            ("Visual Designer", "Bramble & Finch", "2016", "2020"),
        ),
        "Yuki Tanabe",
        "yuki.tanabe@example.org",
        ("National College of Art and Design",),
        ("Figma", "User research"),
        2,
    )


def _capitals_beneath() -> Sample:
    data = pdf(
        """
#set page(margin: 2cm, footer: context [#align(center)[Beatriz Lopes — #counter(page).display()]])
#set text(size: 10pt)
#text(size: 21pt)[Beatriz Lopes] \\
beatriz\\@example.org | +34 655 500 199 | Madrid, Spain
#let part(t) = [#v(7pt) #text(size: 12pt, fill: rgb("#0a6"))[#t]]
#part[work experience]
#v(2pt)
HOTEL ALAMEDA \\
*General Manager* (03/2018 – now) \\
Madrid
- Raised occupancy from 61 to 78 percent
- Opened the second house in eleven months
#v(3pt)
POSADA DEL SOL \\
*Front Office Manager* (06/2013 – 02/2018) \\
Sevilla
- Trained forty receptionists
#part[education]
#v(2pt)
UNIVERSIDAD DE MÁLAGA \\
*Degree in Tourism* (2009 – 2013)
#part[languages]
#v(2pt)
Spanish (native), English (C2), Portuguese (B1)
"""
    )
    return Sample(
        "capitals-beneath.pdf",
        data,
        (
            ("General Manager", "HOTEL ALAMEDA", "2018-03", ""),
            ("Front Office Manager", "POSADA DEL SOL", "2013-06", "2018-02"),
        ),
        "Beatriz Lopes",
        "beatriz@example.org",
        ("UNIVERSIDAD DE MÁLAGA",),
        (),
        3,
    )


def _three_columns() -> Sample:
    data = pdf(
        """
#set page(paper: "us-letter", margin: 1.8cm)
#set text(size: 10pt)
#text(size: 24pt, weight: "bold")[Malik Osei] #v(-4pt) malik.osei\\@example.org · Chicago, IL
#v(6pt) #text(size: 13pt, weight: "bold")[Employment] #v(-6pt) #line(length: 100%)
#grid(columns: (3cm, 1fr, 3.2cm), row-gutter: 10pt,
  [2021 – Present], [*Construction Superintendent* \\ Lakeshore Builders Inc. \\ Ran a 22-storey site to completion two weeks early, without a reportable accident.], align(right)[Chicago, IL],
  [2016 – 2021], [*Site Engineer* \\ Prairie Concrete LLC \\ Poured 40,000 cubic yards across nine jobs and kept the test records.], align(right)[Peoria, IL])
#v(6pt) #text(size: 13pt, weight: "bold")[Education] #v(-6pt) #line(length: 100%)
#grid(columns: (3cm, 1fr, 3.2cm), [2012 – 2016], [*BS Civil Engineering* \\ University of Illinois], align(right)[Urbana, IL])
"""
    )
    return Sample(
        "three-columns.pdf",
        data,
        (
            ("Construction Superintendent", "Lakeshore Builders Inc.", "2021", ""),
            ("Site Engineer", "Prairie Concrete LLC", "2016", "2021"),
        ),
        "Malik Osei",
        "malik.osei@example.org",
        ("University of Illinois",),
        (),
        0,
    )


def _career_break() -> Sample:
    text = """# Sofia Lindgren
Gothenburg, Sweden | sofia@example.org

## Professional background

**Marketing Manager — Fjord Outdoor AB** | Feb 2022 – Present
- Launched in Norway and Finland

**Freelance Copywriter** | 2020 – 2022
- Wrote for eleven clients

**Content Editor — Västkust Media** | Aug 2015 – Dec 2019
- Ran a team of four

## Studies
**BA Media and Communication — University of Gothenburg** | 2012 – 2015
"""
    return Sample(
        "career-break.md",
        text.encode(),
        (
            ("Marketing Manager", "Fjord Outdoor AB", "2022-02", ""),
            ("Freelance Copywriter", "", "2020", "2022"),
            ("Content Editor", "Västkust Media", "2015-08", "2019-12"),
        ),
        "Sofia Lindgren",
        "sofia@example.org",
        ("University of Gothenburg",),
        (),
        3,
    )


def _italian_list() -> Sample:
    text = """Davide Colombo
Via Manzoni 8, 20121 Milano - davide.colombo@example.org - +39 02 5550 1122

ESPERIENZA PROFESSIONALE

- Responsabile acquisti, Officine Lombarde S.r.l., Milano, da maggio 2017 ad oggi
- Impiegato ufficio acquisti, Gruppo Brianza S.p.A., Monza, dal 2012 al 2017

ISTRUZIONE

- Laurea in Ingegneria gestionale, Politecnico di Milano, 2007 - 2012

COMPETENZE INFORMATICHE

SAP, Excel
"""
    return Sample(
        "italian-list.txt",
        text.encode(),
        (
            ("Responsabile acquisti", "Officine Lombarde S.r.l.", "2017-05", ""),
            ("Impiegato ufficio acquisti", "Gruppo Brianza S.p.A.", "2012", "2017"),
        ),
        "Davide Colombo",
        "davide.colombo@example.org",
        ("Politecnico di Milano",),
        ("SAP", "Excel"),
        0,
    )


def _two_pages() -> Sample:
    entries = "".join(
        f"""
#text(weight: "bold")[{title}] #h(1fr) {when} \\
#emph[{employer}], {place}
- Looked after the {thing} of three regions, with budgets, people and the reports that go with them every month
- Brought the {thing} into one system that all offices use, and trained everybody who has to work with it
- Wrote the handbook for {thing} that newcomers still get on their first day, in three languages
"""
        for title, employer, place, when, thing in (
            ("Regional Director", "Cascade Foods Group", "Denver, CO", "October 2019 – Present", "stores"),
            ("Operations Manager", "Cascade Foods Group", "Boulder, CO", "January 2016 – September 2019", "warehouses"),
            ("Shift Manager", "Blue Mesa Markets", "Santa Fe, NM", "April 2012 – December 2015", "deliveries"),
            ("Assistant Manager", "Corner Pantry", "Taos, NM", "2009 – 2012", "shelves"),
            ("Cashier", "Corner Pantry", "Taos, NM", "2007 – 2009", "tills"),
        )
    )
    data = pdf(
        f"""
#set page(paper: "us-letter", margin: 2.5cm, header: [Grace Whitehorse #h(1fr) Résumé], footer: context [Page #counter(page).display() of 2])
#set text(size: 12pt)
#set par(leading: 0.9em)
#text(size: 22pt, weight: "bold")[Grace Whitehorse] \\
Denver, CO • grace\\@example.org • (303) 555-0142
== EXPERIENCE
{entries}
== EDUCATION
B.B.A., Management, University of New Mexico, 2007
"""
    )
    return Sample(
        "two-pages.pdf",
        data,
        (
            ("Regional Director", "Cascade Foods Group", "2019-10", ""),
            ("Operations Manager", "Cascade Foods Group", "2016-01", "2019-09"),
            ("Shift Manager", "Blue Mesa Markets", "2012-04", "2015-12"),
            ("Assistant Manager", "Corner Pantry", "2009", "2012"),
            ("Cashier", "Corner Pantry", "2007", "2009"),
        ),
        "Grace Whitehorse",
        "grace@example.org",
        ("University of New Mexico",),
        (),
        15,
    )


def also_held_out() -> tuple[Sample, ...]:
    """The second layouts kept apart."""
    return (
        _german_tables(),
        _sentence_lines(),
        _text_box(),
        _capitals_beneath(),
        _three_columns(),
        _career_break(),
        _italian_list(),
        _two_pages(),
    )
