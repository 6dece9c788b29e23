"""A sixth set of invented résumés, written after reading was mended for the fifth and scored before anything else was changed."""

from __future__ import annotations

from resume_files import docx, paragraph, pdf, run, table
from resume_layouts import Sample


def _danish_word() -> Sample:
    """Danish; time and employer in bold on one line, the role beneath it in italics; Word."""

    def job(when: str, employer: str, role: str, *lines: str) -> str:
        return (
            paragraph(run(f"{when}\t{employer}", bold=True))
            + paragraph(run(role, italic=True))
            + "".join(paragraph(one, "ListBullet") for one in lines)
        )

    body = (
        paragraph("Mette Kjærgaard", "Title")
        + paragraph("Aarhus · mette.kjaergaard@example.org · 86 55 50 12")
        + paragraph("Erhvervserfaring", "Heading1")
        + job("august 2019 – nu", "Nordlys Forsikring A/S", "Projektleder", "Ledede flytningen af 400.000 policer.", "Sparede 3 mio. kr. om året.")
        + job("marts 2014 – juli 2019", "Østjysk Sparekasse", "Konsulent", "Indførte digital underskrift i 22 filialer.")
        + paragraph("Uddannelse", "Heading1")
        + job("2008 – 2013", "Aarhus Universitet", "Cand.oecon.")
        + paragraph("Kompetencer", "Heading1")
        + paragraph("Prince2, SQL, Forhandling")
    )  # fmt: skip
    return Sample(
        "danish.docx",
        docx(body),
        (
            ("Projektleder", "Nordlys Forsikring A/S", "2019-08", ""),
            ("Konsulent", "Østjysk Sparekasse", "2014-03", "2019-07"),
        ),
        "Mette Kjærgaard",
        "mette.kjaergaard@example.org",
        ("Aarhus Universitet",),
        ("Prince2", "SQL", "Forhandling"),
        3,
    )


def _polish_columns() -> Sample:
    """Polish; months as numbers at the left, title above employer; PDF."""
    data = pdf(
        """
#set text(size: 10pt)
#let job(when, title, where, ..lines) = grid(columns: (3.4cm, 1fr), text(fill: gray, when), [*#title* \\ #where #list(..lines.pos().map(one => [#one]))])
#text(size: 20pt)[Zofia Wrońska] \\
Kraków | zofia.wronska\\@example.org | +48 12 555 01 23

#text(size: 12pt, fill: navy)[Doświadczenie zawodowe]
#job("06.2020 – obecnie", "Kierownik projektu", "Wawel Systemy sp. z o.o.", "Wdrożyła system magazynowy w pięciu halach", "Prowadzi zespół 12 osób")
#job("02.2016 – 05.2020", "Analityk danych", "Bank Mazowiecki S.A.", "Skróciła raport miesięczny z 5 do 1 dnia")

#text(size: 12pt, fill: navy)[Wykształcenie]
#job("10.2010 – 06.2015", "Magister matematyki", "Uniwersytet Jagielloński")

#text(size: 12pt, fill: navy)[Umiejętności]

SQL, Python, Jira
"""
    )
    return Sample(
        "polish columns.pdf",
        data,
        (
            ("Kierownik projektu", "Wawel Systemy sp. z o.o.", "2020-06", ""),
            ("Analityk danych", "Bank Mazowiecki S.A.", "2016-02", "2020-05"),
        ),
        "Zofia Wrońska",
        "zofia.wronska@example.org",
        ("Uniwersytet Jagielloński",),
        ("SQL", "Python", "Jira"),
        3,
    )


