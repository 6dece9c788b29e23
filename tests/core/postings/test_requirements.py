"""What a posting asks for, by headings and wording, in four languages; each line says by which rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metier.core.postings.degrees import degree_asked
from metier.core.postings.guessed_language import language_of
from metier.core.postings.headings import section_of
from metier.core.postings.naming_skills import is_any_enough, skills_named
from metier.core.postings.requirements import MOST, asked_by, requirements_in
from metier.core.postings.spelling import plain
from metier.core.postings.tongues import languages_asked
from metier.core.postings.wording import years_asked

ENGLISH = """Data lead at Wharfe Water

About us
We supply water. For 20 years we have had experience with pipes.

What you'll do:
- Lead the analytics team

What you need
- 5+ years of experience in analytics
- Strong SQL and Python, dbt or Airflow
- Fluent English; German is a plus
- Experience of presenting to executive committees

Nice to have:
• Terraform

Benefits
- 25 days of holiday, and a certified coffee machine
"""
GERMAN = """Deine Aufgaben:
- Du leitest das Team

Dein Profil:
- Abgeschlossenes Studium der Informatik
- Mindestens drei Jahre Berufserfahrung
- Sehr gute Kenntnisse in Python und PostgreSQL
- Fließend Deutsch
- Kubernetes von Vorteil

