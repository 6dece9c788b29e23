"""Wins: what proves them, what they lack, and saying it later in two minutes."""

import make
from metier.core.dates import PartialDate
from metier.record.models import Win


def test_the_table_shows_numbers_evidence_files_and_skills(owner):
    win = make.win(owner.viewer, result="−87%", evidence="Run log", seen_by="Tom Adeyemi")
    make.attachment(owner.viewer, win=win)
    make.showing(owner.viewer, make.skill(owner.viewer, "SQL"), win=win)
    page = owner.client.get("/record/").content.decode()
    for said in ("−87%", "Run log", "Seen by Tom Adeyemi", "run-log.txt", 'data-label="Shows">SQL'):
        assert said in page
    assert "1 with evidence, 1 with a number" in page


def test_a_file_or_a_witness_is_evidence_enough(owner):
    make.attachment(owner.viewer, win=make.win(owner.viewer, "By a file"))
    make.win(owner.viewer, "By a witness", seen_by="Tom")
    make.win(owner.viewer, "Bare")
    page = owner.client.get("/record/wins/?lacks=evidence").content.decode()
    assert "Bare" in page
    assert "By a file" not in page
    assert "By a witness" not in page


def test_a_new_win_is_of_the_position_one_is_in(owner):
    position = make.position(owner.viewer, starts=PartialDate(2023, 3), ends=None)
    page = owner.client.get("/record/wins/new/").content.decode()
    assert f'value="{position.pk}" selected' in page
    owner.client.post("/record/wins/new/", {"what": "By itself", "happened_on": "2026-09", "position": ""})
    assert Win.objects.get().position is None


def test_only_what_a_win_lacks_is_asked(owner):
    win = make.win(owner.viewer, result="−87%", for_whom="", evidence="")
    page = owner.client.get(f"/record/wins/{win.pk}/more/").content.decode()
    assert 'name="evidence"' in page
    assert 'name="for_whom"' in page
    assert 'name="result"' not in page
    assert 'name="what"' not in page
    said = {"evidence": "Run log", "for_whom": "Claims", "shows": "SQL", "next": "/reviews/"}
    answer = owner.client.post(f"/record/wins/{win.pk}/more/", said)
    assert answer.url == "/reviews/"
    win.refresh_from_db()
    assert (win.what, win.result, win.evidence, win.for_whom) == (
        "Cut the claims run to 40 minutes",
        "−87%",
        "Run log",
        "Claims",
    )


def test_one_goes_back_to_our_pages_alone(owner):
    win = make.win(owner.viewer)
    answer = owner.client.post(f"/record/wins/{win.pk}/more/", {"result": "1", "next": "https://example.org/"})
    assert answer.url == "/record/"


def test_a_win_that_says_all_leads_to_its_page(owner):
    win = make.win(owner.viewer, result="1", for_whom="Claims", evidence="Log", position=make.position(owner.viewer))
    make.showing(owner.viewer, win=win)
    assert owner.client.get(f"/record/wins/{win.pk}/more/").url == f"/record/wins/{win.pk}/"


def test_the_page_asks_as_many_queries_for_much_evidence_as_for_little(
    owner, django_assert_num_queries, django_assert_max_num_queries
):
    def more(number: int) -> None:
        for _ in range(number):
            win = make.win(owner.viewer)
            make.attachment(owner.viewer, win=win)
            make.showing(owner.viewer, make.skill(owner.viewer), win=win)
            make.endorsement(owner.viewer, skill=make.skill(owner.viewer))
            make.reference(owner.viewer)

    more(1)
    pages = ("/record/", "/record/wins/", "/record/skills/", "/record/fresh/")
    few = {}
    for page in pages:
        with django_assert_max_num_queries(34) as said:
            owner.client.get(page)
        few[page] = len(said.captured_queries)
    more(12)
    for page in pages:
        with django_assert_num_queries(few[page]):
            owner.client.get(page)


def test_nobody_else_fleshes_a_win_out(cast):
    win = make.win(cast.owner.viewer)
    for other in cast.others:
        assert other.client.get(f"/record/wins/{win.pk}/more/").status_code == 404
