"""Résumés as text and Markdown, and what is asked where they can be read in more than one way."""

import pytest

from metier.core.errors import Refused
from metier.core.exchange import (
    LEAVE_OUT,
    Corrections,
    EducationFact,
    LanguageFact,
    PositionFact,
    ProfileFact,
    ProjectFact,
    Reading,
    ReferenceFact,
    SkillFact,
)
from metier.core.reading.sections import section_of
from metier.core.reading.text import read_resume_text

HEAD = "Ada Brennan\nada@example.org | +353 1 555 0100 | Dublin, Ireland\n\n"


def reading(text: str, corrections: Corrections | None = None) -> Reading:
    return read_resume_text("cv.txt", text.encode(), corrections or {})


def positions(text: str) -> list[tuple[str, str, str, str]]:
    return [
        (fact.title, fact.employer, str(fact.starts or ""), str(fact.ends or ""))
        for fact in reading(text).facts
        if isinstance(fact, PositionFact)
    ]


def test_the_top_says_who_it_is_and_how_to_reach_them() -> None:
    [profile] = [
        one
        for one in reading(HEAD + "EXPERIENCE\nEditor, Liffey Press, 2019 - 2021\n").facts
        if isinstance(one, ProfileFact)
    ]
    assert (profile.name, profile.email, profile.phone, profile.location) == (
        "Ada Brennan",
        "ada@example.org",
        "+353 1 555 0100",
        "Dublin, Ireland",
    )


@pytest.mark.parametrize(
    ("title", "work"),
    [
        ("Experience", "Software Engineer"),
        ("Berufserfahrung", "Softwareentwickler"),
        ("Expérience professionnelle", "Développeur"),
        ("Experiencia laboral", "Ingeniero de datos"),
        ("Esperienza lavorativa", "Sviluppatore"),
        ("Experiência profissional", "Engenheiro de software"),
        ("Werkervaring", "Ontwikkelaar"),
        ("የስራ ተሞክሮ", "የሶፍትዌር ባለሙያ"),
    ],
)
def test_sections_are_known_by_their_titles_in_every_language(title: str, work: str) -> None:
    assert positions(f"{HEAD}{title}\n\n{work}\nNordwind GmbH\n2019 – 2021\n- Did one thing\n") == [
        (work, "Nordwind GmbH", "2019", "2021")
    ]


def test_the_words_say_which_is_the_title_whatever_stands_first() -> None:
    first = "EXPERIENCE\nStaff Engineer — Meridian Technologies, Leeds (Jan 2021 – Present)\n- Led it\n"
    second = "EXPERIENCE\nMeridian Technologies — Staff Engineer, Leeds (Jan 2021 – Present)\n- Led it\n"
    assert (
        positions(HEAD + first)
        == positions(HEAD + second)
        == [("Staff Engineer", "Meridian Technologies", "2021-01", "")]
    )


def test_where_no_word_says_it_the_title_is_asked_and_the_reason_is_said() -> None:
    read = reading(HEAD + "EXPERIENCE\nHarbour — Northwind (2019 – 2021)\n- Moved things\n")
    [doubt] = read.doubts
    assert doubt.is_open
    assert (
        doubt.sentence
        == "Which is the title and which the employer, “Harbour” or “Northwind”? Nothing in the words says it."
    )
    assert doubt.swaps == ("title", "employer")


def test_what_a_person_decided_is_kept_and_not_asked_again() -> None:
    text = HEAD + "EXPERIENCE\nHarbour — Northwind (2019 – 2021)\n- Moved things\n"
    [doubt] = reading(text).doubts
    place = (doubt.where.file, doubt.where.line or 0)
    read = reading(text, {place: {"title": "Northwind", "employer": "Harbour"}})
    assert read.doubts == ()
    [fact] = [one for one in read.facts if isinstance(one, PositionFact)]
    assert (fact.title, fact.employer, fact.highlights) == ("Northwind", "Harbour", ("Moved things",))
    left = reading(text, {place: LEAVE_OUT})
    assert not [one for one in left.facts if isinstance(one, PositionFact)]
    assert [one.why for one in left.ignored] == ["You left them out."]


def test_a_date_that_is_put_in_and_is_none_is_a_problem() -> None:
    text = HEAD + "EXPERIENCE\nEditor, Liffey Press\n- Edited\n"
    [doubt] = reading(text).doubts
    assert "No dates were found." in doubt.sentence
    read = reading(text, {(doubt.where.file, doubt.where.line or 0): {"starts": "long ago", "ends": ""}})
    assert [problem.sentence for problem in read.problems] == ["“long ago” is not a date, such as Feb 2023."]


