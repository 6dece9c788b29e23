"""How much of a résumé is read right, field by field, on the samples of a folder and on invented ones.

    .venv/bin/python benchmarks/extraction.py /work/shared/data/samples/resumes_pdf_docx

A file counts when what it contains lies beside it: a RenderCV `.yaml` (every field), or a `.json` with `expected_item_keywords` (positions only).

The rule. A position is right when ONE position that was read has its title, its employer and both its dates: equal to what is expected but for
capitals and spaces, dates to the month where the month is expected. Where only keywords are expected, the first must be in the title, and all
others in title, employer, place, dates or text of the same position. Nothing counts twice, and positions that were read but are not expected are
counted as well. Bullets are right when their words are equal, letter by letter but for spaces and marks; education when school, degree and the end are;
skills by their names, each; contact is name, email and place. What is marked as unsure still has to be right.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

from figures import print_table

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

from metier.core.exchange import (
    EducationFact,
    PositionFact,
    ProfileFact,
    ProjectFact,
    PublicationFact,
    Reading,
    SkillFact,
)
from metier.record.reading.door import read_files

FIELDS = ("positions", "bullets", "education", "skills", "contact", "projects", "publications")


@dataclass
class Score:
    """Right and expected, by field; `extra` are positions that were read and are not expected."""

    name: str
    right: dict[str, int] = field(default_factory=dict)
    expected: dict[str, int] = field(default_factory=dict)
    extra: int = 0
    unsure: int = 0
    seconds: float = 0.0
    busy: float = 0.0

    def count(self, what: str, right: int, expected: int) -> None:
        self.right[what] = self.right.get(what, 0) + right
        self.expected[what] = self.expected.get(what, 0) + expected


def plain(text: object) -> str:
    """Without Markdown, marks and spaces."""
    said = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", str(text or ""))
    return "".join(letter for letter in said.casefold() if letter.isalnum())


def matched(expected: Sequence[object], read: Sequence[object], fits: Callable[[object, object], bool]) -> int:
    """How many of the expected are there, each of the read counted once."""
    left = list(read)
    right = 0
    for one in expected:
        at = next((at for at, found in enumerate(left) if fits(one, found)), None)
        if at is not None:
            left.pop(at)
            right += 1
    return right


def of(reading: Reading, kind: type) -> list:
    return [fact for fact in reading.facts if isinstance(fact, kind)]


def date(value: object) -> str:
    return "" if value is None or str(value) == "present" else str(value)


def from_yaml(score: Score, reading: Reading, path: Path) -> None:
    import yaml

    cv = yaml.safe_load(path.read_text("utf-8"))["cv"]
    sections = cv["sections"]
    positions = of(reading, PositionFact)
    wanted = sections.get("experience", [])

    def same(one: dict, fact: PositionFact) -> bool:
        return (plain(one["position"]), plain(one["company"]), date(one["start_date"]), date(one["end_date"])) == (
            plain(fact.title),
            plain(fact.employer),
            str(fact.starts or ""),
            str(fact.ends or ""),
        )

    score.count("positions", matched(wanted, positions, same), len(wanted))
    score.extra = len(positions) - len(wanted)
    bullets = [line for one in wanted for text in one["highlights"] for line in str(text).split(" - ")]
    score.count(
        "bullets",
        matched(bullets, [text for one in positions for text in one.highlights], lambda a, b: plain(a) == plain(b)),
        len(bullets),
    )
    studies = sections.get("education", [])
    score.count(
        "education",
        matched(
            studies,
            of(reading, EducationFact),
            lambda a, b: (
                (plain(a["institution"]), plain(a["degree"]), plain(a["area"]), date(a["end_date"]))
                == (plain(b.institution), plain(b.degree), plain(b.area), str(b.ends or ""))
            ),
        ),
        len(studies),
    )
    skills = [name for one in sections.get("skills", []) for name in one["details"].split(",")]
    score.count("skills", matched(skills, of(reading, SkillFact), lambda a, b: plain(a) == plain(b.name)), len(skills))
    profiles = of(reading, ProfileFact)
    got = [(plain(one.name), plain(one.email), plain(one.location)) for one in profiles] or [("", "", "")]
    want = (plain(cv["name"]), plain(cv["email"]), plain(cv["location"]))
    score.count("contact", sum(a == b for a, b in zip(want, got[0], strict=True)), 3)
    projects = sections.get("projects", [])
    score.count(
        "projects",
        matched(projects, of(reading, ProjectFact), lambda a, b: plain(a["name"]) == plain(b.title)),
        len(projects),
    )
    papers = sections.get("publications", [])
    score.count(
        "publications",
        matched(papers, of(reading, PublicationFact), lambda a, b: plain(a["title"]) == plain(b.name)),
        len(papers),
    )


def from_keywords(score: Score, reading: Reading, path: Path) -> None:
    wanted = json.loads(path.read_text("utf-8"))["expected_item_keywords"]
    positions = of(reading, PositionFact)

    def has(words: list[str], fact: PositionFact) -> bool:
        whole = " ".join([fact.title, fact.employer, fact.location, str(fact.starts), str(fact.ends), fact.description])
        return plain(words[0]) in plain(fact.title) and all(plain(word) in plain(whole) for word in words)

    score.count("positions", matched(wanted, positions, has), len(wanted))
    score.extra = len(positions) - len(wanted)


def from_sample(score: Score, reading: Reading, sample) -> None:  # tests/resume_layouts.Sample
    positions = of(reading, PositionFact)
    read = [(one.title, one.employer, str(one.starts or ""), str(one.ends or "")) for one in positions]
    score.count(
        "positions",
        matched(sample.positions, read, lambda a, b: tuple(map(plain, a)) == tuple(map(plain, b))),
        len(sample.positions),
    )
    score.extra = len(read) - len(sample.positions)
    score.count("bullets", min(sum(len(one.highlights) for one in positions), sample.bullets), sample.bullets)
    score.count(
        "education",
        matched(sample.schools, of(reading, EducationFact), lambda a, b: plain(a) == plain(b.institution)),
        len(sample.schools),
    )
    score.count(
        "skills",
        matched(sample.skills, of(reading, SkillFact), lambda a, b: plain(a) == plain(b.name)),
        len(sample.skills),
    )
    got = [(one.name, one.email) for one in of(reading, ProfileFact)] or [("", "")]
    score.count(
        "contact", sum(plain(a) == plain(b) for a, b in zip((sample.person, sample.email), got[0], strict=True)), 2
    )


def files(folder: Path) -> Iterator[tuple[Path, Path]]:
    """Each file with what it contains."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".pdf", ".docx", ".txt", ".md"):
            beside = next((one for one in (path.with_suffix(".yaml"), path.with_suffix(".json")) if one.exists()), None)
            if beside:
                yield path, beside


