"""What a posting asks against what a record says: by words alone, each match with its row."""

from datetime import date

import pytest

from metier.core.dates import PartialDate
from metier.core.postings import Asked, Comparison, Library, Row, Said, compare

TODAY = date(2026, 10, 1)


def row(kind: str, text: str, *more: Said, name: str = "1", proves: bool = True, **facts: object) -> Row:
    key = f"{kind}:{name}"
    return Row(key=key, kind=kind, title=text, proves=proves, said=(Said(key, text), *more), **facts)  # type: ignore[arg-type]


def skill(name: str) -> Row:
    return row("skills", name, name=name, proves=False)


def against(asked: Asked, *rows: Row, shown: frozenset[str] | None = None) -> Comparison:
    return compare([asked], Library(rows), TODAY, shown)


def state(asked: Asked, *rows: Row, shown: frozenset[str] | None = None) -> str:
    return against(asked, *rows, shown=shown).lines[0].state


SQL = Asked(text="SQL", skills=("SQL",))


def test_a_skill_that_a_win_names_is_proven() -> None:
    assert state(SQL, skill("SQL"), row("wins", "Rewrote the claims run in SQL")) == "proven"


def test_a_skill_that_stands_on_the_list_alone_is_without_evidence() -> None:
    assert state(SQL, skill("SQL")) == "unproven"


def test_what_no_row_names_is_missing() -> None:
    assert state(SQL, skill("NoSQL"), row("wins", "Wrote a sequel")) == "missing"


def test_a_match_names_its_row_and_the_words() -> None:
    (match,) = against(SQL, row("wins", "Rewrote the run in sql")).things[0].matches
    assert (match.key, match.title, match.words) == ("wins:1", "Rewrote the run in sql", ("SQL",))


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("machine learning", "Machine-learning models"),
        ("Data contract", "Wrote data contracts"),
        ("Unit testing", "Introduced unit tests"),
        ("Analytics engineering", "Analytics engineer"),
        ("Kubernetes", "Moved it to k8s"),
        ("ML", "Taught machine learning"),
        ("Search Engine Marketing (SEM)", "Ran SEM"),
        ("Node.js", "Node JS services"),
        ("C++", "Wrote it in C++"),
        (".NET", "Moved to .NET"),
        ("Español", "espanol"),
        ("Gestión de proyectos", "gestion de proyectos"),
    ],
)
def test_spelling_does_not_count(asked: str, said: str) -> None:
    assert state(Asked(text=asked, skills=(asked,)), row("wins", said)) == "proven"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Java", "JavaScript"),
        ("C", "C++ and C#"),
        ("machine learning", "learning from the machine"),
        ("Excel", "excellent"),
        ("Go", "Google"),
        ("machine learning", "ended with machine. learner"),
    ],
)
def test_other_words_are_other_things(asked: str, said: str) -> None:
    assert state(Asked(text=asked, skills=(asked,)), row("wins", said)) == "missing"


def test_words_of_two_texts_are_not_read_as_one() -> None:
    asked = Asked(text="machine learning", skills=("machine learning",))
    assert state(asked, row("wins", "The machine", name="1"), row("wins", "Learning", name="2")) == "missing"


def test_what_the_variant_does_not_show_is_left_out() -> None:
    win = row("wins", "Rewrote the run in SQL")
    assert state(SQL, win, shown=frozenset()) == "left-out"
    assert state(SQL, win, shown=frozenset({"wins:1"})) == "proven"


def test_a_bullet_is_shown_by_its_own_key() -> None:
    position = row("positions", "Analyst", Said("positions:1:highlights:0", "Moved it to SQL"))
    assert state(SQL, position, shown=frozenset({"positions:1"})) == "left-out"
    assert state(SQL, position, shown=frozenset({"positions:1", "positions:1:highlights:0"})) == "proven"


def test_a_skill_shown_is_proven_by_a_win_that_is_not() -> None:
    assert state(SQL, skill("SQL"), row("wins", "In SQL"), shown=frozenset({"skills:SQL"})) == "proven"


def test_any_of_several_skills_is_one_thing() -> None:
    either = Asked(text="Python or R", skills=("Python", "R"), any_skill=True)
    compared = against(either, row("wins", "Modelled it in R"))
    assert [(thing.words, thing.state) for thing in compared.things] == [("Python or R", "proven")]


