"""`metier pay` and `metier worth` in a terminal."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import make
from cast import Member
from metier.accounts import console
from metier.core.errors import Refused
from metier.value.cli import pay, worth
from metier.value.models import Assumptions, Market, Negotiation, Offer, Pay, Point, Prices, Rate

pytestmark = pytest.mark.django_db


@pytest.fixture
def run(owner: Member, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(console, "load", lambda: None)
    monkeypatch.setattr(console, "local_viewer", lambda: owner.viewer)
    groups = {"pay": pay, "worth": worth}

    def run_(group: str, *words: str) -> Result:
        return CliRunner().invoke(groups[group], words)

    return run_


def refusal(result: Result) -> str:
    assert isinstance(result.exception, Refused), result.output
    return result.exception.sentence


def test_pay_is_added_listed_and_shown(run, owner: Member):
    make.position(owner.viewer, title="Senior Data Analyst", employer="Calder", ends=None)
    told = run("pay", "add", "52400", "--from", "2026-04", "--position", "calder", "--bonus", "5%", "--pension", "8%")
    assert told.output == "Pay from April 2026 is added.\n"
    listed = json.loads(run("pay", "list", "--json").output)
    assert (listed[0]["position"], listed[0]["bonus_percent"], listed[0]["is_paid_today"]) == (
        "Senior Data Analyst, Calder",
        "5.00",
        True,
    )
    shown = json.loads(run("pay", "show", "--json").output)
    assert (shown["total"], shown["currency"]) == ("59212.00", "GBP")
    assert "In all £59,212 a year, since April 2026." in run("pay", "show").output


def test_pay_is_changed_trashed_and_restored(run, owner: Member):
    make.pay(owner.viewer)
    assert "is changed" in run("pay", "change", "april 2026", "--base", "53000", "--why", "Asked").output
    assert (Pay.objects.get().base, Pay.objects.get().why) == (53_000, "Asked")
    run("pay", "trash", "april 2026")
    assert "No pay yet" in run("pay", "list").output
    run("pay", "restore", "april 2026")
    assert "£53,000" in run("pay", "list").output


def test_an_amount_is_changed_in_the_currency_of_its_entry(run, owner: Member):
    make.pay(owner.viewer, currency="EUR", bonus=Decimal(500))
    run("pay", "change", "april 2026", "--benefits", "300")
    assert Pay.objects.get().benefits == 300
    assert "Write the benefits in EUR" in refusal(run("pay", "change", "april 2026", "--benefits", "£300"))
    assert "The bonus is in EUR." in refusal(run("pay", "change", "april 2026", "--base", "£50000"))
    assert Pay.objects.get().currency == "EUR"


def test_what_cannot_be_is_refused(run):
    assert "how many days" in refusal(run("pay", "add", "420", "--per", "day", "--from", "2026"))
    assert "is not an amount" in refusal(run("pay", "add", "lots", "--from", "2026"))
    mixed = run("pay", "add", "52400", "--from", "2026", "--bonus", "€2000")
    assert "Write the bonus in GBP" in refusal(mixed)
    assert not Pay.objects.exists()


def test_prices_and_rates_are_brought(run, tmp_path: Path):
    file = tmp_path / "cpi.csv"
    assert "cannot be read" in refusal(run("pay", "prices", str(file), "--yes"))
    file.write_text("month,index\n2023-03,120\n2026-04,132\n")
    assert "nothing was kept" in refusal(run("pay", "prices", str(file)))
    assert not Prices.objects.exists()
    assert "Consumer prices index is kept." in run("pay", "prices", str(file), "--yes").output
    assert Prices.objects.get().currency == "GBP"
    file.write_text("month,index\n2023-03,120\n2026-04,much\n")
    result = run("pay", "prices", str(file), "--yes")
    assert "is not the figure" in refusal(result)
    assert "cpi.csv, line 3" in str(result.exception)
    assert run("pay", "rate", "USD", "0.78").output == "1 USD is 0.78 GBP.\n"
    for wrong in ("much", "NaN"):
        assert "is not a rate" in refusal(run("pay", "rate", "USD", wrong))
    assert "how many one is worth" in refusal(run("pay", "rate", "USD", "0.000000000001"))
    assert Rate.objects.count() == 1


def test_where_one_stands(run, owner: Member):
    make.pay(owner.viewer)
    run("worth", "market", "Senior data analyst, Leeds")
    for low in ("50000", "52000", "54000", "56000"):
        assert run("worth", "point", "leeds", low).exit_code == 0
    run("worth", "point", "leeds", "58000", "--to", "62000", "--kind", "told", "--who", "Wei")
    assert (Market.objects.count(), Point.objects.count()) == (1, 5)
    told = json.loads(run("worth", "--json").output)
    (band,) = told["bands"]
    assert band["percentiles"]["p50"] == "54000.00"
    assert band["standing"] == "about the 30th percentile, between the 25th percentile and the median"
    assert "You are paid £52,400 a year, £1,600 below the median" in run("worth").output


def test_what_is_to_be_known_of_a_band_is_said_with_its_name(run, owner: Member):
    run("worth", "market", "Chiefs", "--occupation", "11-1011.00")
    said = run("worth").output
    assert "Chief Executives, United States: In USD: not held against your pay without a rate.\n" in said
    assert "\nChief executive, GB: Starter £" in said


def test_what_to_ask_is_proposed_and_then_said(run, owner: Member, tmp_path: Path):
    make.pay(owner.viewer)
    assert "No market in your currency" in run("worth", "ask").output
    market = make.market(owner.viewer)
    for low in ("42000", "47000", "53000", "56000", "60000", "66000"):
        make.point(owner.viewer, low, market)
    proposed = json.loads(run("worth", "ask", "--json").output)
    assert proposed["open"]["why"] == "The 75th percentile of the market."
    assert not Negotiation.objects.exists()
    assert "Say all three" in refusal(run("worth", "ask", "--open", "60000"))
    run("worth", "ask", "--open", "60000", "--target", "57000", "--walk-away", "54500", "--for", "The panel")
    run("worth", "ask", "--target", "58000")
    assert Negotiation.objects.get().target == 58_000
    assert "Nothing is chosen for the sheet" in refusal(run("worth", "sheet", str(tmp_path / "a.pdf")))
    Negotiation.objects.update(sheet=["anchor"])
    assert "cannot be written" in refusal(run("worth", "sheet", str(tmp_path / "no" / "a.pdf")))
    run("worth", "sheet", str(tmp_path / "a.pdf"))
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


def test_letters_that_are_boxes_on_the_sheet_are_said(run, owner: Member, tmp_path: Path):
    make.negotiation(owner.viewer, anchor_why="Private \U000f1234", sheet=["anchor_why"])
    assert "are printed as boxes" in run("worth", "sheet", str(tmp_path / "a.pdf")).output


def test_wins_and_lines_of_the_sheet_are_chosen_by_name(run, owner: Member):
    assert "Say first what to ask" in refusal(run("worth", "wins"))
    make.negotiation(owner.viewer)
    make.win(owner.viewer, "Saved a day a week")
    assert run("worth", "wins", "a day a week").output == "Saved a day a week\n"
    assert "no line “nonsense”" in refusal(run("worth", "tick", "nonsense"))
    run("worth", "tick", "1")
    assert [one["key"] for one in json.loads(run("worth", "tick", "--json").output) if one["ticked"]] == ["anchor"]
    run("worth", "tick", "anchor", "walk_away")
    told = json.loads(run("worth", "tick", "--json").output)
    assert [(one["key"], one["for_you"]) for one in told if one["ticked"]] == [("anchor", False), ("walk_away", True)]


def test_anything_added_is_listed_trashed_and_restored(run, owner: Member):
    make.offer(owner.viewer)
    assert "Wharfe Water" in run("worth", "list", "offer").output
    run("worth", "trash", "offer", "wharfe")
    assert json.loads(run("worth", "list", "offer", "--json").output) == []
    assert "No offer is called" in refusal(run("worth", "trash", "offer", "wharfe"))
    run("worth", "restore", "offer", "wharfe")
    assert json.loads(run("worth", "list", "offer", "--json").output)[0]["base"] == "58500.00"


def test_every_command_that_writes_tells_programs_what_became_of_it(run, owner: Member, tmp_path: Path):
    def told(*words: str) -> dict[str, object]:
        result = run(*words, "--json")
        assert result.exit_code == 0, result.output
        return json.loads(result.stdout)

    file = tmp_path / "cpi.csv"
    file.write_text("month,index\n2023-03,120\n2026-04,132\n")
    assert told("pay", "add", "52400", "--from", "2026-04")["from"] == "2026-04"
    assert told("pay", "trash", "april 2026")["base"] == {"amount": "52400.00", "currency": "GBP"}
    assert told("pay", "restore", "april 2026")["id"] == str(Pay.objects.get().pk)
    assert told("pay", "equity", "RSUs", "12000", "--on", "2026-04-01")["worth"] == "12000.00"
    assert told("pay", "prices", str(file), "--yes")["figures"] == 2
    assert told("pay", "rate", "USD", "0.78")["rate"] == "0.78"
    assert told("worth", "market", "Leeds")["name"] == "Leeds"
    assert told("worth", "point", "leeds", "50000", "--to", "58000")["high"] == "58000.00"
    asked = told("worth", "ask", "--open", "60000", "--target", "57000", "--walk-away", "54500", "--market", "leeds")
    assert (asked["anchor"], asked["market"]) == ("60000.00", "Leeds")
    win = make.win(owner.viewer, "Saved a day a week")
    assert told("worth", "wins", "a day a week") == [{"id": str(win.pk), "what": "Saved a day a week"}]
    told("worth", "tick", "anchor")
    made = told("worth", "sheet", str(tmp_path / "a.pdf"))
    assert (made["file"], made["bytes"]) == (str(tmp_path / "a.pdf"), (tmp_path / "a.pdf").stat().st_size)
    assert told("worth", "offer", "Wharfe Water", "58500")["base"] == "58500.00"
    assert told("worth", "trash", "offer", "wharfe")["name"] == "Wharfe Water"
    assert told("worth", "restore", "offer", "wharfe")["id"] == str(Offer.objects.get().pk)


def test_offers_skills_and_life_goals(run, owner: Member):
    make.pay(owner.viewer)
    run("worth", "offer", "Wharfe Water", "58500", "--pension", "10%", "--once", "2000")
    assert Offer.objects.get().once == 2_000
    told = json.loads(run("worth", "offers", "--json").output)
    assert [one["total"] for one in told["offers"]] == ["£157,200", "£195,050"]
    assert "Nothing to go by" in run("worth", "skills").output
    make.position(owner.viewer, title="Statistician", ends=None)
    assert "Mathematics" in run("worth", "skills").output
    assert len(json.loads(run("worth", "skills", "--json").output)["skills"]) == 6
    assert "is the middle of" in run("worth", "skill", "2.A.1.e").output
    held = json.loads(run("worth", "skill", "mathematics", "--all", "--json").output)
    assert len(held["occupations"]) == held["number_with"] > 50
    assert len(json.loads(run("worth", "skill", "Mathematics (knowledge)", "--json").output)["occupations"]) == 50
    others = json.loads(run("worth", "skill", "mathematics", "--elsewhere", "--all", "--json").output)
    assert len(others["occupations"]) == others["number_without"]
    assert "neither a skill nor a field of knowledge" in str(run("worth", "skill", "Oral Comprehension").exception)
    assert "O*NET rates nothing called" in str(run("worth", "skill", "juggling").exception)
    make.life_goal(owner.viewer)
    run("worth", "life", "--saved", "14200", "--a-month", "1150")
    (goal,) = json.loads(run("worth", "life", "--json").output)
    assert goal["paths"][0]["said"] == "Likely July 2028"
    assert run("worth", "life", "--a-month", "none", "--tax", "none").exit_code == 0
    assert (Assumptions.objects.get().saved, Assumptions.objects.get().a_month) == (14_200, 0)
