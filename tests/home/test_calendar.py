"""The calendar: a secret address, and a feed that is read back here by a reader of its own, strict about RFC 5545."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
import vobject
from django.test import Client

import make
from cast import NOW, Cast, Member
from metier.accounts.access import Viewer
from metier.core.dates import PartialDate
from metier.direction import actions as direction
from metier.home.calendar_feed import feed
from metier.home.models import CalendarAddress
from metier.plan import actions as plan
from metier.plan.models import Task
from metier.reviews.actions import set_rhythm, skip
from metier.reviews.actions.parking import park, park_until

LINE = re.compile(r"([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:\"[^\"]*\"|[^;:\"]*))*):(.*)\Z", re.DOTALL)


def read(data: bytes) -> list[dict[str, str]]:
    """Every VEVENT by property name, with the VALARM's as ALARM-…; fails on whatever RFC 5545 does not allow."""
    assert data.endswith(b"\r\n")
    lines = data[:-2].split(b"\r\n")
    assert all(b"\n" not in line and b"\r" not in line for line in lines), "a line ends without CRLF"
    assert all(0 < len(line) <= 75 for line in lines), "a line is longer than 75 octets"
    unfolded = re.sub(rb"\r\n[ \t]", b"", data[:-2]).split(b"\r\n")
    events: list[dict[str, str]] = []
    open_components: list[str] = []
    for line in unfolded:
        found = LINE.match(line.decode())
        assert found, line
        name, parameters, value = found.groups()
        if name == "BEGIN":
            open_components.append(value)
            if value == "VEVENT":
                events.append({})
        elif name == "END":
            assert open_components.pop() == value
        elif "VEVENT" in open_components:
            key = f"ALARM-{name}" if open_components[-1] == "VALARM" else name
            assert key not in events[-1], f"{key} twice"
            events[-1][key] = (
                parameters[1:] + ("|" if parameters else "") + text(value)
                if name in {"SUMMARY", "DESCRIPTION"}
                else parameters + value
            )
    assert open_components == []
    assert unfolded[0] == b"BEGIN:VCALENDAR"
    for needed in (b"VERSION:2.0", b"PRODID:"):
        assert sum(line.startswith(needed) for line in unfolded) == 1
    for event in events:
        assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY"} <= set(event)
    assert len({event["UID"] for event in events}) == len(events)
    return events


def text(value: str) -> str:
    assert not re.search(r"(?<!\\)(?:\\\\)*[;,]", value), f"not escaped: {value}"
    assert not re.search(r"(?<!\\)(?:\\\\)*\\[^\\;,nN]", value), f"escaped wrongly: {value}"
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


def by_summary(viewer: Viewer) -> dict[str, dict[str, str]]:
    return {event["SUMMARY"]: event for event in planned_events(feed(viewer).data)}


def planned_events(data: bytes) -> list[dict[str, str]]:
    """Those of the plan and of life goals, without the reviews."""
    return [
        event for event in read(data) if not event["SUMMARY"].endswith("review") and "Review of" not in event["SUMMARY"]
    ]


@pytest.fixture
def planned(owner: Member) -> Viewer:
    viewer = owner.viewer
    goal = make.goal(viewer, "Lead analytics engineering", due=date(2027, 6, 30))
    make.hours(viewer, 360)
    make.task(viewer, "Finish the dbt testing module", of=goal, minutes=120)
    make.task(viewer, "Leeds Data Meetup talk", of=goal, minutes=60, wanted_by=date(2026, 11, 26), firm=True)
    make.life_goal(viewer)
    return viewer


def address(client: Client) -> str:
    client.post("/calendar/share/")
    return f"/calendar/{CalendarAddress.objects.get(career__owner_id=client.session['_auth_user_id']).secret}.ics"


def test_it_names_tasks_goals_and_life_goals(planned: Viewer):
    found = by_summary(planned)
    assert set(found) == {
        "Finish the dbt testing module",
        "Leeds Data Meetup talk",
        "Due: Lead analytics engineering",
        "House deposit (June 2028)",
    }
    talk = found["Leeds Data Meetup talk"]
    assert (talk["DTSTART"], talk["DTEND"]) == (";VALUE=DATE20261126", ";VALUE=DATE20261127")
    assert talk["TRANSP"] == "TRANSPARENT"
    assert talk["ALARM-ACTION"] == "DISPLAY"
    assert talk["ALARM-TRIGGER"] == "-PT15H"
    assert found["House deposit (June 2028)"]["DESCRIPTION"] == "June 2028\n£38,000"


def test_a_life_goal_with_days_lasts_from_the_first_to_the_last(viewer: Viewer):
    make.life_goal(viewer, "Japan", starts=PartialDate(2031, 4, 1), ends=PartialDate(2031, 6, 30), cost=None)
    make.life_goal(viewer, "Some time", starts=PartialDate(2033), cost=None)
    found = by_summary(viewer)
    assert set(found) == {"Japan"}
    assert (found["Japan"]["DTSTART"], found["Japan"]["DTEND"]) == (";VALUE=DATE20310401", ";VALUE=DATE20310701")


