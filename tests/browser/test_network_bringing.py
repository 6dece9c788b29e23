"""A LinkedIn Connections.csv and cards of several makers become one network: brought in, asked about, made one, undone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

import vcards_of_makers as makers
from browser.clocked import Clocked
from browser.conftest import complaints, inaccessible, opened, overflowing
from linkedin_export import CONNECTION_HEADINGS, PREAMBLE, table

CONNECTIONS = PREAMBLE + table(
    [
        CONNECTION_HEADINGS,
        ("Jo", "Ferreira", "https://www.linkedin.com/in/jo-ferreira-12", "", "Wharfe Water", "Director", "01 Mar 2024"),
        (
            "Marcus",
            "Webb",
            "https://www.linkedin.com/in/mwebb",
            "",
            "Dale & Harrow",
            "Head of Analytics",
            "03 May 2021",
        ),
        ("Beth", "Crossley", "https://www.linkedin.com/in/bcross", "", "Northbank", "Analyst", "03 May 2022"),
        ("", "", "", "", "", "", "04 May 2022"),
    ]
)


def begun(served: Clocked, open_page: Callable[..., Page], **more: object) -> Page:
    """A career that is empty, with the page of bringing people in."""
    page = opened(served, open_page, "/start/", **more)
    page.get_by_role("button", name="Start empty").click()
    expect(page.get_by_role("heading", name="First steps")).to_be_visible()
    page.goto(f"{served.url}/people/bring/")
    return page


def bring(page: Page, served: Clocked, name: str, text: str) -> None:
    page.goto(f"{served.url}/people/bring/")
    page.get_by_label("vCard, CSV, or LinkedIn’s Connections.csv or ZIP").set_input_files(
        {"name": name, "mimeType": "text/plain", "buffer": text.encode()}
    )
    page.get_by_role("button", name="See whom it brings").click()


def clean(page: Page) -> None:
    assert inaccessible(page) == []
    assert complaints(page) == []
    assert overflowing(page) == 0


@pytest.mark.parametrize("width", [1440, 390])
def test_connections_and_cards_of_several_makers_become_one_network(
    served: Clocked, open_page: Callable[..., Page], width: int
):
    page = begun(served, open_page, width=width)
    clean(page)
    bring(page, served, "Connections.csv", CONNECTIONS)
    expect(page.get_by_role("heading", level=1)).to_have_text("3 people to bring in")
    expect(page.get_by_text("LinkedIn left the name out")).to_be_visible()
    clean(page)
    page.get_by_role("button", name="Bring in 3").click()
    expect(page.locator("#notices")).to_contain_text("3 people brought in: 3 new.")

    bring(
        page, served, "phone.vcf", makers.APPLE + makers.OUTLOOK + makers.ANDROID + makers.THUNDERBIRD + makers.GOOGLE
    )
    expect(page.get_by_role("heading", name="Who is this?")).to_be_visible()
    expect(page.get_by_text("Northbank", exact=True)).to_be_visible()
    clean(page)
    page.get_by_role("combobox", name="Beth Crossley").select_option("Beth Crossley · Analyst, Northbank")
    page.get_by_role("button", name="Bring in").click()
    expect(page.locator("#notices")).to_contain_text("people brought in")
    page.goto(f"{served.url}/people/?sort=name")
    for name in ("Beth Crossley", "Jo Ferreira", "Marcus Webb", "Tariq Aziz", "Zoë Møller", "priya.nair@example.org"):
        expect(page.locator("tbody").get_by_role("link", name=name, exact=True)).to_have_count(1)

    page.goto(f"{served.url}/people/duplicates/")
    clean(page)
    page.goto(f"{served.url}/people/bring/imports/")
    clean(page)
    page.get_by_role("link", name="Undo the import of phone.vcf").click()
    clean(page)
    page.get_by_role("button", name="Undo the import").click()
    expect(page.locator("#notices")).to_contain_text("is undone")
    page.goto(f"{served.url}/people/?sort=name")
    expect(page.locator("tbody").get_by_role("link", name="Tariq Aziz", exact=True)).to_have_count(0)
    expect(page.locator("tbody").get_by_role("link", name="Beth Crossley", exact=True)).to_have_count(1)


def test_two_who_are_one_are_looked_at_made_one_and_two_again(served: Clocked, open_page: Callable[..., Page]):
    page = begun(served, open_page)
    cards = "".join(
        f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nORG:{where}\nTEL:{number}\nEND:VCARD\n"
        for name, where, number in (("Anna Keane", "Dale & Harrow", "1234"), ("Anna Keane", "Northbank", "5678"))
    )
    bring(page, served, "two.vcf", cards)
    expect(page.get_by_text("Several in this file are called Anna Keane")).to_be_visible()
    page.get_by_role("button", name="Bring in 2").click()
    page.goto(f"{served.url}/people/duplicates/")
    clean(page)
    page.get_by_role("link", name="Look at Anna Keane and Anna Keane").click()
    clean(page)
    page.get_by_role("button", name="Make them one").click()
    expect(page.locator("#notices")).to_contain_text("Anna Keane is one person now.")
    page.get_by_role("button", name="Two again").click()
    expect(page.locator("#notices")).to_contain_text("are two people again")


def test_columns_of_any_name_are_said_once(served: Clocked, open_page: Callable[..., Page]):
    page = begun(served, open_page, width=390)
    bring(page, served, "mine.csv", "Choir of 2026\n\nWho;At;Reach\nJo Marsh;Northbank;jo@example.org\n")
    expect(page.get_by_role("heading", level=1)).to_have_text("What do the columns mean?")
    clean(page)
    for heading, field in (("Who", "Name"), ("At", "Where they work"), ("Reach", "Email address")):
        page.get_by_label(heading, exact=True).select_option(field)
    page.get_by_role("button", name="See whom it brings").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("1 person to bring in")


def test_the_pages_beside_are_clean(served: Clocked, open_page: Callable[..., Page]):
    begun(served, open_page)
    served.metier("person", "Anna Keane", "--add")
    for width in (1440, 390):
        page = opened(served, open_page, "/people/", width=width)
        for address in ("books/", "books/new/", "export/", "erasures/", "bring/recommendations/"):
            page.goto(f"{served.url}/people/{address}")
            clean(page)
        page.goto(f"{served.url}/people/?sort=name")
        address = page.get_by_role("link", name="Anna Keane", exact=True).first.get_attribute("href")
        page.goto(f"{served.url}{address}")
        page.get_by_role("link", name="At their request").click()
        clean(page)


def test_nothing_of_whoever_is_erased_is_left_in_any_file_of_a_home_that_is_served(
    served: Clocked, open_page: Callable[..., Page]
):
    page = begun(served, open_page)
    served.metier_each(
        ["person", "Quentin Xylo", "--add", "--employer", "Xylofone", "--every", "1", "--notes", "Xylo’s note"],
        ["log", "met Quentin Xylo, talked about xylophones"],
        ["favour", "promise", "Quentin", "A view on his xylophone", "--by", "2026-10-02"],
    )
    page.goto(f"{served.url}/")

    def kept() -> list[str]:
        files = [one for one in served.home.rglob("*") if one.is_file() and one.parent.name != "backups"]
        return [one.name for one in files if b"xylo" in one.read_bytes().lower()]

    assert kept()
    page.goto(f"{served.url}/people/?q=xylo")
    page.get_by_role("link", name="Everything of Quentin Xylo").click()
    page.get_by_role("link", name="At their request").click()
    page.get_by_label("Their name, to be sure").fill("Quentin Xylo")
    page.get_by_role("button", name="Erase Quentin Xylo").click()
    expect(page.get_by_text("Quentin Xylo is erased: 3 rows removed")).to_be_visible()
    assert kept() == []
