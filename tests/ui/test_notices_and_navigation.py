import pytest
from django.test import RequestFactory

from metier.ui.navigation import Group, Page, navigation
from metier.ui.notices import notice, notice_and_redirect, take

GROUPS = (
    Group("Today", "today", (Page("Today", "home:today"),)),
    Group("Aim", "aim", (Page("Direction", "direction:direction"),)),
    Group("Act", "act", (Page("Plan", "plan:timeline"), Page("Network", "network:people"))),
    Group("Review", "review", (Page("Reviews", "reviews:all"), Page("Changes", "reviews:changes", ("reviews:then",)))),
)


def request():
    made = RequestFactory().get("/")
    made.session = {}
    return made


def marks(view: str) -> dict[str, str]:
    return {
        page.label: page.current for group in navigation(GROUPS, view)["nav"] for page in group.pages if page.current
    }


def test_a_notice_is_shown_once():
    asked = request()
    notice(asked, "Done.", undo="/undo/", action=("Open", "/plan/"), kind="warn")
    (said,) = take(asked)
    assert (said.text, said.undo, said.kind) == ("Done.", "/undo/", "warn")
    assert said.action is not None
    assert said.action.url == "/plan/"
    assert take(asked) == []


def test_notices_do_not_pile_up():
    asked = request()
    for number in range(9):
        notice(asked, str(number))
    assert [said.text for said in take(asked)] == ["4", "5", "6", "7", "8"]


@pytest.mark.urls("ui.pages")
def test_after_an_action_the_page_is_read_again():
    asked = request()
    answer = notice_and_redirect(asked, "Done.", "/plan/", undo="/undo/")
    assert answer.status_code == 303
    assert answer["Location"] == "/plan/"
    assert [said.text for said in take(asked)] == ["Done."]


def test_the_page_shown_is_marked():
    assert marks("plan:timeline") == {"Plan": "page"}


def test_a_page_beneath_marks_its_area():
    assert marks("plan:task") == {"Plan": "true"}


def test_of_two_pages_of_an_area_only_one_is_above():
    assert marks("reviews:one") == {"Reviews": "true"}
    assert marks("reviews:then") == {"Changes": "true"}
    assert marks("reviews:changes") == {"Changes": "page"}


def test_pages_beside_today_do_not_mark_it():
    assert marks("home:trash") == {}
    assert navigation(GROUPS, "home:trash")["section"] is None


def test_the_section_holds_the_page_and_what_is_due_is_counted():
    found = navigation(GROUPS, "network:people", {"network:people": 4})
    assert found["section"] is not None
    assert found["section"].verb == "Act"
    assert found["nav"][2].pages[1].count == 4
    assert found["nav"][0].is_single
