"""Postings out of the files of applicant-tracking systems."""

import json
from datetime import date
from decimal import Decimal

import pytest

from metier.postings.reading.opening import read
from postings.reading_here import only

pytestmark = pytest.mark.one_database


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
