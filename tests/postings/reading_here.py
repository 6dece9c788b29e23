"""Pages with a posting, and what is read in them without a process of its own."""

import json

from metier.core.errors import Refused
from metier.core.postings.found import FoundPosting
from metier.postings.reading.opening import read

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
