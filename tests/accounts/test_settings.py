"""What an owner says of themselves, and how Metier looks."""

from cast import Cast, Member

SAID = {
    "name": "Nadia Rahman",
    "occupation": "Lead analyst",
    "time_zone": "Europe/Berlin",
    "currency": "EUR",
    "theme": "dark",
}


def test_settings_are_kept(owner: Member) -> None:
    answer = owner.client.post("/account/settings/", SAID, follow=True)
    assert "Your settings are saved." in answer.content.decode()
    owner.career.refresh_from_db()
    assert (owner.career.occupation, owner.career.time_zone, owner.career.currency) == (
        "Lead analyst",
        "Europe/Berlin",
        "EUR",
    )


def test_the_chosen_appearance_is_on_every_page(owner: Member) -> None:
    owner.client.post("/account/settings/", SAID)
    assert 'data-theme="dark"' in owner.client.get("/account/settings/").content.decode()


def test_a_time_zone_that_does_not_exist_is_refused(owner: Member) -> None:
    answer = owner.client.post("/account/settings/", SAID | {"time_zone": "Mars/Olympus"})
    assert answer.status_code == 422
    owner.career.refresh_from_db()
    assert owner.career.time_zone == "Europe/London"


def test_settings_are_ones_own(cast: Cast) -> None:
    cast.stranger.client.post("/account/settings/", SAID)
    cast.owner.career.refresh_from_db()
    assert cast.owner.career.time_zone == "Europe/London"
