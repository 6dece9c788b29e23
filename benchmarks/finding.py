"""The library of occupations: opening, a keystroke, look-ups a second; and, with a folder of benchmarks, how well it finds, beside what is published.

    python benchmarks/finding.py [FOLDER]

The folder has `melo_usa_en` (titles of O*NET to labels of ESCO), `jobbert_esco_titles` (titles of vacancies to occupations of ESCO) and
`skill_extraction_esco` (sentences to skills of ESCO, the validation halves). The crosswalk that the judgments of the first come from is not used in any of them.
"""

from __future__ import annotations

import csv
import random
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import process_time

import numpy as np

from figures import in_turn, median, milliseconds, p95, print_table
from metier.reference.library import library
from metier.reference.world.finding.comparing import Comparer, comparer
from metier.reference.world.finding.finder import Finder
from metier.reference.world.finding.skills import SkillFinder
from metier.reference.world.library import PACKED, World
from metier.reference.world.schema import TITLE

SEED, ASKED = 7, 2_000
AS_FOUND = "as the finder has it"
NONE = {"LABEL NOT PRESENT", "UNDERSPECIFIED", ""}


def main(folder: Path | None) -> int:
    world = World(PACKED)
    search = Finder(world)
    speed(world, search)
    if folder:
        melo(folder / "melo_usa_en", world, search)
        titles(folder / "jobbert_esco_titles", search)
        sentences(folder / "skill_extraction_esco", SkillFinder(library(), search))
    return 0


def speed(world: World, search: Finder) -> None:
    """Seconds that the processor was busy."""
    opening = [busy for _, busy in in_turn([lambda: World(PACKED).occupation("15-1252.00")], 20)[0]]
    making = [busy for _, busy in in_turn([lambda: Finder(world)], 3, warm=1)[0]]
    comparing = [busy for _, busy in in_turn([lambda: Comparer(world, onet=False)], 3)[0]]
    chance = random.Random(SEED)
    names = world.table("names")["text"]
    asked = [names[at] for at in chance.sample(range(len(names)), ASKED)]
    rows = [
        ("opened, and an occupation (50 ms)", *_times(opening), ""),
        ("finder made, once a process", *_times(making), ""),
        ("to compare all names, made once a process", *_times(comparing), ""),
    ]
    for heading, said, typing in (
        ("keystroke: the first 1 to 12 letters (20 ms)", [one[: chance.randint(1, 12)] for one in asked], True),
        ("whole names (2,000 a second)", asked, False),
        ("whole names again, their words at hand", asked, False),
        ("whole names, a letter lost in each", [_mistyped(one, chance) for one in asked], False),
    ):
        taken = [_busy(search, one, typing=typing) for one in said]
        rows.append((heading, *_times(taken), f"{len(taken) / sum(taken):,.0f} a second"))
    for several in (1, 5, 50):
        kinds = [asked[at : at + several] for at in range(0, 40 * several, several)]
        taken = [_compared(comparer(world, onet=False), one) for one in kinds]
        rows.append((f"{several} names held against all of ESCO", *_times(taken), ""))
    print_table(("", "median", "p95", ""), rows)


def _times(taken: Sequence[float]) -> tuple[str, str]:
    return milliseconds(median(taken)), milliseconds(p95(taken))


def _busy(search: Finder, said: str, *, typing: bool) -> float:
    began = process_time()
    search.find(said, typing=typing)
    return process_time() - began


def _compared(compared: Comparer, said: Sequence[str]) -> float:
    began = process_time()
    compared.compare(said[0], said[1:])
    return process_time() - began


def _mistyped(name: str, chance: random.Random) -> str:
    word = max(name.split(), key=len)
    at = chance.randrange(len(word))
    return name.replace(word, word[:at] + word[at + 1 :], 1)


