"""JSON Resume 1.x: every section, what is wrong by path and line, and back again."""

import json
import tracemalloc

import pytest

from metier.core.dates import PartialDate
from metier.core.errors import Refused
from metier.core.exchange import (
    LEAVE_OUT,
    Corrections,
    PositionFact,
    ProfileFact,
    Reading,
    RecommendationFact,
    json_resume,
    match,
    read_file,
)
from metier.core.exchange.json_places import places

RESUME = {
    "$schema": "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
    "basics": {
        "name": "Nadia Rahman",
        "label": "Senior data analyst",
        "image": "",
        "email": "nadia@nadia.example",
        "phone": "+44 113 496 0000",
        "url": "https://nadia.example",
        "summary": "Counts the people others miss.",
        "location": {"address": "12 Invented Street", "postalCode": "LS1", "city": "Leeds", "countryCode": "GB", "region": "Yorkshire"},
        "profiles": [{"network": "Mastodon", "username": "nadia", "url": "https://social.example/@nadia"}],
    },
    "work": [
        {"name": "Calder Mutual", "position": "Senior Data Analyst", "startDate": "2023-03", "summary": "Leads.", "highlights": ["Index", "Fair value"]},
        {"name": "Northbank", "position": "Data Analyst", "startDate": "2019-09-01", "endDate": "2023-02", "description": "A bank", "location": "Leeds"},
    ],
    "volunteer": [{"organization": "Code Club", "position": "Mentor", "startDate": "2018", "endDate": "2018", "url": "https://club.example"}],
    "education": [{"institution": "University of Leeds", "area": "Statistics", "studyType": "MSc", "endDate": "2016", "score": "Distinction", "courses": ["Survival"]}],
    "awards": [{"title": "Analyst of the year", "date": "2021-12", "awarder": "Northbank", "summary": "For the index"}],
    "certificates": [{"name": "Azure Data Fundamentals", "date": "2022-11", "issuer": "Microsoft", "url": "https://learn.example"}],
    "publications": [{"name": "Counting", "publisher": "RSS", "releaseDate": "2024-05-08", "url": "https://rss.example", "summary": "How to"}],
    "skills": [{"name": "Statistics", "level": "Advanced", "keywords": ["R", "SQL"]}],
    "languages": [{"language": "Bengali", "fluency": "Native speaker"}],
    "interests": [{"name": "Fencing", "keywords": ["Sabre"]}],
    "references": [{"name": "Helen Barraclough, Head of arrears, Northbank", "reference": "Finds what matters."}],
    "projects": [{"name": "Index", "entity": "Calder", "roles": ["Lead", "Author"], "description": "Weekly", "startDate": "2024-01", "keywords": ["R"], "highlights": ["Used"]}],
    "meta": {"version": "v1.0.0"},
}  # fmt: skip


def read(content: object, corrections: Corrections | None = None) -> Reading:
    return read_file("resume.json", json.dumps(content, indent=2, ensure_ascii=False).encode(), corrections)


def test_every_section_is_read() -> None:
    reading = read(RESUME)
    assert (reading.kind, reading.problems, len(reading.facts)) == ("json_resume", (), 13)
    assert len({type(fact) for fact in reading.facts}) == 12
    profile, now, before = reading.facts[:3]
    assert isinstance(profile, ProfileFact)
    assert isinstance(now, PositionFact)
    assert isinstance(before, PositionFact)
    assert profile.location == "Leeds, Yorkshire, GB"
    assert profile.websites == ("https://nadia.example", "https://social.example/@nadia")
    assert (now.starts, now.ends, now.highlights) == (PartialDate(2023, 3), None, ("Index", "Fair value"))
    assert (before.starts, before.ends) == (PartialDate(2019, 9, 1), PartialDate(2023, 2))
    (reference,) = [fact for fact in reading.facts if isinstance(fact, RecommendationFact)]
    assert (reference.first_name, reference.last_name, reference.job_title, reference.company) == (
        "Helen",
        "Barraclough",
        "Head of arrears",
        "Northbank",
    )


def test_what_has_no_place_is_ignored_with_the_reason() -> None:
    reading = read({**RESUME, "wishes": [1, 2]})
    assert [(one.what, one.rows) for one in reading.ignored] == [("“work[].description”", 1), ("“wishes”", 2)]


