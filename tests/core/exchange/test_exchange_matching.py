"""What an import would do: new, the same, changed, in conflict. Mine is never overwritten unasked."""

import linkedin_export as export
from metier.core.dates import PartialDate
from metier.core.exchange import (
    CertificateFact,
    Comparison,
    EducationFact,
    Fact,
    LanguageFact,
    PositionFact,
    ProfileFact,
    RecommendationFact,
    SkillFact,
    employer_key,
    grouped_by_employer,
    match,
    read_file,
)


def day(text: str) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def role(title: str, starts: str = "", ends: str = "", employer: str = "Northbank", **more: str) -> PositionFact:
    return PositionFact(employer=employer, title=title, starts=day(starts), ends=day(ends), **more)


def compare(mine: list[Fact], theirs: list[Fact]) -> Comparison:
    return match([(f"id{number}", fact) for number, fact in enumerate(mine)], theirs)


def test_a_whole_import_into_an_empty_record_is_new_and_then_all_the_same() -> None:
    facts = read_file("export.zip", export.linkedin_export()).facts
    first = match([], facts)
    assert (first.new, first.same, first.changed) == (facts, (), ())
    again = match([(str(number), fact) for number, fact in enumerate(first.new)], facts)
    assert (again.new, again.changed, again.conflicts, len(again.same)) == ((), (), (), len(facts))


def test_several_roles_at_one_employer_stay_separate() -> None:
    mine: list[Fact] = [role("Data Analyst", "2019-09", "2023-02"), role("Graduate Analyst", "2016-09", "2019-08")]
    compared = compare(mine, [role("Graduate analyst", "2016", "2019"), role("data  analyst", "2019-09", "2023-02")])
    assert {(pair.id, getattr(pair.incoming, "title", "")) for pair in compared.same} == {
        ("id1", "Graduate analyst"),
        ("id0", "data  analyst"),
    }


def test_a_later_rehire_is_a_position_of_its_own() -> None:
    compared = compare(
        [role("Analyst", "2012", "2014")], [role("Analyst", "2012", "2014"), role("Analyst", "2020", "")]
    )
    assert len(compared.same) == len(compared.new) == 1


def test_unknown_dates_take_the_best_that_is_left() -> None:
    mine: list[Fact] = [role("Analyst"), role("Analyst", "2019", "2021")]
    compared = compare(mine, [role("Analyst", "2015", "2016"), role("Analyst", "2019", "2021")])
    assert not compared.new
    assert [(change.id, [one.field for one in change.fields]) for change in compared.changed] == [
        ("id0", ["starts", "ends"])
    ]
    assert [pair.id for pair in compared.same] == ["id1"]


def test_an_empty_field_is_filled_and_a_full_one_is_kept() -> None:
    mine = role("Analyst", "2019", location="", description="Two lines")
    compared = compare([mine], [role("Analyst", "2019", location="Leeds", description="Six lines")])
    (change,) = compared.changed
    assert [(one.field, one.before, one.after, one.why, one.keep_mine) for one in change.fields] == [
        ("location", "", "Leeds", "Empty here", False),
        ("description", "Two lines", "Six lines", "Different in the file", True),
    ]


def test_what_the_file_leaves_empty_changes_nothing() -> None:
    mine = role("Analyst", "2019-09", "2023-02", location="Leeds")
    assert len(compare([mine], [role("Analyst")]).same) == 1


def test_contradicting_dates_are_a_conflict_and_mine_are_kept() -> None:
    compared = compare(
        [role("Analyst", "2019-09", "2023-02")], [role("Analyst", "2019-09", "2023-03", location="Leeds")]
    )
    (conflict,) = compared.conflicts
    (one,) = conflict.fields
    assert (one.field, one.before, one.after, one.keep_mine) == (
        "ends",
        PartialDate(2023, 2),
        PartialDate(2023, 3),
        True,
    )
    assert [change.id for change in compared.changed] == [conflict.id]


