"""Postings out of pages, files and pasted text; what is hostile or foreign is refused in a sentence."""

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metier.core.errors import Refused
from metier.core.postings.found import FoundPosting, from_stored, stored
from metier.postings.reading.opening import MOST_BYTES, read

pytestmark = pytest.mark.one_database

LINKED = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Data lead",
    "hiringOrganization": {"@type": "Organization", "name": "Wharfe Water"},
    "jobLocation": [{"address": {"addressLocality": "Leeds", "addressCountry": {"name": "United Kingdom"}}}],
    "jobLocationType": "TELECOMMUTE",
    "employmentType": ["FULL_TIME"],
    "baseSalary": {"currency": "GBP", "value": {"minValue": 60000, "maxValue": "75,000", "unitText": "YEAR"}},
    "datePosted": "2026-09-20",
    "validThrough": "2026-10-31T23:59:00+01:00",
    "url": "https://water.example/jobs/7",
    "inLanguage": "en-gb",
    "description": "<p>We ask for:</p><ul><li>SQL &amp; dbt</li><li>Five years</li></ul><script>alert(1)</script>",
}


def page(*data: object, body: str = "", head: str = "") -> bytes:
    written = [json.dumps(one).replace("</", r"<\/") for one in data]
    scripts = "".join(f'<script type="application/ld+json">{one}</script>' for one in written)
    return f'<!DOCTYPE html><html lang="en"><head>{head}{scripts}</head><body>{body}</body></html>'.encode()


def only(data: bytes | str, name: str = "page.html") -> FoundPosting:
    (found,) = read(name, data.encode() if isinstance(data, str) else data)
    return found


def outcome(name: str, data: bytes) -> tuple[FoundPosting, ...] | str:
    """The postings, or the sentence of the refusal."""
    try:
        return read(name, data)
    except Refused as refused:
        return refused.sentence


# Pages


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


# Files of applicant-tracking systems


def test_greenhouse() -> None:
    jobs = [{"title": "Analyst", "absolute_url": "https://boards.greenhouse.io/wharfe-water/jobs/1", "location": {"name": "York"}, "content": "&lt;p&gt;Know &amp;amp; love SQL&lt;/p&gt;", "first_published": "2026-09-01T10:00:00-04:00"}]  # fmt: skip
    found = only(json.dumps({"jobs": jobs}), "jobs.json")
    assert (found.title, found.employer, found.place, found.text) == (
        "Analyst",
        "Wharfe water",
        "York",
        "Know & love SQL",
    )
    assert found.posted_on == date(2026, 9, 1)
    assert found.notes == ("The employer is taken from the address of the page. Correct it if it is called otherwise.",)


def test_lever() -> None:
    job = {"text": "Analyst", "hostedUrl": "https://jobs.lever.co/wharfe/1", "createdAt": 1790000000000, "workplaceType": "hybrid", "categories": {"location": "York", "commitment": "Full-time"}, "descriptionPlain": "We are Wharfe.", "lists": [{"text": "What you need", "content": "<li>SQL</li><li>dbt</li>"}], "salaryRange": {"min": 50000, "max": 65000, "currency": "GBP", "interval": "per-year-salary"}}  # fmt: skip
    found = only(json.dumps([job]), "jobs.json")
    assert (found.title, found.remote, found.pay_from, found.pay_per) == (
        "Analyst",
        "hybrid",
        Decimal("50000.00"),
        "year",
    )
    assert found.text == "We are Wharfe.\n\nWhat you need\n• SQL\n• dbt"
    assert found.posted_on == date(2026, 9, 21)


def test_ashby() -> None:
    job = {"title": "Analyst", "jobUrl": "https://jobs.ashbyhq.com/wharfe/1", "isListed": False, "employmentType": "FullTime", "location": "Remote", "descriptionPlain": "SQL", "compensation": {"compensationTierSummary": "£60K - £75K"}, "publishedAt": "2026-10-03T09:00:00+00:00"}  # fmt: skip
    found = only(json.dumps({"jobs": [job]}), "jobs.json")
    assert (found.employment_type, found.pay_from, found.pay_to) == (
        "Full time",
        Decimal("60000.00"),
        Decimal("75000.00"),
    )
    assert found.notes[-1] == "The file says that this posting is closed."


def test_workable() -> None:
    job = {"title": "Planner", "shortcode": "A1", "telecommuting": True, "city": "Leeds", "country": "United Kingdom", "published_on": "2026-10-03", "description": "<p>Plan.</p>", "requirements": "<ul><li>SQL</li></ul>", "application_url": "https://apply.workable.com/w/j/A1/"}  # fmt: skip
    found = only(json.dumps({"name": "Wharfe Water", "jobs": [job]}), "jobs.json")
    assert (found.employer, found.place, found.remote) == ("Wharfe Water", "Leeds, United Kingdom", "remote")
    assert found.text == "Plan.\n\nRequirements\n• SQL"


