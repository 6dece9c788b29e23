"""Those of the invented résumés held out that are pages of a PDF."""

from __future__ import annotations

from resume_files import pdf
from resume_layouts import Sample


def spanish_sidebar_right() -> Sample:
    data = pdf(
        """
#set page(margin: 1.6cm)
#set text(size: 10pt)
#text(size: 26pt, weight: "bold")[Lucía Ferrán Ortiz] \\
#text(size: 12pt, fill: gray)[Jefa de producto digital]
#v(6pt)
#grid(columns: (1fr, 5cm), column-gutter: 18pt, [
  #text(size: 13pt, weight: "bold", fill: blue)[Experiencia laboral]
  #v(2pt)
  *Jefa de producto* | Mercado Norte S.L. | Bilbao \\
  #text(size: 9pt, fill: gray)[enero de 2020 – actualidad]
  - Lanzamiento de la aplicación de pedidos en tres países
  - Crecimiento del 38 % en usuarios activos
  #v(2pt)
  *Analista de negocio* | Banco del Duero | Valladolid \\
  #text(size: 9pt, fill: gray)[marzo de 2015 – diciembre de 2019]
  - Cuadros de mando para 120 oficinas
  #v(4pt)
  #text(size: 13pt, weight: "bold", fill: blue)[Formación]
  #v(2pt)
  *Grado en Economía* | Universidad de Salamanca \\
  #text(size: 9pt, fill: gray)[2011 – 2015]
], [
  #text(size: 13pt, weight: "bold", fill: blue)[Contacto]
  lucia.ferran\\@example.org \\
  +34 655 501 234 \\
  Bilbao, España
  #v(4pt)
  #text(size: 13pt, weight: "bold", fill: blue)[Habilidades]
  - Analítica web
  - Figma
  - SQL
  #text(size: 13pt, weight: "bold", fill: blue)[Idiomas]
  - Español (nativo)
  - Inglés (C1)
])
"""
    )
    return Sample(
        "spanish-sidebar-right.pdf",
        data,
        (
            ("Jefa de producto", "Mercado Norte S.L.", "2020-01", ""),
            ("Analista de negocio", "Banco del Duero", "2015-03", "2019-12"),
        ),
        "Lucía Ferrán Ortiz",
        "lucia.ferran@example.org",
        ("Universidad de Salamanca",),
        ("Analítica web", "Figma", "SQL"),
        3,
    )


def linkedin_like() -> Sample:
    data = pdf(
        """
#set page(margin: 0pt, paper: "us-letter")
#set text(size: 10pt)
#grid(columns: (5.8cm, 1fr), rows: (100%),
  block(fill: rgb("#293e49"), width: 100%, height: 100%, inset: 18pt)[
    #set text(fill: white)
    #text(size: 13pt)[Contact] \\
    omar.haddad\\@example.org \\
    www.linkedin.com/in/omarhaddad
    #v(10pt) #text(size: 13pt)[Top Skills] \\
    Distributed Systems \\
    Go \\
    Incident Response
    #v(10pt) #text(size: 13pt)[Languages] \\
    Arabic (Native or Bilingual) \\
    English (Full Professional)
  ],
  block(inset: 22pt)[
    #text(size: 26pt)[Omar Haddad] \\
    #text(size: 12pt)[Staff Engineer at Parcelwise] \\
    #text(size: 11pt, fill: gray)[Rotterdam, Netherlands]
    #v(8pt) #text(size: 16pt)[Summary] \\
    Engineer who keeps parcels moving; fifteen years of systems that are up when it is dark outside and nobody looks.
    #v(8pt) #text(size: 16pt)[Experience]
    #v(4pt) #text(size: 12pt)[Parcelwise] \\
    #text(fill: gray)[6 years 2 months]
    #v(2pt) #text(size: 11.5pt)[Staff Engineer] \\
    #text(size: 10.5pt)[January 2022 - Present (3 years)] \\
    #text(size: 10.5pt, fill: gray)[Rotterdam, Netherlands] \\
    Runs the routing platform.
    #v(2pt) #text(size: 11.5pt)[Senior Engineer] \\
    #text(size: 10.5pt)[November 2018 - December 2021 (3 years 2 months)] \\
    Rewrote the tracking service.
    #v(6pt) #text(size: 12pt)[Havenbank] \\
    #v(2pt) #text(size: 11.5pt)[Software Engineer] \\
    #text(size: 10.5pt)[May 2014 - October 2018 (4 years 6 months)] \\
    #text(size: 10.5pt, fill: gray)[Amsterdam]
    #v(8pt) #text(size: 16pt)[Education] \\
    #text(size: 12pt)[Delft University of Technology] \\
    Master of Science, Computer Science · (2012 - 2014)
  ])
"""
    )
    return Sample(
        "network-export-like.pdf",
        data,
        (
            ("Staff Engineer", "Parcelwise", "2022-01", ""),
            ("Senior Engineer", "Parcelwise", "2018-11", "2021-12"),
            ("Software Engineer", "Havenbank", "2014-05", "2018-10"),
        ),
        "Omar Haddad",
        "omar.haddad@example.org",
        ("Delft University of Technology",),
        ("Distributed Systems", "Go", "Incident Response"),
        0,
    )


