"""The autonomy record: gathered from wins, updates and asks; a line by hand; evidence for an ask."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import make
from cast import TODAY, Cast, Member
from metier.accounts.access import Viewer
from metier.asks.actions import autonomy as actions
from metier.asks.models import AskEvidence, AutonomyEntry
from metier.asks.pages.autonomy import QUARTERS
from metier.asks.queries import autonomy as queries
from metier.core.autonomy import last_quarters
from metier.core.dates import PartialDate
from metier.core.errors import Refused
from metier.record.models import Win

pytestmark = pytest.mark.django_db
YEAR_AGO = TODAY - timedelta(days=365)
SAID = {"behaviour": "last-resort", "what": "Brought the scope to Tom", "tried": "Two talks with Piotr", "happened_on": "2026-06-18"}  # fmt: skip


def at(name: str, *args: object) -> str:
    return reverse(f"asks:{name}", args=args)


def text(member: Member, name: str, query: str = "") -> str:
    return member.client.get(at(name) + query).content.decode().replace("\u00a0", " ")


def sent(viewer: Viewer, on: date, problem: str = "", proposal: str = "", to: str = "Tom") -> None:
    update = make.manager_update(viewer, starts=on - timedelta(days=7), ends=on, to=to, sent_on=on)
    if problem:
        make.update_line(viewer, update, part="problems", text=problem, proposal=proposal)


def found(viewer: Viewer) -> list[tuple[str, str]]:
    return [(one.behaviour, one.text) for one in queries.done(viewer, YEAR_AGO, TODAY)]


def test_it_gathers_what_is_known_already(viewer: Viewer):
    make.win(viewer, "Cut the claims run", happened_on=PartialDate(2026, 9, 10))
    sent(viewer, date(2026, 9, 18), "The file came late", "Take last month’s")
    make.ask(
        viewer, "Fridays at home", kind="pattern", asked_on=date(2026, 5, 2), worth_to_them="No commute, same hours"
    )
    assert set(found(viewer)) == {
        ("informed", "Update to Tom"),
        ("solutions", "The file came late"),
        ("competence", "Cut the claims run"),
        ("solutions", "Fridays at home"),
    }
    days = [one.on for one in queries.done(viewer, YEAR_AGO, TODAY)]
    assert days == sorted(days, reverse=True)
    assert not AutonomyEntry.objects.exists()


def test_what_was_not_done_does_not_count(viewer: Viewer):
    make.win(viewer, "Of a whole year", happened_on=PartialDate(2026))
    make.manager_update(viewer)
    sent(viewer, date(2026, 9, 18), "Said without a way out")
    make.ask(viewer, "Without a case", asked_on=date(2026, 5, 2), worth_to_them="")
    make.ask(viewer, "Never asked", worth_to_them="Much")
    assert found(viewer) == [("informed", "Update to Tom")]


def test_the_page_counts_and_says_its_gaps_without_a_score(owner: Member):
    for on in (date(2025, 11, 7), date(2026, 3, 3)):
        sent(owner.viewer, on, "A problem", "A way" if on.year == 2026 else "")
    shown = text(owner, "autonomy")
    assert "manager kept informed twice" in shown
    assert "The last was 212 days ago, on 3 March." in shown
    assert "1 problem of 2 in updates of the last year was told without a proposal." in shown
    assert "Nothing brought, so nothing to show and nothing missing." in shown
    assert "out of 5" not in shown


def test_an_empty_record_says_how_it_fills(owner: Member):
    assert "gathers here by itself" in text(owner, "autonomy")
    assert "Nothing in this year" in text(owner, "autonomy_lines")


def test_a_line_is_written_by_hand_changed_and_taken_back(owner: Member):
    assert owner.client.post(at("new_entry"), SAID).status_code == 303
    entry = AutonomyEntry.objects.get()
    assert found(owner.viewer) == [("last-resort", "Brought the scope to Tom")]
    assert "After: Two talks with Piotr" in text(owner, "autonomy_lines")
    assert owner.client.post(at("change_entry", entry.pk), SAID | {"what": "Asked Tom to decide"}).status_code == 303
    assert found(owner.viewer) == [("last-resort", "Asked Tom to decide")]
    assert owner.client.post(at("trash_entry", entry.pk)).status_code == 303
    assert found(owner.viewer) == []
    assert owner.client.post(at("restore_entry", entry.pk)).status_code == 303
    assert found(owner.viewer)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"tried": ""}, "Say what you tried first"),
        ({"what": ""}, "Fill this in"),
        ({"behaviour": "luck"}, "valid choice"),
        ({"happened_on": "2026-10-02"}, "today or earlier"),
        ({"happened_on": "1926-10-01"}, "before a working life"),
        ({"what": "x" * 301}, "at most 300"),
    ],
)
def test_a_mistake_is_said_beside_its_field(owner: Member, wrong: dict[str, str], said: str):
    answer = owner.client.post(at("new_entry"), SAID | wrong)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not AutonomyEntry.objects.exists()


def test_a_change_made_elsewhere_is_shown_first(owner: Member):
    entry = make.autonomy_entry(owner.viewer)
    shown = owner.client.get(at("change_entry", entry.pk)).content.decode()
    version = shown.split('name="version" value="')[1].split('"')[0]
    actions.change_entry(owner.viewer, entry, {"what": "Something else"})
    answer = owner.client.post(at("change_entry", entry.pk), SAID | {"version": version})
    assert answer.status_code == 422
    assert "changed elsewhere" in answer.content.decode()


def test_what_is_chosen_becomes_evidence_of_an_ask_and_can_be_taken_back(owner: Member):
    ask = make.ask(owner.viewer, "Sign off dashboards myself", kind="decision")
    kept, new = make.win(owner.viewer, "Already there"), make.win(owner.viewer, "Cut the claims run")
    make.ask_evidence(owner.viewer, ask, kind="win", win=kept, text="")
    entry = make.autonomy_entry(owner.viewer, happened_on=date(2026, 6, 18))
    sent(owner.viewer, date(2026, 9, 4))
    sent(owner.viewer, date(2026, 9, 18))
    chosen = [f"win:{kept.pk}", f"win:{new.pk}", f"entry:{entry.pk}", "figure:informed"]
    answer = owner.client.post(at("autonomy_evidence"), {"ask": str(ask.pk), "chosen": chosen, "until": "2026-10-01"})
    assert answer.status_code == 303
    rows = AskEvidence.objects.filter(ask=ask, trashed_at=None)
    assert {row.win for row in rows if row.win} == {kept, new}
    lines = {row.text.replace("\u00a0", " ") for row in rows if row.text}
    assert lines == {
        "My manager was kept informed twice from 4 September 2026 to 18 September 2026, never more than 14 days apart",
        "18 June 2026: Brought the scope to Tom (After: Two talks with Piotr)",
    }
    undo = owner.client.get(answer.url).content.decode().split('action="/asks/autonomy/evidence/')[1].split('"')[0]
    owner.client.post("/asks/autonomy/evidence/" + undo.replace("&amp;", "&"))
    assert {row.win for row in AskEvidence.objects.filter(ask=ask, trashed_at=None)} == {kept}


def test_evidence_that_is_there_already_is_given_once(viewer: Viewer):
    ask, entry = make.ask(viewer), make.autonomy_entry(viewer)
    chosen = [one for one in queries.done(viewer, YEAR_AGO, TODAY) if one.id == entry.pk]
    assert len(actions.give_evidence(viewer, ask, chosen)) == 1
    assert actions.give_evidence(viewer, ask, chosen) == []
    with pytest.raises(Refused, match="at least one line"):
        actions.give_evidence(viewer, ask, [])


def test_without_an_ask_or_a_line_it_is_said_and_what_was_chosen_stays(owner: Member):
    win = make.win(owner.viewer)
    answer = owner.client.post(at("autonomy_evidence"), {"chosen": f"win:{win.pk}"})
    assert answer.status_code == 422
    assert "Choose the ask" in answer.content.decode()
    assert f'value="win:{win.pk}" checked' in answer.content.decode()
    ask = make.ask(owner.viewer)
    answer = owner.client.post(at("autonomy_evidence"), {"ask": str(ask.pk)})
    assert "Choose at least one line" in answer.content.decode()


def test_what_was_granted_is_what_is_left_to_me(owner: Member):
    make.ask(owner.viewer, "Fridays at home", kind="pattern", state="granted", decided_on=date(2026, 4, 1))
    make.ask(
        owner.viewer, "Leave of two analysts", kind="decision", state="not-now", asked_on=TODAY, last_asked_on=TODAY
    )
    make.ask(owner.viewer, "More pay", kind="pay", state="granted", decided_on=TODAY)
    shown = text(owner, "autonomy")
    assert "Left to you" in shown
    assert "Leave of two analysts" in shown
    assert "More pay" not in shown


def test_what_was_granted_shows_why(owner: Member):
    ask = make.ask(
        owner.viewer, "Two students", kind="project", state="granted", decided_on=TODAY, answer="From November"
    )
    win = make.win(owner.viewer, "Ifeoma promoted after my mentoring")
    AskEvidence.objects.create(career=owner.career, ask=ask, kind="win", win=win)
    AskEvidence.objects.create(career=owner.career, ask=ask, kind="figure", text="24 updates sent")
    make.ask(owner.viewer, "Fridays at home", kind="pattern", state="asked", answer="We shall see")
    shown = text(owner, "autonomy")
    assert "Why: 2 things it stood on" in shown
    assert "<li>Ifeoma promoted after my mentoring</li><li>24 updates sent</li>" in shown
    assert "“From November”" in shown
    assert "We shall see" not in shown
    win.trashed_at = owner.viewer.now
    win.save()
    assert "Why: 1 thing it stood on" in text(owner, "autonomy")


def test_years_before_can_be_looked_through(owner: Member):
    make.win(owner.viewer, "Long ago", happened_on=PartialDate(2021, 4))
    assert "Long ago" not in text(owner, "autonomy_lines")
    assert "Long ago" in text(owner, "autonomy_lines", "?until=2021-12-31")
    assert owner.client.get(at("autonomy_lines") + "?until=nonsense").status_code == 200
    assert owner.client.get(at("autonomy_lines") + "?until=0001-01-01").status_code == 200


def test_only_their_owner_sees_it_and_only_for_their_own_asks(cast: Cast):
    make.win(cast.owner.viewer, "A secret win")
    ask = make.ask(cast.owner.viewer)
    for other in cast.others:
        assert "A secret win" not in text(other, "autonomy_lines")
        entry = make.autonomy_entry(other.viewer)
        answer = other.client.post(at("autonomy_evidence"), {"ask": str(ask.pk), "chosen": f"entry:{entry.pk}"})
        assert answer.status_code == 404
    assert not AskEvidence.objects.exists()


def test_the_number_of_queries_stays(owner: Member):
    def count(name: str) -> int:
        with CaptureQueriesContext(connection) as asked:
            text(owner, name)
        return len(asked)

    def more(number: int) -> None:
        for index in range(number):
            on = TODAY - timedelta(days=7 * index + 1)
            make.win(owner.viewer, f"Win {index}", happened_on=PartialDate.of(on))
            sent(owner.viewer, on, "A problem", "A way")
            make.autonomy_entry(owner.viewer, happened_on=on)
            make.ask(
                owner.viewer,
                f"Ask {index}",
                kind="pattern",
                asked_on=on,
                worth_to_them="Much",
                state="granted",
                decided_on=on,
            )

    more(1)
    few = {name: count(name) for name in ("autonomy", "autonomy_lines")}
    more(15)
    assert {name: count(name) for name in few} == few


def test_two_years_are_drawn():
    assert len(last_quarters(TODAY, QUARTERS)) == 8


def test_of_many_lines_the_newest_of_each_behaviour_are_shown_and_all_of_one_a_page_away(owner: Member):
    ask = make.ask(owner.viewer)
    for number in range(25):
        make.win(owner.viewer, f"Win {number}.", happened_on=PartialDate.of(TODAY - timedelta(days=number)))
    make.autonomy_entry(owner.viewer, happened_on=TODAY - timedelta(days=200), what="A scope brought to Tom")
    page = text(owner, "autonomy_lines")
    assert "Win 19." in page
    assert "Win 20." not in page
    assert "A scope brought to Tom" in page
    assert "25 wins from" in page
    address = f"?until={TODAY.isoformat()}&amp;shows=competence"
    assert address in page
    every = text(owner, "autonomy_lines", address.replace("&amp;", "&"))
    assert "Win 24." in every
    assert "A scope brought to Tom" not in every
    last = Win.objects.get(what="Win 24.")
    chosen = {"ask": str(ask.pk), "chosen": [f"win:{last.pk}"], "until": TODAY.isoformat(), "shows": "competence"}
    assert owner.client.post(at("autonomy_evidence"), chosen).status_code == 303
    assert AskEvidence.objects.get().win == last


def test_a_year_earlier_is_offered_only_where_there_is_something(owner: Member):
    make.win(owner.viewer, "Lately", happened_on=PartialDate(2026, 9))
    assert "A year earlier" not in text(owner, "autonomy_lines")
    make.win(owner.viewer, "Long ago", happened_on=PartialDate(2021, 4))
    assert "A year earlier" in text(owner, "autonomy_lines")
    assert "A year earlier" not in text(owner, "autonomy_lines", "?until=2021-12-31")


def test_what_was_shown_last_years_ago_is_said(owner: Member):
    make.win(owner.viewer, "Long ago", happened_on=PartialDate(2021, 4))
    sent(owner.viewer, date(2020, 5, 8), "A problem", "A way")
    page = text(owner, "autonomy")
    assert "Nothing in two years" in page
    assert "on 30 April 2021" in page
    assert "on 8 May 2020" in page
