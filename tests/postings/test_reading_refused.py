"""What is hostile, foreign or no posting at all is refused in a sentence."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metier.core.errors import Refused
from metier.core.postings.found import from_stored, stored
from metier.postings.reading.opening import MOST_BYTES, read
from postings.reading_here import LINKED, only, outcome

pytestmark = pytest.mark.one_database


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


@settings(max_examples=60)
@given(VALUES)
def test_no_json_lets_anything_but_a_refusal_escape(value: object) -> None:
    posting = {"@type": "JobPosting", "title": "x", "baseSalary": value, "jobLocation": value}
    found = outcome("a.json", json.dumps([value, posting]).encode())
    for one in found if isinstance(found, tuple) else ():
        assert from_stored(json.loads(json.dumps(stored(one)))) == one


@settings(max_examples=60)
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
