"""What a target role pays, beside the work of today."""

import pytest
from django.urls import reverse

import make
from cast import Cast, Member

pytestmark = pytest.mark.django_db
HEAD = "11-3021.00"


def page(owner: Member, role: object, *, part: bool = False) -> str:
    headers = {"HX-Request": "true"} if part else {}
    found = owner.client.get(reverse("value:for_role", args=[role]), headers=headers)
    assert found.status_code == 200
    return " ".join(found.content.decode().split())


def test_the_band_of_the_role_stands_beside_that_of_todays_work(owner: Member) -> None:
    make.rate(owner.viewer, "USD", "0.5")
    make.pay(owner.viewer)
    market = make.market(owner.viewer, "Senior data analyst, Leeds")
    for low in range(50_000, 75_000, 5_000):
        make.point(owner.viewer, str(low), market)
    others = [make.role(owner.viewer, f"Role {number}", code="15-1252.00") for number in range(4)]
    role = make.role(owner.viewer, "Head of data", code=HEAD)
    found = page(owner, role.pk, part=True)
    assert found.startswith('<section class="block" aria-labelledby="pay-h" id="pay">')
    assert "Senior data analyst, Leeds" in found
    assert "You: below the 25th percentile" in found
    assert "Computer and Information Systems Managers, United States" in found
    assert "Software Developers" not in found
    assert "This role and your work on the market, in GBP" in found
    assert "Software Developers, United States" in page(owner, others[3].pk)


def test_the_page_of_a_role_asks_for_it(owner: Member) -> None:
    row = make.role_requirement(owner.viewer)
    shown = owner.client.get(reverse("roles:role", args=[row.role_id])).content.decode()
    assert f'hx-get="{reverse("value:for_role", args=[row.role_id])}"' in shown


def test_where_nothing_says_what_it_pays_the_page_says_so(owner: Member) -> None:
    assert "What this role pays is not known." in page(owner, make.role(owner.viewer).pk)


def test_others_find_nothing(cast: Cast) -> None:
    role = make.role(cast.owner.viewer, code=HEAD)
    for other in (cast.supporter, cast.stranger):
        assert other.client.get(reverse("value:for_role", args=[role.pk])).status_code == 404