def test_a_project_that_would_end_before_it_starts_is_asked_and_has_no_end() -> None:
    read = reading(HEAD + "PROJECTS\nHarbour map, June 2020 – May 2019\n- Drew it\n")
    [doubt] = read.doubts
    assert "It would end (May 2019) before it starts (June 2020)." in doubt.sentence
    [fact] = [one for one in read.facts if isinstance(one, ProjectFact)]
    assert (str(fact.starts), fact.ends) == ("2020-06", None)


def test_several_roles_at_one_employer_each_have_it() -> None:
    text = """EXPERIENCE

Aire Valley Bank, Leeds
Head of Data, 2020 – Present
- Runs the team
Data Analyst, 2016 – 2020
- Built the model
"""
    assert positions(HEAD + text) == [
        ("Head of Data", "Aire Valley Bank", "2020", ""),
        ("Data Analyst", "Aire Valley Bank", "2016", "2020"),
    ]


def test_a_bullet_that_is_broken_is_one() -> None:
    text = "EXPERIENCE\nEditor, Liffey Press (2019 – 2021)\n- Edited a list of forty novels a year and brought the\n  first of them to Frankfurt\n- Cut costs\n"
    [fact] = [one for one in reading(HEAD + text).facts if isinstance(one, PositionFact)]
    assert fact.highlights == (
        "Edited a list of forty novels a year and brought the first of them to Frankfurt",
        "Cut costs",
    )


def test_skills_are_single_and_languages_among_them_are_languages() -> None:
    facts = reading(HEAD + "SKILLS\n- Cloud: AWS (S3, Lambda), Docker\n- Languages: German (C1), Irish\n").facts
    skills = [(one.name, one.keywords) for one in facts if isinstance(one, SkillFact)]
    assert skills == [("AWS", ("S3", "Lambda")), ("Docker", ())]
    spoken = [(one.name, one.proficiency) for one in facts if isinstance(one, LanguageFact)]
    assert spoken == [("German", "C1"), ("Irish", "")]


def test_a_degree_has_its_subject_its_school_and_its_date() -> None:
    text = HEAD + "EDUCATION\nB.Sc. Computer Science\nUniversity of Manchester\n2012 – 2015\nGrade: First\n"
    [fact] = [one for one in reading(text).facts if isinstance(one, EducationFact)]
    assert (fact.degree, fact.area, fact.institution, str(fact.ends)) == (
        "B.Sc.",
        "Computer Science",
        "University of Manchester",
        "2015",
    )


def test_markdown_reads_as_it_looks() -> None:
    text = "# Ines Carvalho\nines@example.org\n\n## Experience\n### Azulejo Studio -- Lisbon\n**Frontend Engineer**\n2021-2024\n- Rebuilt it\n"
    assert positions(text) == [("Frontend Engineer", "Azulejo Studio", "2021", "2024")]


def test_a_section_without_a_place_is_said_to_be_left_out() -> None:
    read = reading(HEAD + "EXPERIENCE\nEditor, Liffey Press, 2019 - 2021\n- Edited\n\nPATENTS\nA better stapler\n")
    assert [(one.what, one.why) for one in read.ignored] == [("“PATENTS”", "Metier has no place for this section.")]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"   \n ", "is empty"),
        (b"Dear diary,\n\ntoday it rained.\n", "has no section that a résumé has"),
        (b"<html><body>CV</body></html>", "is a web page"),
        (b"x\n" * 30_000, "lines"),
        (b"x" * 1_000_001, "more than"),
        (
            b"Skills\n" + b"".join(b"skill %d\n" % number for number in range(1_200)),
            "more than the 1,000 of one career",
        ),
        (b"\xff\xd8\x00\x01", "not UTF-8"),
    ],
)
def test_what_is_no_resume_is_refused_in_a_sentence(data: bytes, said: str) -> None:
    with pytest.raises(Refused, match="cv.txt") as refused:
        read_resume_text("cv.txt", data, {})
    assert said in refused.value.sentence