def melo(folder: Path, world: World, search: Finder) -> None:
    """Mean reciprocal rank of the first right label: of occupations, and of the groups of ISCO-08 that 43 of the titles are put to.

    By the title alone as the finder has it; by all names of an occupation of O*NET as they are compared, labels by themselves and their occupations, half and
    half; and, of the same comparison, one label of each occupation or group before any second one, which is the order that it gives.
    """
    concepts = {label: concept.rpartition("/")[2] for label, concept in _pairs(folder / "concept_mapping.tsv")}
    codes = {label: code.removeprefix("C") if len(code) < len("C00000") else code for label, code in concepts.items()}
    corpus = {(codes[label], text): label for label, text in _pairs(folder / "corpus_elements.tsv")}
    right: dict[str, set[str]] = defaultdict(set)
    for query, _, label, _ in _lines(folder / "annotations.tsv"):
        right[query].add(label)
    table = world.table("names")
    called = {
        table["text"][at]: table["code"][at]
        for at in range(len(table))
        if table["kind"][at] == TITLE and search.is_onet(at)
    }
    compared = comparer(world, onet=False)
    judged = set(codes.values())
    ranks: dict[str, list[float]] = defaultdict(list)
    for query, title in _pairs(folder / "queries.tsv"):
        found = ((corpus.get((hit.code, hit.text)), hit.likeness) for hit in search.likest(title, onet=False))
        ranks[AS_FOUND].append(_reciprocal({one: how for one, how in found if one}, right[query]))
        others = [one for one in world.names(called[title]) if one != title]
        for said, names in (("by the title alone", []), ("by all names", others)):
            by_code, by_name = compared.likeness(title, names)
            of_codes = dict(zip(compared.codes, by_code.tolist(), strict=True))
            both = (
                (corpus.get(name), (how + of_codes[name[0]]) / 2)
                for name, how in zip(compared.names, by_name.tolist(), strict=True)
            )
            ranks[f"compared {said}"].append(_reciprocal({one: how for one, how in both if one}, right[query]))
            ranks[f"compared {said}, one label of each first"].append(
                _reciprocal(
                    {code: how for code, how in of_codes.items() if code in judged},
                    {codes[label] for label in right[query]},
                )
            )
    rows = [(name, figures["recip_rank"], "", "") for name, figures in _published(folder / "published_baselines.tsv")]
    chosen_by = np.random.RandomState(SEED).permutation(len(ranks[AS_FOUND]))[: len(ranks[AS_FOUND]) // 2 + 1]
    for name, found in ranks.items():
        chosen = np.array(found)[chosen_by].tolist()
        held_out = np.delete(found, chosen_by).tolist()
        rows.append((f"Metier, {name}", _mean(found), _mean(chosen), _mean(held_out)))
    headings = ("MELO USA-en, 633 titles", "MRR", "half that weights were chosen by", "half held out")
    print_table(headings, sorted(rows, key=lambda row: row[1]))


def _reciprocal(likeness: dict[str, float], right: set[str]) -> float:
    """Of labels as like, those right come in the middle."""
    best = max((likeness.get(label, 0) for label in right), default=0)
    if not best:
        return 0
    above = sum(one > best for one in likeness.values())
    beside = sum(one == best and label not in right for label, one in likeness.items())
    return 1 / (1 + above + beside / 2)


def titles(folder: Path, search: Finder) -> None:
    """Vacancies’ titles to the occupation: right at the first, and mean reciprocal rank."""
    ranks = []
    with (folder / "titles.csv").open(newline="") as file:
        for one in csv.DictReader(file):
            wanted = one["conceptUri"].rpartition("/")[2]
            found = [hit.code for hit in search.find(one["vacancyTitle"], 100, onet=False)]
            ranks.append(1 / (1 + found.index(wanted)) if wanted in found else 0)
    first = _mean([rank == 1 for rank in ranks])
    rows = [("character TF-IDF, same labels", "0.224", "0.313"), ("Metier", first, _mean(ranks))]
    print_table((f"JobBERT validation, {len(ranks):,} titles", "accuracy at 1", "MRR"), rows)


def sentences(folder: Path, search: SkillFinder) -> None:
    """Of a sentence’s skills, how many are among the first five and ten, of as many as could be."""
    rows = []
    for name in ("house", "tech"):
        right: dict[str, set[str]] = defaultdict(set)
        with (folder / f"{name}_validation_annotations.csv").open(newline="") as file:
            for one in csv.DictReader(file):
                if one["label"] not in NONE:
                    right[one["sentence"]].add(one["label"])
        shares: dict[int, list[float]] = {5: [], 10: []}
        for sentence, labels in right.items():
            found = [told.skill.name for told in search.find(sentence, 40) if told.skill.source.kind == "esco-skills"]
            for most, held in shares.items():
                held.append(len(labels & set(found[:most])) / min(most, len(labels)))
        rows.append((name.upper(), len(right), _mean(shares[5]), _mean(shares[10])))
    print_table(("Sentences to skills of ESCO, validation", "sentences", "R-precision at 5", "at 10"), rows)


def _mean(values: Sequence[float]) -> str:
    return f"{sum(values) / len(values):.4f}"


def _lines(path: Path) -> Iterator[list[str]]:
    with path.open() as file:
        for line in file:
            yield line.rstrip("\n").split("\t")


def _pairs(path: Path) -> Iterator[tuple[str, str]]:
    return ((one, other) for one, other, *_ in _lines(path))


def _published(path: Path) -> Iterator[tuple[str, dict[str, str]]]:
    for name, figures in _pairs(path):
        yield f"published: {name}", dict(one.split("=", 1) for one in figures.split())


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else None))
