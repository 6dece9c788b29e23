"""One object a line: written in one pass, read in one pass, refused with the line."""

import io
import json
import tracemalloc

import pytest

from metier.core.archive import rows as form
from metier.core.archive.form import BadArchive
from metier.core.archive.rows import lines, read_rows


def written(rows):
    return b"".join(chunk for chunk, _ in lines(rows))


def read(data):
    return list(read_rows(io.BytesIO(data), "plan/goals.json"))


def test_rows_are_read_as_they_were_written():
    rows = [{"id": str(number), "text": "a\nb “c”", "values": [1, None, {"é": 1.5}]} for number in range(3)]
    assert read(written(rows)) == rows
    assert json.loads(written(rows)) == rows
    assert written(rows).count(b"\n") == 5


def test_chunks_count_their_rows():
    rows = [{"text": "x" * 1_000} for _ in range(1_000)]
    chunks = list(lines(rows))
    assert len(chunks) > 3
    assert sum(count for _, count in chunks) == 1_000


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"", 1),
        (b"[]", 1),
        (b'[{"id": 1}]', 1),
        (b'[\n{"id": 1}', 2),
        (b'[\n{"id": 1}\n', 3),
        (b'[\n{"id": 1},\n]\n', 3),
        (b'[\n{"id": 1}\n{"id": 2}\n]\n', 3),
        (b'[\n{"id": 1},\n7\n]\n', 3),
        (b'[\n{"id": NaN}\n]\n', 2),
        (b'[\n{"id": 1}\n]\nmore', 3),
        (b"[\n" + b"[" * 100_000 + b"\n]\n", 2),
        (b'[\n{"id": "\xff"}\n]\n', 2),
    ],
)
def test_what_is_not_rows_is_refused_with_its_line(data, line):
    with pytest.raises(BadArchive) as refused:
        read(data)
    assert (refused.value.where.file, refused.value.where.line) == ("plan/goals.json", line)


def test_a_row_that_never_ends_is_refused(monkeypatch):
    monkeypatch.setattr(form, "MAX_LINE", 1_000)
    with pytest.raises(BadArchive, match="A row has more than"):
        read(b'[\n{"id": "' + b"x" * 5_000 + b'"}\n]\n')


def test_thirty_thousand_rows_are_written_in_little_memory():
    tracemalloc.start()
    for _ in lines({"id": number, "text": "x" * 400} for number in range(30_000)):
        pass
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 4_000_000