def test_voluntary_work_with_what_may_be_a_place_is_asked_by_its_own_fields() -> None:
    [doubt] = reading(HEAD + "VOLUNTEERING\nMentor — Little Acorns, Hillcrest (2019 – 2021)\n- Helped\n").doubts
    assert "“Hillcrest” is taken for the place of “Little Acorns”" in doubt.sentence
    assert dict(doubt.fields)["organisation"] == "Little Acorns"
    assert {name for name, _ in doubt.fields} <= {"organisation", "role"}


def test_an_entry_whose_names_are_taken_away_is_a_problem() -> None:
    text = HEAD + "EXPERIENCE\nHarbour — Northwind (2019 – 2021)\n- Moved things\n"
    [doubt] = reading(text).doubts
    read = reading(text, {(doubt.where.file, doubt.where.line or 0): {"title": " ", "employer": ""}})
    assert [problem.sentence for problem in read.problems] == [
        "It needs a title or an employer, or has to be left out."
    ]


def test_at_stands_between_a_title_and_an_employer_but_not_within_a_name() -> None:
    text = "EXPERIENCE\nEditor at Liffey Press (2019 – 2021)\n- Edited\n\nEDUCATION\nBS Physics — University of Texas at Austin (2013 – 2017)\n"
    assert positions(HEAD + text) == [("Editor", "Liffey Press", "2019", "2021")]
    [school] = [fact for fact in reading(HEAD + text).facts if isinstance(fact, EducationFact)]
    assert school.institution == "University of Texas at Austin"


@pytest.mark.parametrize(("said", "phone"), [("029 2018 0155", "029 2018 0155"), ("2019 - 2021", "")])
def test_a_telephone_number_may_have_what_could_be_a_year_in_it(said: str, phone: str) -> None:
    read = reading(f"Owen Prothero\nowen@prothero.example, {said}, Cardiff\n\nSKILLS\nBudgets\n")
    [profile] = [fact for fact in read.facts if isinstance(fact, ProfileFact)]
    assert (profile.phone, profile.location) == (phone, "Cardiff" if phone else profile.location)


def test_what_a_label_says_beside_the_fields_of_a_position_is_kept_as_its_text() -> None:
    text = "EXPERIENCE\nJob title: Buyer\nEmployer: City of Kettering\nDates employed: 09/2014 – 05/2019\nHours per week: 40\nSupervisor: Alan Pryce (may be contacted)\n- Bought well\n"
    assert positions(HEAD + text) == [("Buyer", "City of Kettering", "2014-09", "2019-05")]
    [fact] = [fact for fact in reading(HEAD + text).facts if isinstance(fact, PositionFact)]
    assert fact.description == "Hours per week: 40\nSupervisor: Alan Pryce (may be contacted)"


def test_dots_that_draw_a_level_are_no_part_of_a_skill() -> None:
    read = reading(HEAD + "SKILLS\n- Figma ●●●●○\n- C++ ★ ★ ★ ☆ ☆\n- HTML\n\nLANGUAGES\nTamil ●●●○○\n")
    assert [fact.name for fact in read.facts if isinstance(fact, SkillFact | LanguageFact)] == [
        "Figma",
        "C++",
        "HTML",
        "Tamil",
    ]


def test_single_years_below_each_other_are_not_one_time() -> None:
    text = "EXPERIENCE\nKitchen Porter, The Ropewalk\t2011\nSous Chef, Hotel Brabant\t2016\n"
    assert positions(HEAD + text) == [
        ("Kitchen Porter", "The Ropewalk", "2011", "2011"),
        ("Sous Chef", "Hotel Brabant", "2016", "2016"),
    ]