@pytest.mark.parametrize(
    ("work", "column", "said"),
    [
        (
            {"name": "N", "startDate": "2019-13"},
            "work[0].startDate",
            "“2019-13” is not a date in the calendar; write 2023, 2023-02 or 2023-02-28.",
        ),
        (
            {"name": "N", "startDate": 2019},
            "work[0].startDate",
            "“work[0].startDate” must be a text in quotation marks.",
        ),
        (
            {"name": "N", "highlights": ["a", {}]},
            "work[0].highlights[1]",
            "“work[0].highlights[1]” must be a text in quotation marks.",
        ),
        ({"name": "N", "highlights": "one"}, "work[0].highlights", "“work[0].highlights” must be a list of texts."),
        (
            {"name": "N", "startDate": "2020", "endDate": "2019"},
            "work[0].endDate",
            "It ends (2019) before it starts (2020).",
        ),
        ({"summary": "Did things"}, "work[0].name", "“work[0].name” is missing or empty."),
        (["N"], "work[0]", "“work[0]” must be an object with keys."),
    ],
)
def test_a_bad_value_is_named_by_its_path_and_line(work: object, column: str, said: str) -> None:
    (problem,) = read({"basics": {"name": "Nadia"}, "work": [work]}).problems
    assert (problem.column, problem.where.field, problem.sentence) == (column, column, said)
    assert problem.where.line
    assert problem.where.line >= 6
    assert problem.raw_line


def test_a_bad_value_is_corrected_or_its_entry_left_out() -> None:
    content = {"work": [{"name": "N", "startDate": "Fbe 2023"}, {"name": "M"}]}
    (problem,) = read(content).problems
    assert (problem.where.line, problem.value, problem.suggestion) == (5, "Fbe 2023", "Feb 2023")
    key = ("resume.json", 5)
    corrected = read(content, {key: {problem.column: "2023-02"}})
    assert [fact.starts for fact in corrected.facts if isinstance(fact, PositionFact)] == [PartialDate(2023, 2), None]
    assert read(content, {key: {problem.column: "soon"}}).problems
    left_out = read(content, {key: LEAVE_OUT})
    assert (len(left_out.facts), left_out.problems, left_out.ignored[-1].rows) == (1, (), 1)
    nameless = {"work": [{"summary": "x"}]}
    (missing,) = read(nameless).problems
    fixed = read(nameless, {("resume.json", missing.where.line or 0): {missing.column: "Northbank"}})
    assert [fact.employer for fact in fixed.facts if isinstance(fact, PositionFact)] == ["Northbank"]


def test_broken_json_names_line_and_column() -> None:
    with pytest.raises(Refused, match=r"resume\.json, line 3, column 3: the JSON breaks off here"):
        read_file("resume.json", b'{\n  "basics": {},\n  oops\n}')


@pytest.mark.parametrize(
    "text", ["[" * 200_000, '{"basics": ' * 200_000, '{"work": [{"startDate": ' + "9" * 5_000 + "}]}"]
)
def test_hostile_json_is_refused(text: str) -> None:
    with pytest.raises(Refused, match=r"resume\.json"):
        read_file("resume.json", text.encode())


def test_a_job_description_is_not_a_resume() -> None:
    with pytest.raises(Refused, match="not a JSON Resume"):
        read({"title": "Analyst", "company": "Moor", "skills": [{"name": "R"}]})


def test_control_characters_and_half_characters_do_not_reach_the_record() -> None:
    (fact,) = read_file("resume.json", rb'{"work": [{"name": "North\u0000bank\ud800", "position": "A"}]}').facts
    assert isinstance(fact, PositionFact)
    assert fact.employer == "Northbank"


def test_writing_and_reading_again_changes_nothing() -> None:
    first = read({**RESUME, "basics": {**RESUME["basics"], "location": {"city": "Leeds"}}})
    again = read(json_resume(first.facts))
    assert again.facts == first.facts
    compared = match([(str(number), fact) for number, fact in enumerate(first.facts)], again.facts)
    assert len(compared.same) == len(first.facts)


def test_many_entries_on_one_line_are_read_fast_enough() -> None:
    reading = read_file(
        "resume.json",
        json.dumps({"work": [{"name": f"N{number}", "startDate": "x" * 2_000} for number in range(150)]}).encode(),
    )
    assert len(reading.problems) == 150
    assert all(len(problem.raw_line) < 1_000 for problem in reading.problems)


def test_a_key_of_any_letters_and_length_is_told_in_what_can_be_shown() -> None:
    reading = read_file(
        "resume.json",
        (
            '{"basics": {"name": "A"}, "\\ud800\\u0000": 1, "'
            + "k" * 5_000
            + '": 2, "work": [{"name": "X", "\\udfff": 3}]}'
        ).encode(),
    )
    named = [one.what for one in reading.ignored]
    assert "“��”" in named
    assert "“work[].�”" in named
    assert max(map(len, named)) < 100
    "".join(named).encode()


def test_a_text_of_megabytes_is_read_in_little_memory() -> None:
    text = '{"basics": {"name": "A", "summary": "' + 'ab\\"c' * 200_000 + '"}}'
    tracemalloc.start()
    try:
        places(text)
        assert tracemalloc.get_traced_memory()[1] < 10 * len(text)
    finally:
        tracemalloc.stop()
