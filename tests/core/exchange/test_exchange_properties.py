"""What holds for any input: nothing crashes, rows survive the way through a file, importing twice adds nothing."""

import json
from contextlib import suppress
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as some

import linkedin_export as export
from metier.core.dates import PartialDate
from metier.core.errors import Refused
from metier.core.exchange import EducationFact, Fact, PositionFact, Reading, SkillFact, match, read_file, read_files
from metier.core.exchange.names import clean
from metier.core.exchange.records import records

NAMES = (*export.COMPLETE, "Connections.csv", "resume.json", "x.zip", "unknown.csv")
TEXT = some.text(some.characters(exclude_categories=("Cs", "Cc")) | some.sampled_from('\n",; '), max_size=30)
CSV_SOUP = some.lists(
    some.sampled_from(['"', ",", "\n", "\r", '""', "a", " ", "Feb 2020", "Fbe 2020", "\t", "é"]), max_size=60
).map("".join)
DATES = (
    some.none()
    | some.builds(PartialDate, some.integers(1990, 2025))
    | some.builds(PartialDate, some.integers(1990, 2025), some.integers(1, 12))
)
FEW = some.sampled_from(["", "Analyst", "analyst ", "Northbank", "NORTHBANK", "MSc", "MSc Statistics", "BSc"])
POSITIONS = some.builds(
    PositionFact,
    employer=FEW,
    title=FEW,
    starts=DATES,
    ends=DATES,
    description=FEW,
    highlights=some.lists(FEW, max_size=2).map(tuple),
)
EDUCATION = some.builds(EducationFact, institution=FEW, degree=FEW, area=FEW, starts=DATES, ends=DATES)
SKILLS = some.builds(SkillFact, name=FEW, level=FEW)
FACTS = some.lists(POSITIONS | EDUCATION | SKILLS, max_size=12)
JSON = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(max_size=10) | some.sampled_from(["2019", "Fbe 2020", "2019-13"]),
    lambda inner: some.lists(inner, max_size=4) | some.dictionaries(some.sampled_from(["basics", "work", "name", "position", "startDate", "endDate", "highlights", "profiles", "location", "skills", "x.y[0]"]), inner, max_size=5),
    max_leaves=20,
)  # fmt: skip


def read_or_refuse(name: str, data: bytes) -> Reading | Refused:
    try:
        return read_file(name, data)
    except Refused as refused:
        outcome = refused
    assert outcome.sentence.endswith((".", "?"))
    return outcome


@given(name=some.sampled_from(NAMES), data=some.binary(max_size=200))
def test_any_bytes_are_read_or_refused(name: str, data: bytes) -> None:
    read_or_refuse(name, data)


@given(name=some.sampled_from(NAMES), soup=CSV_SOUP)
def test_any_rows_below_good_headings_are_read_or_refused(name: str, soup: str) -> None:
    rows = export.COMPLETE.get(name, [export.CONNECTION_HEADINGS])
    read_or_refuse(name, (export.table(rows[:1]) + soup).encode())


@given(content=JSON)
def test_any_json_is_read_or_refused(content: object) -> None:
    for shape in (
        content,
        {"basics": content},
        {"work": content},
        {"work": [content], "basics": {"location": content}},
    ):
        read_or_refuse("resume.json", json.dumps(shape).encode())


@settings(max_examples=60)
@given(at=some.integers(0, 10_000), size=some.integers(1, 8), data=some.binary(max_size=8))
def test_a_zip_with_any_damage_is_read_or_refused(at: int, size: int, data: bytes) -> None:
    whole = export.linkedin_export(people=1)
    at %= len(whole)
    read_or_refuse("export.zip", whole[:at] + data + whole[at + size :])


@given(rows=some.lists(some.tuples(TEXT, TEXT, TEXT, TEXT), max_size=8))
def test_rows_survive_the_way_through_a_file(rows: list[tuple[str, str, str, str]]) -> None:
    rows = [row for row in rows if any(clean(cell) for cell in row[:2])]
    table = [("Company Name", "Title", "Description", "Location"), *rows]
    reading = read_file("Positions.csv", export.table(table).encode())
    assert not reading.problems
    found = [
        (fact.employer, fact.title, fact.description, fact.location)
        for fact in reading.facts
        if isinstance(fact, PositionFact)
    ]
    assert found == [tuple(clean(cell) for cell in row) for row in rows]


@given(soup=CSV_SOUP)
def test_every_line_is_accounted_for(soup: str) -> None:
    lines = soup.replace("\r", "").split("\n")
    reached = 0
    for record in records(lines, 0, ",", lambda _: False):
        assert record.line > reached
        assert not any(line.strip() for line in lines[reached : record.line - 1])
        reached = record.last_line
    assert not any(lines[reached:])


@given(facts=FACTS)
def test_importing_twice_adds_nothing(facts: list[Fact]) -> None:
    first = match([], facts)
    assert len(first.new) + len(first.duplicates) == len(facts)
    again = match([(str(number), fact) for number, fact in enumerate(first.new)], facts)
    assert (again.new, again.changed, again.conflicts) == ((), (), ())
    assert len(again.same) == len(first.new)


@given(mine=FACTS, theirs=FACTS)
def test_the_defaults_never_overwrite_and_taking_everything_settles_it(mine: list[Fact], theirs: list[Fact]) -> None:
    record = dict(enumerate(match([], mine).new))
    compared = match([(str(number), fact) for number, fact in record.items()], theirs)
    for change in compared.changed + compared.conflicts:
        for one in change.fields:
            assert one.before in ("", None, ()) or one.keep_mine or isinstance(one.before, tuple)
            number = int(change.id)
            record[number] = replace(record[number], **{one.field: one.after})
    ids = [pair.id for pair in compared.same] + [change.id for change in compared.changed]
    assert len(ids) == len(set(ids))


@given(names=some.lists(some.sampled_from(NAMES), min_size=2, max_size=3), data=some.binary(max_size=50))
def test_any_files_together_are_read_or_refused(names: list[str], data: bytes) -> None:
    with suppress(Refused):
        assert read_files([(name, data) for name in names]).files == len(names)
