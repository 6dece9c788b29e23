"""`metier occupation`: finding by a job title, and what the library says of a code."""

from __future__ import annotations

import json
import sys

import pytest

from metier import cli

pytestmark = pytest.mark.one_database


def run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *words: str, code: int = 0
) -> tuple[str, str]:
    monkeypatch.setattr(sys, "argv", ["metier", "occupation", *words])
    with pytest.raises(SystemExit) as left:
        cli.main()
    printed = capsys.readouterr()
    assert left.value.code == code, printed.err
    return printed.out, printed.err


def test_an_occupation_is_found_by_a_job_title(monkeypatch, capsys) -> None:
    assert run(monkeypatch, capsys, "search", "Sr.", "sofware", "eng")[0].startswith(
        "15-1252.00\tSoftware Developers\tSoftware Engineer\t"
    )
    (found,) = json.loads(run(monkeypatch, capsys, "search", "plumer", "--most", "1", "--json")[0])
    assert (found["code"], found["found_as"], found["rated"]) == ("47-2152.00", "Plumber", True)
    out, said = run(monkeypatch, capsys, "search", "qqqqxx")
    assert (out, said) == ("", "The library has no occupation of such a name. Try other words for the same work.\n")


def test_other_names_of_the_same_work_tell_which_of_two_meanings_is_meant(monkeypatch, capsys) -> None:
    (alone,) = json.loads(run(monkeypatch, capsys, "search", "coder", "--most", "1", "--json")[0])
    assert alone["title"] == "Medical Records Specialists"
    out, said = run(monkeypatch, capsys, "search", "coder", "--also", "web dev", "--also", "website builder")
    assert (out.splitlines()[0].split("\t")[1], said) == ("Web Developers", "")
    assert run(monkeypatch, capsys, "search", "coder", "--also", "", "--most", "1")[0].startswith("29-2072.00\t")
    out, said = run(monkeypatch, capsys, "search", "qqqqxx", "--also", "zzyyx")
    assert (out, said) == ("", "The library has no occupation of such a name. Try other words for the same work.\n")


def test_an_occupation_is_shown_with_pay_outlook_and_what_it_asks(monkeypatch, capsys) -> None:
    out, said = run(monkeypatch, capsys, "show", "15-1252.00")
    assert said == "Of what it asks, 25 elements have no rating in the releases that Metier carries.\n"
    assert "median $135,980" in out
    assert "+15.8 % jobs, 115.2 thousand openings a year, entry: Bachelor's degree" in out
    assert "Knowledge\tComputers and Electronics: importance 4.75 of 5, level 6.23 of 7\n" in out
    assert "a year (November 2020)" in out
    shown = json.loads(run(monkeypatch, capsys, "show", "15-1252.00", "--json")[0])
    assert (shown["title"], shown["job_zone"], len(shown["ratings"]), shown["said"]) == (
        "Software Developers",
        4,
        136,
        None,
    )


def test_an_older_code_is_mapped_and_said_so(monkeypatch, capsys) -> None:
    out, said = run(monkeypatch, capsys, "show", "15-1131.00")
    assert (
        said
        == "“15-1131.00” is Computer Programmers, a code of O*NET-SOC 2010, in O*NET-SOC 2019 15-1251.00 Computer Programmers.\n"
    )
    assert out.startswith("Occupation\t15-1251.00 Computer Programmers")
    assert "O*NET-SOC 2010" in json.loads(run(monkeypatch, capsys, "show", "15-1131.00", "--json")[0])["said"]


def test_a_code_that_is_several_lists_them(monkeypatch, capsys) -> None:
    out, said = run(monkeypatch, capsys, "show", "2512")
    assert "several in O*NET-SOC 2019: show one of them" in said
    assert out.splitlines() == [
        "15-1252.00\tSoftware Developers",
        "15-1253.00\tSoftware Quality Assurance Analysts and Testers",
    ]
    assert len(json.loads(run(monkeypatch, capsys, "show", "2512", "--json")[0])["occupations"]) == 2


def test_all_other_and_what_is_not_rated_is_said(monkeypatch, capsys) -> None:
    said = run(monkeypatch, capsys, "show", "11-9199.00")[1]
    assert "gathers what has no code of its own" in said
    assert "O*NET has not rated what it asks" in said


def test_wages_kept_back_or_by_the_hour_are_said_as_they_are(monkeypatch, capsys) -> None:
    assert (
        "kept back by its publisher (May 2025)"
        in run(monkeypatch, capsys, "show", "11-1011.00", "--area", "Albany, GA")[0]
    )
    assert " a hour" not in (out := run(monkeypatch, capsys, "show", "27-2011.00")[0])
    assert " an hour (May 2025)" in out
    assert "Pay, Texas" in run(monkeypatch, capsys, "show", "29-1141.00", "--area", "Texas")[0]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("show", "99-9999.00"),
            "metier: The library knows no occupation by the code “99-9999.00”. Find one with: metier occupation search WORDS\n",
        ),
        (("show", "15-1252.00", "--area", "Atlantis"), "metier: “Atlantis” is no area that the library has wages of"),
    ],
)
def test_bad_input_gets_a_sentence(monkeypatch, capsys, words: tuple[str, ...], said: str) -> None:
    out, told = run(monkeypatch, capsys, *words, code=1)
    assert out == ""
    assert told.startswith(said)
