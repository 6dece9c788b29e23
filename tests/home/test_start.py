"""The first start, as somebody who has no career yet."""

import os

import pytest
from django.test import Client

from cast import NOW, Cast
from metier.accounts.actions import CareerDetails
from metier.accounts.machine import guessed_time_zone
from metier.accounts.models import Career, Person
from metier.home.actions.start import begin
from metier.plan.models import HoursSpan

ANSWERS = {"name": "Nadia Rahman", "hours": "180", "time_zone": "Europe/London", "currency": "GBP"}


@pytest.fixture
def newcomer(cast: Cast, monkeypatch) -> Client:
    monkeypatch.setattr("metier.accounts.machine.guessed_name", lambda: "Nadia R")
    monkeypatch.setattr("metier.accounts.machine.guessed_time_zone", lambda: "Europe/Paris")
    monkeypatch.setattr("metier.accounts.machine.guessed_currency", lambda: "EUR")
    client = Client()
    client.force_login(Person.objects.create_person(email="new@example.org"))
    return client


def own(client: Client) -> Career:
    return Career.objects.get(owner_id=client.session["_auth_user_id"], is_demo=False)


def test_whoever_has_no_career_is_sent_to_the_start(newcomer):
    assert newcomer.get("/").headers["Location"] == "/start/"


def test_the_start_asks_three_things_and_guesses_what_it_can(newcomer):
    page = newcomer.get("/start/").content.decode()
    assert 'value="Nadia R"' in page
    assert "Time zone Europe/Paris, currency EUR" in page
    assert page.count('<div class="field"') + page.count('<fieldset class="field"') == 4  # two of them folded into one
    for door in ("import", "demo", "empty"):
        assert f'name="go" value="{door}"' in page
    assert "/restore/" in page


def test_an_empty_start_opens_the_career_with_its_hours(newcomer):
    answer = newcomer.post("/start/", {**ANSWERS, "go": "empty"})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/")
    career = own(newcomer)
    assert (career.name, career.time_zone, career.currency) == ("Nadia Rahman", "Europe/London", "GBP")
    assert HoursSpan.objects.get(career=career).minutes_per_week == 180
    assert newcomer.session["career"] == str(career.pk)


def test_importing_goes_on_to_the_import(newcomer):
    assert newcomer.post("/start/", {**ANSWERS, "go": "import"}).headers["Location"] == "/record/import/"


def test_no_hours_yet_keeps_no_hours(newcomer):
    newcomer.post("/start/", {**ANSWERS, "hours": "0", "go": "empty"})
    assert not HoursSpan.objects.filter(career=own(newcomer)).exists()


def test_everything_may_stay_as_guessed(newcomer):
    newcomer.post("/start/", {"name": "", "hours": "60", "time_zone": "Europe/Paris", "currency": "EUR", "go": "empty"})
    assert own(newcomer).name == ""


def test_a_mistake_keeps_what_was_typed_and_opens_what_was_folded(newcomer):
    answer = newcomer.post("/start/", {**ANSWERS, "time_zone": "Mars/Base", "go": "empty"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="Nadia Rahman"' in page
    assert '<details class="field" open>' in page
    assert "One thing needs your attention." in page


def test_the_demo_asks_nothing_and_opens_no_career_of_ones_own(newcomer):
    answer = newcomer.post("/start/", {"go": "demo"})
    assert answer.headers["Location"] == "/"
    assert [career.is_demo for career in Career.objects.filter(owner_id=newcomer.session["_auth_user_id"])] == [True]


def test_whoever_has_a_career_goes_on_to_today(cast: Cast):
    assert cast.owner.client.get("/start/").headers["Location"] == "/"
    cast.owner.client.post("/start/", {**ANSWERS, "go": "empty"})
    assert Career.objects.filter(owner=cast.owner.person).count() == 1


def test_beginning_twice_opens_one_career(cast: Cast):
    person = Person.objects.create_person()
    details = CareerDetails("Nadia")
    assert begin(person, details, 60, NOW) == begin(person, details, 60, NOW)
    assert Career.objects.filter(owner=person).count() == 1


def test_the_time_zone_is_the_machines_and_not_djangos(monkeypatch):
    monkeypatch.setenv("METIER_MACHINE_TZ", "Europe/Lisbon")
    monkeypatch.setenv("TZ", "UTC")
    assert guessed_time_zone() == "Europe/Lisbon"
    monkeypatch.setenv("METIER_MACHINE_TZ", "")
    monkeypatch.setattr(
        "metier.accounts.machine.tzlocal.get_localzone_name", lambda: os.environ.get("TZ", "Asia/Tokyo")
    )
    assert guessed_time_zone() == "Asia/Tokyo"
    assert os.environ["TZ"] == "UTC"
