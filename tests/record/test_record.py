"""The record page, its lists and its forms."""

from uuid import uuid4

import pytest
from django.urls import reverse

import make
from make.record import wins
from metier.core.dates import PartialDate
from metier.record.kinds import KINDS

PAGE = "/record/"


def test_an_empty_record_offers_the_import(owner):
    page = owner.client.get(PAGE).content.decode()
    assert "Nothing here yet" in page
    assert reverse("record:import") in page


def test_everything_of_every_kind_is_on_the_page(owner):
    for maker in make.EVERY:
        made = maker(owner.viewer)
        if made._meta.app_label != "record":
            made.delete()
    page = owner.client.get(PAGE).content.decode()
    for said in ("Senior data analyst", "MSc Statistics", "SQL", "Bengali", "PRINCE2", "Claims warehouse", "Warm Homes Leeds", "Counting the people",
                 "She makes numbers plain", "Analyst of the year", "Fell running", "Cut the claims run to 40 minutes"):  # fmt: skip
        assert said in page


def test_roles_at_one_employer_stay_together(owner):
    make.position(owner.viewer, "Analyst", "Northbank", starts=PartialDate(2016), ends=PartialDate(2019))
    make.position(owner.viewer, "Senior analyst", "Northbank Ltd", starts=PartialDate(2019), ends=PartialDate(2023))
    page = owner.client.get(PAGE).content.decode()
    assert page.count('scope="rowgroup"') == 1
    assert page.index("Senior analyst</a>") < page.index(">Analyst</a>")


def test_the_newest_wins_come_first_and_the_earlier_ones_wait_behind_a_link(owner):
    for year in range(2005, 2025):
        make.win(owner.viewer, f"Win of {year}", happened_on=PartialDate(year))
    page = owner.client.get(PAGE).content.decode()
    assert "Win of 2024" in page
    assert "Win of 2005" not in page
    assert "10 earlier wins" in page
    assert "Win of 2005" in owner.client.get("/record/wins/").content.decode()


def test_two_thousand_wins_are_paged_and_found(owner):
    wins(owner.viewer, 2_000)
    first = owner.client.get("/record/wins/").content.decode()
    assert "Page 1 of 40" in first
    assert owner.client.get("/record/wins/?page=40").content.decode().count("<tr>") == 51
    assert "Win number 1234" in owner.client.get("/record/wins/?q=number+1234").content.decode()
    assert "Nothing fits" in owner.client.get("/record/wins/?q=zebra").content.decode()


@pytest.mark.parametrize("sought", ["überblick", "ÜBERBLICK", "blick", "ПЛАН", "план", "Überblick план"])
def test_a_win_is_found_in_any_case_of_any_alphabet(owner, sought: str):
    make.win(owner.viewer, "Überblick: План")
    make.win(owner.viewer, "Oversight")
    found = owner.client.get("/record/wins/", {"q": sought}).content.decode()
    assert "Überblick: План" in found
    assert "Oversight" not in found


def test_wins_without_evidence_or_number_can_be_found(owner):
    make.win(owner.viewer, "Bare")
    make.win(owner.viewer, "Proved", evidence="The run log", result="−87%")
    page = owner.client.get("/record/wins/?lacks=evidence").content.decode()
    assert "Bare" in page
    assert "Proved" not in page


def test_the_page_asks_as_many_queries_for_forty_years_as_for_one(
    owner, django_assert_max_num_queries, django_assert_num_queries
):
    for maker in (
        make.position,
        make.education,
        make.skill,
        make.win,
        make.project,
        make.recommendation,
        make.language,
    ):
        maker(owner.viewer)
    with django_assert_max_num_queries(30) as few:
        owner.client.get(PAGE)
    wins(owner.viewer, 300)
    for number in range(70):
        make.position(owner.viewer, f"Role {number}", f"Employer {number % 7}", starts=PartialDate(1980 + number % 40))
        make.skill(owner.viewer, f"Skill {number}", level=number % 6)
        make.recommendation(owner.viewer)
    with django_assert_num_queries(len(few.captured_queries)):
        owner.client.get(PAGE)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.slug)
