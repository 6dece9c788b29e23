"""Invented résumés that reading was not made with: 20 of their 22 positions were right when first scored, and reading was mended since."""

from __future__ import annotations

from resume_files import docx, paragraph, run, table
from resume_held_out_pages import (
    dutch_margin_titles,
    french_dates_right,
    letter_serif,
    linkedin_like,
    spanish_sidebar_right,
)
from resume_layouts import Sample


def _italian_table() -> Sample:
    left = "".join(
        [
            paragraph(run("Contatti", bold=True)),
            paragraph("giulia.marchetti@example.org"),
            paragraph("+39 333 555 0199"),
            paragraph(run("Competenze", bold=True)),
            paragraph("AutoCAD"),
            paragraph("Revit"),
            paragraph("Gestione cantieri"),
            paragraph(run("Lingue", bold=True)),
            paragraph("Italiano: madrelingua"),
            paragraph("Inglese: B2"),
        ]
    )
    right = "".join(
        [
            paragraph(run("Esperienze lavorative", bold=True)),
            paragraph(run("Architetto, Studio Arno Associati, Firenze", bold=True)),
            paragraph("09/2018 – in corso"),
            paragraph("Progettazione di quattro scuole elementari", "ListBullet"),
            paragraph(run("Tirocinante, Comune di Prato", bold=True)),
            paragraph("02/2017 – 08/2018"),
            paragraph("Rilievi di edifici storici", "ListBullet"),
            paragraph(run("Istruzione e formazione", bold=True)),
            paragraph(run("Laurea magistrale in Architettura, Università degli Studi di Firenze", bold=True)),
            paragraph("2011 – 2016"),
        ]
    )
    return Sample(
        "italian-two-cells.docx",
        docx(paragraph("Giulia Marchetti", "Title") + table([(left, right)])),
        (
            ("Architetto", "Studio Arno Associati", "2018-09", ""),
            ("Tirocinante", "Comune di Prato", "2017-02", "2018-08"),
        ),
        "Giulia Marchetti",
        "giulia.marchetti@example.org",
        ("Università degli Studi di Firenze",),
        ("AutoCAD", "Revit", "Gestione cantieri"),
        2,
    )


def _plain_capitals() -> Sample:
    text = """RUTH OKAFOR, RN
1220 Cedar Street, Columbus, OH 43215 | 614-555-0178 | ruth.okafor@example.org

PROFESSIONAL EXPERIENCE

RIVERSIDE METHODIST HOSPITAL                         Columbus, OH
Charge Nurse, Intensive Care Unit                    06/2017 to Present
* Leads a shift of eleven nurses across twenty beds
* Brought central-line infections to zero for
  fourteen months

GRANT COUNTY HEALTH DEPARTMENT                       Marion, IN
Registered Nurse                                     08/2012 to 05/2017
* Ran the vaccination clinic for four townships

EDUCATION

Ohio State University, Columbus, OH
Bachelor of Science in Nursing, May 2012

LICENSES & CERTIFICATIONS

Registered Nurse, State of Ohio, 2012
CCRN, American Association of Critical-Care Nurses, 2018

SKILLS

Triage, Ventilator management, Epic
"""
    return Sample(
        "plain-capitals.txt",
        text.encode(),
        (
            ("Charge Nurse, Intensive Care Unit", "RIVERSIDE METHODIST HOSPITAL", "2017-06", ""),
            ("Registered Nurse", "GRANT COUNTY HEALTH DEPARTMENT", "2012-08", "2017-05"),
        ),
        "Ruth Okafor, RN",
        "ruth.okafor@example.org",
        ("Ohio State University",),
        ("Triage", "Ventilator management", "Epic"),
        3,
    )


def _portuguese_labels() -> Sample:
    text = """Rafael Teixeira Nunes
rafael.nunes@example.org | +351 912 555 012 | Coimbra, Portugal

Experiência profissional

Cargo: Técnico de manutenção
Empresa: Cerâmicas do Mondego Lda
Período: março de 2016 – atual
- Manutenção preventiva de 60 máquinas

Cargo: Eletricista
Empresa: Instalações Beira Lda
Período: 2010 – 2016

Formação

Curso: Técnico de Eletrotecnia
Escola Secundária Avelar Brotero
2007 – 2010

Idiomas

Português (nativo), Inglês (A2)
"""
    return Sample(
        "portuguese-labels.txt",
        text.encode(),
        (
            ("Técnico de manutenção", "Cerâmicas do Mondego Lda", "2016-03", ""),
            ("Eletricista", "Instalações Beira Lda", "2010", "2016"),
        ),
        "Rafael Teixeira Nunes",
        "rafael.nunes@example.org",
        ("Escola Secundária Avelar Brotero",),
        (),
        1,
    )


def _bars_word() -> Sample:
    body = "".join(
        [
            paragraph(run("DMITRI VOLKOV", bold=True)),
            paragraph("Data Engineer"),
            paragraph("dmitri@example.org | github.com/dvolkov | Warsaw, Poland"),
            paragraph(run("EXPERIENCE", bold=True)),
            paragraph("2021–Present | Data Engineer | Bursztyn Analytics | Warsaw"),
            paragraph("Moved nightly jobs to streaming", "ListBullet"),
            paragraph("Halved the cost of storage", "ListBullet"),
            paragraph("2018–2021 | Database Administrator | Wisła Telecom | Kraków"),
            paragraph("Kept forty databases running", "ListBullet"),
            paragraph(run("EDUCATION", bold=True)),
            paragraph("2014–2018 | BSc Informatics | Jagiellonian University"),
            paragraph(run("SKILLS", bold=True)),
            paragraph("Airflow • Spark • PostgreSQL"),
        ]
    )
    return Sample(
        "bars.docx",
        docx(body),
        (
            ("Data Engineer", "Bursztyn Analytics", "2021", ""),
            ("Database Administrator", "Wisła Telecom", "2018", "2021"),
        ),
        "Dmitri Volkov",
        "dmitri@example.org",
        ("Jagiellonian University",),
        ("Airflow", "Spark", "PostgreSQL"),
        3,
    )


def _markdown_pipes() -> Sample:
    text = """# Hannah Weiss

hannah.weiss@example.org · Vienna, Austria

## Work History

### Head of Communications | Alpenrose Foundation
*April 2019 – present, Vienna*

Leads a team of six.

* Doubled newsletter readers to 80,000
* Rebuilt the website

### Press Officer | City of Graz
*2014 – 2019*

* Answered for the city in two floods

## Education

**MA Journalism**, University of Vienna, 2012–2014
"""
    return Sample(
        "pipes.md",
        text.encode(),
        (
            ("Head of Communications", "Alpenrose Foundation", "2019-04", ""),
            ("Press Officer", "City of Graz", "2014", "2019"),
        ),
        "Hannah Weiss",
        "hannah.weiss@example.org",
        ("University of Vienna",),
        (),
        3,
    )


def held_out() -> tuple[Sample, ...]:
    """The layouts kept apart."""
    return (
        spanish_sidebar_right(),
        _italian_table(),
        linkedin_like(),
        _plain_capitals(),
        _portuguese_labels(),
        dutch_margin_titles(),
        _bars_word(),
        _markdown_pipes(),
        letter_serif(),
        french_dates_right(),
    )