def _skills_first() -> Sample:
    """A functional résumé: what was done stands under skills, and the history is a list of lines; Word."""
    body = (
        paragraph("Owen Prothero", "Title")
        + paragraph("owen.prothero@example.org, 029 2018 0155, Cardiff")
        + paragraph("Areas of expertise", "Heading1")
        + paragraph("Event planning, Budgets, Volunteers, Safety")
        + paragraph("Employment history", "Heading1")
        + paragraph("Events Manager, Taff Valley Festivals, 2017 – present")
        + paragraph("Assistant Events Officer, Cardiff Council, May 2013 – December 2016")
        + paragraph("Box Office Assistant, Sherman Theatre, 2011 – 2013")
        + paragraph("Education", "Heading1")
        + paragraph("BA (Hons) Drama, University of South Wales, 2008 – 2011")
    )
    return Sample(
        "skills first.docx",
        docx(body),
        (
            ("Events Manager", "Taff Valley Festivals", "2017", ""),
            ("Assistant Events Officer", "Cardiff Council", "2013-05", "2016-12"),
            ("Box Office Assistant", "Sherman Theatre", "2011", "2013"),
        ),
        "Owen Prothero",
        "owen.prothero@example.org",
        ("University of South Wales",),
        ("Event planning", "Budgets", "Volunteers", "Safety"),
        0,
    )


def _stacked_cells() -> Sample:
    """A Word table whose left cells hold the start above the end, and whose right cells hold the rest; German."""

    def job(first: str, last: str, title: str, employer: str, *lines: str) -> tuple[str, str]:
        return (
            paragraph(first) + paragraph(last),
            paragraph(run(title, bold=True)) + paragraph(employer) + "".join(paragraph(one, "ListBullet") for one in lines),
        )  # fmt: skip

    body = (
        paragraph("Henrike Vossberg", "Title")
        + paragraph("henrike.vossberg@example.org · 0511 555 0144 · Hannover")
        + paragraph("Berufserfahrung", "Heading1")
        + table(
            [
                job("04/2020", "heute", "Leiterin Einkauf", "Leine Maschinenbau GmbH", "Senkte die Bestände um 18 Prozent."),
                job("09/2014", "03/2020", "Einkäuferin", "Harz Werkzeuge AG", "Verhandelte 60 Rahmenverträge."),
            ]
        )
        + paragraph("Ausbildung", "Heading1")
        + table([job("2011", "2014", "Bachelor Betriebswirtschaft", "Hochschule Hannover")])
        + paragraph("Kenntnisse", "Heading1")
        + paragraph("SAP MM, Verhandlung, Englisch")
    )  # fmt: skip
    return Sample(
        "stacked cells.docx",
        docx(body),
        (
            ("Leiterin Einkauf", "Leine Maschinenbau GmbH", "2020-04", ""),
            ("Einkäuferin", "Harz Werkzeuge AG", "2014-09", "2020-03"),
        ),
        "Henrike Vossberg",
        "henrike.vossberg@example.org",
        ("Hochschule Hannover",),
        ("SAP MM", "Verhandlung"),
        2,
    )


def _ascending_years() -> Sample:
    """The oldest first, one year at the right of each line, nothing beneath; PDF."""
    data = pdf(
        """
#set text(size: 11pt)
#align(center)[#text(size: 18pt)[Bao Nguyen-Hart] \\ bao.nguyenhart\\@example.org · 0161 496 0133 · Manchester]
#let line(what, when) = [#what #h(1fr) #when \\ ]
= Experience
#line([*Kitchen Porter*, The Ropewalk], [2011 – 2013])
#line([*Commis Chef*, The Ropewalk], [2013 – 2016])
#line([*Sous Chef*, Hotel Brabant], [2016 – 2020])
#line([*Head Chef*, Canal Street Kitchen], [since 2020])
= Education
#line([*Level 3 Diploma in Professional Cookery*, Salford City College], [2011])
= Skills
Menus, Costing, Allergens
"""
    )
    return Sample(
        "ascending years.pdf",
        data,
        (
            ("Kitchen Porter", "The Ropewalk", "2011", "2013"),
            ("Commis Chef", "The Ropewalk", "2013", "2016"),
            ("Sous Chef", "Hotel Brabant", "2016", "2020"),
            ("Head Chef", "Canal Street Kitchen", "2020", ""),
        ),
        "Bao Nguyen-Hart",
        "bao.nguyenhart@example.org",
        ("Salford City College",),
        ("Menus", "Costing", "Allergens"),
        0,
    )


def sixth_set() -> tuple[Sample, ...]:
    """All of it."""
    return _danish_word(), _polish_columns(), _skills_first(), _stacked_cells(), _ascending_years()