def dutch_margin_titles() -> Sample:
    data = pdf(
        """
#set page(margin: 2cm)
#set text(size: 10.5pt)
#text(size: 20pt, weight: "bold")[Sanne de Vries] #h(1fr) sanne\\@example.org · 06 5550 1234 · Utrecht
#v(8pt)
#let part(title, body) = grid(columns: (3.4cm, 1fr), column-gutter: 10pt, text(weight: "bold", fill: rgb("#007766"))[#title], body)
#part("Werkervaring")[
  *Projectleider*, Waterschap Vallei #h(1fr) feb 2019 – heden \\
  Verantwoordelijk voor dijkversterking over 14 kilometer.
  #v(3pt)
  *Civiel ingenieur*, Bouwgroep Heuvel BV #h(1fr) sep 2013 – jan 2019 \\
  Berekeningen voor sluizen en gemalen.
]
#v(6pt)
#part("Opleiding")[*MSc Civiele Techniek*, TU Delft #h(1fr) 2011 – 2013]
#v(6pt)
#part("Vaardigheden")[Projectmanagement, GIS, AutoCAD Civil 3D]
"""
    )
    return Sample(
        "dutch-margin-titles.pdf",
        data,
        (
            ("Projectleider", "Waterschap Vallei", "2019-02", ""),
            ("Civiel ingenieur", "Bouwgroep Heuvel BV", "2013-09", "2019-01"),
        ),
        "Sanne de Vries",
        "sanne@example.org",
        ("TU Delft",),
        ("Projectmanagement", "GIS", "AutoCAD Civil 3D"),
        0,
    )


def letter_serif() -> Sample:
    data = pdf(
        """
#set page(paper: "us-letter", margin: 2.4cm)
#set text(size: 11pt)
#align(center)[#smallcaps(text(size: 18pt)[Eleanor Whitcombe]) \\ Boston, Massachusetts · eleanor\\@example.org]
#let head(t) = align(center)[#v(6pt) #smallcaps(text(size: 13pt)[#t])]
#head[Academic Appointments]
Associate Professor of History, Tufts University, 2018–present \\
Assistant Professor of History, Bowdoin College, 2011–2018 \\
Postdoctoral Fellow, Harvard University, 2009–2011
#head[Education]
Ph.D., History, Yale University, 2009 \\
B.A., History and French, Smith College, 2002
#head[Publications]
"Salt Roads of the Jura." _Journal of Alpine History_ 12 (2016): 33–58. \\
"A Ledger from Dole." _Early Modern Notes_ 4 (2013): 1–19.
"""
    )
    return Sample(
        "one-line-academic.pdf",
        data,
        (
            ("Associate Professor of History", "Tufts University", "2018", ""),
            ("Assistant Professor of History", "Bowdoin College", "2011", "2018"),
            ("Postdoctoral Fellow", "Harvard University", "2009", "2011"),
        ),
        "Eleanor Whitcombe",
        "eleanor@example.org",
        ("Yale University", "Smith College"),
        (),
        0,
    )


def french_dates_right() -> Sample:
    data = pdf(
        """
#set page(margin: 2cm)
#set text(size: 10pt)
#text(size: 22pt, weight: "bold")[Mathieu Delcourt]
#v(2pt) Développeur full-stack — Nantes — mathieu\\@example.org — +33 6 55 50 12 34
#let rubrique(t) = [#v(8pt) #text(size: 12pt, weight: "bold", fill: rgb("#883311"))[#upper(t)]]
#rubrique[Expériences professionnelles]
#v(4pt)
#text(weight: "bold")[Océane Logiciels] – Nantes #h(1fr) _depuis mars 2021_ \\
Développeur full-stack
- Refonte du portail client, 300 000 visites par mois
- Mise en place des tests automatiques
#text(weight: "bold")[Agence Kermadec] – Vannes #h(1fr) _sept. 2017 – févr. 2021_ \\
Développeur web
- Vingt sites pour des offices de tourisme
#rubrique[Formation]
#v(4pt)
#text(weight: "bold")[IUT de Vannes] #h(1fr) _2015 – 2017_ \\
DUT Informatique
#rubrique[Compétences]
#v(4pt)
Langages : Python, TypeScript \\
Outils : Docker, GitLab
"""
    )
    return Sample(
        "french-dates-right.pdf",
        data,
        (
            ("Développeur full-stack", "Océane Logiciels", "2021-03", ""),
            ("Développeur web", "Agence Kermadec", "2017-09", "2021-02"),
        ),
        "Mathieu Delcourt",
        "mathieu@example.org",
        ("IUT de Vannes",),
        ("Python", "TypeScript", "Docker", "GitLab"),
        3,
    )