Wir bieten:
- 30 Tage Urlaub"""
FRENCH = """Vos missions
- Piloter l'équipe
Profil recherché
- Bac +5 en informatique
- 3 ans d'expérience minimum
- La connaissance de Spark serait un plus
Avantages
- Tickets restaurant"""
SPANISH = """Funciones
- Dirigir el equipo
Requisitos:
- Al menos dos años de experiencia con Java
- Inglés nivel B2
Se valorará:
- Docker"""


def lines(text: str) -> list[tuple[str, str]]:
    return [(asked.kind, asked.text) for asked in requirements_in(text)]


def test_english() -> None:
    assert lines(ENGLISH) == [
        ("must", "5+ years of experience in analytics"),
        ("must", "Strong SQL and Python, dbt or Airflow"),
        ("must", "Fluent English"),
        ("nice", "German is a plus"),
        ("must", "Experience of presenting to executive committees"),
        ("nice", "Terraform"),
    ]


def test_german() -> None:
    assert [kind for kind, _ in lines(GERMAN)] == ["must"] * 4 + ["nice"]
    asked = requirements_in(GERMAN)
    assert asked[0].degree == "degree"
    assert asked[1].years == 3
    assert asked[2].skills == ("Python", "PostgreSQL")
    assert asked[3].languages == ("German fluent",)
    assert asked[4].skills == ("Kubernetes",)


def test_french() -> None:
    asked = requirements_in(FRENCH)
    assert [(one.kind, one.degree, one.years, one.skills) for one in asked] == [
        ("must", "master", None, ()),
        ("must", "", 3, ()),
        ("nice", "", None, ("Spark",)),
    ]


def test_spanish() -> None:
    asked = requirements_in(SPANISH)
    assert [(one.kind, one.years, one.languages, one.skills) for one in asked] == [
        ("must", 2, (), ("Java",)),
        ("must", None, ("English B2",), ()),
        ("nice", None, (), ("Docker",)),
    ]


def test_each_line_tells_its_rule_and_its_sentence() -> None:
    by_heading = requirements_in("Requirements:\n- SQL")[0]
    assert (by_heading.sentence, by_heading.why) == ("SQL", "Under the heading “Requirements”.")
    wished = requirements_in("Requirements:\n- Kafka is a plus")[0]
    assert wished.why == "Under the heading “Requirements”, with the words “a plus”."
    worded = requirements_in("We are nice. You must be able to drive.")[0]
    assert (worded.sentence, worded.why) == ("You must be able to drive.", "By the word “must”.")


def test_without_headings_only_sentences_that_ask_count() -> None:
    text = "We build boats. You have experience with resin. Lunch is free. Ideally you have experience of teak."
    assert lines(text) == [
        ("must", "You have experience with resin."),
        ("nice", "Ideally you have experience of teak."),
    ]


def test_under_benefits_only_what_insists_counts() -> None:
    text = "Benefits\n- Experience days out\n- A driving licence is required for the car"
    assert lines(text) == [("must", "A driving licence is required for the car")]


def test_a_heading_with_its_content_on_one_line_is_both() -> None:
    assert lines("Requirements: SQL and Python") == [("must", "SQL and Python")]


def test_the_same_line_twice_counts_once_and_a_thousand_are_bounded() -> None:
    assert len(requirements_in("Requirements:\n- SQL\n- sql")) == 1
    many = "Requirements:\n" + "\n".join(f"- Thing number {number}" for number in range(1_000))
    assert len(requirements_in(many)) == MOST


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("What you'll need", "must"),
        ("Preferred qualifications", "nice"),
        ("Minimum qualifications:", "must"),
        ("Key responsibilities", "other"),
        ("Das bringst du mit", "must"),
        ("Wünschenswert", "nice"),
        ("Das erwartet dich", "other"),
        ("Essential duties and responsibilities", "other"),
        ("Compétences souhaitées", "nice"),
        ("Lo que ofrecemos", "other"),
        ("Requisitos mínimos", "must"),
        ("Monday morning", None),
        ("A long line that mentions requirements among very many other words", None),
    ],
)
def test_headings(heading: str, section: str | None) -> None:
    assert section_of(heading) == section


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("5+ years of experience", 5),
        ("3-5 years in sales", 3),
        ("at least three years", 3),
        ("mindestens zwei Jahre", 2),
        ("10 ans d'expérience", 10),
        ("cinco años", 5),
        ("You are 18 years old or more", None),
        ("since 1999", None),
        ("a 3-year-old system", None),
        ("100 years of history", None),
    ],
)
def test_years(text: str, years: int | None) -> None:
    assert years_asked(plain(text)) == years


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("A BSc or MSc in statistics", "bachelor"),
        ("Master's degree in physics", "master"),
        ("PhD", "doctorate"),
        ("Degree or equivalent experience", "degree"),
        ("Abgeschlossene Ausbildung oder Studium", "vocational"),
        ("Licence en droit", "bachelor"),
        ("To a degree, yes", "degree"),
        ("You master spreadsheets", ""),
        ("Scrum master", ""),
    ],
)
def test_degrees(text: str, degree: str) -> None:
    assert degree_asked(text) == degree


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("Fluent in French and German", ("French", "German")),
        ("Gute Deutsch- und Englischkenntnisse", ("German", "English")),
        ("Anglais courant", ("English",)),
        ("Spanish", ("Spanish",)),
        ("You know the Polish market and its customers well", ()),
    ],
)
def test_languages(text: str, languages: tuple[str, ...]) -> None:
    assert languages_asked(text) == languages


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("Strong SQL and Python, dbt or Airflow", ("SQL", "Python", "dbt", "Airflow")),
        ("dbt or Airflow", ("dbt", "Airflow")),
        ("Power BI or Tableau", ("Power BI", "Tableau")),
        ("CI/CD with GitHub Actions", ("CI/CD", "GitHub Actions")),
        ("Data contracts", ("Data contracts",)),
        ("Python/R", ("Python", "R")),
        ("Experience with C++, C# and .NET", ("C++", "C#", ".NET")),
        ("You have led teams of five people", ()),
        ("Based in Leeds with the right to work in the UK", ()),
    ],
)
def test_skills(text: str, skills: tuple[str, ...]) -> None:
    assert skills_named(text) == skills


def test_names_of_the_record_are_looked_out_for() -> None:
    assert skills_named("You know your way around data contracts and people", ["data contracts"]) == ("data contracts",)


def test_a_part_of_a_name_of_the_record_is_not_another_skill() -> None:
    known = ["SQL and data modelling"]
    assert skills_named("You are strong in SQL and data modelling and in Kafka", known) == (
        "SQL and data modelling",
        "Kafka",
    )


def test_examples_are_alternatives() -> None:
    assert is_any_enough("Tools such as Snowflake, BigQuery and Redshift", ("Snowflake", "BigQuery", "Redshift"))
    assert is_any_enough("Python or R", ("Python", "R"))
    assert not is_any_enough("Python and SQL", ("Python", "SQL"))


def test_a_line_that_somebody_writes_is_understood_alike() -> None:
    asked = asked_by("Three years of SQL, preferably")
    assert (asked.kind, asked.years, asked.skills, asked.why) == ("nice", 3, ("SQL",), "")


def test_the_language_of_a_text_is_told_only_when_it_is_clear() -> None:
    assert [language_of(text) for text in (ENGLISH, GERMAN, "SQL")] == ["en", "de", ""]


LINES = [line for text in (ENGLISH, GERMAN, FRENCH, SPANISH) for line in text.splitlines()]


@given(st.lists(st.sampled_from(LINES) | st.text(max_size=40)).map("\n".join))
def test_no_text_breaks_it(text: str) -> None:
    for asked in requirements_in(text):
        assert asked.text.strip()
        assert asked.why


def test_headings_in_the_middle_of_running_text_open_what_follows() -> None:
    filler = "The depot is by the river and has thirty lorries. " * 6
    text = f"General description: {filler}QUALIFICATIONS: Minimum 21 years of age. A clean driving record. BENEFITS: A car. Free lunch."
    assert [(one.sentence, one.why) for one in requirements_in(text)] == [
        ("Minimum 21 years of age.", "Under the heading “QUALIFICATIONS”."),
        ("A clean driving record.", "Under the heading “QUALIFICATIONS”."),
    ]
    more = requirements_in(text.replace("BENEFITS", "Physical setting of the work"))
    assert [one.sentence for one in more] == ["Minimum 21 years of age.", "A clean driving record."]


def test_a_long_paragraph_after_a_heading_is_no_single_line() -> None:
    text = f"Overview: {'We are a friendly house by the river. ' * 12}You must have experience with SQL."
    assert [one.sentence for one in requirements_in(text)] == ["You must have experience with SQL."]


def test_a_sentence_after_the_points_of_a_heading_is_not_asked_for() -> None:
    text = "What you need:\n- Python\n- Statistics\n\nEqual opportunity employer.\n"
    assert [one.text for one in requirements_in(text)] == ["Python", "Statistics"]


def test_what_a_point_says_on_its_next_line_does_not_end_the_points() -> None:
    text = "Requirements\n• Warehouses such as\nSnowflake or BigQuery.\n• Python\n• dbt\n\nWe are a friendly team.\n"
    assert [one.text for one in requirements_in(text)][-3:] == ["Snowflake or BigQuery.", "Python", "dbt"]


def test_what_insists_after_the_points_is_asked_for_all_the_same() -> None:
    text = "What you need:\n- Python\n\nA driving licence is required.\n"
    assert [one.text for one in requirements_in(text)] == ["Python", "A driving licence is required."]


def test_what_a_line_tells_of_the_posting_is_not_asked_for() -> None:
    text = "Profil recherché\n- Maîtrise de SQL\n\nDate limite : 15/01/2027\nLieu : Lyon\n"
    assert [one.text for one in requirements_in(text)] == ["Maîtrise de SQL"]


def test_what_stands_apart_below_the_points_is_not_of_them() -> None:
    text = "Essential\n• Forklift licence\n• Two years leading a team\n\nSalary £32k - £36k per annum\n"
    assert [one.text for one in requirements_in(text)] == ["Forklift licence", "Two years leading a team"]


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("Abgeschlossenes Studium der Mathematik, Informatik oder vergleichbar", ("Informatik",)),
        ("Kenntnisse in SAP, DATEV oder Ähnliches", ("SAP", "DATEV")),
        ("Kenntnisse in SQL, Python oder vergleichbaren Sprachen", ("SQL", "Python")),
        ("Maîtrise de SQL, Python ou similaire", ("SQL", "Python")),
        ("Experience with Tableau, Looker or similar tools", ("Tableau", "Looker")),
    ],
)
def test_what_is_only_said_to_be_like_it_is_no_skill(text: str, skills: tuple[str, ...]) -> None:
    assert skills_named(text, is_german="ä" in text or "oder" in text) == skills
