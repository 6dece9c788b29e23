"""The direction page, and the same on a past day."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from djmoney.money import Money

import make
from cast import NOW, Cast, Member
from metier.accounts.access import Viewer
from metier.core.dates import EARLIEST, LATEST, PartialDate
from metier.direction import actions, queries

URL = reverse("direction:direction")


def page(member: Member, url: str = URL) -> str:
    return member.client.get(url).content.decode()


def then(viewer: Viewer, *day: int) -> Viewer:
    return Viewer(viewer.person, viewer.career, datetime(*day, 12, tzinfo=UTC))


def test_an_empty_direction_says_what_each_part_is_for_and_ranks_nothing(owner: Member):
    text = page(owner)
    assert "What do you want from your career?" in text
    assert "Not ranked yet" in text
    assert text.index("Status and recognition") < text.index("Autonomy") < text.index("Meaningful work")
    assert text.index("Meaningful work") < text.index("Continued learning")
    assert "What is the career to make possible?" in text
    assert "data-ranking" not in text
    assert queries.rank_of(owner.viewer) == {}


def test_an_ambition_shows_since_when_it_stands_and_what_it_was(owner: Member):
    said = actions.add_ambition(
        then(owner.viewer, 2025, 1, 5), kind="reward", text="£75,000 and no less", by=PartialDate(2030)
    )
    assert "By 2030. Since January 2025. " in page(owner)
    actions.change_ambition(
        then(owner.viewer, 2025, 7, 5), said, {"text": "£82,000 and no less"}, reason="I looked it up"
    )
    assert "By 2030. Since July 2025; was £75,000. " in page(owner)


def test_life_goals_are_summed_by_currency_and_never_across(owner: Member):
    make.life_goal(owner.viewer, "House", cost=Money("38000", "GBP"))
    make.life_goal(owner.viewer, "Study", cost=Money("500.50", "GBP"))
    make.life_goal(owner.viewer, "Japan", cost=Money("2000000", "JPY"))
    make.life_goal(owner.viewer, "Leave", cost=None)
    make.life_goal(owner.viewer, "Reached", cost=Money("99", "EUR"), reached_on=date(2026, 1, 1))
    text = page(owner)
    assert "£38,500.50 and ¥2,000,000" in text
    assert "and 1 of unknown cost" in text


def test_life_goals_and_dated_ambitions_are_on_one_line(owner: Member):
    make.life_goal(owner.viewer, "House deposit")
    make.ambition(owner.viewer, "Head of analytics", by=PartialDate(2031))
    text = page(owner)
    assert "Work and life on one line, 2026 to" in text
    assert "Position, by 2031" in text


@pytest.mark.parametrize("year", [EARLIEST, LATEST])
def test_the_first_and_last_dates_there_are_do_not_break_the_line(owner: Member, year: int):
    make.life_goal(owner.viewer, "Beyond", starts=PartialDate(year), ends=PartialDate(LATEST, 12, 31))
    make.ambition(owner.viewer, by=PartialDate(LATEST))
    assert "Beyond" in page(owner)


def test_the_plans_goals_are_fetched_into_the_page_with_a_link_instead(owner: Member):
    text = page(owner)
    assert f'hx-get="{reverse("plan:for_direction")}"' in text
    assert f'href="{reverse("plan:timeline")}"' in text


def test_what_people_write_is_shown_as_text(owner: Member):
    make.ambition(owner.viewer, "<script>alert(1)</script>", why="<b onclick=x>", by=PartialDate(2030))
    make.life_goal(owner.viewer, "<script>alert(2)</script>")
    assert "<script>alert" not in page(owner)


def test_others_see_nothing_of_it(cast: Cast):
    make.ambition(cast.owner.viewer, "Secret aim")
    make.life_goal(cast.owner.viewer, "Secret house")
    make.ranking(cast.owner.viewer, reason="Secret reason")
    for other in cast.others:
        for name in ("direction", "priorities"):
            assert "Secret" not in page(other, reverse(f"direction:{name}"))
        assert "Secret" not in page(other, reverse("direction:past") + "?on=2026-10-01")


def test_the_page_takes_as_many_queries_with_much_as_with_little(owner: Member):
    grow(owner.viewer, 1)
    owner.client.get(URL)
    little = count_of(owner)
    grow(owner.viewer, 30)
    assert count_of(owner) == little


def count_of(member: Member) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert member.client.get(URL).status_code == 200
    return len(captured)


def grow(viewer: Viewer, number: int) -> None:
    for index in range(number):
        said = make.ambition(viewer, f"Ambition {index}", by=PartialDate(2030))
        actions.change_ambition(viewer, said, {"text": f"Reworded {index}"})
        goal = make.life_goal(viewer, f"Life {index}")
        actions.change_life_goal(viewer, goal, {"title": f"Renamed {index}"})
        make.ranking(viewer, at=NOW - timedelta(days=index))


class TestAPastDay:
    def test_it_shows_what_stood_at_the_end_of_that_day(self, owner: Member):
        early, late = then(owner.viewer, 2025, 1, 5), then(owner.viewer, 2026, 1, 5)
        said = actions.add_ambition(early, kind="position", text="Lead analyst")
        goal = actions.add_life_goal(early, title="A boat")
        actions.rank(early, ["status", "autonomy", "meaning", "learning"])
        actions.change_ambition(late, said, {"text": "Head of analytics"})
        actions.reach_life_goal(late, goal, on=late.today)
        actions.rank(late, ["learning", "autonomy", "meaning", "status"])
        actions.add_ambition(late, kind="purpose", text="Something new")

        text = page(owner, reverse("direction:past") + "?on=2026-01-04")
        assert "Lead analyst" in text
        assert "Head of analytics" not in text
        assert "Something new" not in text
        assert "A boat" in text
        assert text.index("Status and recognition") < text.index("Continued learning")
        assert "Head of analytics" in page(owner, reverse("direction:past") + "?on=2026-01-05")
        assert "None were said yet" in page(owner, reverse("direction:past") + "?on=2024-01-01")

    def test_a_day_ends_where_the_owner_lives(self, owner: Member):
        viewer = owner.viewer
        viewer.career.time_zone = "Pacific/Auckland"
        late = Viewer(viewer.person, viewer.career, datetime(2026, 1, 4, 23, tzinfo=UTC))
        actions.rank(late, ["status", "autonomy", "meaning", "learning"])
        assert queries.current_ranking(viewer, date(2026, 1, 4)) is None
        stood = queries.current_ranking(viewer, date(2026, 1, 5))
        assert stood
        assert stood.ranked_on == date(2026, 1, 5)

    def test_what_is_not_a_day_is_said(self, owner: Member):
        answer = owner.client.get(reverse("direction:past"), {"on": "soon"})
        assert answer.status_code == 422
        assert "“soon”" in answer.content.decode()
        assert owner.client.get(reverse("direction:past"), {"on": "2100-12-31"}).status_code == 200
