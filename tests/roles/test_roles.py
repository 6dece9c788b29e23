"""Target roles: side by side, one by itself, where they come from."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import make
from cast import Cast, Member
from metier.core.dates import PartialDate
from metier.roles import actions, queries
from metier.roles.models import Asking, Role, RoleRequirement, RoleSource
from metier.roles.queries.needs import needs_of
from metier.roles.queries.standing import Measured

TEXT = """Requirements
- At least five years of experience with Python
- Line-manage a team of analysts
Nice to have
- Terraform
"""


def page(owner: Member, name: str, *args: object, **query: str) -> str:
    found = owner.client.get(reverse(f"roles:{name}", args=args), query)
    assert found.status_code == 200
    return " ".join(found.content.decode().split())


def aim(owner: Member, **said: object) -> Role:
    """Aim at a role by its form."""
    answer = owner.client.post(reverse("roles:add"), {"title": "Head of analytics", "text": "", **said})
    assert answer.status_code == 303, answer.content.decode()
    return Role.objects.latest("created_at", "id")


def posting(owner: Member, *skills: str, title: str = "Data lead", kind: str = "must"):
    made = make.posting(owner.viewer, title)
    for skill in skills:
        make.requirement(owner.viewer, made, text=f"You know {skill}", skills=[skill], kind=kind)
    return made


def test_without_a_role_the_page_says_what_one_is_for(owner: Member) -> None:
    assert "Which role do you think of?" in page(owner, "roles")


def test_a_role_is_built_from_an_occupation(owner: Member) -> None:
    role = aim(owner, code="11-3021.00")
    (found,) = needs_of(owner.viewer, [role])
    assert len(found.needs) == 20
    assert {need.group for need in found.needs} == {"Skills", "Knowledge", "Work activities"}
    assert "Built from 1 occupation." in page(owner, "role", role.pk)


def test_what_comes_back_from_the_trash_and_is_there_anew_counts_once(owner: Member) -> None:
    role = aim(owner, code="11-3021.00")
    made = posting(owner, "Terraform", title="Lead")
    actions.add_postings(owner.viewer, role, [made])
    actions.add_requirement(owner.viewer, role, "Keep bees", Decimal(3), Decimal(4))
    (before,) = needs_of(owner.viewer, [role])
    bees = RoleRequirement.objects.get(name="Keep bees")
    actions.decide(owner.viewer, bees, "accept", "A neighbour does")
    gone = [actions.trash_source(owner.viewer, one.pk) for one in before.sources if one.kind != "hand"]
    actions.trash_requirement(owner.viewer, bees.pk)
    actions.add_occupation(owner.viewer, role, "11-3021.00")
    actions.add_postings(owner.viewer, role, [made])
    actions.add_requirement(owner.viewer, role, "keep bees", Decimal(3), Decimal(5))
    for one in gone:
        actions.restore_source(owner.viewer, one.pk)
    actions.restore_requirement(owner.viewer, bees.pk)
    (after,) = needs_of(owner.viewer, [role])
    assert sorted(one.key for one in after.needs) == sorted(one.key for one in before.needs)
    assert [len(one.says) for one in after.needs] == [1] * len(after.needs)
    assert len(after.sources) == 3
    (kept,) = [one for one in after.needs if one.name == "keep bees"]
    assert (kept.level, kept.choice) == (5, "accept")


def test_a_role_is_built_from_a_text_line_by_line(owner: Member) -> None:
    role = aim(owner, text=TEXT)
    (found,) = needs_of(owner.viewer, [role])
    by_name = {need.name: (need.importance, need.level) for need in found.needs}
    assert by_name["Python"] == (4, 5)  # it insists, and asks for five years
    assert by_name["Terraform"] == (2.5, 3)
    assert "Line-manage a team of analysts" in by_name


def test_what_several_postings_share_is_one_requirement_and_weighs_more(owner: Member) -> None:
    rows = [posting(owner, "Python", "SQL"), posting(owner, "Python"), posting(owner, "Python", "Airflow")]
    role = aim(owner, postings=[str(row.pk) for row in rows])
    (found,) = needs_of(owner.viewer, [role])
    assert [(need.name, need.importance) for need in found.needs] == [("Python", 4)]
    assert {need.name for need in found.rare} == {"SQL", "Airflow"}
    assert "2 more that only one posting asks for" in page(owner, "role", role.pk)


def test_sources_combine_and_are_taken_away_with_what_nothing_else_asks(owner: Member) -> None:
    role = aim(owner, postings=[str(posting(owner, "Critical Thinking", "Python").pk)])
    actions.add_occupation(owner.viewer, role, "11-3021.00")
    (found,) = needs_of(owner.viewer, [role])
    (thinking,) = [need for need in found.needs if need.name == "Critical Thinking"]
    assert {one.kind for one in thinking.says} == {"postings", "occupation"}
    assert thinking.level == max(one.level for one in thinking.says)
    source = RoleSource.objects.get(kind="occupation")
    owner.client.post(reverse("roles:trash_source", args=[source.pk]))
    assert [need.name for need in needs_of(owner.viewer, [role])[0].needs] == ["Python", "Critical Thinking"]
    owner.client.post(reverse("roles:restore_source", args=[source.pk]))
    assert len(needs_of(owner.viewer, [role])[0].needs) > 15


def test_to_say_the_level_that_is_asked_closes_the_gap_and_raises_the_fit_by_what_was_said(owner: Member) -> None:
    role = aim(owner, code="15-1252.00")
    (found,) = needs_of(owner.viewer, [role])
    fit = Measured(owner.viewer, [found]).fit(found.needs)
    rises = Measured(owner.viewer, [found]).raising(found.needs)
    assert fit is not None
    for need in found.needs:
        own, _ = actions.say_level(owner.viewer, need.key, Decimal(f"{need.level:.1f}"))
        after = Measured(owner.viewer, [found])
        now = after.fit(found.needs)
        assert now is not None
        assert (after.stood(need).is_met, now.value) == (True, pytest.approx(fit.value + rises[need.key]))
        own.delete()


def test_the_fit_opens_to_every_figure_it_is_worked_out_from(owner: Member) -> None:
    role = aim(owner, title="Miller", text="")
    for name, importance, level in (("Grind corn", "5", "4"), ("Line-manage millers", "3", "6")):
        actions.add_requirement(owner.viewer, role, name, Decimal(importance), Decimal(level))
    make.own_level(owner.viewer, "words:grind corn", "3.5")
    shown = page(owner, "role", role.pk)
    assert "The figures of the fit" in shown
    for said in ("(5 − 1) ÷ 4 = 1<", ">3.5 ± 1<", "(3 − 1) ÷ 4 = 0.5<", "Together: 1 − 3.50 ÷ 7.00 = 50%"):
        assert said in shown


def test_a_source_is_not_taken_on_twice(owner: Member) -> None:
    role = aim(owner, code="11-3021.00")
    answer = owner.client.post(reverse("roles:take_occupation", args=[role.pk]), {"code": "11-3021.00"})
    assert answer.status_code == 422
    assert "is taken on already" in answer.content.decode()
    assert RoleSource.objects.count() == 1


def test_a_posting_that_asks_for_nothing_is_refused_and_left_out_beside_others(owner: Member) -> None:
    empty = make.posting(owner.viewer, "Chief of staff")
    answer = owner.client.post(reverse("roles:add"), {"title": "Chief", "postings": [str(empty.pk)], "text": ""})
    assert answer.status_code == 422
    assert "asks for nothing that is written down" in answer.content.decode()
    assert not Role.objects.exists()
    role = aim(owner, postings=[str(empty.pk), str(posting(owner, "Python").pk)])
    assert [row.title.partition(",")[0] for row in queries.sources_of(owner.viewer, role)] == ["Data lead"]
    assert "Chief of staff asks for nothing that is written down, and is left out." in page(owner, "role", role.pk)


def test_a_text_that_asks_for_nothing_leaves_nothing(owner: Member) -> None:
    answer = owner.client.post(reverse("roles:add"), {"title": "A", "text": "We are a bakery in Leeds."})
    assert answer.status_code == 422
    assert not Role.objects.exists()


def test_an_older_code_names_the_role_and_it_says_so(owner: Member) -> None:
    answer = owner.client.post(reverse("roles:add"), {"title": "", "code": "15-1131.00", "text": ""}, follow=True)
    assert "a code of O*NET-SOC 2010" in answer.content.decode()
    assert Role.objects.get().title == "Computer Programmers"


def test_an_occupation_without_ratings_is_stood_in_for_and_all_other_names_the_role_alone(owner: Member) -> None:
    said = owner.client.post(reverse("roles:add"), {"title": "", "code": "15-2051.00", "text": ""}, follow=True)
    assert "has not rated Data Scientists; the nearest related occupation" in said.content.decode()
    assert RoleRequirement.objects.count() > 10
    said = owner.client.post(reverse("roles:add"), {"title": "", "code": "11-9199.00", "text": ""}, follow=True)
    assert "gathers what has no code of its own" in said.content.decode()
    other = Role.objects.get(code="11-9199.00")
    assert "What does it need?" in page(owner, "role", other.pk)
    refused = owner.client.post(reverse("roles:take_occupation", args=[other.pk]), {"code": "11-9199.00"})
    assert refused.status_code == 422


# A ladder

LADDER = (
    "rung,requirement,level,importance,group,colour\nLead,Hire analysts,4,5,People,red\nSenior,SQL,4,3,Craft,blue\n"
)


def test_a_ladder_is_looked_over_then_taken_on_whole_and_taken_away(owner: Member) -> None:
    role = make.role(owner.viewer, "Lead")
    address = reverse("roles:ladder", args=[role.pk])
    looked = owner.client.post(address, {"text": LADDER}).content.decode()
    assert "These columns are not read: colour." in looked
    assert not RoleRequirement.objects.exists()
    answer = owner.client.post(address, {"text": LADDER, "take": "1", "rung": "Lead"}, follow=True)
    assert "Columns that were not read: colour." in answer.content.decode()
    (found,) = needs_of(owner.viewer, [role])
    assert [(one.name, one.level, one.importance, one.group) for one in found.needs] == [
        ("Hire analysts", 4, 5, "People")
    ]
    owner.client.post(reverse("roles:trash_source", args=[RoleSource.objects.get().pk]))
    assert needs_of(owner.viewer, [role])[0].needs == ()


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"text": ""}, "Choose a file, or paste the ladder."),
        ({"text": "requirement,level\nSQL,9\n"}, "line 2, level: A level is a number from 0 to 7"),
        ({"text": LADDER, "take": "1", "rung": "Chief"}, "The ladder has no rung “Chief”."),
    ],
)
def test_a_ladder_that_cannot_be_read_leaves_nothing(owner: Member, said: dict[str, str], sentence: str) -> None:
    role = make.role(owner.viewer)
    answer = owner.client.post(reverse("roles:ladder", args=[role.pk]), said)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not RoleSource.objects.exists()
    assert not Asking.objects.exists()


# The page of a role


def test_the_page_holds_each_requirement_against_the_record(owner: Member) -> None:
    role = aim(owner, text="Requirements\n- Python\n- SQL\n")
    make.showing(owner.viewer, make.skill(owner.viewer, "SQL", 4))
    found = page(owner, "role", role.pk)
    assert "4.5 ± 0.5, needs 4" in found
    assert "Your judgement of a skill: SQL<" in found
    assert "0 ± 1, needs 4" in found
    assert "None yet" in found
    assert "1 of 2" in found
    assert "50%" in found


def test_a_skill_of_the_same_name_counts_though_its_name_has_two_parts(owner: Member) -> None:
    row = make.role_requirement(
        owner.viewer, name="SQL and data modelling", asked={"skills": ["SQL", "data modelling"]}
    )
    make.skill(owner.viewer, "SQL and data modelling", 5)
    make.win(owner.viewer, "Rewrote the claims run in SQL")
    (found,) = needs_of(owner.viewer, [row.role])
    standing = Measured(owner.viewer, [found]).stood(found.needs[0]).standing
    assert (standing.level, standing.basis) == (5.5, "skill")


def test_words_of_the_record_count_without_a_skill(owner: Member) -> None:
    role = aim(owner, text="Requirements\n- Terraform\n")
    make.win(owner.viewer, "Moved our servers to Terraform")
    (found,) = needs_of(owner.viewer, [role])
    stood = Measured(owner.viewer, [found]).stood(found.needs[0])
    assert (stood.standing.level, stood.standing.basis) == (3, "shown")
    assert "Moved our servers to Terraform" in page(owner, "role", role.pk)


def test_fit_over_time_counts_dated_evidence_only_from_its_day(owner: Member) -> None:
    role = aim(owner, text="Requirements\n- Terraform\n")
    make.position(owner.viewer, starts=PartialDate(2020))
    make.win(owner.viewer, "Moved our servers to Terraform", happened_on=PartialDate(2026, 5, 20))
    (found,) = needs_of(owner.viewer, [role])
    measured = Measured(owner.viewer, [found], with_past=True)
    today = owner.viewer.today
    before = measured.fit(found.needs, today - timedelta(days=200))
    now = measured.fit(found.needs, today)
    assert before is not None
    assert now is not None
    assert (before.value, now.value) == (0, pytest.approx(0.73, abs=0.02))
    assert "Fit over time" in page(owner, "role", role.pk)


def test_a_level_of_ones_own_stands_by_day(owner: Member) -> None:
    role = aim(owner, text="Requirements\n- Terraform\n")
    (found,) = needs_of(owner.viewer, [role])
    actions.say_level(owner.viewer, found.needs[0].key, Decimal(4))
    measured = Measured(owner.viewer, [found], with_past=True)
    assert measured.standing(found.needs[0], owner.viewer.today).level == 4
    assert measured.standing(found.needs[0], owner.viewer.today - timedelta(days=1)).level == 0


def test_what_would_raise_the_fit_most_comes_first(owner: Member) -> None:
    role = make.role(owner.viewer)
    make.role_requirement(owner.viewer, role, "Keep bees", importance=Decimal(2), level=Decimal(3))
    make.role_requirement(owner.viewer, role, "Lead surveyors", importance=Decimal(5), level=Decimal(5))
    found = page(owner, "role", role.pk)
    steps = found[found.index("What would raise the fit most") :]
    assert steps.index("Lead surveyors") < steps.index("Keep bees")
    assert "+87 points" in steps  # 5 of 5 + 0.25 × 3


def test_gaps_of_several_roles_come_first_and_accepted_ones_are_left_out(owner: Member) -> None:
    one, other = make.role(owner.viewer, "Baker"), make.role(owner.viewer, "Miller")
    for role in (one, other):
        make.role_requirement(owner.viewer, role, "Grind corn")
    make.role_requirement(owner.viewer, one, "Knead dough")
    accepted = make.role_requirement(owner.viewer, other, "Mend sails")
    make.gap_decision(owner.viewer, accepted)
    found = page(owner, "roles")
    assert found.index("Gaps that several roles share") < found.index("Grind corn") < found.index("Knead dough")
    assert "Mend sails" not in found
    assert "1 undecided" in found


def test_a_role_is_changed_put_in_the_trash_and_brought_back(owner: Member) -> None:
    role = make.role(owner.viewer)
    owner.client.post(reverse("roles:change", args=[role.pk]), {"title": "Head of data", "by": "2029"})
    role.refresh_from_db()
    assert (role.title, role.by) == ("Head of data", PartialDate(2029))
    owner.client.post(reverse("roles:trash", args=[role.pk]))
    assert owner.client.get(reverse("roles:role", args=[role.pk])).status_code == 404
    owner.client.post(reverse("roles:restore", args=[role.pk]))
    assert "Head of data" in page(owner, "roles")


def test_a_role_without_a_title_is_refused(owner: Member) -> None:
    answer = owner.client.post(reverse("roles:add"), {"title": " ", "text": ""})
    assert answer.status_code == 422
    assert "Say what the role is called." in answer.content.decode()


def test_occupations_are_found_by_words(owner: Member) -> None:
    assert "Registered Nurses" in page(owner, "add", q="nurse")
    role = make.role(owner.viewer, "Nurse")
    assert "Registered Nurses" in page(owner, "sources", role.pk)
    assert "no occupation of such a name" in page(owner, "sources", role.pk, q="zzyzx qwrtplk")


def test_others_see_nothing_of_it(cast: Cast) -> None:
    role = make.role(cast.owner.viewer)
    make.role_requirement(cast.owner.viewer, role)
    for other in cast.others:
        for name in ("role", "change", "sources", "ladder", "new_requirement"):
            assert other.client.get(reverse(f"roles:{name}", args=[role.pk])).status_code == 404
        assert "Head of analytics" not in page(other, "roles")


@pytest.mark.parametrize("name", ["role", "roles"])
def test_pages_ask_as_often_however_much_there_is(owner: Member, name: str) -> None:
    role = make.role(owner.viewer)
    address = reverse(f"roles:{name}", args=[role.pk] if name == "role" else [])
    counts = []
    for turn in range(2):
        for number in range(6):
            need = make.role_requirement(owner.viewer, role, f"Grow plant {turn} {number}")
            make.gap_decision(owner.viewer, need, choice="close")
            make.asking(owner.viewer, need)
            make.win(owner.viewer, f"Grow plant {turn} {number} done")
            make.position_match(owner.viewer, make.position(owner.viewer))
        with CaptureQueriesContext(connection) as asked:
            assert owner.client.get(address).status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1]
