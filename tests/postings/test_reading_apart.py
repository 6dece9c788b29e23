"""What has to be parsed is read in a process that may be killed; plain text is not."""

import json
from dataclasses import replace

import pytest

from metier.core.errors import Refused
from metier.postings.reading import opening
from metier.postings.reading.door import read
from metier.record.reading.process import LIMITS

pytestmark = pytest.mark.one_database

POSTING = {"@type": "JobPosting", "title": "Analyst", "datePosted": "2026-09-01", "description": "<p>SQL</p>"}
PAGE = f'<!DOCTYPE html><html><head><script type="application/ld+json">{json.dumps(POSTING)}</script></head></html>'


@pytest.mark.parametrize(
    ("name", "data"), [("page.html", PAGE.encode()), ("jobs.json", json.dumps([POSTING, POSTING]).encode())]
)
def test_a_file_says_the_same_as_when_it_is_read_here(name: str, data: bytes) -> None:
    assert read(name, data) == opening.read(name, data)


def test_a_page_that_takes_too_long_is_ended_and_refused_in_a_sentence() -> None:
    with pytest.raises(Refused) as problem:
        read("slow.html", PAGE.encode(), replace(LIMITS, wait=0.001))
    assert problem.value.sentence == (
        "slow.html could not be read: it takes more time or memory than a posting does, or it is damaged. "
        "Copy the text of the posting and paste it."
    )


def test_what_the_process_refuses_is_said_in_its_words() -> None:
    with pytest.raises(Refused, match="breaks off or is not well formed"):
        read("broken.json", b'{"title": ')


def test_pasted_text_needs_no_process() -> None:
    (found,) = read("text", b"Title: Analyst\nCompany: Northbank", replace(LIMITS, wait=0))
    assert found.employer == "Northbank"
