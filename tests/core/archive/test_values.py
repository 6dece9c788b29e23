"""What is read is written again the same, and nothing else is read."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from uuid import UUID

import pytest

from metier.core.archive import values
from metier.core.dates import PartialDate


@pytest.mark.parametrize(
    ("codec", "value", "said"),
    [
        (values.TEXT, "“Ü”\n", "“Ü”\n"),
        (values.INTEGER, 7, 7),
        (values.BOOLEAN, True, True),
        (values.NUMBER, 1.0, 1.0),
        (values.DECIMAL, Decimal("38000.00"), "38000.00"),
        (values.IDENTITY, UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        (values.DAY, date(2026, 10, 1), "2026-10-01"),
        (values.CLOCK, time(9, 30), "09:30:00.000000"),
        (values.MOMENT, datetime(2026, 10, 1, 9, 30, tzinfo=UTC), "2026-10-01T09:30:00.000000Z"),
        (values.MOMENT, datetime(1919, 1, 1, tzinfo=UTC), "1919-01-01T00:00:00.000000Z"),
        (values.PARTIAL_DATE, PartialDate(2019, 4), "2019-04"),
        (values.JSON, {"a": [1, None, "b"]}, {"a": [1, None, "b"]}),
        (values.BINARY, b"\x00\xff", "AP8="),
    ],
)
def test_each_kind_is_written_and_read(codec, value, said):
    assert codec.write(value) == said
    assert codec.checked(said) == value


def test_a_moment_is_written_in_utc():
    london = timezone(timedelta(hours=1))
    assert values.MOMENT.write(datetime(2026, 7, 1, 9, 30, tzinfo=london)) == "2026-07-01T08:30:00.000000Z"


def test_bytes_from_a_memoryview_are_bytes():
    assert values.BINARY.write(memoryview(b"ab")) == "YWI="


@pytest.mark.parametrize(
    ("codec", "said"),
    [
        (values.TEXT, 7),
        (values.TEXT, "nu\x00ll"),
        (values.INTEGER, True),
        (values.INTEGER, 7.0),
        (values.BOOLEAN, 1),
        (values.NUMBER, 1),
        (values.NUMBER, float("inf")),
        (values.DECIMAL, 38000.0),
        (values.DECIMAL, " 38000.00"),
        (values.DECIMAL, "ten"),
        (values.IDENTITY, "{00000000-0000-0000-0000-000000000001}"),
        (values.IDENTITY, "0" * 32),
        (values.DAY, "20261001"),
        (values.DAY, "2026-02-30"),
        (values.MOMENT, "2026-10-01T09:30:00.000000"),
        (values.MOMENT, "2026-10-01T09:30:00Z"),
        (values.MOMENT, "0001-01-01T00:00:00.000000+14:00"),
        (values.PARTIAL_DATE, "2019-13"),
        (values.PARTIAL_DATE, ""),
        (values.JSON, {"a": ["nu\x00ll"]}),
        (values.BINARY, "AP8"),
        (values.BINARY, "AP8=\n"),
    ],
)
def test_what_is_not_written_as_an_archive_writes_it_is_refused(codec, said):
    with pytest.raises(ValueError, match="is not"):
        codec.checked(said)
