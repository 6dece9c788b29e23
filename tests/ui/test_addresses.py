"""Addresses that are worked out once are those that Django works out."""

from uuid import uuid4

import pytest
from django.template import Context, Template
from django.urls import NoReverseMatch, get_script_prefix, reverse, set_script_prefix

from metier.ui.addresses import address_of


def test_the_address_of_each_row_is_its_own():
    for _ in range(2):
        first, second = uuid4(), uuid4()
        assert address_of("plan:goal", first) == reverse("plan:goal", args=[first])
        assert address_of("plan:goal", str(second)) == reverse("plan:goal", args=[second])


def test_what_else_names_a_row_stays_in_its_address():
    for slug in ("wins", "skills") * 2:
        key = uuid4()
        assert address_of("record:change", slug, key) == reverse("record:change", args=[slug, key])


def test_a_page_without_a_row_has_its_address():
    assert address_of("home:today") == "/"
    assert address_of("record:rows", "wins") == reverse("record:rows", args=["wins"])


def test_an_address_begins_with_where_the_pages_are_served():
    before, key = get_script_prefix(), uuid4()
    address_of("plan:goal", key)
    set_script_prefix("/careers/")
    try:
        assert address_of("plan:goal", key) == f"/careers/plan/goals/{key}/"
    finally:
        set_script_prefix(before)


def test_what_is_no_page_is_found_out():
    with pytest.raises(NoReverseMatch):
        address_of("plan:nowhere", uuid4())


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("{% url 'record:rows' kind %}", "/record/wins/"),
        ("{% url 'record:rows' kind as there %}to {{ there }}", "to /record/wins/"),
        ("{% url name %}", "/"),
    ],
)
def test_templates_write_them_as_django_has_it(written: str, said: str):
    assert Template(written).render(Context({"kind": "wins", "name": "home:today"})) == said