@pytest.mark.parametrize(
    "title",
    [
        "Costs; benefits, risks: a \\ b",
        "Zwölf Monate für die Übersicht über Anträge und Förderprogramme in der Verwaltung der Länder",
        "分析工程の主導権を握り、毎月の請求処理を四十分まで短縮するための標準を書き上げて、全員に使ってもらう",
        "👩🏽‍💻" * 30,
        'He said "no"; she said, "yes"\nand left',
        "\\n is not a new line",
    ],
)
def test_any_text_comes_back_as_it_was(viewer: Viewer, title: str):
    make.goal(viewer, title, due=date(2027, 6, 30))
    assert [event["SUMMARY"] for event in planned_events(feed(viewer).data)] == [f"Due: {title}"]


def test_control_characters_are_left_out(viewer: Viewer):
    make.goal(viewer, "Lead\x07 a\x0bteam", due=date(2027, 6, 30))
    assert [event["SUMMARY"] for event in planned_events(feed(viewer).data)] == ["Due: Lead ateam"]


def test_the_strict_reader_can_fail():
    good = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n"
    assert read(good) == []
    for bad in (
        good.replace(b"\r\n", b"\n"),
        good.replace(b"PRODID:x", b"PRODID:" + b"x" * 80),
        good.replace(b"END:", b"END;"),
    ):
        with pytest.raises(AssertionError):
            read(bad)
    with pytest.raises(AssertionError):
        text("a, b")


def test_an_empty_career_has_an_empty_calendar(viewer: Viewer):
    assert read(feed(viewer).data) == []


def test_the_same_plan_gives_the_same_bytes_and_a_change_keeps_the_names(planned: Viewer):
    before = feed(planned)
    later = Viewer(planned.person, planned.career, NOW + timedelta(minutes=5))
    assert feed(later).data == before.data
    task = Task.objects.get(title__startswith="Finish")
    plan.change_task(later, task, {"title": "Finish the dbt course"})
    after = by_summary(later)
    old = {event["SUMMARY"]: event for event in read(before.data)}
    assert after["Finish the dbt course"]["UID"] == old["Finish the dbt testing module"]["UID"]
    assert after["Finish the dbt course"]["DTSTAMP"] == "20261001T093500Z"
    assert after["Leeds Data Meetup talk"]["DTSTAMP"] == old["Leeds Data Meetup talk"]["DTSTAMP"]
    assert feed(later).changed_at == later.now


def as_other_programs_read_it(viewer: Viewer) -> dict[str, Any]:
    """By summary, as another library than the one that wrote it reads the feed. Any: it has no types."""
    calendar = vobject.readOne(feed(viewer).data.decode())
    calendar.validate(raiseException=True)
    return {event.summary.value: event for event in calendar.vevent_list}


def test_another_library_reads_back_what_was_written(planned: Viewer):
    task = make.task(planned, "Write to Anna; Tom, too\nsoon", minutes=30, wanted_by=date(2027, 1, 8))
    found = as_other_programs_read_it(planned)
    assert {"Finish the dbt testing module", "Due: Lead analytics engineering", "Weekly review"} <= set(found)
    talk = found["Leeds Data Meetup talk"]
    assert (talk.dtstart.value, talk.dtend.value) == (date(2026, 11, 26), date(2026, 11, 27))
    assert talk.valarm.trigger.value == timedelta(hours=-15)
    assert talk.contents["class"][0].value == "PRIVATE"
    due = found["Due: Write to Anna; Tom, too\nsoon"]
    assert due.uid.value == f"{task.pk}.due@metier"
    assert due.dtstart.value == date(2027, 1, 8)
    assert due.valarm.trigger.value == timedelta(hours=9)
    assert "By the plan it is done on" in due.description.value.replace("\u00a0", " ")


def test_reviews_are_on_the_day_they_are_due_with_an_alarm_in_the_morning(planned: Viewer):
    found = as_other_programs_read_it(planned)
    weekly = found["Weekly review"]
    assert weekly.dtstart.value == date(2026, 10, 4)
    assert weekly.valarm.trigger.value == timedelta(hours=9)
    assert weekly.description.value.replace("\u00a0", " ").startswith(
        "Of 28 September to 4 October 2026, in about 5 minutes."
    )
    set_rhythm(planned, {"weekly": (True, 3), "monthly": (False, 6)})
    moved = as_other_programs_read_it(planned)
    assert moved["Weekly review"].dtstart.value == date(2026, 10, 8)
    assert moved["Weekly review"].uid.value == weekly.uid.value
    assert "October review" not in moved
    skip(planned, "weekly")
    again = as_other_programs_read_it(planned)["Weekly review"]
    assert again.dtstart.value == date(2026, 10, 15)
    assert again.uid.value != weekly.uid.value