def test_a_title_that_could_be_a_label_is_a_title_at_the_head_of_its_entry() -> None:
    text = "EXPERIENCE\nSupervisor: Tesco Extra, 2019 – 2021\n- Ran the night shift\n"
    [(title, _, starts, ends)] = positions(HEAD + text)
    assert title.startswith("Supervisor")
    assert (starts, ends) == ("2019", "2021")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "ERFARING\nProsjektleder, Fjord AS, oktober 2018 – nå\n- Ledet\n",
            ("Prosjektleder", "Fjord AS", "2018-10", ""),
        ),
        (
            "ERHVERVSERFARING\nProjektleder, Fyn A/S, oktober 2018 – nu\n- Ledede\n",
            ("Projektleder", "Fyn A/S", "2018-10", ""),
        ),
        (
            "ARBETSLIVSERFARENHET\n2019 – pågående Projektledare, Malmö stad\n- Ledde\n",
            ("Projektledare", "Malmö stad", "2019", ""),
        ),
        (
            "DOŚWIADCZENIE\nSprzedawca, Market Polny, od 2012 do 2018\n- x\n",
            ("Sprzedawca", "Market Polny", "2012", "2018"),
        ),
    ],
)
def test_the_languages_of_the_north_and_polish_are_read(text: str, first: tuple[str, str, str, str]) -> None:
    assert positions(HEAD + text) == [first]


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "Dear Ms Keller,\n\nFrom 2019 to 2021 I was an editor at Liffey Press\nFrom 2015 to 2019 I was a buyer at Boyne Books\n\nYours sincerely,\nAda Brennan\n",
        HEAD + "From 2019 to 2021 I worked at Liffey Press Ltd as an editor.\nFrom 2015 to 2019 I worked at Boyne Books Ltd.\n",
        "Harbour Hosting Ltd\nbilling@harbour.example\n\nHosting, 1 March 2026 – 31 March 2026   £40.00\nHosting, 1 April 2026 – 30 April 2026   £40.00\nTotal £80.00\n",
        "Annual Report\nOffice: +44 20 7946 0000\n\nRevenue 2019 – 2021 rose by 12%.\nRevenue 2021 – 2023 fell by 3%.\n",
        "Holiday rota\nrota@example.org\n\nAnna Keane\n3 March 2026 – 10 March 2026\nBen Okri\n11 March 2026 – 20 March 2026\n",
    ],
    ids=["a letter", "sentences", "an invoice", "a report", "a rota"],
)  # fmt: skip
def test_what_has_times_below_an_address_is_not_yet_a_resume(text: str) -> None:
    with pytest.raises(Refused, match="has no section that a résumé has"):
        reading(text)


def test_a_resume_without_titles_is_read_whatever_stands_above_its_entries() -> None:
    text = f"{HEAD}Where I have worked\nEditor, Liffey Press, 2019 – 2021\nProofreader, Boyne Books, 2015 – 2019\n"
    assert [(starts, ends) for _, _, starts, ends in positions(text)] == [("2019", "2021"), ("2015", "2019")]


def test_work_below_a_title_that_is_not_known_is_not_lost_where_others_are_known() -> None:
    text = (
        f"{HEAD}Professional Journey\n\nEditor, Liffey Press, 2019 – 2021\n\nAcademic Credentials\n\n"
        "BA English, University of Galway, 2012 – 2015\n\nLanguages\n\nIrish (native)\n"
    )
    found = reading(text)
    assert [type(fact) for fact in found.facts] == [ProfileFact, PositionFact, EducationFact, LanguageFact]
    assert len([one for one in found.doubts if "No title of a section stands above it" in one.sentence]) == 2


@pytest.mark.parametrize("subject", ["Informática", "Idioma"])
def test_a_subject_that_sections_are_called_as_well_stays_in_its_entry(subject: str) -> None:
    text = f"{HEAD}Experiencia\nEditora, Liffey Press, 2018 – 2022\n\nFormación\nUniversidad de Sevilla\n{subject}\n2012 – 2016\n\nInformática\nPython, SQL\n"
    facts = reading(text).facts
    assert [str(one.ends) for one in facts if isinstance(one, EducationFact)] == ["2016"]
    assert [one.name for one in facts if isinstance(one, SkillFact)] == ["Python", "SQL"]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Cel zawodowy", "summary"), ("Przebieg kariery", "positions"), ("Edukacja", "education"), ("Umiejętności techniczne", "skills"), ("Znajomość języków", "languages"),
        ("Kursy i certyfikaty", "certificates"), ("Wolontariat", "volunteering"), ("Zainteresowania", "interests"),
    ],
)  # fmt: skip
def test_polish_sections_are_known(title: str, kind: str) -> None:
    assert section_of(title) == kind


@pytest.mark.parametrize("line", ["References available on request.", "References are available upon request", "- Referees will be named on request", "Referenzen auf Anfrage", "Références disponibles sur demande"])  # fmt: skip
def test_that_references_are_named_on_request_is_no_skill(line: str) -> None:
    facts = reading(HEAD + f"EXPERIENCE\nEditor, Liffey Press, 2019 - 2021\n\nSKILLS\nSQL, Python\n\n{line}\n").facts
    assert [one.name for one in facts if isinstance(one, SkillFact)] == ["SQL", "Python"]
    assert not any(isinstance(one, ReferenceFact) for one in facts)