def test_each_kind_is_added_changed_deleted_and_brought_back(owner, kind):
    form = owner.client.get(f"/record/{kind.slug}/new/")
    assert form.status_code == 200
    said = dict.fromkeys(kind.needs, "Said in the form")
    assert owner.client.post(f"/record/{kind.slug}/new/", said).status_code == 303
    row = kind.model.objects.get()
    address = f"/record/{kind.slug}/{row.pk}/"
    assert "Said in the form" in owner.client.get(address).content.decode()
    assert owner.client.post(address, dict.fromkeys(kind.needs, "Said differently")).status_code == 303
    row.refresh_from_db()
    assert getattr(row, kind.needs[0]) == "Said differently"
    assert owner.client.post(f"{address}trash/").status_code == 303
    assert owner.client.get(address).status_code == 404
    assert owner.client.post(f"{address}return/").status_code == 303
    assert owner.client.get(address).status_code == 200


def test_what_says_nothing_is_refused_beside_its_field(owner):
    answer = owner.client.post("/record/positions/new/", {"location": "Leeds"})
    assert answer.status_code == 422
    assert "Say the title or the employer." in answer.content.decode()


def test_a_position_cannot_end_before_it_starts(owner):
    answer = owner.client.post("/record/positions/new/", {"title": "Analyst", "starts": "April 2020", "ends": "2019"})
    assert "It ends in 2019, before it starts in April 2020." in answer.content.decode()


def test_an_address_that_could_run_script_is_refused(owner):
    answer = owner.client.post("/record/wins/new/", {"what": "A win", "evidence_url": "javascript:alert(1)"})
    assert answer.status_code == 422
    owner.client.post("/record/wins/new/", {"what": "A win", "evidence_url": "example.org/log"})
    assert "https://example.org/log" in owner.client.get(PAGE).content.decode()


def test_an_imported_address_with_a_strange_scheme_is_not_a_link(owner):
    make.win(owner.viewer, evidence_url="javascript:alert(1)")
    assert "javascript:" not in owner.client.get(PAGE).content.decode()


def test_levels_of_several_skills_are_set_in_one_go(owner):
    sql, python = make.skill(owner.viewer, "SQL", level=None), make.skill(owner.viewer, "Python", level=None)
    page = owner.client.get("/record/skills/levels/").content.decode()
    assert page.index("Python") < page.index("SQL")
    sent = {f"level-{sql.pk}": "4", "level-nonsense": "3", f"level-{python.pk}": "9"}
    assert owner.client.post("/record/skills/levels/", sent).status_code == 303
    sql.refresh_from_db()
    python.refresh_from_db()
    assert (sql.level, python.level) == (4, None)


def test_a_second_profile_is_the_first_one_changed(owner):
    made = make.profile(owner.viewer)
    owner.client.post("/record/profile/new/", {"name": "Nadia R."})
    made.refresh_from_db()
    assert made.name == "Nadia R."


def test_nobody_else_sees_or_changes_a_row(cast):
    made = make.win(cast.owner.viewer, "A private win")
    for other in cast.others:
        assert "A private win" not in other.client.get(PAGE).content.decode()
        assert "A private win" not in other.client.get("/record/wins/").content.decode()
        for method, address in (("get", ""), ("post", ""), ("post", "trash/"), ("post", "return/")):
            assert getattr(other.client, method)(f"/record/wins/{made.pk}/{address}").status_code == 404


def test_a_row_that_never_was_is_404(owner):
    assert owner.client.get(f"/record/wins/{uuid4()}/").status_code == 404
    assert owner.client.get("/record/unicorns/").status_code == 404


@pytest.mark.parametrize("year", ["9999", "0001", "1899", "2101-01"])
def test_a_year_that_no_career_can_touch_is_refused(owner, year: str):
    answer = owner.client.post("/record/positions/new/", {"title": "Analyst", "employer": "Northbank", "ends": year})
    assert answer.status_code == 422
    assert "is not a year between 1900 and 2100" in answer.content.decode()