def test_a_more_exact_date_is_offered_and_a_vaguer_one_is_no_change() -> None:
    (change,) = compare([role("Analyst", "2019")], [role("Analyst", "2019-09")]).changed
    assert (change.fields[0].why, change.fields[0].keep_mine) == ("The file is more exact", True)
    assert len(compare([role("Analyst", "2019-09-02")], [role("Analyst", "2019-09")]).same) == 1


def test_a_role_that_has_ended_in_the_file_is_offered_as_ended() -> None:
    (change,) = compare([role("Analyst", "2019")], [role("Analyst", "2019", "2023")]).changed
    assert (change.fields[0].field, change.fields[0].keep_mine) == ("ends", False)


def test_degrees_match_by_school_and_wording() -> None:
    msc = EducationFact(institution="University of Leeds", degree="MSc", area="Statistics")
    bsc = EducationFact(institution="University of Leeds", degree="BSc", area="Mathematics")
    compared = compare([bsc, msc], [EducationFact(institution="University of Leeds", degree="MSc Statistics")])
    assert not compared.new
    assert compared.changed[0].id == "id1"
    assert compare([bsc], [msc]).new == (msc,)


def test_names_match_in_any_writing() -> None:
    mine: list[Fact] = [
        SkillFact(name="Power BI"),
        LanguageFact(name="Español"),
        CertificateFact(name="PRINCE2", authority="Axelos"),
    ]
    theirs: list[Fact] = [SkillFact(name="ｐower  bi"), LanguageFact(name="español"), CertificateFact(name="Prince2")]
    assert len(compare(mine, theirs).same) == 3
    assert compare(mine, [CertificateFact(name="PRINCE2", authority="Other body")]).new


def test_lists_are_added_to_mine() -> None:
    (change,) = compare(
        [SkillFact(name="R", keywords=("tidyverse",))], [SkillFact(name="R", keywords=("Tidyverse", "shiny"))]
    ).changed
    assert (change.fields[0].after, change.fields[0].keep_mine) == (("tidyverse", "shiny"), False)


def test_there_is_one_profile_and_recommendations_go_by_person_and_text() -> None:
    compared = compare([ProfileFact(name="N. Rahman")], [ProfileFact(name="Nadia Rahman", headline="Analyst")])
    assert [(one.field, one.keep_mine) for one in compared.changed[0].fields] == [("name", True), ("headline", False)]
    praise = RecommendationFact(first_name="Helen", last_name="B", text="Good  work")
    assert len(compare([praise], [RecommendationFact(first_name="helen", last_name="B", text="good work")]).same) == 1
    assert compare([praise], [RecommendationFact(first_name="Helen", last_name="B", text="Good work", given=True)]).new


def test_repetitions_in_the_file_become_one() -> None:
    compared = compare([], [SkillFact(name="SQL"), SkillFact(name="sql", level="Advanced"), SkillFact(name="R")])
    assert compared.new == (SkillFact(name="SQL", level="Advanced"), SkillFact(name="R"))
    assert compared.duplicates == (SkillFact(name="sql", level="Advanced"),)


def test_roles_are_grouped_by_employer_newest_first() -> None:
    roles = [
        role("A", "2012", "2014"),
        role("B", "2015", "2018", "Calder"),
        role("C", "2019", "2020", "Northbank Ltd."),
        role("D", "2021", "", "Calder"),
    ]
    groups = grouped_by_employer(roles)
    assert [(group.name, [one.title for one in group.roles]) for group in groups] == [
        ("Calder", ["D", "B"]),
        ("Northbank Ltd.", ["C", "A"]),
    ]


def test_legal_forms_do_not_count_for_grouping_but_names_do() -> None:
    same = [
        "Northbank",
        "NORTHBANK LTD",
        "Northbank GmbH & Co. KG",
        "Northbank, Inc.",
        "Northbank S.A.",
        "Northbank A/S",
    ]
    assert {employer_key(name) for name in same} == {"northbank"}
    assert employer_key("Limited") == "limited"
    assert employer_key("Co-op") == "co op"
    assert employer_key("???") == "???"
    assert employer_key("Marks & Spencer plc") != employer_key("Marks")
    assert employer_key("Marks & Spencer plc") == employer_key("Marks and Spencer")
    assert employer_key("Crédit Ørsted") == employer_key("CREDIT ORSTED")
