"""Going back to the page one came from."""

import pytest
from django.test import RequestFactory

from metier.ui.going_back import came_from


@pytest.mark.parametrize("address", ["/plan/?goal=1", "http://testserver/plan/"])
def test_one_goes_back_to_a_page_of_ours(address: str):
    assert came_from(RequestFactory().post("/", {"next": address})) == address


@pytest.mark.parametrize(
    "address",
    ["", "home:today", "2026-02-30", "💩", "//elsewhere.example/", "https://elsewhere.example/", "javascript:1"],
)
def test_what_is_no_address_of_ours_is_not_followed(address: str):
    assert came_from(RequestFactory().post("/", {"next": address})) == ""
