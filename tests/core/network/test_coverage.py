"""Where somebody is known, and through whom where nobody is."""

from metier.core.network.coverage import Covered, Found, Known, Target, Way, coverage, first, found_by, holds

WHARFE = Target("employer", "e1", "Wharfe Water", employer="wharfe water")
ANNA = Known(
    "anna", "Anna Keane", "dale & harrow", "head of analytics", "anna keane leeds", frozenset({"head"}), degree=3
)
JAMES = Known(
    "james", "James Thornley", "wharfe water", "Chief Data Officer", "james thornley chief data officer", degree=3
)
HELEN = Known(
    "helen", "Helen Barraclough", "moor energy", "director of data", "helen", before=frozenset({"wharfe water"})
)


def of(target: Target, *people: Known, ways: tuple[Way, ...] = ()) -> Covered:
    return coverage([target], people, ways)[0]


def test_who_works_there_now_is_known_there():
    found = of(WHARFE, ANNA, JAMES, HELEN)
    assert (found.standing, found.now, found.before) == ("known", (JAMES,), (HELEN,))


def test_who_was_there_before_could_introduce():
    found = of(WHARFE, ANNA, HELEN)
    assert (found.standing, found.could) == ("before", (HELEN,))


def test_who_knows_somebody_there_goes_before_who_was_there():
    found = of(WHARFE, HELEN, ANNA, ways=(Way("anna", "wharfe water", "James Thornley"),))
    assert found.standing == "step"
    assert [(step.through, step.whom) for step in found.steps] == [(ANNA, "James Thornley")]
    assert found.could == (ANNA, HELEN)


def test_an_introduction_stands_for_the_acquaintance_it_came_of():
    ways = (Way("anna", "wharfe water", "James Thornley"), Way("anna", "wharfe water", "James Thornley", "i1"))
    assert [step.introduction for step in of(WHARFE, ANNA, ways=ways).steps] == ["i1"]


def test_nobody_is_nobody():
    found = of(WHARFE, ANNA)
    assert (found.standing, found.could) == ("nobody", ())


def test_a_role_is_covered_by_its_title_and_by_whom_it_matters_to():
    by_title = of(Target("role", "cdo", "Chief data officer", words="chief data officer"), ANNA, JAMES)
    by_word = of(Target("role", "head", "Head", words="head of something"), ANNA, JAMES)
    assert (by_title.now, by_word.now) == ((JAMES,), (ANNA,))


def test_an_area_is_found_by_whole_beginnings_of_words():
    assert of(Target("area", "leeds", "Leeds", words="leeds"), ANNA, JAMES).now == (ANNA,)
    assert holds("data", "leeds data meetup")
    assert holds("data", "metadata and data")
    assert not holds("data", "metadata")


def test_an_area_that_is_an_employer_has_those_who_were_there_before():
    moor = Target("area", "wharfe water", "Wharfe Water", "wharfe water", "wharfe water")
    helen = Known("helen", "Helen", "moor energy", found_by="helen wharfe water", before=frozenset({"wharfe water"}))
    found = of(moor, helen, JAMES)
    assert (found.now, found.before) == ((JAMES,), (helen,))


def test_who_knows_somebody_whom_one_knows_is_no_step():
    ways = (Way("anna", "wharfe water", "James Thornley"),)
    assert of(WHARFE, ANNA, JAMES, ways=ways).steps == ()


def test_those_who_matter_most_come_first_then_those_who_are_talked_to_most():
    rest = [Known("b", "B", "wharfe water", talks=2), Known("a", "A", "wharfe water", talks=9), JAMES]
    assert [one.key for one in of(WHARFE, *rest).now] == ["james", "a", "b"]


def light(key: str, name: str, words: str = "leeds") -> Found:
    return (key, name, words)


def test_of_very_many_those_come_first_who_matter_most_then_by_name():
    rows = [light("a", "Zoe"), light("b", "Yusuf"), light("c", "Anna"), light("d", "Bea"), light("e", "Anna")]
    assert [row[0] for row in first(rows, {"b": 1, "a": 3}, 2)] == ["a", "b"]
    assert {row[0] for row in first(rows, {"b": 1}, 3)} == {"b", "c", "e"}
    assert [row[0] for row in first(rows, {"a": 2, "b": 2, "d": 2}, 2)] == ["d", "b"]


def test_who_is_found_by_words_is_found_by_whole_beginnings_of_words():
    rows = [
        light("a", "A", "in metaleeds"),
        light("b", "B", "leeds"),
        light("c", "C", "(leeds)"),
        light("d", "D", "york"),
    ]
    assert [row[0] for row in found_by("leeds", rows)] == ["b", "c"]


def test_who_is_not_told_of_is_counted():
    area = Target("area", "leeds", "Leeds", words="leeds")
    [found] = coverage([area], [ANNA], (), {"leeds": 7})
    assert (found.now, found.number_now, found.standing) == ((ANNA,), 8, "known")
    [alone] = coverage([Target("employer", "leeds", "Leeds", employer="leeds")], [ANNA], (), {"leeds": 7})
    assert alone.number_now == 0
