"""Favours with everybody, ever: a page of people at a time, and all of them counted."""

from datetime import timedelta

import pytest
from django.urls import reverse

from cast import TODAY, Member
from make import network as rows
from metier.network import actions

pytestmark = pytest.mark.django_db


def ever(owner: Member, number: str) -> str:
    return owner.client.get(reverse("network:favours"), {"shows": "ever", "page": number}).content.decode()


def test_everybody_is_read_a_page_at_a_time_and_counted_whole(owner: Member):
    for number in range(23):
        who, way = rows.contact(owner.viewer, f"Person {number:02}"), "given" if number % 2 else "received"
        rows.favour(owner.viewer, who, way, TODAY - timedelta(weeks=60 + number))
    rows.favour(owner.viewer, who, on=TODAY - timedelta(weeks=600))
    rows.favour(owner.viewer, who, stage="promised")
    gone = rows.contact(owner.viewer, "Gone Away")
    rows.favour(owner.viewer, gone)
    actions.trash_person(owner.viewer, gone)
    first, second, beyond = (ever(owner, number) for number in ("1", "2", "9"))
    for text in (first, second, beyond):
        assert "<span>23, the last first</span>" in text
        assert "13 · 11" in text.split("All together")[1]
    tables = [text.split("Balance by person")[1].split("All together")[0] for text in (first, second)]
    there = [{number for number in range(23) if f"Person {number:02}" in table} for table in tables]
    assert there == [set(range(20)), {20, 21, 22}]
    assert tables[0].index("Person 00") < tables[0].index("Person 19")
    assert "Page 2 of 2" in beyond