def test_a_task_that_is_planned_for_the_day_it_is_wanted_is_there_once(planned: Viewer):
    finish = as_other_programs_read_it(planned)["Finish the dbt testing module"].dtstart.value
    plan.change_task(planned, Task.objects.get(title__startswith="Finish"), {"wanted_by": finish})
    assert "Due: Finish the dbt testing module" not in as_other_programs_read_it(planned)


def test_the_calendar_of_a_parked_career_has_the_day_it_wakes_and_nothing_else(planned: Viewer):
    made = park(planned, date(2027, 1, 4), "the course is over")
    (waking,) = as_other_programs_read_it(planned).values()
    assert waking.summary.value == "Your career wakes"
    assert waking.dtstart.value == date(2027, 1, 4)
    assert waking.valarm.trigger.value == timedelta(hours=9)
    assert "It waits for this: the course is over." in waking.description.value
    later = Viewer(planned.person, planned.career, NOW + timedelta(days=1))
    park_until(later, made, date(2027, 2, 1))
    (moved,) = as_other_programs_read_it(later).values()
    assert (moved.uid.value, moved.dtstart.value) == (waking.uid.value, date(2027, 2, 1))
    assert moved.dtstamp.value == later.now
    awake = Viewer(planned.person, planned.career, datetime(2027, 2, 1, 9, tzinfo=UTC))
    assert "Your career wakes" not in as_other_programs_read_it(awake)


def test_a_life_goal_that_is_changed_says_when(viewer: Viewer):
    goal = make.life_goal(viewer)
    later = Viewer(viewer.person, viewer.career, datetime(2026, 10, 9, 8, tzinfo=UTC))
    direction.change_life_goal(later, goal, {"title": "A house"})
    assert by_summary(later)["A house (June 2028)"]["DTSTAMP"] == "20261009T080000Z"


def test_the_address_answers_whoever_has_it_and_nobody_else(planned: Viewer, cast: Cast):
    path = address(cast.owner.client)
    answer = Client().get(path)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert len(planned_events(answer.content)) == 4
    assert Client().get("/calendar/wrong.ics").status_code == 404
    assert Client().get(path.replace(".ics", "x.ics")).status_code == 404
    assert Client().post(path).status_code == 405


def test_every_wrong_address_gets_the_same_answer(planned: Viewer, cast: Cast):
    old = address(cast.owner.client)
    address(cast.owner.client)
    answers = {Client().get(path).content for path in (old, "/calendar/wrong.ics", "/calendar/also-wrong.ics")}
    assert len(answers) == 1


def test_a_new_address_makes_the_old_one_worthless(planned: Viewer, cast: Cast):
    old = address(cast.owner.client)
    new = address(cast.owner.client)
    assert old != new
    assert Client().get(old).status_code == 404
    assert Client().get(new).status_code == 200


def test_sharing_stops(planned: Viewer, cast: Cast):
    path = address(cast.owner.client)
    answer = cast.owner.client.post("/calendar/stop/", follow=True)
    assert "not shared any more" in answer.content.decode()
    assert Client().get(path).status_code == 404


def test_what_has_not_changed_is_not_sent_again(planned: Viewer, cast: Cast):
    path = address(cast.owner.client)
    first = Client().get(path)
    assert first.headers["Last-Modified"] == "Thu, 01 Oct 2026 09:30:00 GMT"
    again = Client().get(path, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    plan.trash_task(planned, Task.objects.get(title__startswith="Finish"))
    changed = Client().get(
        path, headers={"If-None-Match": first.headers["ETag"], "If-Modified-Since": first.headers["Last-Modified"]}
    )
    assert changed.status_code == 200


def test_reminders_are_only_for_what_is_ahead(planned: Viewer, cast: Cast):
    path = address(cast.owner.client)
    with time_machine.travel(datetime(2026, 12, 24, 9, tzinfo=UTC), tick=False):
        found = {event["SUMMARY"]: event for event in read(Client().get(path).content)}
    assert "ALARM-TRIGGER" not in found["Leeds Data Meetup talk"]
    assert "ALARM-TRIGGER" in found["Due: Lead analytics engineering"]


def test_the_page_shows_the_address_and_how_to_use_it(cast: Cast):
    client = cast.owner.client
    assert "Make a secret address" in client.get("/calendar/").content.decode()
    path = address(client)
    page = client.get("/calendar/", headers={"host": "127.0.0.1:8765"}).content.decode()
    assert f'value="http://127.0.0.1:8765{path}"' in page
    assert "on this machine only" in page
    assert "webcal://127.0.0.1:8765" in page


def test_others_see_nothing_of_the_address(cast: Cast):
    path = address(cast.owner.client)
    for other in cast.others:
        assert path not in other.client.get("/calendar/").content.decode()
        other.client.post("/calendar/stop/")
    assert Client().get(path).status_code == 200
