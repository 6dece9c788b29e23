"""Postings out of pasted text."""

from datetime import date
from decimal import Decimal

import pytest

from postings.reading_here import only

pytestmark = pytest.mark.one_database


def test_pasted_text_with_labels() -> None:
    found = only(
        "Data lead at Wharfe Water\nLocation: Leeds (hybrid)\nSalary: £60,000 to £75,000 per annum\nClosing date: 31 October 2026\n"
        "https://water.example/jobs/7\n\nRequirements:\n- SQL\n"
    )
    assert (found.title, found.employer, found.place, found.remote) == (
        "Data lead",
        "Wharfe Water",
        "Leeds (hybrid)",
        "hybrid",
    )
    assert (found.pay_from, found.pay_to, found.pay_per) == (Decimal("60000.00"), Decimal("75000.00"), "year")
    assert (found.valid_until, found.url) == (date(2026, 10, 31), "https://water.example/jobs/7")


def test_pasted_text_in_german() -> None:
    found = only(
        "Datenanalyst bei Wharfe Wasser\nStandort: Köln\nGehalt: 55.000–65.000 € im Jahr\nWir suchen dich für die Arbeit mit Daten und Zahlen, und das ist gut."
    )
    assert (found.title, found.employer, found.place, found.language) == ("Datenanalyst", "Wharfe Wasser", "Köln", "de")
    assert (found.pay_from, found.pay_to, found.pay_currency, found.pay_per) == (
        Decimal("55000.00"),
        Decimal("65000.00"),
        "EUR",
        "year",
    )


def test_employer_and_place_below_the_title() -> None:
    found = only("Senior Datenanalyst (m/w/d)\nMüller & Söhne AG · München · Vollzeit\n\nIhr Profil\n• SQL\n", "paste")
    assert (found.employer, found.place, found.employment_type) == ("Müller & Söhne AG", "München", "Vollzeit")
    assert found.notes


@pytest.mark.parametrize("employer", ["Calder Mutual", "Department for Transport", "Teams and Sons"])
def test_a_comma_parts_the_employer_from_a_city_below_the_title(employer: str) -> None:
    found = only(f"Data lead\n{employer}, Leeds\n\nYou need\n• SQL\n", "paste")
    assert (found.employer, found.place) == (employer, "Leeds")
    assert found.notes


@pytest.mark.parametrize(
    "line",
    [
        "Leeds · United Kingdom",
        "Leeds, London",
        "Ilkley, United Kingdom",
        "We sell ships, and boats",
        "Full time, Leeds",
        "Data team, Leeds",
        "Reporting to the CFO, Leeds",
        "Full time · Permanent",
        "Your tasks | Your profile",
        "We sell ships. · And boats.",
        "38 hours | Leeds",
        "Leeds, England, United Kingdom · Reposted 2 weeks ago · Over 100 applicants",
        "Leeds | Hybrid | £45,000",
        "Calder Mutual | £45,000 | Leeds",
    ],
)
def test_a_line_below_the_title_of_something_else_names_no_employer(line: str) -> None:
    assert only(f"Data lead\n{line}\n\nYou need\n• SQL\n", "paste").employer == ""


def test_remote_further_down_is_not_the_place() -> None:
    assert only("Clerk\nLeeds\n\nYou support our remote colleagues in the whole country every day.").remote == ""
    assert only("Clerk\nLeeds, not remote\nMore").remote == ""