def worked() -> float:
    """Seconds that a processor was busy for this process and those it started."""
    return sum(os.times()[:4])


def measured(name: str, data: bytes | Path) -> tuple[Score, Reading]:
    score = Score(name)
    began, busy = perf_counter(), worked()
    reading = read_files([(name, data)])
    score.seconds, score.busy = perf_counter() - began, worked() - busy
    score.unsure = len(reading.doubts)
    return score, reading


def show(title: str, scores: Sequence[Score]) -> float:
    """Print a table and the share of positions that are right."""
    total = Score("all of them")
    for score in scores:
        for what in FIELDS:
            total.count(what, score.right.get(what, 0), score.expected.get(what, 0))
        total.extra, total.unsure = total.extra + score.extra, total.unsure + score.unsure
    rows = [
        (
            score.name,
            *(
                f"{score.right.get(what, 0)}/{score.expected[what]}" if score.expected.get(what) else ""
                for what in FIELDS
            ),
            score.extra,
            score.unsure,
            f"{score.seconds * 1000:,.0f}" if score.seconds else "",
            f"{score.busy * 1000:,.0f}" if score.seconds else "",
        )
        for score in (*scores, total)
    ]
    print(f"\n{title}")
    print_table(("", *FIELDS, "not expected", "unsure", "ms", "of work"), rows)
    return total.right["positions"] / max(1, total.expected["positions"])


def main() -> int:
    import resume_also_held_out
    import resume_eighth_set
    import resume_fifth_set
    import resume_fourth_set
    import resume_held_out
    import resume_layouts
    import resume_seventh_set
    import resume_sixth_set
    import resume_third_set

    shares = []
    if len(sys.argv) > 1:
        scores = []
        for path, beside in files(Path(sys.argv[1])):
            score, reading = measured(path.name, path)
            (from_yaml if beside.suffix == ".yaml" else from_keywords)(score, reading, beside)
            scores.append(score)
        shares.append(("the samples", show("Samples", scores)))
    for title, samples in (
        ("Invented, made with", resume_layouts.made_with()),
        ("Invented, held out (20 of 22 when first scored, mended since)", resume_held_out.held_out()),
        (
            "Invented, written after that (16 of 20 when first scored, mended since)",
            resume_also_held_out.also_held_out(),
        ),
        ("Invented, a third set (25 of 29 when first scored, mended since)", resume_third_set.third_set()),
        (
            "Invented, a fourth set, scored once reading was mended for the third (24 of 26 when first scored, mended since)",
            resume_fourth_set.fourth_set(),
        ),
        (
            "Invented, a fifth set (10 of 16 when first scored, mended since)",
            resume_fifth_set.fifth_set(),
        ),
        (
            "Invented, a sixth set, scored once reading was mended for the fifth (9 of 13 when first scored, mended since)",
            resume_sixth_set.sixth_set(),
        ),
        (
            "Invented, a seventh set, scored once reading was mended for the sixth (7 of 11 when first scored, mended since)",
            resume_seventh_set.seventh_set(),
        ),
        (
            "Invented, an eighth set, scored once reading was mended for the seventh (6 of 9 when first scored, mended since)",
            resume_eighth_set.eighth_set(),
        ),
    ):
        scores = []
        for sample in samples:
            score, reading = measured(sample.name, sample.data)
            from_sample(score, reading, sample)
            scores.append(score)
        shares.append((title.lower(), show(title, scores)))
    print()
    for title, share in shares:
        print(f"Positions with title, employer and dates right, {title}: {share:.0%}")
    return 0 if all(share > 0.9 for _, share in shares) else 1


if __name__ == "__main__":
    sys.exit(main())