def test_personio_and_jazzhr() -> None:
    personio = "<workzag-jobs><position><office>Leeds</office><name>Planner</name><jobDescriptions><jobDescription><name>About you</name><value><![CDATA[<ul><li>SQL</li></ul>]]></value></jobDescription></jobDescriptions><employmentType>permanent</employmentType><createdAt>2026-09-28T10:14:07+0200</createdAt></position></workzag-jobs>"
    found = only(personio, "feed.xml")
    assert (found.title, found.place, found.text, found.posted_on) == (
        "Planner",
        "Leeds",
        "About you\n• SQL",
        date(2026, 9, 28),
    )
    jazz = "<jobs><company>Wharfe Water</company><job><title>Analyst</title><status>Closed</status><url>https://w.applytojob.com/apply/1</url><city>Leeds</city><description><![CDATA[<p>Count.</p>]]></description><type>Full Time</type></job></jobs>"
    found = only(jazz, "feed.xml")
    assert (found.title, found.employer, found.place, found.text) == ("Analyst", "Wharfe Water", "Leeds", "Count.")
    assert "closed" in found.notes[0]


def test_json_by_lines_and_relations_of_schema_org() -> None:
    one = {"title": "Clerk", "hiringOrganization": {"organizationName": "Wharfe"}, "jobDescription": "Sort.", "qualifications": ["SQL", "Care"], "jobLocation": {"address": {"locality": "York", "countryName": "UK"}}}  # fmt: skip
    found = read("x.jsonl", "\n".join([json.dumps(one)] * 2).encode())
    assert len(found) == 2
    assert (found[0].employer, found[0].place) == ("Wharfe", "York, UK")
    assert found[0].text == "Sort.\n\nQualifications\n• SQL\n• Care"


# Pasted text


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


# What is refused


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("What you pasted", b"https://water.example/jobs/7", "an address alone, and Metier fetches nothing"),
        ("What you pasted", b"  \n ", "nothing to read"),
        ("a.pdf", b"%PDF-1.7 x", "is a PDF"),
        ("a.docx", b"PK\x03\x04xx", "is a ZIP or an office document"),
        ("a.json", b'{"jobs": [', "breaks off or is not well formed"),
        ("a.json", b'{"jobs": []}', "no posting in it that Metier knows"),
        ("a.json", b"[" * 100_000, "breaks off or is not well formed"),
        ("a.xml", b"<jobs><job>", "breaks off or is not well formed"),
        ("a.xml", b"<jobs><other>1</other></jobs>", "no posting in it that Metier knows"),
        ("a.xml", b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><jobs>&b;</jobs>', "declares a document type"),
        ("a.xml", b'<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>', "declares a document type"),
        ("a.txt", b"Clerk\xff\xfe\xfa", "is not text in UTF-8"),
        ("a.txt", b"x" * (MOST_BYTES + 1), "more than 5 MB"),
        ("a.txt", b"word " * 50_000, "more than 200,000 characters"),
        ("a.json", json.dumps([LINKED] * 501).encode(), "more than 500 postings"),
        ("a.html", b"<html>" + b"<p>x" * 110_000, "far more parts than a posting"),
    ],
)
def test_what_cannot_be_a_posting_is_refused_in_a_sentence(name: str, data: bytes, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        read(name, data)


@pytest.mark.parametrize(
    "bad",
    [
        b"<html>" + b"<div>" * 200_000 + b"Clerk wanted",
        b"<html><p>Clerk wanted" + b"<b><i>" * 40_000,
        b"<html><p>Clerk wanted" + b"<!--" * 100_000,
        b"<html><p>Clerk wanted" + b"&" * 500_000,
        b"<html><p>Clerk<script>x = " + b"[" * 300_000 + b"</script>",
    ],
)
def test_hostile_pages_end_soon(bad: bytes) -> None:
    assert outcome("p", bad)


def test_values_of_any_kind_break_nothing() -> None:
    strange = {"@type": "JobPosting", "title": 7, "hiringOrganization": [[[]]], "jobLocation": [None, 3, {"address": {"address": []}}], "baseSalary": [[{"value": {"value": {"value": 1}}}]], "datePosted": {"x": 1}, "validThrough": -1e300, "employmentType": {}, "inLanguage": ["x"], "url": "javascript:alert(1)"}  # fmt: skip
    found = only(json.dumps(strange), "a.json")
    assert (found.title, found.url, found.valid_until) == ("7", "", None)


LEAVES = st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=20)
KEYS = st.sampled_from(
    [
        *LINKED,
        "value",
        "jobs",
        "absolute_url",
        "text",
        "categories",
        "hostedUrl",
        "shortcode",
        "jobDescriptions",
        "address",
        "name",
    ]
)
VALUES: st.SearchStrategy[object] = st.deferred(
    lambda: LEAVES | st.lists(VALUES, max_size=3) | st.dictionaries(KEYS, VALUES, max_size=5)
)


@settings(max_examples=60, deadline=None)
@given(VALUES)
def test_no_json_lets_anything_but_a_refusal_escape(value: object) -> None:
    posting = {"@type": "JobPosting", "title": "x", "baseSalary": value, "jobLocation": value}
    found = outcome("a.json", json.dumps([value, posting]).encode())
    for one in found if isinstance(found, tuple) else ():
        assert from_stored(json.loads(json.dumps(stored(one)))) == one


@settings(max_examples=60, deadline=None)
@given(
    st.binary(max_size=300)
    | st.text(max_size=300).map(lambda text: f"<html><p>{text}".encode())
    | st.text(max_size=200).map(lambda text: f"<jobs><job>{text}</job></jobs>".encode())
)
def test_no_bytes_let_anything_but_a_refusal_escape(data: bytes) -> None:
    found = outcome("a", data)
    assert found
    if isinstance(found, str):
        assert found.endswith(".")