def test_all_of_several_skills_are_as_many_things() -> None:
    both = Asked(text="Python and R", skills=("Python", "R"))
    compared = against(both, row("wins", "Modelled it in R"))
    assert [(thing.words, thing.state) for thing in compared.things] == [("Python", "missing"), ("R", "proven")]
    assert compared.lines[0].state == "missing"


@pytest.mark.parametrize(
    ("asked", "had", "expected"),
    [
        ("bachelor", "MSc Statistics", "proven"),
        ("master", "BSc Mathematics", "missing"),
        ("degree", "Diplom-Ingenieur", "proven"),
        ("doctorate", "PhD in History", "proven"),
        ("bachelor", "Ausbildung zum Kaufmann", "missing"),
        ("degree", "Ausbildung zum Kaufmann", "missing"),
    ],
)
def test_a_degree_is_met_by_the_same_or_a_higher_one(asked: str, had: str, expected: str) -> None:
    assert state(Asked(text="A degree", degree=asked), row("education", had)) == expected


def test_a_language_is_found_by_any_of_its_names() -> None:
    assert state(Asked(text="German", languages=("German",)), row("languages", "Deutsch, B2")) == "proven"
    assert state(Asked(text="German", languages=("German",)), row("wins", "The German market")) == "missing"


def years(number: int, text: str = "years of experience", *skills: str) -> Asked:
    return Asked(text=f"{number} {text}", years=number, skills=skills)


def job(title: str, starts: str, ends: str | None, name: str) -> Row:
    dates = {"starts": PartialDate.parse(starts), "ends": PartialDate.parse(ends) if ends else None}
    return row("positions", title, name=name, **dates)


def test_months_in_which_positions_overlap_count_once() -> None:
    two = job("Analyst", "2020-01", "2022-12", "1"), job("Tutor", "2021-01", "2023-06", "2")
    note = against(years(3), *two).things[0].note
    assert note == "Your positions come to 3 years and 6 months."


def test_a_position_without_an_end_goes_on_until_today() -> None:
    assert "2 years" in against(years(2), job("Analyst", "2024-11", None, "1")).things[0].note


def test_years_are_proven_by_the_positions_that_name_what_is_asked() -> None:
    asked = years(3, "years in planning")
    planner, waiter = job("Demand planner", "2020-01", "2023-12", "1"), job("Waiter", "2010-01", "2019-12", "2")
    assert state(asked, planner, waiter) == "unproven"  # `planner` is not `planning`
    assert state(years(3, "years as demand planner"), planner, waiter) == "proven"
    assert against(years(5, "years as demand planner"), planner, waiter).things[0].state == "unproven"


def test_a_win_tells_which_position_used_a_skill() -> None:
    analyst = job("Analyst", "2020-01", "2023-12", "1")
    win = row("wins", "Rewrote it in SQL", name="w", of="positions:1")
    found = against(years(3, "years of SQL", "SQL"), analyst, win).things
    assert [(thing.what, thing.state) for thing in found] == [("skill", "proven"), ("years", "proven")]


def test_a_line_without_names_is_found_by_most_of_its_words() -> None:
    asked = Asked(text="Experience of presenting forecasts to committees")
    assert state(asked, row("wins", "Presented the reserve forecast to the committee")) == "proven"
    assert state(asked, row("wins", "Presented to schools")) == "missing"
    assert state(Asked(text="You have led and hired analysts"), skill("Hire and develop analysts")) == "unproven"


def test_things_are_counted_once_and_said_in_counts() -> None:
    asked = [SQL, Asked(text="Good SQL", skills=("sql",)), Asked(text="Terraform", skills=("Terraform",))]
    compared = compare(asked, Library([skill("SQL")]), TODAY)
    assert compared.sentence == "Asks for 2 things; 1 on your record without evidence, 1 not on your record."
    on_page = compare(asked, Library([skill("SQL")]), TODAY, frozenset())
    assert on_page.sentence == "Asks for 2 things; 1 on your record but not on this page, 1 not on your record."


def test_an_empty_record_and_an_empty_posting_are_told() -> None:
    assert compare([], Library([]), TODAY).sentence == "It asks for nothing that is written down here."
    assert against(SQL).lines[0].state == "missing"
