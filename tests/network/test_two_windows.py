"""One person open in two windows: the second shows what the first kept, before it puts anything in its place."""

import re
from html import unescape

import pytest
from django.urls import reverse

from make import network as rows
from metier.ui.held import ELSEWHERE


def opened(member, address):
    """What a browser would send of a page that is open, untouched."""
    page = member.client.get(address).content.decode()
    form = page[page.index('<form class="form"') :]
    form = form[: form.index("</form>")]
    said = dict(re.findall(r'<input type="(?:text|hidden|number|time|date)" name="(\w+)"(?: value="([^"]*)")?', form))
    said |= dict(re.findall(r'<textarea name="(\w+)"[^>]*>\n?(.*?)</textarea>', form, re.DOTALL))
    for name, choices in re.findall(r'<select name="(\w+)".*?>(.*?)</select>', form, re.DOTALL):
        said[name] = next(iter(re.findall(r'<option value="([^"]*)" selected', choices)), "")
    said |= dict(re.findall(r'<input type="radio" name="(\w+)" value="([^"]*)"[^>]* checked', form))
    said.pop("csrfmiddlewaretoken", None)
    return {name: unescape(value) for name, value in said.items()}


@pytest.fixture
def anna(viewer):
    made = rows.contact(
        viewer, "Anna Keane", since="2019-04", birthday="1980-04-12", every=12, notes="Sings\nin a choir", side="inside"
    )
    rows.tagging(viewer, made)
    return made


def test_what_nobody_changed_is_no_conflict(owner, anna):
    address = reverse("network:change", args=[anna.pk])
    said = opened(owner, address)
    assert said["notes"].replace("\r", "") == "Sings\nin a choir"
    assert owner.client.post(address, said | {"title": "Director"}).status_code == 303
    assert owner.client.post(address, opened(owner, address)).status_code == 303


def test_the_later_window_shows_what_the_first_kept_and_asks(owner, anna):
    address = reverse("network:change", args=[anna.pk])
    first, second = opened(owner, address), opened(owner, address)
    owner.client.post(address, first | {"employer": "Northbank", "notes": "Sings\nalto", "groups": "Choir"})
    late = owner.client.post(address, second | {"employer": "Wharfe Water", "title": "Director"})
    page = unescape(late.content.decode())
    assert late.status_code == 422
    assert "In another window it was changed to “Northbank” meanwhile" in page
    assert page.count(ELSEWHERE) >= 2
    anna.refresh_from_db()
    assert (anna.employer, anna.title, anna.notes) == ("Northbank", "Head of Analytics", "Sings\nalto")
    shown = dict(re.findall(r'name="(employer|title|groups|version)" value="([^"]*)"', page))
    assert (shown["employer"], shown["title"], shown["groups"]) == ("Wharfe Water", "Director", "Choir")
    again = second | shown | {"notes": "Sings\r\nalto"}
    assert owner.client.post(address, again).status_code == 303
    anna.refresh_from_db()
    assert (anna.employer, anna.title, anna.notes) == ("Wharfe Water", "Director", "Sings\nalto")


def test_a_window_that_says_the_same_is_kept(owner, anna):
    address = reverse("network:change", args=[anna.pk])
    second = opened(owner, address)
    owner.client.post(address, opened(owner, address) | {"place": "Leeds"})
    assert owner.client.post(address, second | {"place": "Leeds", "title": "Director"}).status_code == 303


@pytest.mark.parametrize(
    ("name", "maker", "field"),
    [
        ("talk", rows.interaction, "line"),
        ("change_meeting", rows.meeting, "place"),
        ("change_introduction", rows.introduction, "why"),
        ("change_recruiter", rows.recruiter, "rating"),
        ("change_submission", rows.submission, "title"),
        ("change_favour", rows.favour, "line"),
        ("group", rows.tag, "name"),
        ("detail", rows.contact_point, "value"),
        ("detail", rows.contact_position, "title"),
        ("detail", rows.mattering, "why"),
        ("detail", rows.acquaintance, "note"),
    ],
)
def test_so_does_everything_that_hangs_on_them(owner, name, maker, field):
    row = maker(owner.viewer)
    address = reverse(f"network:{name}", args=[*([row._meta.model_name] if name == "detail" else []), row.pk])
    first, second = opened(owner, address), opened(owner, address)
    assert owner.client.post(address, first | {field: "Kept first"}).status_code == 303
    late = owner.client.post(address, second | {field: "Kept later"})
    assert late.status_code == 422
    assert "changed to “Kept first” meanwhile" in unescape(late.content.decode())
    row.refresh_from_db()
    assert getattr(row, field) == "Kept first"
