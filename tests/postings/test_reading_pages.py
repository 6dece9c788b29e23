"""Postings out of pages, with data that programs read or without."""

import json
from datetime import date
from decimal import Decimal

import pytest

from metier.core.errors import Refused
from metier.postings.reading.opening import read
from postings.reading_here import LINKED, only, outcome, page

pytestmark = pytest.mark.one_database


def test_a_page_with_linked_data() -> None:
    found = only(page(LINKED))
    assert (found.title, found.employer, found.place) == ("Data lead", "Wharfe Water", "Leeds, United Kingdom")
    assert (found.remote, found.employment_type, found.language) == ("remote", "Full time", "en-GB")
    assert (found.pay_from, found.pay_to, found.pay_currency, found.pay_per) == (
        Decimal("60000.00"),
        Decimal("75000.00"),
        "GBP",
        "year",
    )
    assert (found.posted_on, found.valid_until) == (date(2026, 9, 20), date(2026, 10, 31))
    assert found.url == "https://water.example/jobs/7"
    assert found.text == "We ask for:\n• SQL & dbt\n• Five years"


@pytest.mark.parametrize(
    "wrapped",
    [
        {"@graph": [{"@type": "WebPage", "name": "Jobs"}, LINKED]},
        [{"@type": "Organization", "name": "W"}, LINKED],
        {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": LINKED}]},
        {**LINKED, "@type": ["Thing", "JobPosting"]},
        {**LINKED, "@type": "http://schema.org/JobPosting"},
        {"@type": "WebPage", "mainEntity": {"a": {"b": [[LINKED]]}}},
    ],
)
def test_graphs_arrays_and_wrappings(wrapped: object) -> None:
    assert only(page(wrapped)).title == "Data lead"


def test_who_hires_may_stand_elsewhere_in_the_graph() -> None:
    graph = {
        "@graph": [
            {**LINKED, "hiringOrganization": {"@id": "#org"}, "jobLocation": {"@type": "Place", "@id": "#office"}},
            {"@type": "Organization", "@id": "#org", "name": "Calder Mutual"},
            {"@type": "Place", "@id": "#office", "address": {"addressLocality": "Hull"}},
        ]
    }
    found = only(page(graph))
    assert (found.employer, found.place) == ("Calder Mutual", "Hull")
    assert only(page({**LINKED, "hiringOrganization": {"@id": "#gone"}})).employer == ""


def test_letters_that_were_escaped_once_more_are_letters_in_a_title() -> None:
    assert only(page({**LINKED, "title": "Chef &amp; Baker"})).title == "Chef & Baker"


@pytest.mark.parametrize("head", ["", '<meta charset="iso-8859-1">'])
def test_a_page_in_utf_8_is_read_so_whatever_it_says_of_itself(head: str) -> None:
    found = only(
        page(head=head, body="<h1>Supervisor</h1><p>Company: Aire Logistics</p><p>Salary: £32k – £36k a year</p>")
    )
    assert (found.pay_from, found.pay_to) == (Decimal(32_000), Decimal(36_000))


def test_a_page_in_another_encoding_is_read_in_its_own() -> None:
    text = '<html><head><meta charset="windows-1252"></head><body><h1>Café manager</h1><p>Company: Aire Cafés</p></body></html>'
    assert only(text.encode("windows-1252")).employer == "Aire Cafés"


def test_broken_data_beside_good_data_is_passed_over() -> None:
    broken = page(LINKED).replace(b"<head>", b'<head><script type="application/ld+json">{"a":</script>')
    assert only(broken).title == "Data lead"


def test_a_comma_after_the_last_of_several_is_forgiven() -> None:
    written = (
        page({**LINKED, "title": "Lead, [data,] team"}).replace(b"}]", b"},\n]").replace(b"}</script>", b",}</script>")
    )
    assert (only(written).title, only(written).employer) == ("Lead, [data,] team", "Wharfe Water")


def test_several_postings_in_one_page_are_all_told() -> None:
    assert [one.title for one in read("p", page([LINKED, {**LINKED, "title": "Planner"}]))] == ["Data lead", "Planner"]


def test_a_page_without_data_gives_its_main_text() -> None:
    body = """<nav>Home Jobs</nav><main><h1>Data lead</h1><p>Location: Leeds</p><h2>What you need</h2><ul><li>SQL</li></ul>
      <p>%s</p></main><footer>Imprint</footer><script>document.write("x")</script>""" % ("We look after water. " * 12)
    found = only(
        page(body=body, head='<title>Data lead | Wharfe</title><meta property="og:site_name" content="Wharfe Water">')
    )
    assert (found.title, found.employer, found.place, found.source) == ("Data lead", "Wharfe Water", "Leeds", "page")
    assert "What you need\n• SQL" in found.text
    assert not {"Imprint", "Home", "document"} & set(found.text.replace(".", " ").split())


def test_data_that_a_page_hands_to_its_scripts_is_read_and_not_run() -> None:
    state = {"posting": {"title": "Engineer", "descriptionHtml": "<p>Rust</p>", "locationName": "Oslo"}}
    found = only(page(body=f"<script>window.__appData = {json.dumps(state)}; steal()</script>"))
    assert (found.title, found.place, found.text) == ("Engineer", "Oslo", "Rust")


def test_a_page_saved_as_a_single_file() -> None:
    saved = (
        b'From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n'
        b"--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + page(LINKED) + b"\r\n--x--\r\n"
    )
    assert only(saved, "page.mhtml").title == "Data lead"


@pytest.mark.parametrize(
    "body",
    [
        b"".join(b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (number, number) for number in range(7)),
        b"Content-Type: multipart/mixed; boundary=x\r\r" + b"--x\r" * 20_001,
    ],
    ids=["within each other", "beside each other"],
)
def test_a_saved_page_of_more_parts_than_any_is_refused_before_they_are_parted(body: bytes) -> None:
    said = outcome("page.mhtml", b"MIME-Version: 1.0\nSubject: text/html\n" + body)
    assert said == "page.mhtml has far more parts than a saved page. Copy the text of the posting and paste it."


def test_a_page_that_only_lists_postings_says_where_they_are() -> None:
    page = '<html><title>Jobs at Wharfe</title><h1>Open roles</h1><ul><li><a href="https://wharfe.example/jobs/7">Clerk</a> York</li></ul><iframe src="https://boards.greenhouse.io/embed?for=wharfe"></iframe>'
    said = outcome("page.html", page.encode())
    assert "There is no posting on that page" in said
    assert "“Clerk” at https://wharfe.example/jobs/7, https://boards.greenhouse.io/embed?for=wharfe." in said
    assert only(f"{page}<p>{'You sort the post of the whole house. ' * 5}").title == "Open roles"


def test_who_publishes_several_postings_is_told_by_the_heading_of_the_page() -> None:
    body = "".join(f"<article><h3>{title}</h3><p>{'Work with us. ' * 5}</p></article>" for title in ("Chef", "Waiter"))
    page = f"<html><title>Hearth and Vine — Careers</title><h1>{{}}</h1>{body}"
    assert {one.employer for one in read("p.html", page.format("Hearth and Vine").encode())} == {"Hearth and Vine"}
    assert {one.employer for one in read("p.html", page.format("Come and join").encode())} == {""}


def test_a_median_is_no_pay() -> None:
    posting = {"@type": "JobPosting", "title": "Clerk", "baseSalary": {"salary": 0, "minSalary": 0, "maxSalary": 0, "medianSalary": 25000}}  # fmt: skip
    assert only(json.dumps(posting), "a.json").pay_from is None


def test_a_page_of_articles_is_a_choice() -> None:
    body = "".join(f"<article><h3>{title}</h3><p>{'Work with us. ' * 5}</p></article>" for title in ("Chef", "Waiter"))
    assert [one.title for one in read("p", page(body=body))] == ["Chef", "Waiter"]


def test_a_page_that_shows_nothing_without_scripts_is_told() -> None:
    with pytest.raises(Refused, match="shows the posting by a script"):
        read("p", page(body="<div id=root></div><script src=app.js></script>"))
